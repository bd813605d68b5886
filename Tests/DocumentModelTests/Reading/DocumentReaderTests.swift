import SourceText
import Testing

@testable import DocumentModel

@Suite("Formats and encodings")
struct DocumentReaderTests {
  private static let notice = "望湖镇人民政府关于植树的通知\n\n各村：\n\n请组织植树。"

  @Test(
    "binary formats are recognised by their first bytes",
    arguments: [
      ([0xD0, 0xCF, 0x11, 0xE0, 0xA1], "doc"), (Array("%PDF-1.7".utf8), "pdf"),
      ([0x50, 0x4B, 0x03, 0x04, 0x14], "archive"),
      ([0x89, 0x50, 0x4E, 0x47], "image"), ([0xFF, 0xD8, 0xFF, 0xE0], "image"),
      (Array("甲乙\0丙".utf8), "unknown"),
    ] as [([UInt8], String)])
  func binary(_ bytes: [UInt8], key: String) {
    #expect(refusal(bytes)?.reason == .unsupportedFormat(key))
  }

  @Test(
    "a packed document that was cut off says so, and not that its format is unknown",
    arguments: ["word/document.xml", "OFD.xml"])
  func cutOff(_ name: String) {
    let reason = refusal([0x50, 0x4B, 0x03, 0x04] + Array(name.utf8))?.reason
    #expect(reason == .damagedPackage(.notAnArchive, detail: ""))
  }

  @Test(
    "pages are told by their first tag, whatever stands before",
    arguments: [
      "<!DOCTYPE html><html><body>请组织植树。", "\n<HTML lang=\"zh\"><p>请组织植树。",
      "<!-- 注 -->\n<!doctype HTML><p>请组织植树。</p>", "<div class=\"a\">请组织植树。</div>",
      "<?xml version=\"1.0\"?><!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML\"><html><p>请组织植树。</p></html>",
    ])
  func pages(_ text: String) throws {
    #expect(try readDocument(text).blockTexts == ["请组织植树。"])
  }

  @Test("nothing but blanks is empty", arguments: ["", " \n\t", "\u{FEFF}", "　\u{200B}\n"])
  func empty(_ text: String) {
    #expect(refusal(text)?.reason == .empty)
  }

  @Test("a file beyond the limit is refused")
  func size() {
    var limits = ReadLimits()
    limits.maximumBytes = 20
    #expect(refusal(Self.notice, limits: limits)?.reason == .tooLarge(limit: 20))
    // 18 bytes of GB 18030, 27 of UTF-8.
    let chinese: [UInt8] = [
      0xCD, 0xFB, 0xBA, 0xFE, 0xD5, 0xF2, 0xCD, 0xFB, 0xBA, 0xFE, 0xD5, 0xF2, 0xCD, 0xFB, 0xBA,
      0xFE, 0xD5, 0xF2,
    ]
    #expect(refusal(chinese, limits: limits) != nil)
  }

  @Test("UTF-16 with a mark is read, in both byte orders", arguments: [true, false])
  func utf16(isBigEndian: Bool) throws {
    let text = Self.notice + "𠮷"
    var bytes = isBigEndian ? ByteOrderMark.utf16BigEndian : ByteOrderMark.utf16LittleEndian
    bytes += Self.utf16(text, isBigEndian: isBigEndian)
    let document = try readDocument(bytes)
    #expect(document.arena.source.bytes == Array(text.utf8))
    #expect(document.head.title.value == "望湖镇人民政府关于植树的通知")
    #expect(refusal(bytes + [0x00])?.reason != nil)
  }

  @Test("UTF-16 XML without a mark is known by its declaration", arguments: [true, false])
  func utf16XML(isBigEndian: Bool) throws {
    let xml = "<?xml version=\"1.0\" encoding=\"UTF-16\"?>\n" + ownXML()
    let document = try readDocument(Self.utf16(xml, isBigEndian: isBigEndian))
    #expect(document.position(of: "望湖镇人民政府") == SourcePosition(line: 4, column: 10))
  }

