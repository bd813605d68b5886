internal import SourceText
internal import ZipContainer

/// What kind of file some bytes are, told by their contents and never by their name.
public enum InputFormat: Equatable, Sendable {
  /// The project's own XML.
  case xml
  /// Plain text.
  case text
  /// A portal page (HTML).
  case html
  /// Akoma Ntoso 3.0.
  case akomaNtoso
  /// A Word document (DOCX).
  case docx
  /// A page-oriented document (OFD, GB/T 33190).
  case ofd
  /// A format that is not read: the key of `DocumentReadError.Reason.unsupportedFormat`.
  case unsupported(String)

  /// The names under which a format can be asked for (`--input-format`).
  public static let names: [(name: String, format: InputFormat)] = [
    ("xml", .xml), ("text", .text), ("html", .html), ("akn", .akomaNtoso), ("docx", .docx),
    ("ofd", .ofd),
  ]

  /// Finds a format by the name it is asked for.
  public init?(name: String) {
    guard let found = Self.names.first(where: { $0.name == name }) else { return nil }
    self = found.format
  }

  /// Recognises packed formats by the parts inside.
  /// - Returns: Nil for what is no archive.
  package static func ofPackage(_ bytes: [UInt8]) -> InputFormat? {
    // One that ends like an archive has something before it that does not belong there.
    let isArchive = bytes.starts(with: [0x50, 0x4B, 0x03, 0x04])
    let end = bytes.suffix(22)
    guard isArchive || end.count == 22 && end.starts(with: [0x50, 0x4B, 0x05, 0x06]) else {
      return nil
    }
    guard let archive = try? ZipReader(bytes) else {
      // Its own reader says what is wrong with it.
      switch binaryKey(bytes) {
      case "docx": return .docx
      case "ofd": return .ofd
      default: return isArchive ? nil : .docx
      }
    }
    if archive.entry(named: "OFD.xml") != nil { return .ofd }
    if archive.entry(named: "word/document.xml") != nil { return .docx }
    let names = archive.entries.map(\.name)
    if names.contains(where: { $0.hasPrefix("xl/") }) { return .unsupported("xlsx") }
    if names.contains(where: { $0.hasPrefix("ppt/") }) { return .unsupported("pptx") }
    return archive.entry(named: "[Content_Types].xml") != nil ? .docx : .unsupported("archive")
  }

  /// Recognises binary formats by their first bytes.
  /// - Returns: The key of the format, or nil for what may be text.
  static func binaryKey(_ bytes: [UInt8]) -> String? {
    let signatures: [(key: String, first: [UInt8])] = [
      ("doc", [0xD0, 0xCF, 0x11, 0xE0]),
      ("pdf", Array("%PDF".utf8)),
      ("archive", [0x50, 0x4B, 0x03, 0x04]),
      ("archive", [0x50, 0x4B, 0x05, 0x06]),
      ("archive", Array("Rar!".utf8)),
      ("archive", [0x37, 0x7A, 0xBC, 0xAF]),
      ("archive", [0x1F, 0x8B]),
      ("image", [0x89, 0x50, 0x4E, 0x47]),
      ("image", [0xFF, 0xD8, 0xFF]),
      ("image", Array("GIF8".utf8)),
      ("image", [0x49, 0x49, 0x2A, 0x00]),
      ("image", [0x4D, 0x4D, 0x00, 0x2A]),
      ("rtf", Array("{\\rtf".utf8)),
    ]
    guard let found = signatures.first(where: { bytes.starts(with: $0.first) }) else { return nil }
    return found.key == "archive" ? package(bytes) : found.key
  }

  /// Tells OOXML and OFD packages from other archives by the names in their first 4 KB.
  private static func package(_ bytes: [UInt8]) -> String {
    let source = bytes.span
    let end = min(bytes.count, 4_096)
    if WordMatch.contains(anyOf: ["word/"], source, from: 0, to: end) { return "docx" }
    if WordMatch.contains(anyOf: ["OFD.xml"], source, from: 0, to: end) { return "ofd" }
    return "archive"
  }

