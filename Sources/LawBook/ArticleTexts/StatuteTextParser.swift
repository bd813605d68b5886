import SourceText

/// Reads a law text in Markdown or plain text: a name, then articles that begin lines with 第X条.
struct StatuteTextParser {
  static let largest = 16 << 20

  private var name = ""
  private var promulgated: LegalDate?
  private var articles: [StatuteText.Article] = []
  private var current: (number: Int, insertion: Int?)?
  private var paragraphs: [StatuteText.Paragraph] = []

  static func parse(_ bytes: [UInt8]) throws(StatuteTextError) -> StatuteText {
    guard bytes.count <= largest else { throw .tooLarge }
    guard UTF8Text.firstInvalidOffset(bytes.span) == nil else { throw .notUTF8 }
    var parser = StatuteTextParser()
    let index = LineIndex(bytes)
    for line in 1...index.lineCount {
      let span = index.span(ofLine: line)
      try parser.read(trimmed(bytes[span.start..<span.end]), line: line)
    }
    parser.closeArticle()
    guard !parser.name.isEmpty else { throw .noName }
    guard !parser.articles.isEmpty else { throw .noArticles }
    return StatuteText(
      name: parser.name, promulgated: parser.promulgated, articles: parser.articles)
  }

  private mutating func read(_ line: ArraySlice<UInt8>, line number: Int) throws(StatuteTextError) {
    guard !line.isEmpty, !line.starts(with: "<!--".utf8) else { return }
    let bytes = Array(line)
    if let (reference, end) = Self.articleHead(bytes) {
      try open(reference, line: number)
      let rest = Self.trimmed(bytes[end...])
      if !rest.isEmpty { addLine(Array(rest)) }
      return
    }
    if current == nil {
      readHead(bytes)
    } else if !Self.isHeading(bytes) {
      addLine(bytes)
    }
  }

  /// Before the first article: the first line is the name; the latest day that is no day of effect
  /// (…起施行) is the promulgation, since heads list every amendment.
  private mutating func readHead(_ bytes: [UInt8]) {
    if name.isEmpty {
      name = Self.plainName(bytes)
    } else {
      for date in Self.dates(in: bytes) { promulgated = max(promulgated ?? date, date) }
    }
  }

  private mutating func open(
    _ reference: ArticleReference, line: Int
  ) throws(StatuteTextError) {
    guard let number = reference.article else { return }
    closeArticle()
    if let last = articles.last,
      (number, reference.insertion ?? 0) <= (last.number, last.insertion ?? 0)
    {
      throw .outOfOrder(article: reference.chinese, line: line)
    }
    current = (number, reference.insertion)
  }

  private mutating func closeArticle() {
    if let current {
      articles.append(
        StatuteText.Article(
          number: current.number, insertion: current.insertion, paragraphs: paragraphs))
    }
    current = nil
    paragraphs = []
  }

  private mutating func addLine(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    guard let last = paragraphs.last else {
      paragraphs.append(StatuteText.Paragraph(text: text, items: []))
      return
    }
    if Self.isItem(bytes) {
      paragraphs[paragraphs.count - 1] = StatuteText.Paragraph(
        text: last.text, items: last.items + [StatuteText.Item(text: text, subitems: [])])
    } else if Self.isSubitem(bytes), let item = last.items.last {
      let items =
        last.items.dropLast() + [
          StatuteText.Item(text: item.text, subitems: item.subitems + [text])
        ]
      paragraphs[paragraphs.count - 1] = StatuteText.Paragraph(
        text: last.text, items: Array(items))
    } else {
      paragraphs.append(StatuteText.Paragraph(text: text, items: []))
    }
  }
}

extension StatuteTextParser {
  /// An article at the start of a line: 第十六条, **第十六条**, ## 第十六条; the mark must be followed by a
  /// blank, the line's end or, after Markdown marks, text, so that 第十六条规定的 is no head.
  fileprivate static func articleHead(
    _ bytes: [UInt8]
  ) -> (reference: ArticleReference, end: Int)? {
    var start = 0
    while start < bytes.count, [0x23, 0x2A, 0x20, 0x2D].contains(bytes[start]) { start += 1 }
    guard let (reference, end) = ArticleReference.read(bytes.span, at: start),
      reference.article != nil, reference.paragraph == nil, reference.item == nil
    else { return nil }
    var next = end
    while next < bytes.count, bytes[next] == 0x2A { next += 1 }
    if next == bytes.count || next > end { return (reference, next) }
    let isBlank = bytes[next] <= 0x20 || bytes[next...].starts(with: "　".utf8)
    return isBlank ? (reference, next) : nil
  }