  @Test("half a surrogate pair is a bad encoding with its place")
  func brokenUTF16() {
    let bytes = ByteOrderMark.utf16LittleEndian + [0x32, 0x75, 0x0A, 0x00, 0x42, 0xD8, 0x32, 0x75]
    let error = refusal(bytes)
    #expect(error?.reason == .badEncoding("UTF-16LE"))
    #expect(error?.position == SourcePosition(line: 2, column: 1))
  }

  /// 望湖镇 in GB 18030.
  private static let chineseName: [UInt8] = [0xCD, 0xFB, 0xBA, 0xFE, 0xD5, 0xF2]

  @Test("GB 18030 is read where XML declares it", arguments: ["GB18030", "gbk", "GB2312"])
  func declaredChinese(_ name: String) throws {
    let parts = ownXML(body: "<p>|</p>").split(separator: "|").map { Array($0.utf8) }
    let head = Array("<?xml version=\"1.0\" encoding=\"\(name)\"?>\n".utf8)
    // The title of the frame is Chinese too: an ASCII one takes its place.
    let frame = parts.map { part in part.filter { $0 < 0x80 } }
    let document = try readDocument(head + frame[0] + Self.chineseName + frame[1])
    #expect(document.texts(of: .paragraph) == ["望湖镇"])
    #expect(document.position(of: "望湖镇") == SourcePosition(line: 4, column: 10))
  }

  @Test("UTF-8 that calls itself GB 18030 is refused, and an unknown encoding is")
  func wrongDeclaration() {
    let error = refusal("<?xml version=\"1.0\" encoding=\"GB18030\"?>" + ownXML())
    #expect(error?.reason == .badEncoding("GB18030"))
    #expect(error?.position == SourcePosition(line: 1, column: 31))
    #expect(
      refusal("<?xml version='1.0' encoding='X-9'?><a/>")?.reason == .badEncoding("X-9"))
  }

  @Test("GB 18030 without a word about it is read as text, and refused as XML")
  func undeclaredChinese() throws {
    let text = try readDocument(Self.chineseName + [0x0A] + Self.chineseName + [0xA1, 0xA3])
    #expect(text.arena.source.bytes == Array("望湖镇\n望湖镇。".utf8))
    let xml = Array("<a>".utf8) + Self.chineseName + Array("</a>".utf8)
    #expect(refusal(xml)?.reason == .badEncoding("UTF-8"))
  }

  @Test("damaged UTF-8 is refused with its place and never read as something else")
  func damagedUTF8() {
    let good = Array("望湖镇人民政府\n关于".utf8)
    for broken in [good.dropLast() + [], good + [0xFF], good + [0xC0, 0xAF], good + [0xED, 0xA0]] {
      let error = refusal(Array(broken))
      #expect(error?.reason == .badEncoding("UTF-8"))
      #expect(error?.position?.line == 2)
    }
    let xml = Array("<a>\n望".utf8) + [0xE6, 0x9C] + Array("</a>".utf8)
    let error = refusal(xml)
    #expect(error?.reason == .badEncoding("UTF-8"))
    #expect(error?.position == SourcePosition(line: 2, column: 2))
  }

  @Test(
    "what only begins like a tag is text",
    arguments: ["<望湖镇>关于植树的通知", "<p 不是标记，是正文。", "<", "< 5 人", "<!DOC 甲"])
  func notMarkup(_ text: String) throws {
    #expect(try readDocument(text).blocks.count == 1)
  }

  @Test("XML of another vocabulary is refused by the name of its root")
  func otherVocabulary() {
    for xml in [
      "<!-- 注 -->\n<lawText xmlns=\"urn:x\"/>", "\n<lawText/>",
      "\n<lawText a = '1'></lawText>",
    ] {
      let error = refusal(xml)
      #expect(error?.reason == .unknownVocabulary(root: "lawText"))
      #expect(error?.position == SourcePosition(line: 2, column: 1))
    }
    let bare = ownXML().replacing(" xmlns=\"urn:review:normative-document:1\"", with: "")
    #expect(refusal(bare)?.reason == .unknownVocabulary(root: "normativeDocument"))
  }

  private static func utf16(_ text: String, isBigEndian: Bool) -> [UInt8] {
    text.utf16.flatMap { unit in
      let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      return isBigEndian ? pair : pair.reversed()
    }
  }
}
