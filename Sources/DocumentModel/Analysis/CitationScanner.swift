import SourceText

/// Finds the references to instruments in a segmented text (引用).
///
/// A title in marks is a citation when its last word is one of an instrument, when it was given a short
/// name, or when a number stands behind it. Without marks a name counts only directly before an article,
/// where the words around it leave no doubt. A list gives one citation an article; a range (第五条至
/// 第八条) gives its two ends. References of the document to itself (本办法第三条) are no citations.
struct CitationScanner {
  private let reader: TextReader
  private let blocks: [Block]
  private var names = CitationNames()
  private var mentions: [CitationMention] = []

  /// Finds the citations of a text.
  /// - Parameters:
  ///   - text: The folded text.
  ///   - blocks: Its paragraphs.
  ///   - sentences: Its sentences.
  ///   - clauses: Its clauses.
  ///   - landmarks: The offsets of 《, “ and 第 in it, in their order.
  /// - Returns: The citations in order of their start.
  /// - Complexity: O(n) in the bytes of the text.
  static func scan(
    text: ReadingText, blocks: [Block], sentences: [Sentence], clauses: [Clause],
    landmarks: [Int32]
  ) -> [Citation] {
    var scanner = CitationScanner(reader: TextReader(bytes: text.bytes), blocks: blocks)
    let roles = CitationRoles(
      reader: scanner.reader, blocks: blocks, sentences: sentences, clauses: clauses)
    var citations: [Citation] = []
    var next = 0
    for index in blocks.indices {
      let end = blocks[index].span.end
      let first = next
      while next < landmarks.count, landmarks[next] < end { next += 1 }
      guard next > first, blocks[index].kind != .pageResidue else { continue }
      scanner.mentions.removeAll(keepingCapacity: true)
      scanner.scan(block: index, landmarks[first..<next])
      roles.append(scanner.mentions, to: &citations)
    }
    return citations
  }

  private init(reader: TextReader, blocks: [Block]) {
    self.reader = reader
    self.blocks = blocks
  }

  private mutating func scan(block: Int, _ landmarks: ArraySlice<Int32>) {
    let span = blocks[block].span
    let end = min(Int(span.end), reader.bytes.count)
    var floor = min(Int(span.start) + max(0, Int(blocks[block].numberLength)), end)
    for landmark in landmarks {
      let index = Int(landmark)
      guard index >= floor else { continue }
      let next =
        switch reader.bytes[index] {
        case 0xE3: readTitle(at: index, before: end, block: block)
        case 0xE7: readUnquoted(at: index, from: floor, before: end, block: block)
        default: readQuotedAlias(at: index, before: end, block: block)
        }
      if let next { floor = max(next, index + 1) }
    }
  }

  // MARK: Names in marks

  private mutating func readTitle(at start: Int, before limit: Int, block: Int) -> Int? {
    let title = TitleMarks.read(reader, at: start, before: limit)
    let nameEnd = title.nameEnd
    guard nameEnd > title.nameStart else { return title.end }
    let tail = CitationTail.read(reader, at: title.end, before: limit)
    guard let resolved = resolve(title, tail, block: block) else {
      noteAliases(
        tail, name: reader.string(title.nameStart, nameEnd), kind: nil, isInstrument: false, block)
      return tail.aliases.isEmpty ? title.end : tail.end
    }
    let articles = ArticleList.read(reader, at: tail.end, before: limit)
    names.note(resolved.name, kind: resolved.kind, block: block)
    noteAliases(tail, name: resolved.name, kind: resolved.kind, isInstrument: true, block)
    var mention = CitationMention(
      name: resolved.name, kind: resolved.kind, start: start, nameEnd: title.end,
      end: articles?.end ?? tail.end, articles: articles?.entries ?? [], block: block)
    mention.number = tail.number
    mention.edition = tail.edition
    mentions.append(mention)
    for inner in title.inner { readInner(inner, block: block) }
    return readImplementingRegulation(of: mention, before: limit)
  }

  private func resolve(
    _ title: TitleMarks, _ tail: CitationTail, block: Int
  ) -> (name: String, kind: InstrumentKind?)? {
    let name = title.nameStart..<title.nameEnd
    if let known = names.lookUp(reader.bytes.span.extracting(name)) {
      guard known.isInstrument else { return nil }
      // A full name stays as written; only a short one is resolved.
      if !isKnownWithoutState(name, known) { return (known.name, known.kind) }
    }
    let numberKind = tail.number.flatMap { InstrumentKind.ofNumber($0) }
    switch InstrumentName.judge(reader, name.lowerBound, name.upperBound) {
    case .instrument:
      guard title.isClosed || name.count <= 180 else { return nil }
      let kind = InstrumentKind.ofName(reader, name.lowerBound, name.upperBound)
      return (string(name), kind ?? numberKind)
    case .bareNoun:
      if let known = names.last(endingWith: reader.bytes[name], inBlock: nil) {
        return (known.name, known.kind)
      }
      return title.isClosed ? (string(name), nil) : nil
    case .unknown:
      return tail.number == nil ? nil : (string(name), numberKind)
    case .paper:
      // 《产业结构调整指导目录》（…令第7号）: an order makes a rule of any list.
      let isOrder = tail.number.map { $0.utf8.count > 3 && $0.contains("令") } ?? false
      return isOrder ? (string(name), numberKind) : nil
    }
  }

  private func string(_ range: Range<Int>) -> String {
    reader.string(range.lowerBound, range.upperBound)
  }

  /// 《行政处罚法》 after 《中华人民共和国行政处罚法》.
  private func isKnownWithoutState(_ name: Range<Int>, _ known: CitationNames.Known) -> Bool {
    let state = "中华人民共和国".utf8
    guard known.name.utf8.count == state.count + name.count else { return false }
    return known.name.utf8.starts(with: state)
      && known.name.utf8.dropFirst(state.count).elementsEqual(reader.bytes[name])
  }

