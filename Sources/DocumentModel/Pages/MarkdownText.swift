internal import SourceText

/// The text of a Markdown document without its marks: front matter, headings, boxes, inline tags.
struct MarkdownText {
  private(set) var extracted = ExtractedText()
  /// The values of the front matter.
  private(set) var entries: [PortalMetadata.Entry] = []

  private let text: [UInt8]
  /// The depth of boxes (`:::`) whose text is a table of contents.
  private var tocDepth = 0
  private var boxDepth = 0

  private static let fields: [String: PortalMetadata.Field] = [
    "title": .title, "author": .issuer, "issuer": .issuer,
    "文号": .documentNumber, "number": .documentNumber, "date": .statedDate,
  ]

  /// Tells whether a text is Markdown with front matter or boxes; headings alone are plain text's.
  static func accepts(_ text: [UInt8]) -> Bool {
    let source = text.span
    let start = text.starts(with: ByteOrderMark.utf8) ? 3 : 0
    return endOfFrontMatter(source, from: start) != nil
  }

  init(_ text: [UInt8]) {
    self.text = text
    let source = text.span
    let start = text.starts(with: ByteOrderMark.utf8) ? 3 : 0
    let body = Self.endOfFrontMatter(source, from: start)
    var place = body ?? start
    while place < source.count {
      let end = Self.endOfLine(source, from: place)
      write(place..<end)
      place = end + 1
    }
    if let body { readFrontMatter(start..<body) }
  }

  private static func endOfLine(_ text: Span<UInt8>, from start: Int) -> Int {
    var end = start
    while end < text.count, text[end] != 0x0A { end += 1 }
    return end
  }

  /// Finds the line after the second `---`.
  private static func endOfFrontMatter(_ text: Span<UInt8>, from start: Int) -> Int? {
    guard WordMatch.has("---", text, at: start, to: text.count) else { return nil }
    var place = endOfLine(text, from: start) + 1
    for _ in 0..<64 where place < text.count {
      let end = endOfLine(text, from: place)
      if WordMatch.has("---", text, at: place, to: end) { return end + 1 }
      place = end + 1
    }
    return nil
  }

  private mutating func readFrontMatter(_ range: Range<Int>) {
    var place = range.lowerBound
    while place < range.upperBound {
      let end = text[place...].firstIndex(of: 0x0A) ?? text.count
      if let colon = text[place..<end].firstIndex(of: 0x3A),
        let field = Self.fields[String(decoding: text[place..<colon], as: UTF8.self)]
      {
        var value = TextLineSplitter.trim(text.span, from: colon + 1, to: end)
        if value.count > 2, text[value.lowerBound] == text[value.upperBound - 1],
          text[value.lowerBound] == 0x22 || text[value.lowerBound] == 0x27
        {
          value = (value.lowerBound + 1)..<(value.upperBound - 1)
        }
        if !value.isEmpty { note(field, value) }
      }
      place = end + 1
    }
  }

  private mutating func note(_ field: PortalMetadata.Field, _ value: Range<Int>) {
    let start = extracted.bytes.count
    extracted.append(text[value])
    entries.append(PortalMetadata.Entry(field: field, value: start..<extracted.bytes.count))
    extracted.endLine(.metadata)
  }

  // MARK: Lines

  private mutating func write(_ range: Range<Int>) {
    let line = TextLineSplitter.trim(text.span, from: range.lowerBound, to: range.upperBound)
    guard !line.isEmpty else { return }
    if WordMatch.has(":::", text.span, at: line.lowerBound, to: line.upperBound) {
      readBox(line)
      return
    }
    // A heading ends boxes that were left open.
    if text[line.lowerBound] == 0x23 { (boxDepth, tocDepth) = (0, 0) }
    guard tocDepth == 0, !isRule(line) else { return }
    var place = line.lowerBound
    while place < line.upperBound, text[place] == 0x23 || text[place] == 0x3E { place += 1 }
    while place < line.upperBound, text[place] == 0x20 { place += 1 }
    writeInline(place..<withoutAttributes(place..<line.upperBound))
    extracted.endLine(.text)
  }