  /// Recognises the kind of a text.
  /// - Parameter bytes: UTF-8.
  static func of(_ bytes: [UInt8]) -> InputFormat {
    let source = bytes.span
    var index = bytes.starts(with: ByteOrderMark.utf8) ? 3 : 0
    while index < source.count, source[index] <= 0x20 { index += 1 }
    guard index < source.count, source[index] == 0x3C else { return .text }
    if isPage(source, at: index) { return .html }
    return isMarkup(source, at: index) ? .xml : .text
  }

  /// The tags with which pages and parts of pages begin.
  private static let pageTags = [
    "<!doctype html", "<html", "<head", "<body", "<div", "<table", "<p>", "<p ", "<span", "<meta",
    "<script", "<style", "<title>", "<ul", "<h1", "<h2", "<center", "<br", "<link", "<section>",
  ]

  /// Tells a page, whatever declaration and comments stand before it.
  private static func isPage(_ bytes: Span<UInt8>, at start: Int) -> Bool {
    var index = start
    var isDeclared = false
    for _ in 0..<16 {
      while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
      let end: Int?
      if opens(bytes, at: index, with: "<!--") {
        end = WordMatch.find("-->", bytes, from: index + 4, to: bytes.count).map { $0 + 3 }
      } else if opens(bytes, at: index, with: "<?xml") {
        isDeclared = true
        end = WordMatch.find("?>", bytes, from: index, to: bytes.count).map { $0 + 2 }
      } else {
        let tags = isDeclared ? Array(pageTags.prefix(2)) : pageTags
        return isMarkup(bytes, at: index)
          && tags.contains { opens(bytes, at: index, with: $0) && endsName(bytes, index, $0) }
      }
      guard let end else { return false }
      index = end
    }
    return false
  }

  /// Tells whether the name of a tag ends where a word ends: `<p` but not `<part`.
  private static func endsName(_ bytes: Span<UInt8>, _ index: Int, _ tag: String) -> Bool {
    let after = index + tag.utf8.count
    guard after < bytes.count, let last = tag.utf8.last, last > 0x20, last != 0x3E else {
      return true
    }
    let byte = bytes[after]
    // Elements of another namespace, as XML has them, are not meant.
    return byte <= 0x20 || byte == 0x3E || byte == 0x2F
  }

  private static func opens(_ bytes: Span<UInt8>, at index: Int, with tag: String) -> Bool {
    var place = index
    for wanted in tag.utf8 {
      guard place < bytes.count else { return false }
      let byte = bytes[place]
      let lower = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
      guard lower == wanted else { return false }
      place += 1
    }
    return true
  }

  /// Tells a tag, declaration or comment from a text that happens to begin with `<`.
  private static func isMarkup(_ bytes: Span<UInt8>, at index: Int) -> Bool {
    guard index + 1 < bytes.count else { return false }
    switch bytes[index + 1] {
    case 0x3F: return opens(bytes, at: index + 2, with: "xml")
    case 0x21:
      return opens(bytes, at: index + 2, with: "doctype") || opens(bytes, at: index + 2, with: "--")
    case 0x41...0x5A, 0x61...0x7A, 0x5F, 0x3A: break
    default: return false
    }
    // A name, then the end of the tag or attributes.
    var place = index + 1
    while place < bytes.count, place - index < 256 {
      switch bytes[place] {
      case 0x3E, 0x2F: return true
      case 0x20, 0x09, 0x0A, 0x0D:
        while place < bytes.count, bytes[place] <= 0x20 { place += 1 }
        guard place < bytes.count else { return false }
        return hasAttribute(bytes, at: place) || bytes[place] == 0x3E || bytes[place] == 0x2F
      case 0x2D, 0x2E, 0x30...0x3A, 0x41...0x5A, 0x5F, 0x61...0x7A: place += 1
      default: return false
      }
    }
    return place - index >= 256
  }

  /// Tells whether a name and an equals sign stand at an offset.
  private static func hasAttribute(_ bytes: Span<UInt8>, at index: Int) -> Bool {
    var place = index
    while place < bytes.count, place - index < 256 {
      switch bytes[place] {
      case 0x3D: return place > index
      case 0x3C, 0x3E, 0x22, 0x27: return false
      case 0...0x20:
        while place < bytes.count, bytes[place] <= 0x20 { place += 1 }
        return place < bytes.count && bytes[place] == 0x3D
      default: place += 1
      }
    }
    return false
  }
}