  /// 第一章 总则, 第二节, 第一编: a heading between articles, no text of law.
  fileprivate static func isHeading(_ bytes: [UInt8]) -> Bool {
    if bytes.first == 0x23 { return true }
    let ordinal = Array("第".utf8)
    guard bytes.starts(with: ordinal),
      let number = ChineseNumeral.read(bytes.span, at: ordinal.count)
    else { return false }
    let rest = bytes[number.end...]
    for unit in ["编", "章", "节"] where rest.starts(with: unit.utf8) {
      let after = rest.dropFirst(unit.utf8.count)
      return after.isEmpty || after.starts(with: " ".utf8) || after.starts(with: "　".utf8)
    }
    return false
  }

  fileprivate static func isItem(_ bytes: [UInt8]) -> Bool {
    for (open, close) in [("（", "）"), ("(", ")")] where bytes.starts(with: open.utf8) {
      guard let number = ChineseNumeral.read(bytes.span, at: open.utf8.count) else { return false }
      return bytes[number.end...].starts(with: close.utf8)
    }
    return false
  }

  fileprivate static func isSubitem(_ bytes: [UInt8]) -> Bool {
    guard let first = bytes.first, first >= 0x30, first <= 0x39,
      let number = ChineseNumeral.read(bytes.span, at: 0)
    else { return false }
    let rest = bytes[number.end...]
    return rest.starts(with: "．".utf8) || rest.starts(with: ".".utf8)
      || rest.starts(with: "、".utf8)
  }

  static func plainName(_ bytes: [UInt8]) -> String {
    var name = bytes[...]
    while let first = name.first, [0x23, 0x2A, 0x20].contains(first) { name.removeFirst() }
    while let last = name.last, [0x2A, 0x20].contains(last) { name.removeLast() }
    for (open, close) in [("《", "》"), ("〈", "〉")] {
      if name.starts(with: open.utf8), Array(name.suffix(3)) == Array(close.utf8) {
        name = name.dropFirst(3).dropLast(3)
      }
    }
    return String(decoding: name, as: UTF8.self)
  }

  /// Every 2021年1月22日 or 2021-01-22 of a line that 起 does not follow.
  fileprivate static func dates(in bytes: [UInt8]) -> [LegalDate] {
    var dates: [LegalDate] = []
    var offset = 0
    while offset + 4 < bytes.count {
      guard bytes[offset] >= 0x30, bytes[offset] <= 0x39,
        let year = ChineseNumeral.read(bytes.span, at: offset)
      else {
        offset += 1
        continue
      }
      offset = year.end
      guard let (date, end) = date(after: year, in: bytes) else { continue }
      offset = end
      if !bytes[end...].starts(with: "起".utf8) { dates.append(date) }
    }
    return dates
  }

  private static func date(
    after year: (value: Int, end: Int), in bytes: [UInt8]
  ) -> (date: LegalDate, end: Int)? {
    for marks in [("年", "月", "日"), ("-", "-", "")] {
      guard bytes[year.end...].starts(with: marks.0.utf8),
        let month = ChineseNumeral.read(bytes.span, at: year.end + marks.0.utf8.count),
        bytes[month.end...].starts(with: marks.1.utf8),
        let day = ChineseNumeral.read(bytes.span, at: month.end + marks.1.utf8.count),
        bytes[day.end...].starts(with: marks.2.utf8),
        let date = LegalDate(year: year.value, month: month.value, day: day.value)
      else { continue }
      return (date, day.end + marks.2.utf8.count)
    }
    return nil
  }

  /// A line without blanks at its ends, wide ones too.
  fileprivate static func trimmed(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let wide = Array("　".utf8)
    var line = line
    if line.starts(with: ByteOrderMark.utf8) { line = line.dropFirst(3) }
    while let first = line.first {
      if first <= 0x20 {
        line.removeFirst()
      } else if line.starts(with: wide) {
        line = line.dropFirst(3)
      } else {
        break
      }
    }
    while let last = line.last {
      if last <= 0x20 {
        line.removeLast()
      } else if Array(line.suffix(3)) == wide {
        line = line.dropLast(3)
      } else {
        break
      }
    }
    return line
  }
}