  /// Opens or closes a box; 目录 and tabs are tables of contents.
  private mutating func readBox(_ line: Range<Int>) {
    let name = TextLineSplitter.trim(text.span, from: line.lowerBound + 3, to: line.upperBound)
    if name.isEmpty {
      if tocDepth > 0, boxDepth == tocDepth { tocDepth = 0 }
      boxDepth = max(0, boxDepth - 1)
      return
    }
    boxDepth += 1
    let isTable = WordMatch.contains(
      anyOf: ["目录", "tabs", "toc"], text.span, from: name.lowerBound, to: name.upperBound)
    if isTable, tocDepth == 0 { tocDepth = boxDepth }
  }

  /// Tells a line of marks only: `---`, `[[toc]]`.
  private func isRule(_ line: Range<Int>) -> Bool {
    text[line].allSatisfy { $0 == 0x2D || $0 == 0x2A || $0 == 0x5F }
      || WordMatch.has("[[toc]]", text.span, at: line.lowerBound, to: line.upperBound)
  }

  /// The end of a line before attributes: `## 第一章{align="center"}`.
  private func withoutAttributes(_ line: Range<Int>) -> Int {
    guard line.count > 2, text[line.upperBound - 1] == 0x7D,
      let open = text[line].lastIndex(of: 0x7B), text[open..<line.upperBound].contains(0x3D)
    else { return line.upperBound }
    return open
  }

  /// Writes a line without tags, emphasis and the targets of links.
  private mutating func writeInline(_ range: Range<Int>) {
    var place = range.lowerBound
    var start = place
    while place < range.upperBound {
      let skipped = lengthOfMark(at: place, in: range)
      if skipped > 0 {
        extracted.append(text[start..<place])
        place += skipped
        start = place
      } else if let reference = Self.reference(text.span, at: place, to: range.upperBound) {
        extracted.append(text[start..<place])
        extracted.append(reference.bytes, for: place, length: reference.length)
        place += reference.length
        start = place
      } else {
        place += 1
      }
    }
    extracted.append(text[start..<place])
  }

  private func lengthOfMark(at place: Int, in range: Range<Int>) -> Int {
    switch text[place] {
    case 0x3C:
      let next = place + 1 < range.upperBound ? text[place + 1] : 0
      guard next == 0x2F || (0x61...0x7A).contains(next | 0x20),
        let close = text[place..<range.upperBound].firstIndex(of: 0x3E), close - place < 300
      else { return 0 }
      return close + 1 - place
    case 0x2A:
      return WordMatch.has("**", text.span, at: place, to: range.upperBound) ? 2 : 0
    case 0x5D:
      guard WordMatch.has("](", text.span, at: place, to: range.upperBound),
        let close = text[place..<range.upperBound].firstIndex(of: 0x29), close - place < 300
      else { return 0 }
      return close + 1 - place
    case 0x5B:
      // The opening bracket of a link, whose target follows its text.
      guard let close = text[place..<range.upperBound].firstIndex(of: 0x5D),
        WordMatch.has("](", text.span, at: close, to: range.upperBound)
      else { return 0 }
      return 1
    default: return 0
    }
  }

  /// Reads the few named characters that Markdown documents use.
  private static func reference(
    _ text: Span<UInt8>, at place: Int, to end: Int
  ) -> (bytes: [UInt8], length: Int)? {
    guard text[place] == 0x26 else { return nil }
    let names: [(name: String, value: String)] = [
      ("&emsp;", "\u{3000}"), ("&ensp;", "\u{2002}"), ("&nbsp;", "\u{A0}"), ("&lt;", "<"),
      ("&gt;", ">"), ("&amp;", "&"), ("&quot;", "\""),
    ]
    for (name, value) in names where WordMatch.has(name, text, at: place, to: end) {
      return (Array(value.utf8), name.utf8.count)
    }
    return nil
  }
}
