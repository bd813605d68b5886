import LawBook
import Testing

struct IssuerTests {
  @Test(
    "the level of an office follows from its name",
    arguments: [
      ("国务院", IssuerLevel.national), ("国务院办公厅", .national), ("交通运输部", .national),
      ("国家市场监督管理总局", .national), ("中华人民共和国住房和城乡建设部", .national), ("最高人民法院", .national),
      ("湖北省人民政府", .province), ("湖北省人民政府办公厅", .province), ("上海市人民代表大会常务委员会", .province),
      ("内蒙古自治区人民政府", .province), ("重庆市教育委员会", .province), ("湖北省住房和城乡建设厅", .province),
      ("黄石市人民政府", .city), ("湖北省黄石市人民政府", .city), ("景德镇市城市管理局", .city),
      ("恩施土家族苗族自治州人民政府", .city), ("阳新县人民政府", .county), ("湖北省黄石市阳新县教育局", .county),
      ("阳新县城乡建设局", .county), ("景宁畲族自治县人民代表大会常务委员会", .county), ("北京市海淀区人民政府", .county),
      ("阳新县乡村振兴局", .county), ("阳新县市场监督管理局", .county), ("县司法局", .county), ("某县人民政府", .county),
      ("阳新县兴国镇人民政府", .township), ("兴国镇人民政府", .township), ("某街道办事处", .township),
      ("武汉市江岸区大智街道办事处", .township),
    ])
  func level(_ name: String, _ level: IssuerLevel) {
    #expect(IssuerLevel.of(name) == level)
  }

  @Test(
    "a level in doubt is left open",
    arguments: [
      "大冶市人民政府", "湖北省大冶市人民政府", "教育局", "黄石经济技术开发区管理委员会", "", "阳新县教育局、阳新县财政局", "市场监督管理局",
      "城市管理委员会",
    ])
  func doubtfulLevel(_ name: String) {
    #expect(IssuerLevel.of(name) == nil)
  }

  @Test(
    "the nature of an office follows from its name",
    arguments: [
      ("阳新县人民政府", IssuerNature.government), ("国务院", .government),
      ("阳新县人民政府办公室", .office), ("湖北省人民政府办公厅", .office), ("国务院办公厅", .office),
      ("阳新县教育局", .department), ("湖北省住房和城乡建设厅", .department), ("黄石市卫生健康委员会", .department),
      ("交通运输部", .department), ("阳新县教育局基础教育股", .internalSection), ("黄石市财政局预算科", .internalSection),
      ("阳新县人民政府办公室综合科", .internalSection), ("市生态环境局办公室", .department),
      ("某县发展和改革委员会办公室", .department), ("茂林镇党政办公室", .office),
      ("阳新县安全生产委员会办公室", .coordinatingBody), ("阳新县防汛抗旱指挥部", .coordinatingBody),
      ("县优化营商环境工作领导小组办公室", .coordinatingBody), ("中共阳新县委办公室", .partyOrgan), ("县委政法委", .partyOrgan),
      ("兴国街道办事处", .agency), ("上海市人民代表大会常务委员会", .congress), ("阳新县人民法院", .court),
    ])
  func nature(_ name: String, _ nature: IssuerNature) {
    #expect(IssuerNature.of(name) == nature)
  }

  @Test(
    "a nature in doubt is left open",
    arguments: ["", "某公司", "阳新县公安局交通警察大队", "经济开发区管理委员会", "县教育局、县财政局"])
  func doubtfulNature(_ name: String) {
    #expect(IssuerNature.of(name) == nil)
  }

  @Test("long and damaged names do not trap")
  func hostile() {
    for name in [
      String(repeating: "市", count: 5_000), String(repeating: "县局", count: 900), "\u{FFFD}省", "乡",
    ] {
      _ = IssuerLevel.of(name)
      _ = IssuerNature.of(name)
    }
  }
}
