import SourceText

/// What stands in parentheses behind a name: number, edition, short name (文号、修订年份、简称).
struct CitationTail: Sendable {
  /// The number as written.
  var number: String?
  /// The year of the edition: 2021 for （2021年修订）.
  var edition: Int?
  /// The short names it introduces, without marks.
  var aliases: [Range<Int>] = []
  /// The offset after the parentheses that were understood.
  var end: Int

  private static let longest = 600
  private static let openings = PhraseTable<Bool>(
    .start, [(true, "以下分别简称 以下统称 以下简称 以下称 下称 简称")])

  /// Reads the parentheses at an offset; one of another content ends the tail.
  static func read(_ reader: TextReader, at start: Int, before limit: Int) -> CitationTail {
    var tail = CitationTail(end: start)
    for _ in 0..<4 {
      let stop = min(limit, tail.end + longest)
      guard let close = reader.endOfParenthesis(at: tail.end, before: stop),
        tail.take(reader, tail.end + 3, close - 3)
      else { break }
      tail.end = close
    }
    if tail.aliases.isEmpty { tail.takeAlias(reader, tail.end, min(limit, tail.end + longest)) }
    return tail
  }

  /// Takes the parts of one parenthesis; false when none is known.
  private mutating func take(_ reader: TextReader, _ start: Int, _ end: Int) -> Bool {
    var place = start
    var understood = false
    while place < end {
      let partEnd = reader.find("，", from: place, before: end) ?? end
      if takePart(reader, place, partEnd) { understood = true }
      place = partEnd + 3
    }
    return understood
  }

  private mutating func takePart(_ reader: TextReader, _ start: Int, _ end: Int) -> Bool {
    if takeAlias(reader, start, end) { return true }
    if let year = ChineseNumeral.read(reader.bytes.span, at: start),
      (1949...2999).contains(year.value),
      reader.has("年", at: year.end, before: end)
    {
      let words = ["修订", "修正", "修改", "版", "本", "公布", "施行", "发布", "通过", "制定"]
      if words.contains(where: { reader.find($0, from: year.end, before: end) != nil }) {
        edition = edition ?? year.value
        return true
      }
    }
    if isNumber(reader, start, end) {
      number = number ?? reader.string(start, end)
      return true
    }
    let known = ["试行", "暂行", "修订", "修正", "节选", "草案", "征求意见稿", "见附件", "附后", "已废止", "修订前", "下同"]
    return known.contains { reader.has($0, at: start, before: end) }
  }

  private func isNumber(_ reader: TextReader, _ start: Int, _ end: Int) -> Bool {
    guard end - start <= 150 else { return false }
    if InstrumentKind.ofNumber(reader, start, end) == .standard { return true }
    // 国发〔2004〕10号, 国务院令第713号, 农业农村部公告第3号.
    let marks = ["〔", "令", "公告第", "[20"]
    let hasMark = marks.contains { reader.find($0, from: start, before: end) != nil }
    return hasMark && reader.find("号", from: start, before: end) != nil
  }

  /// 以下简称《条例》, 以下简称“实施办法”, 以下简称行政处罚法, 以下分别简称《甲》《乙》.
  @discardableResult
  private mutating func takeAlias(_ reader: TextReader, _ start: Int, _ end: Int) -> Bool {
    guard let opening = Self.openings.match(reader.bytes, at: start, before: end) else {
      return false
    }
    var place = start + opening.length
    place = reader.skip(anyOf: ["为", "："], at: place, before: end)
    let marks = [("《", "》"), ("“", "”"), ("「", "」"), ("\"", "\"")]
    var sawMarks = false
    while aliases.count < 8 {
      var next: Int?
      for (open, close) in marks {
        guard let inside = reader.skip(open, at: place, before: end),
          let closed = reader.find(close, from: inside, before: end)
        else { continue }
        aliases.append(Self.unmarked(reader, inside, closed))
        next = closed + close.utf8.count
        break
      }
      guard let next else { break }
      sawMarks = true
      place = reader.skip(anyOf: ["、", "和", "及"], at: next, before: end)
    }
    // Without marks the rest of the parenthesis is the short name.
    if !sawMarks, end - place <= 90, reader.has("）", at: end, before: reader.bytes.count) {
      aliases.append(place..<end)
    }
    if !aliases.isEmpty, sawMarks { self.end = max(self.end, place) }
    return true
  }

  /// “《条例》” names 条例.
  private static func unmarked(_ reader: TextReader, _ start: Int, _ end: Int) -> Range<Int> {
    guard reader.has("《", at: start, before: end), reader.has("》", endingAt: end, from: start)
    else {
      return start..<end
    }
    return start + 3..<end - 3
  }
}
