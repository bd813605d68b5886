import SourceText
import Testing

@testable import DocumentModel

@Suite("Folding")
struct TextFolderTests {
  private func fold(_ text: String) -> (text: String, runs: SourceRuns) {
    let bytes = Array(text.utf8)
    var folder = TextFolder(expectedBytes: bytes.count)
    folder.fold(bytes, from: 0, to: bytes.count)
    return (String(decoding: folder.bytes, as: UTF8.self), folder.runs)
  }

  @Test(
    "spellings that mean the same become the same",
    arguments: [
      ("ＡＢｃ１２９", "ABc129"), ("第１条", "第1条"), ("甲,乙;丙:丁?戊!", "甲，乙；丙：丁？戊！"), ("(一)甲", "（一）甲"),
      ("3,000元", "3,000元"), ("12:30至18:00", "12:30至18:00"), ("A,甲", "A，甲"), ("１,０００", "1,000"),
      ("a:b", "a:b"), ("Ａ：Ｂ", "A：B"), ("阳政[2026]5号", "阳政〔2026〕5号"), ("阳政【2026】第5号", "阳政〔2026〕第5号"),
      ("阳政［２０２６］５号", "阳政〔2026〕5号"), ("阳政〔2026】5号", "阳政〔2026〕5号"), ("见[2026]年报", "见[2026]年报"),
      ("【重要】通知", "【重要】通知"), ("“甲\"", "“甲\""), ("甲．乙", "甲．乙"), ("「甲」", "「甲」"),
      ("GB(2012)版", "GB（2012）版"),
    ])
  func spellings(_ written: String, folded: String) {
    #expect(fold(written).text == folded)
  }

  @Test(
    "blanks go beside Chinese and at the edges, and are one elsewhere",
    arguments: [
      ("  甲 乙　丙\t丁\n", "甲乙丙丁"), ("　　第一条　为了", "第一条为了"), ("ab  \n cd", "ab cd"), ("ab 甲 cd", "ab甲cd"),
      ("GB/T 9704", "GB/T 9704"), ("甲\u{A0}乙\u{2003}丙", "甲乙丙"), ("ab\u{3000}cd", "ab cd"),
      ("甲\u{200B}\u{FEFF}乙", "甲乙"), ("a\u{200B}b", "ab"), ("a\u{AD}b", "ab"),
      ("\u{202E}甲\u{2066}", "甲"),
      ("a (b", "a（b"), ("a １", "a 1"), ("", ""), (" ", ""), ("甲\u{B}\u{1B}乙", "甲乙"),
      ("葛\u{FE00}甲", "葛甲"),
    ])
  func blanks(_ written: String, folded: String) {
    #expect(fold(written).text == folded)
  }

  @Test("every folded character leads back to what was written")
  func places() {
    let written = "  甲,乙 １２[2026]3号\u{200B} ab  cd(丙)"
    let bytes = Array(written.utf8)
    let (text, runs) = fold(written)
    #expect(text == "甲，乙12〔2026〕3号ab cd（丙）")
    let source = SourceFile(name: "", bytes: bytes)
    func original(_ word: String) -> String? {
      let folded = Array(text.utf8)
      guard let start = WordMatch.find(word, folded.span, from: 0, to: folded.count) else {
        return nil
      }
      return source.text(of: runs.origin(of: start, start + word.utf8.count))
    }
    #expect(original("甲") == "甲")
    #expect(original("，") == ",")
    #expect(original("12") == "１２")
    #expect(original("1") == "１")
    #expect(original("b c") == "b  c")
    #expect(original("（丙）") == "(丙)")
    #expect(original("cd") == "cd")
  }

  @Test("text of any bytes is folded without a trap")
  func damaged() {
    for lead in UInt8.min...UInt8.max {
      for second: UInt8 in [0x00, 0x5B, 0x80, 0xBC, 0xFF] {
        let bytes: [UInt8] = [0x41, lead, second]
        var folder = TextFolder(expectedBytes: 3)
        folder.fold(bytes, from: 0, to: 3)
        folder.fold(bytes, from: 0, to: 2)
        #expect(folder.bytes.first == 0x41)
      }
    }
  }
}
