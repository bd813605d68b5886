/// A county measure of about 20 KB, composed of phrases; every seed gives another text.
struct GeneratedDocument {
  private var random: SeededGenerator
  private var text = ""

  private static let subjects = [
    "县人民政府", "乡镇人民政府", "街道办事处", "县城市管理部门", "市场监督管理部门", "生态环境主管部门", "建设单位",
    "经营者", "物业服务企业", "社会组织", "村民委员会", "申请人", "用人单位", "行政执法机关", "财政部门", "项目单位",
  ]
  private static let forces = ["应当", "可以", "不得", "必须", "负责", "按照职责分工"]
  private static let actions = [
    "建立健全工作台账", "公开办事指南和收费标准", "依法履行监督管理职责", "定期向社会公布检查结果",
    "对存在的问题及时整改", "组织开展安全隐患排查", "听取利害关系人的意见", "将有关材料完整归档",
    "加强宣传教育和业务培训", "如实提供有关资料", "限制外地经营者参加投标", "擅自改变土地用途",
    "按规定报送备案材料", "完善应急预案并组织演练", "公布监督投诉电话", "落实公平竞争审查制度",
  ]
  private static let bases = [
    "《中华人民共和国行政处罚法》第三十三条", "《中华人民共和国行政许可法》第十七条", "《优化营商环境条例》第六十四条",
    "《公平竞争审查条例》第八条第（三）项", "《中华人民共和国行政强制法》第十条", "《湖北省城市市容和环境卫生管理条例》",
  ]
  private static let tails = [
    "，期限不超过十五个工作日", "，并在五日内书面告知当事人", "，所需经费列入本级预算", "，具体办法由县财政部门会同有关部门制定",
    "，会议纪要仅供内部研究参考", "；情况紧急的，可以先行处置后补办手续", "，不得收取任何费用", "",
  ]
  private static let numerals = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  /// Writes the document.
  /// - Parameter size: The least number of bytes.
  mutating func xml(size: Int) -> String {
    let month = random.below(9) + 1
    let place = random.pick(["阳新县", "东梁县", "望江县", "青石县"])
    let matter = random.pick(["生活垃圾", "停车泊位", "集贸市场", "农村道路", "公共租赁住房", "河道采砂"])
    text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <normativeDocument xmlns="urn:review:normative-document:1" version="1" kind="normative">
        <head>
          <title>\(place)\(matter)管理办法</title>
          <issuer>\(place)人民政府</issuer>
          <documentNumber>\(place.prefix(1))政规〔2026〕\(random.below(60) + 1)号</documentNumber>
          <signDate>2026-0\(month)-05</signDate>
          <promulgationDate>2026-0\(month)-10</promulgationDate>
          <effectiveDate>2026-1\(random.below(3))-01</effectiveDate>
        </head>
        <filings>
          <filing line="government" date="2026-0\(month)-2\(random.below(9))"/>
        </filings>
        <body>

      """
    var article = 1
    var chapter = 0
    while text.utf8.count < size {
      if article % 8 == 1 { openChapter(&chapter) }
      appendArticle(article)
      article += 1
    }
    text += "    </chapter>\n  </body>\n</normativeDocument>\n"
    return text
  }

  private mutating func openChapter(_ chapter: inout Int) {
    if chapter > 0 { text += "    </chapter>\n" }
    let number = Self.number(chapter + 1)
    let name = random.pick(["总则", "职责", "管理", "服务", "监督", "附则"])
    text += "    <chapter><number>第\(number)章</number><heading>\(name)</heading>\n"
    chapter += 1
  }

  private mutating func appendArticle(_ article: Int) {
    text += "      <article><number>第\(Self.number(article))条</number>\n"
    if article == 1 {
      text += "        <p>为了规范管理，根据\(random.pick(Self.bases))，结合本县实际，制定本办法。</p>\n"
    } else {
      text += "        <p>\(sentence())\(sentence())</p>\n"
    }
    if random.below(3) == 0 {
      text += "        <p>有下列情形之一的，依照\(random.pick(Self.bases))的规定处理：</p>\n"
      for index in 0..<(random.below(4) + 2) {
        text += "        <item><number>（\(Self.numerals[index])）</number><p>"
        text += "\(random.pick(Self.subjects))未\(random.pick(Self.actions))的；</p></item>\n"
      }
    }
    text += "      </article>\n"
  }

  private mutating func sentence() -> String {
    let subject = random.pick(Self.subjects)
    let first = "\(random.pick(Self.forces))\(random.pick(Self.actions))"
    let second = "，\(random.pick(Self.forces))\(random.pick(Self.actions))"
    return "\(subject)\(first)\(random.below(2) == 0 ? second : "")\(random.pick(Self.tails))。"
  }

  private static func number(_ value: Int) -> String {
    let tens = value / 10 % 10
    let ones = value % 10
    let hundreds = value / 100
    var text = hundreds > 0 ? numerals[hundreds - 1] + "百" : ""
    if tens > 0 {
      text += (tens > 1 || hundreds > 0 ? numerals[tens - 1] : "") + "十"
    } else if hundreds > 0, ones > 0 {
      text += "零"
    }
    return ones > 0 ? text + numerals[ones - 1] : text
  }
}