  private mutating func noteAliases(
    _ tail: CitationTail, name: String, kind: InstrumentKind?, isInstrument: Bool, _ block: Int
  ) {
    // 《甲》和《乙》（以下分别简称…）: the short names belong to the last titles in their order.
    let count = tail.aliases.count
    let bytes = reader.bytes
    for (index, alias) in tail.aliases.enumerated() {
      var target = (name, kind, isInstrument)
      let back = count - 1 - index
      if back > 0 {
        let earlier = mentions.filter { !$0.isInner }.suffix(back)
        guard earlier.count == back, let mention = earlier.first else { continue }
        target = (mention.name, mention.kind, true)
      }
      names.note(
        alias: bytes.span.extracting(alias), of: target.0, kind: target.1, isInstrument: target.2,
        block: block)
    }
  }

  private mutating func readInner(_ inner: Range<Int>, block: Int) {
    guard
      InstrumentName.judge(reader, inner.lowerBound, inner.upperBound) == .instrument
    else { return }
    let name = reader.string(inner.lowerBound, inner.upperBound)
    let kind = InstrumentKind.ofName(reader, inner.lowerBound, inner.upperBound)
    names.note(name, kind: kind, block: block)
    let isASCII = reader.bytes[inner.lowerBound - 1] == 0x3C
    let mark = isASCII ? 1 : 3
    var mention = CitationMention(
      name: name, kind: kind, start: inner.lowerBound - mark, nameEnd: inner.upperBound + mark,
      end: inner.upperBound + mark, articles: [], block: block)
    mention.isInner = true
    mentions.append(mention)
  }

  /// 《…法》及其实施条例 names a second instrument; its name follows from the first.
  private mutating func readImplementingRegulation(
    of mention: CitationMention, before limit: Int
  ) -> Int {
    let start = reader.skip(anyOf: ["及其", "和其", "及"], at: mention.end, before: limit)
    guard start > mention.end, mention.name.hasSuffix("法"),
      let nameEnd = reader.skip("实施条例", at: start, before: limit)
    else { return mention.end }
    let articles = ArticleList.read(reader, at: nameEnd, before: limit)
    let name = mention.name + "实施条例"
    let second = CitationMention(
      name: name, kind: InstrumentKind.ofName(name), start: start, nameEnd: nameEnd,
      end: articles?.end ?? nameEnd, articles: articles?.entries ?? [], block: mention.block)
    names.note(name, kind: second.kind, block: mention.block)
    mentions.append(second)
    return second.end
  }

  // MARK: Names without marks

  private mutating func readUnquoted(
    at start: Int, from floor: Int, before limit: Int, block: Int
  ) -> Int? {
    guard start > floor, let articles = ArticleList.read(reader, at: start, before: limit),
      articles.entries.first?.start == start
    else { return nil }
    guard let found = unquotedName(endingAt: start, from: floor, block: block) else {
      return articles.end
    }
    names.note(found.name, kind: found.kind, block: block)
    mentions.append(
      CitationMention(
        name: found.name, kind: found.kind, start: found.start, nameEnd: start,
        end: articles.end, articles: articles.entries, block: block))
    return articles.end
  }

  private func unquotedName(
    endingAt end: Int, from floor: Int, block: Int
  ) -> (name: String, kind: InstrumentKind?, start: Int)? {
    switch CitationPointer.read(reader, endingAt: end, from: floor) {
    case .own: return nil
    case .implementing(let start):
      guard let law = names.last(endingWith: ArraySlice("法".utf8), inBlock: block) else {
        return nil
      }
      let name = law.name + "实施条例"
      return (name, InstrumentKind.ofName(name), start)
    case .back(let noun, let start):
      guard let known = names.last(endingWith: reader.bytes[noun], inBlock: block) else {
        return nil
      }
      return (known.name, known.kind, start)
    case nil: break
    }
    let derived = UnquotedName.start(reader, endingAt: end, from: floor)
    if let (known, start) = names.lookUp(reader, endingAt: end, from: floor), known.isInstrument {
      let isBare = InstrumentName.judge(reader, start, end) == .bareNoun
      if !isBare || derived == start || isFree(start, from: floor) {
        return (known.name, known.kind, start)
      }
    }
    guard let derived else { return nil }
    return (reader.string(derived, end), InstrumentKind.ofName(reader, derived, end), derived)
  }

  /// True when a short name cannot be the end of a longer one: a mark or a cue stands before it.
  private func isFree(_ start: Int, from floor: Int) -> Bool {
    guard start > floor else { return true }
    let marks = [
      "，", "。", "；", "：", "、", "“", "（", "按照", "根据", "依据", "依照", "违反", "和", "及", "由", "对",
    ]
    return marks.contains { reader.has($0, endingAt: start, from: floor) }
  }

  /// “实施办法” after it was introduced as a short name.
  private mutating func readQuotedAlias(at start: Int, before limit: Int, block: Int) -> Int? {
    let inside = start + 3
    guard let close = reader.find("”", from: inside, before: min(limit, inside + 120)),
      let known = names.lookUp(reader.bytes.span.extracting(inside..<close)), known.isInstrument,
      known.name.utf8.count > close - inside
    else { return nil }
    let end = close + 3
    let articles = ArticleList.read(reader, at: end, before: limit)
    names.note(known.name, kind: known.kind, block: block)
    mentions.append(
      CitationMention(
        name: known.name, kind: known.kind, start: start, nameEnd: end,
        end: articles?.end ?? end, articles: articles?.entries ?? [], block: block))
    return articles?.end ?? end
  }
}
