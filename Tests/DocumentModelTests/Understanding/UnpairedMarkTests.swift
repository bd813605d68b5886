import DocumentModel
import Testing

@Suite("Unpaired marks")
struct UnpairedMarkTests {
  static func marks(_ text: String) -> [String] {
    SegmentedText(text).document.unpairedMarks().map {
      "\($0.problem.rawValue) \($0.mark) \($0.missing) \($0.suggestion ?? "-")"
    }
  }

  @Test("marks in pairs, also nested ones, are no finding")
  func paired() {
    #expect(Self.marks("落实《关于印发〈甲县办法〉的通知》（以下简称“《通知》”）。").isEmpty)
  }

  @Test("a quotation that is not closed ends with its sentence, and is told once")
  func unclosedQuotation() {
    #expect(
      Self.marks("推行“一窗受理。各单位应当落实“首问负责”。") == ["unclosed “ ” “一窗受理”。"])
  }

  @Test("a title that is not closed ends behind the name of the instrument")
  func unclosedTitle() {
    #expect(
      Self.marks("根据《甲县停车管理办法，结合实际，制定本规定。")
        == ["unclosed 《 》 《甲县停车管理办法》，结合实际，制定本规定。"])
  }

  @Test("a parenthesis inside of a title is closed inside of it")
  func parenthesisInTitle() {
    #expect(Self.marks("落实《甲县规划（2021-2025年》。") == ["unclosed （ ） （2021-2025年）"])
  }

  @Test("a closing mark of another form does not pair")
  func mismatched() {
    #expect(Self.marks("抓住“关键少数\"，形成合力。") == ["mismatched \" ” “关键少数”"])
  }

  @Test("a closing mark alone has no place for its partner")
  func unopened() {
    #expect(Self.marks("根据甲县停车管理办法》，制定本规定。") == ["unopened 》 《 -"])
  }

  @Test("the number of a list is no parenthesis", arguments: ["1）", "一）", "2)"])
  func listMark(mark: String) {
    #expect(Self.marks("\(mark)建立台账。").isEmpty)
  }
}
