import FilingRegister
import Foundation
import SourceText
import TestSupport
import Testing
import WordDocument
import ZipContainer

struct PaperTests {
  @Test(
    "a long title is broken between words, no line longer than twenty letters",
    arguments: [
      (
        "关于报送《甲县建筑垃圾处置管理办法》备案的报告",
        ["关于报送", "《甲县建筑垃圾处置管理办法》备案的报告"]
      ),
      ("2026年度行政规范性文件备案审查工作报告", ["2026年度行政规范性文件", "备案审查工作报告"]),
      ("备案审查意见书", ["备案审查意见书"]),
    ])
  func titleLines(_ title: String, _ expected: [String]) {
    let lines = TitleLines.lines(title)
    #expect(lines.joined() == title)
    #expect(lines.allSatisfy { $0.count <= TitleLines.length && !$0.isEmpty })
    #expect(lines == expected)
    #expect(!lines.dropFirst().contains { "的》、）".contains($0.first ?? "的") })
  }

  @Test("any title comes back whole from its lines")
  func everyLength() {
    for length in 1...130 {
      let title = String(repeating: "办法", count: length)
      let lines = TitleLines.lines(title)
      #expect(lines.joined() == title)
      #expect(lines.allSatisfy { !$0.isEmpty && $0.count <= TitleLines.length }, "\(length)")
    }
  }

  @Test("a template becomes letterhead, number, recipient, text, tables and signature, in order")
  func template() throws {
    let template = PaperTemplate(
      """
      版头：{接收机关}文件
      文号：{文书号}
      # 通知书
      主送：{制定机关}
      《{标题}》收悉。
      {表：问题}
      {表：材料}
      注：{没有的}
      落款：{接收机关}
      """)
    let filled = template.fill(
      PaperFields(
        texts: ["接收机关": "乙市人民政府", "文书号": "〔2026〕1号", "制定机关": "甲县", "标题": "办法"],
        tables: ["问题": [["序号"], ["1"]], "材料": [["序号"]]]))
    #expect(
      filled.paper.blocks == [
        .letterhead("乙市人民政府文件"), .number("〔2026〕1号"), .title("通知书"), .recipient("甲县："),
        .paragraph("《办法》收悉。"), .table([["序号"], ["1"]]), .paragraph("无。"),
        .note("注：【待填：没有的】"), .signature("乙市人民政府"),
      ])
    #expect(filled.missing == ["没有的"])
  }

  @Test("every template that ships is filled from a case without a field that nobody knows")
  func shipped() throws {
    let fixture = try RegisterFixture()
    var steps = RegisterFixture.wholeFiling
    steps.insert(RegisterFixture.step(.urge, "2026-04-20", .government, [.reason: "尽快纠正"]), at: 6)
    let state = try fixture.register.open(RegisterFixture.published, then: steps)
    let events = try fixture.register.events(of: state.id)
    let fields = CasePaper.fields(
      state, events, line: .government, number: "〔2026〕1号", day: RegisterFixture.day("2026-06-01"),
      by: "张三")
    // What this case never came to: a refusal, a suggestion; what the opinion command adds.
    let absent: Set = [
      "不予登记理由", "建议人", "答复内容", "施行日期", "失效日期", "纠错限期", "材料", "受理日期", "七项", "结论", "审核机构",
    ]
    for kind in PaperKind.allCases.map(\.rawValue) + ["合法性审核意见书"] {
      let text = try RepositoryFolder.bytes(RepositoryFolder.path("Rules/Papers/\(kind).md"))
      let filled = PaperTemplate(String(decoding: text, as: UTF8.self)).fill(fields)
      #expect(Set(filled.missing).isSubset(of: absent), "\(kind): \(filled.missing)")
      #expect(filled.paper.blocks.contains { if case .signature = $0 { true } else { false } })
      #expect(!filled.paper.title.isEmpty)
    }
  }

  @Test("a paper has the page of official documents: margins, lines, page numbers, signature kept")
  func page() throws {
    let paper = WordPaper(
      title: "通知书", blocks: [.paragraph("请办理。"), .signature("甲县"), .signature("2026年6月8日")])
    var archive = try ZipReader(
      try WordWriter.write(paper, made: RegisterFixture.day("2026-06-08")))
    func part(_ name: String) throws -> String {
      String(decoding: try archive.contents(of: name), as: UTF8.self)
    }
    let body = try part("word/document.xml")
    // Twentieths of a point: 37, 26, 35 and 28 mm; 22 lines of 28.95 pt.
    for attribute in [
      "w:top=\"2098\"", "w:right=\"1474\"", "w:bottom=\"1984\"", "w:left=\"1588\"",
      "w:linePitch=\"579\"",
    ] {
      #expect(body.contains(attribute), "\(attribute)")
    }
    #expect(body.components(separatedBy: "<w:keepNext/>").count == 3)
    #expect(try part("word/footer1.xml").contains("PAGE"))
  }
}
