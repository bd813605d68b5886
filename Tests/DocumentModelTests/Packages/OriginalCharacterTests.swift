import SourceText
import SeededRandom
import Testing
import ZipContainer

@testable import DocumentModel

/// Every character that was read leads back to the same character of the original, however it is written.
@Suite("Original characters")
struct OriginalCharacterTests {
  /// Pieces of text as a clerk's program may cut them: marks, both widths, rare letters, blanks.
  private static let pieces = [
    "各村", "应当", "植树", "，", "；", "(", ")", "（一", "A4", "１２", " ", "　", "\u{A0}", "\u{20BB7}",
    "\u{2000B}村",
    "<甲>", "&", "“护林”", "《森林法》", "\u{200B}", "e\u{301}",
  ]

  private static func sentence(_ random: inout SplitMix64) -> [String] {
    (0..<(4 + random.below(12))).map { _ in random.pick(pieces) } + ["。"]
  }

  /// Text with its marks as XML, some letters as references.
  private static func escaped(_ text: String, _ random: inout SplitMix64) -> String {
    text.unicodeScalars.map { scalar in
      switch scalar {
      case "<": "&lt;"
      case ">": "&gt;"
      case "&": "&amp;"
      default:
        switch random.below(8) {
        case 0: "&#x" + String(scalar.value, radix: 16) + ";"
        case 1: "&#\(scalar.value);"
        default: String(scalar)
        }
      }
    }.joined()
  }

  /// The letter that folding makes of another: for comparing single characters only.
  private static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    case 0x3000, 0xA0: " "
    default: scalar
    }
  }

  /// The scalars of the reading text with their places.
  private static func scalars(
    of document: NormativeDocument
  ) -> [(scalar: Unicode.Scalar, span: TextSpan)] {
    document.blocks.flatMap { block in
      var found: [(Unicode.Scalar, TextSpan)] = []
      var place = Int(block.span.start)
      for scalar in document.string(of: block.span).unicodeScalars {
        let end = place + String(scalar).utf8.count
        found.append((scalar, TextSpan(place, end)))
        place = end
      }
      return found
    }
  }

  @Test("in Word documents: runs, references, line ends, a mark of the encoding", arguments: 0..<20)
  func word(_ seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let paragraphs = (0..<4).map { _ in Self.sentence(&random) }
    var fixture = WordFixture(
      paragraphs.map { pieces in
        let runs = pieces.map { piece in
          let text = Self.escaped(piece, &random)
          let end = random.below(3) == 0 ? "\r\n" : ""
          return
            "<w:r><w:rPr><w:b/></w:rPr>\(end)<w:t xml:space=\"preserve\">\(text)</w:t></w:r>\(end)"
        }
        return "<w:p>" + runs.joined() + "</w:p>"
      }.joined(separator: "\r\n"))
    fixture.more = []
    let parts = fixture.parts().map { part in
      part.name == "word/document.xml"
        ? ZipPart(name: part.name, contents: ByteOrderMark.utf8 + part.contents) : part
    }
    let document = try readDocument(try ZipWriter.archive(parts))
    let originals = try #require(document.arena.originals)
    let units = paragraphs.map { Array($0.joined().utf16) }
    for (scalar, span) in Self.scalars(of: document) {
      let start = document.sourceSpan(of: span).start
      let place = try #require(originals.place(of: start, in: document.arena.source.bytes))
      let found = Self.scalar(units[place.container - 1], at: place.character - 1)
      #expect(found.map(Self.folded) == Self.folded(scalar))
      // The run that holds the character is the one named.
      let run = paragraphs[place.container - 1][place.element - 1]
      #expect(run.unicodeScalars.contains { Self.folded($0) == Self.folded(scalar) })
    }
  }

  @Test("in OFD documents: several objects and codes a line", arguments: 0..<20)
  func pages(_ seed: Int) throws {
    var random = SplitMix64(seed: UInt64(100 + seed))
    var texts: [Int: String] = [:]
    let objects = (0..<6).map { index in
      let pieces = Self.sentence(&random)
      texts[index + 1] = pieces.joined()
      var x = 0
      let codes = pieces.map { piece in
        defer { x += piece.unicodeScalars.count * 5 }
        return "<ofd:TextCode X=\"\(x)\" Y=\"5\">\(Self.escaped(piece, &random))</ofd:TextCode>\r\n"
      }
      return """
        <ofd:TextObject ID="\(index + 1)" Boundary="25 \(30 + index * 12) 400 5" Size="5">\
        \(codes.joined())</ofd:TextObject>
        """
    }
    let document = try readDocument(try OFDFixture.document(objects.joined()))
    let originals = try #require(document.arena.originals)
    for (scalar, span) in Self.scalars(of: document) {
      let start = document.sourceSpan(of: span).start
      let place = try #require(originals.place(of: start, in: document.arena.source.bytes))
      let units = Array(try #require(texts[place.element]).utf16)
      #expect(Self.scalar(units, at: place.character - 1).map(Self.folded) == Self.folded(scalar))
    }
  }

  @Test("in pages: tags, references, line ends, a mark of the encoding", arguments: 0..<20)
  func html(_ seed: Int) throws {
    var random = SplitMix64(seed: UInt64(200 + seed))
    let paragraphs = (0..<4).map { _ in
      let pieces = Self.sentence(&random).map { piece in
        let text = Self.escaped(piece, &random).replacing("\u{A0}", with: "&nbsp;")
        return random.below(3) == 0 ? "<span style='a'>\(text)</span>" : text
      }
      return "<p>" + pieces.joined() + "</p>"
    }
    let page =
      "<html>\r\n<body><div id='zoom'>" + paragraphs.joined(separator: "\r\n")
      + "</div></body></html>"
    let document = try readDocument(ByteOrderMark.utf8 + Array(page.utf8))
    for (scalar, span) in Self.scalars(of: document) {
      let written = document.arena.source.text(of: document.sourceSpan(of: span))
      #expect(Self.unescaped(written).map(Self.folded) == Self.folded(scalar), "\(written)")
    }
  }

  /// The scalar that begins at a UTF-16 unit.
  private static func scalar(_ units: [UInt16], at index: Int) -> Unicode.Scalar? {
    guard units.indices.contains(index) else { return nil }
    return String(decoding: units[index..<min(index + 2, units.count)], as: UTF16.self)
      .unicodeScalars.first
  }

  /// What one character or reference stands for.
  private static func unescaped(_ text: String) -> Unicode.Scalar? {
    let names =
      ["&lt;": "<", "&gt;": ">", "&amp;": "&", "&nbsp;": "\u{A0}"] as [String: Unicode.Scalar]
    if let named = names[text] { return named }
    if text.hasPrefix("&#x") {
      return UInt32(text.dropFirst(3).dropLast(), radix: 16).flatMap(Unicode.Scalar.init)
    }
    if text.hasPrefix("&#") {
      return UInt32(text.dropFirst(2).dropLast()).flatMap(Unicode.Scalar.init)
    }
    return text.unicodeScalars.first
  }
}
