internal import SourceText

/// Finds references to parts of the document itself, and the parts.
struct InternalReferenceReader {
  private let document: NormativeDocument
  private let reader: TextReader
  private let parts: DocumentParts
  private var found: [InternalReference] = []
  /// The bytes of citations and numbers up to which nothing is read again.
  private var passed = 0

  private static let selves = [
    "本办法", "本规定", "本细则", "本意见", "本方案", "本通知", "本通告", "本公告", "本决定", "本规则", "本条例", "本章程",
    "本制度", "本标准", "本规范", "本预案", "本措施", "本基准", "本文件", "本实施细则", "本实施办法", "本实施意见", "本实施方案",
  ]

  /// What a bare 第十条 belongs to when it stands right behind: an instrument of others.
  private static let owners = [
    "法", "条例", "办法", "规定", "细则", "》", "决定", "解释", "规则", "该", "其", "标准", "典",
  ]

  init(_ document: NormativeDocument) {
    self.document = document
    reader = TextReader(bytes: document.text.bytes)
    parts = DocumentParts(document)
  }

  mutating func read() -> [InternalReference] {
    for (index, block) in document.blocks.enumerated() {
      switch block.kind {
      case .paragraph, .heading, .attachmentText, .tableCell: read(block, at: index)
      case .title, .documentNumber, .recipients, .signature, .attachmentTitle, .note, .pageResidue:
        break
      }
    }
    return found
  }

  private mutating func read(_ block: Block, at index: Int) {
    let start = Int(block.span.start) + Int(block.numberLength)
    let end = Int(block.span.end)
    if DocumentParts.announces(block, reader) { return }
    var place = start
    while place < end {
      // Every reference begins with one of these characters: 第 前 本 上 附.
      guard reader.bytes[place] >= 0xE4 else {
        place += 1
        continue
      }
      if let after = reference(at: place, from: start, before: end, block: index) {
        place = after
      } else {
        place += 3
      }
    }
  }

  private mutating func reference(at place: Int, from start: Int, before end: Int, block: Int)
    -> Int?
  {
    switch (reader.bytes[place], reader.bytes[place + 1], reader.bytes[place + 2]) {
    case (0xE7, 0xAC, 0xAC): return ordinal(at: place, from: start, before: end, block)  // 第
    case (0xE6, 0x9C, 0xAC): return own(at: place, before: end, block)  // 本
    case (0xE5, 0x89, 0x8D), (0xE4, 0xB8, 0x8A):  // 前 上
      return preceding(at: place, from: start, before: end, block)
    case (0xE9, 0x99, 0x84): return attachment(at: place, from: start, before: end, block)  // 附
    default: return nil
    }
  }

  private mutating func add(
    _ start: Int, _ end: Int, _ target: Int?, _ block: Int, isUnclear: Bool = false
  ) {
    let span = TextSpan(start, end)
    if document.isInside(.bookTitle, span) { return }
    found.append(
      InternalReference(
        span: span, state: target != nil ? .resolved : isUnclear ? .unclear : .dangling,
        target: target, block: block))
  }

  // MARK: 本办法第十条, 本条第二款

  private mutating func own(at place: Int, before end: Int, _ block: Int) -> Int? {
    if let own = Self.selves.first(where: { reader.has($0, at: place, before: end) }) {
      let after = place + own.utf8.count
      return articles(from: place, at: after, before: end, block, ownArticle: nil) ?? after
    }
    if let after = reader.skip("本条", at: place, before: end),
      !reader.has("例", at: after, before: end)
    {
      return articles(
        from: place, at: after, before: end, block, ownArticle: parts.article(of: block))
    }
    return nil
  }

  // MARK: 第十条, 第三章

  private mutating func ordinal(
    at place: Int, from start: Int, before end: Int, _ block: Int
  ) -> Int? {
    let span = TextSpan(place, place + 3)
    if let citation = parts.citation(covering: span) { return Int(citation.end) }
    if Self.owners.contains(where: { reader.has($0, endingAt: place, from: start) }) {
      return articleEnd(at: place, before: end)
    }
    guard let number = ChineseNumeral.read(reader.bytes.span, at: place + 3), number.value > 0
    else { return nil }
    if let after = reader.skip("章", at: number.end, before: end) {
      guard parts.hasChapters, !reader.has("节", at: after, before: end) else { return after }
      add(place, after, parts.chapter(number.value, near: block), block)
      return after
    }
    guard reader.has("条", at: number.end, before: end), parts.hasArticles(near: block) else {
      return nil
    }
    // 第一条意见, 共三条: 条 may count; only words that follow a provision are read as one.
    return articles(from: place, at: place, before: end, block, ownArticle: nil)
  }

  private func articleEnd(at place: Int, before end: Int) -> Int? {
    ArticleReference.read(reader.bytes.span, at: place).map { min($0.end, end) }
  }

