import SourceText

/// The articles named after an instrument: 第三条、第五条至第八条, 第八条第三、四项.
struct ArticleList: Sendable {
  /// One article of the list with its bytes.
  struct Entry: Sendable {
    let reference: ArticleReference
    let start: Int
    let end: Int
  }

  /// The articles in their order; a range (至) gives its two ends.
  let entries: [Entry]
  /// The offset after the last one.
  let end: Int

  private static let mostEntries = 64
  private static let joins = PhraseTable<Bool>(
    .start, [(true, "、 以及 和 及 或者 或 与 至 到 － — - ～ ~")])

  /// Reads the list at an offset.
  /// - Returns: The list, or nil where no article number stands.
  static func read(_ reader: TextReader, at start: Int, before limit: Int) -> ArticleList? {
    guard let place = startOfOrdinal(reader, at: start, before: limit) else { return nil }
    var entries: [Entry] = []
    guard read(reader, at: place, before: limit, after: nil, into: &entries),
      entries.first?.reference.article != nil
    else { return nil }
    while entries.count < mostEntries, let last = entries.last {
      guard let next = nextPlace(reader, after: last.end, before: limit),
        read(reader, at: next, before: limit, after: last.reference, into: &entries)
      else { break }
    }
    return entries.last.map { ArticleList(entries: entries, end: $0.end) }
  }

  /// The offset of 第, which 中的, 中 or 的 may join to the name.
  private static func startOfOrdinal(
    _ reader: TextReader, at start: Int, before limit: Int
  ) -> Int? {
    if reader.has("第", at: start, before: limit) { return start }
    for word in ["中的", "中", "的"] {
      if let after = reader.skip(word, at: start, before: limit),
        reader.has("第", at: after, before: limit)
      {
        return after
      }
    }
    return nil
  }

  private static func skipJoin(_ reader: TextReader, at offset: Int, before limit: Int) -> Int {
    offset + (joins.match(reader.bytes, at: offset, before: limit)?.length ?? 0)
  }

  private static func nextPlace(_ reader: TextReader, after end: Int, before limit: Int) -> Int? {
    // 第（一）（二）项 needs no join; a comma joins only whole articles.
    let joined = skipJoin(reader, at: end, before: limit)
    if joined > end { return joined }
    guard let comma = reader.skip("，", at: end, before: limit),
      ArticleReference.read(reader.bytes.span, at: comma)?.reference.article != nil
    else { return nil }
    return comma
  }

  /// Reads one article, or several that share 第 and their unit; false where none stands.
  private static func read(
    _ reader: TextReader, at start: Int, before limit: Int, after previous: ArticleReference?,
    into entries: inout [Entry]
  ) -> Bool {
    let read = ArticleReference.read(reader.bytes.span, at: start)
    if let read, read.end > limit { return false }
    let reference = read.map { complete($0.reference, after: previous) }
    let end = read?.end ?? start
    if reference == nil, let previous, let short = withoutOrdinal(reader, at: start, before: limit)
    {
      let reference = previous.setting(short.unit, to: short.number)
      entries.append(Entry(reference: reference, start: start, end: short.end))
      return true
    }
    if let shared = sharedUnit(reader, at: end, before: limit) {
      let base = reference ?? previous ?? ArticleReference()
      for (index, number) in shared.numbers.enumerated() {
        entries.append(
          Entry(
            reference: base.setting(shared.unit, to: number), start: index == 0 ? start : end,
            end: shared.end))
      }
      return true
    }
    guard let reference else { return false }
    entries.append(Entry(reference: reference, start: start, end: end))
    return true
  }

  /// 第二款 after 第三条第一款 belongs to 第三条.
  private static func complete(
    _ reference: ArticleReference, after previous: ArticleReference?
  ) -> ArticleReference {
    guard reference.article == nil, let previous else { return reference }
    let hasParagraph = reference.paragraph != nil
    let hasItem = reference.item != nil
    return ArticleReference(
      article: previous.article, insertion: previous.insertion,
      paragraph: hasParagraph ? reference.paragraph : previous.paragraph,
      item: hasParagraph || hasItem ? reference.item : previous.item, subitem: reference.subitem)
  }

  fileprivate enum Unit: String, CaseIterable {
    case article = "条"
    case paragraph = "款"
    case item = "项"
  }

  /// 十九条 in 第十八条、十九条.
  private static func withoutOrdinal(
    _ reader: TextReader, at start: Int, before limit: Int
  ) -> (number: Int, unit: Unit, end: Int)? {
    guard let number = number(reader, at: start, before: limit) else { return nil }
    for unit in Unit.allCases {
      if let end = reader.skip(unit.rawValue, at: number.end, before: limit) {
        return (number.value, unit, end)
      }
    }
    return nil
  }

  private static func sharedUnit(
    _ reader: TextReader, at start: Int, before limit: Int
  ) -> (numbers: [Int], unit: Unit, end: Int)? {
    guard var place = reader.skip("第", at: start, before: limit) else { return nil }
    var numbers: [Int] = []
    while numbers.count < mostEntries, let number = number(reader, at: place, before: limit) {
      numbers.append(number.value)
      place = skipJoin(reader, at: number.end, before: limit)
      if place == number.end, !reader.has("（", at: place, before: limit) { break }
    }
    guard numbers.count > 1 else { return nil }
    for unit in Unit.allCases {
      if let end = reader.skip(unit.rawValue, at: place, before: limit) {
        return (numbers, unit, end)
      }
    }
    return nil
  }

  private static func number(
    _ reader: TextReader, at start: Int, before limit: Int
  ) -> (value: Int, end: Int)? {
    let open = reader.skip("（", at: start, before: limit)
    guard let read = ChineseNumeral.read(reader.bytes.span, at: open ?? start), read.value > 0,
      read.end <= limit
    else { return nil }
    guard open != nil else { return (read.value, read.end) }
    return reader.skip("）", at: read.end, before: limit).map { (read.value, $0) }
  }
}

extension ArticleReference {
  fileprivate func setting(_ unit: ArticleList.Unit, to number: Int) -> ArticleReference {
    switch unit {
    case .article: ArticleReference(article: number)
    case .paragraph:
      ArticleReference(article: article, insertion: insertion, paragraph: number)
    case .item:
      ArticleReference(article: article, insertion: insertion, paragraph: paragraph, item: number)
    }
  }
}
