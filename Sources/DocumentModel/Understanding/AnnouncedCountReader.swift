internal import SourceText

/// Finds announced numbers and counts the list behind them.
struct AnnouncedCountReader {
  private let document: NormativeDocument
  private let reader: TextReader

  private static let pointers = PhraseTable<Bool>(
    .start, [(true, "以下 下列 如下 下面")])
  private static let measures = [
    "个", "种", "类", "项", "条", "点", "方面", "大", "步", "阶段", "款", "档", "部分", "环节",
  ]
  /// Words that make the measure a period: 三个月, 五个工作日.
  private static let periods = PhraseTable<Bool>(
    .start, [(true, "个月 个工作日 个自然日 个星期 个小时 个周 个年度 个百分点")])

  /// Words that make the number behind them an ordinal, a bound or a part.
  private static let ordinals = PhraseTable<Bool>(
    .end, [(true, "第 前 每 任 同 少于 至少 超过 最多 至多 低于 达到 不足 这 近 约")])

  init(_ document: NormativeDocument) {
    self.document = document
    reader = TextReader(bytes: document.text.bytes)
  }

  private struct Announcement {
    let span: TextSpan
    let number: Int
  }

  func read() -> [AnnouncedCount] {
    var found: [AnnouncedCount] = []
    for sentence in document.sentences {
      let block = Int(sentence.block)
      let kind = document.blocks[block].kind
      guard kind == .paragraph || kind == .heading || kind == .attachmentText else { continue }
      for clause in sentence.clauses {
        let span = document.clauses[Int(clause)].span
        let isOpening = reader.has("：", endingAt: Int(span.end), from: Int(span.start))
        let isBlockEnd = span.end == document.blocks[block].span.end
        guard isOpening || isBlockEnd else { continue }
        let start = isOpening ? Int(sentence.span.start) : Int(span.start)
        guard
          let announcement = announcement(
            from: max(start, Int(span.end) - 400), clause: Int(span.start), to: Int(span.end),
            isOpening: isOpening),
          let listed = isBlockEnd
            ? itemsBelow(block) : itemsBehind(Int(span.end), sentence, block), listed > 1
        else { continue }
        found.append(
          AnnouncedCount(
            span: announcement.span, announced: announcement.number, listed: listed, block: block))
        break
      }
    }
    return found
  }

  // MARK: The announcement

  private func announcement(
    from start: Int, clause: Int, to end: Int, isOpening: Bool
  ) -> Announcement? {
    var place = start
    while let pointer = Self.pointers.first(in: reader.bytes, from: place, before: end) {
      if let number = number(at: pointer.place + pointer.match.length, before: end) {
        return Announcement(span: TextSpan(pointer.place, number.end), number: number.value)
      }
      place = pointer.place + 3
    }
    // 重点抓好三项工作：
    guard isOpening else { return nil }
    place = max(clause, end - 60)
    while place < end, reader.bytes[place] & 0xC0 == 0x80 { place += 1 }
    while place < end {
      if mayBeginNumber(place), let number = number(at: place, before: end),
        !isInNumber(place, from: clause), !reader.has(Self.ordinals, endingAt: place, from: clause)
      {
        return Announcement(span: TextSpan(place, number.end), number: number.value)
      }
      place = reader.next(place)
    }
    return nil
  }

  /// Digits of either kind; most characters are none.
  private func mayBeginNumber(_ place: Int) -> Bool {
    let lead = reader.bytes[place]
    return lead < 0x80 ? lead >= 0x30 && lead <= 0x39 : lead >= 0xE3
  }

  /// True where a number goes on that began before.
  private func isInNumber(_ place: Int, from start: Int) -> Bool {
    place > start
      && ChineseNumeral.read(reader.bytes.span, at: reader.previous(place, from: start)) != nil
  }

  /// A number of things: 三个, 五种; not 三个月.
  private func number(at place: Int, before end: Int) -> (value: Int, end: Int)? {
    guard let number = ChineseNumeral.read(reader.bytes.span, at: place), number.value > 1,
      number.value <= 60, number.end < end
    else { return nil }
    if reader.has(Self.periods, at: number.end, before: end) { return nil }
    guard
      let measure = Self.measures.first(where: { reader.has($0, at: number.end, before: end) })
    else { return nil }
    var after = number.end + measure.utf8.count
    // 三个以上, 五项以内 announce no fixed number.
    for word in ["以上", "以下", "以内", "或者", "左右"] where reader.has(word, at: after, before: end) {
      return nil
    }
    if reader.has("方面", at: after, before: end) { after += 6 }
    return (number.value, after)
  }

  // MARK: The list

  /// Counts the numbered paragraphs below a block.
  private func itemsBelow(_ block: Int) -> Int? {
    let blocks = document.blocks
    guard block + 1 < blocks.count else { return nil }
    let first = blocks[block + 1]
    if first.level == .unnumbered { return spokenItems(below: block) }
    guard first.number == 1, first.level >= .first,
      first.kind == blocks[block].kind || first.kind == .heading,
      blocks[block].level == .unnumbered || first.level > blocks[block].level
    else { return nil }
    var count = 1
    var last = 1
    var index = block + 2
    while index < blocks.count {
      let next = blocks[index]
      if next.level < first.level || next.kind == .signature || next.kind == .title { break }
      if next.level == first.level {
        if next.number == 1, last >= 1 { break }
        count += 1
        last = Int(next.number)
      }
      index += 1
    }
    return count
  }

  /// 一是…, 二是…, each a paragraph of its own.
  private func spokenItems(below block: Int) -> Int? {
    var count = 0
    var index = block + 1
    while index < document.blocks.count, count < 60 {
      let next = document.blocks[index]
      guard next.level == .unnumbered else { break }
      let word = ChineseNumeral.chinese(count + 1)
      let isItem = [word + "是", word + "要", "第" + word + "，", "第" + word + "类"].contains {
        reader.has($0, at: Int(next.span.start), before: Int(next.span.end))
      }
      guard isItem else { break }
      count += 1
      index += 1
    }
    return count > 1 ? count : nil
  }

  /// Counts what follows an opening in its own paragraph.
  private func itemsBehind(_ start: Int, _ sentence: Sentence, _ block: Int) -> Int? {
    let end = Int(document.blocks[block].span.end)
    let series: [(Int) -> [String]] = [
      { [ChineseNumeral.chinese($0) + "是"] },
      { ["（\(ChineseNumeral.chinese($0))）"] },
      { ["（\($0)）"] },
      { ["\($0).", "\($0)．"] },
      { ["第\(ChineseNumeral.chinese($0))，"] },
      { ["\(ChineseNumeral.chinese($0))、"] },
      { $0 <= 20 ? [String(UnicodeScalar(UInt32(0x245F + $0)).map(Character.init) ?? "①")] : [] },
    ]
    for words in series {
      let count = count(words, from: start, to: end)
      if count > 1 { return count }
    }
    let last = Int(sentence.span.end)
    var separators = 0
    var place = start
    while let mark = reader.find("；", from: place, before: last) {
      separators += 1
      place = mark + 3
    }
    return separators > 0 ? separators + 1 : nil
  }

  private func count(_ words: (Int) -> [String], from start: Int, to end: Int) -> Int {
    var count = 0
    var place = start
    while count < 60 {
      let next = words(count + 1).compactMap { word in
        reader.find(word, from: place, before: end).map { $0 + word.utf8.count }
      }.min()
      guard let next else { break }
      // The first stands right behind the opening.
      if count == 0, next > start + 24 { return 0 }
      count += 1
      place = next
    }
    return count
  }
}