  /// Reads 第十条、第十二条至第十五条 at an offset and resolves each.
  private mutating func articles(
    from start: Int, at place: Int, before end: Int, _ block: Int, ownArticle: Int?
  ) -> Int? {
    var first = start
    var next = place
    var last: Int?
    while next < end {
      if let ownArticle, last == nil, let paragraph = paragraph(at: next, before: end) {
        add(
          first, paragraph.end,
          parts.paragraph(paragraph.paragraph, item: paragraph.item, ofArticle: ownArticle), block)
        last = paragraph.end
      } else if let read = ArticleReference.read(reader.bytes.span, at: next), read.end <= end {
        resolve(read.reference, TextSpan(first, read.end), block)
        last = read.end
      } else {
        break
      }
      guard let done = last else { break }
      let joined = reader.skip(
        anyOf: ["、", "至", "和", "或者", "或", "及", "以及", "，"], at: done, before: end)
      guard joined > done, reader.has("第", at: joined, before: end) else { break }
      (first, next) = (joined, joined)
    }
    return last
  }

  private mutating func resolve(_ reference: ArticleReference, _ span: TextSpan, _ block: Int) {
    guard let number = reference.article else { return }
    guard let article = parts.article(number, insertion: reference.insertion ?? 0, near: block)
    else {
      let isPlan = !parts.hasArticles(near: block)
      add(Int(span.start), Int(span.end), nil, block, isUnclear: isPlan)
      return
    }
    guard reference.paragraph != nil || reference.item != nil else {
      add(Int(span.start), Int(span.end), article, block)
      return
    }
    add(
      Int(span.start), Int(span.end),
      parts.paragraph(reference.paragraph ?? 0, item: reference.item ?? 0, ofArticle: article),
      block)
  }

  /// Reads 第二款第（三）项 at an offset.
  private func paragraph(
    at place: Int, before end: Int
  ) -> (paragraph: Int, item: Int, end: Int)? {
    var paragraph = 0
    var item = 0
    var next = place
    if let read = numbered("款", at: next, before: end) { (paragraph, next) = read }
    if let read = numbered("项", at: next, before: end) { (item, next) = read }
    return next > place ? (paragraph, item, next) : nil
  }

  private func numbered(_ unit: String, at place: Int, before end: Int) -> (Int, Int)? {
    guard let start = reader.skip("第", at: place, before: end) else { return nil }
    let inner = reader.skip(anyOf: ["（"], at: start, before: end)
    guard let number = ChineseNumeral.read(reader.bytes.span, at: inner) else { return nil }
    let after = reader.skip(anyOf: ["）"], at: number.end, before: end)
    return reader.skip(unit, at: after, before: end).map { (number.value, $0) }
  }

  // MARK: 前款, 前条, 前两款, 上述第二项

  private mutating func preceding(
    at place: Int, from start: Int, before end: Int, _ block: Int
  ) -> Int? {
    var next = place + 3
    if reader.has("上述", at: place, before: end) {
      next = place + 6
      guard let item = paragraph(at: next, before: end), item.item > 0 else { return nil }
      add(place, item.end, parts.item(item.item, above: block), block)
      return item.end
    }
    var count = 1
    if let number = ChineseNumeral.read(reader.bytes.span, at: next), number.value < 10 {
      (count, next) = (number.value, number.end)
    }
    // 目前条件, 上条例: part of other words.
    if ["目", "日", "以", "之", "当", "事", "提", "生", "此", "年", "会"].contains(where: {
      reader.has($0, endingAt: place, from: start)
    }) {
      return nil
    }
    if let after = reader.skip("款", at: next, before: end), !reader.has("项", at: after, before: end)
    {
      let target = parts.paragraph(before: block, count: count)
      add(place, after, target.block, block, isUnclear: target.isUnclear)
      return after
    }
    if let after = reader.skip("条", at: next, before: end),
      !reader.has("件", at: after, before: end), !reader.has("例", at: after, before: end),
      let article = parts.article(of: block)
    {
      add(place, after, parts.article(before: article, count: count), block)
      return after
    }
    if reader.bytes[place] == 0xE5, let after = reader.skip("项", at: next, before: end),
      !reader.has("目", at: after, before: end)
    {
      let target = parts.item(before: block, count: count)
      add(place, after, target, block, isUnclear: target == nil)
      return after
    }
    return nil
  }

  // MARK: 附件2

  private mutating func attachment(
    at place: Int, from start: Int, before end: Int, _ block: Int
  ) -> Int? {
    guard let word = ["附件", "附表", "附录"].first(where: { reader.has($0, at: place, before: end) })
    else { return nil }
    let after = place + word.utf8.count
    guard let number = ChineseNumeral.read(reader.bytes.span, at: after), number.value > 0,
      number.value < 100, !reader.has("年", at: number.end, before: end),
      !reader.has("览", at: number.end, before: end)
    else {
      let isCalled = ["见", "详见", "参见", "按照", "依照", "按"].contains {
        reader.has($0, endingAt: place, from: start)
      }
      guard isCalled, !reader.has("：", at: after, before: end) else { return after }
      add(place, after, parts.attachment(0), block, isUnclear: word == "附录")
      return after
    }
    // The appendices that a text speaks of may be those of a book.
    add(place, number.end, parts.attachment(number.value), block, isUnclear: word == "附录")
    return number.end
  }
}
