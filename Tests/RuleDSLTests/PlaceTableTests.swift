import SourceText
import Testing

@testable import RuleDSL

struct PlaceTableTests {
  private func table() -> PlaceTable {
    var table = PlaceTable()
    for (place, parent) in [
      ("黄石市", "湖北省"), ("武汉市", "湖北省"), ("阳新县", "黄石市"), ("大冶市", "黄石市"), ("江夏区", "武汉市"),
    ] {
      let isNew = table.add(place, in: parent)
      #expect(isNew)
    }
    return table
  }

  @Test(
    "an issuer's name tells whether it belongs to a jurisdiction",
    arguments: [
      ("阳新县人民政府", "全国", PlaceTable.Relation.inside), ("阳新县人民政府", "湖北省", .inside),
      ("阳新县人民政府", "黄石市", .inside), ("阳新县人民政府办公室", "阳新县", .inside),
      ("阳新县市场监督管理局", "武汉市", .outside), ("黄石市城市管理局", "黄石市", .inside),
      ("黄石市人民政府", "阳新县", .outside), ("湖北省人民政府", "黄石市", .outside),
      ("浙江省杭州市人民政府", "湖北省", .outside), ("浙江省人民政府", "黄石市", .outside),
      ("湖北省黄石市阳新县人民政府", "湖北省", .inside), ("某县人民政府", "阳新县", .outside),
      ("某市人民政府", "湖北省", .unknown), ("某县人民政府", "湖北省", .unknown),
      ("国务院办公厅", "湖北省", .unknown), ("大冶市人民政府", "阳新县", .outside),
      ("黄石市公安局", "黄石市公安局", .inside), ("黄石市财政局", "黄石市公安局", .outside),
      ("湖南省岳阳市人民政府", "武汉市", .outside),
    ])
  func relation(_ issuer: String, _ region: String, _ expected: PlaceTable.Relation) {
    #expect(table().relation(of: issuer, to: region) == expected)
  }

  @Test("several issuers: inside if one is, outside if all are")
  func several() {
    let table = table()
    #expect(table.relation(of: ["武汉市人民政府", "黄石市人民政府"], to: "黄石市") == .inside)
    #expect(table.relation(of: ["武汉市人民政府", "湖北省人民政府"], to: "黄石市") == .outside)
    #expect(table.relation(of: [], to: "黄石市") == .unknown)
  }

  @Test("the narrower a jurisdiction, the deeper it lies")
  func depth() {
    let names = ["全国", "湖北省", "黄石市", "阳新县", "阳新县公安局"]
    #expect(names.map { table().depth(of: $0) } == [0, 1, 2, 3, 4])
  }

  @Test("a place lies in one place, and in none that lies in it")
  func loops() {
    var table = table()
    let answers = [("阳新县", "武汉市"), ("湖北省", "阳新县"), ("阳新县", "黄石市")].map {
      table.add($0.0, in: $0.1)
    }
    #expect(answers == [false, false, true])
  }

  @Test(
    "titles tell the rank of an instrument",
    arguments: [
      ("中华人民共和国宪法", 9), ("中华人民共和国行政处罚法（2021年修订）", 8), ("优化营商环境条例", 7), ("国务院关于某事的决定", 6),
      ("湖北省法治宣传教育条例", 5), ("规章制定程序条例", 7), ("湖北省规范性文件备案审查规定", 3), ("关于某事的通知", 2),
    ])
  func rank(_ title: String, _ expected: Int) {
    #expect(BasisRank.rank(of: title, table()) == expected)
  }
}
