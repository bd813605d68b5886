internal import SourceText

/// The parts of a document by their numbers, for looking up what its own references point at.
///
/// A measure and the notice that prints it are two parts; articles are looked for in the part of the
/// paragraph that refers.
struct DocumentParts {
  private struct Key: Hashable {
    let part: Int
    let number: Int
    let insertion: Int
  }

  private let document: NormativeDocument
  private var partOfBlock: [Int] = []
  private var articles: [Key: Int] = [:]
  private var chapters: [Key: Int] = [:]
  private var partsWithArticles: Set<Int> = []
  private var attachments: [Int: Int] = [:]
  private var anyAttachment: Int?
  private(set) var hasChapters = false

  init(_ document: NormativeDocument) {
    self.document = document
    let reader = TextReader(bytes: document.text.bytes)
    var part = 0
    partOfBlock.reserveCapacity(document.blocks.count)
    for (index, block) in document.blocks.enumerated() {
      if block.kind == .title || block.kind == .attachmentTitle { part = index + 1 }
      partOfBlock.append(part)
      if block.kind == .attachmentTitle {
        anyAttachment = anyAttachment ?? index
        if attachments[Int(block.number)] == nil { attachments[Int(block.number)] = index }
      }
      note(block, index, part)
      noteAnnouncement(block, index, reader)
    }
  }

  private mutating func note(_ block: Block, _ index: Int, _ part: Int) {
    let key = Key(part: part, number: Int(block.number), insertion: Int(block.insertion))
    switch block.level {
    case .article:
      partsWithArticles.insert(part)
      if articles[key] == nil { articles[key] = index }
    case .chapter:
      hasChapters = true
      if chapters[key] == nil { chapters[key] = index }
    default: break
    }
  }

  /// 附件：1.甲表: the list of attachments stands for them where they are files of their own.
  private mutating func noteAnnouncement(_ block: Block, _ index: Int, _ reader: TextReader) {
    guard Self.announces(block, reader) else { return }
    anyAttachment = anyAttachment ?? index
    for entry in AttachmentReader(document).announced(from: index) {
      if attachments[entry.number] == nil { attachments[entry.number] = index }
    }
  }

  /// Tells whether a paragraph is the list of attachments under the text.
  static func announces(_ block: Block, _ reader: TextReader) -> Bool {
    block.kind == .paragraph
      && ["附件：", "附：", "附表："].contains {
        reader.has($0, at: Int(block.span.start), before: Int(block.span.end))
      }
  }

  // MARK: Looking up

  /// The citation whose words cover a span.
  func citation(covering span: TextSpan) -> TextSpan? {
    let citations = document.citations
    var low = 0
    var high = citations.count
    while low < high {
      let middle = (low + high) / 2
      if citations[middle].span.start <= span.start { low = middle + 1 } else { high = middle }
    }
    var index = low - 1
    while index >= 0, index > low - 6 {
      if citations[index].span.contains(span) { return citations[index].span }
      index -= 1
    }
    return nil
  }

  func hasArticles(near block: Int) -> Bool {
    partsWithArticles.contains(partOfBlock[block]) || partsWithArticles.count == 1
  }

  func article(_ number: Int, insertion: Int, near block: Int) -> Int? {
    let own = partOfBlock[block]
    if let found = articles[Key(part: own, number: number, insertion: insertion)] { return found }
    guard !partsWithArticles.contains(own) else { return nil }
    // A notice speaks of the measure that it prints.
    return partsWithArticles.sorted().lazy
      .compactMap { articles[Key(part: $0, number: number, insertion: insertion)] }.first
  }

  func chapter(_ number: Int, near block: Int) -> Int? {
    let own = partOfBlock[block]
    return chapters[Key(part: own, number: number, insertion: 0)]
      ?? chapters.filter { $0.key.number == number }.values.min()
  }

  func attachment(_ number: Int) -> Int? {
    number == 0 ? anyAttachment : attachments[number] ?? (number == 1 ? attachments[0] : nil)
  }

  /// The article that holds a block.
  func article(of block: Int) -> Int? {
    var current = block
    while current >= 0 {
      if document.blocks[current].level == .article { return current }
      current = Int(document.blocks[current].parent)
    }
    return nil
  }

  func article(before article: Int, count: Int) -> Int? {
    let number = Int(document.blocks[article].number) - count
    return number > 0
      ? articles[Key(part: partOfBlock[article], number: number, insertion: 0)] : nil
  }

  /// The blocks of an article that are paragraphs (款) of its own, the first included.
  private func paragraphs(ofArticle article: Int) -> [Int] {
    var found = [article]
    var index = article + 1
    while index < document.blocks.count, isBelow(index, article) {
      if document.blocks[index].paragraphOfArticle > 1, document.blocks[index].level == .unnumbered
      {
        found.append(index)
      }
      index += 1
    }
    return found
  }

  private func isBelow(_ block: Int, _ ancestor: Int) -> Bool {
    var current = Int(document.blocks[block].parent)
    while current > ancestor { current = Int(document.blocks[current].parent) }
    return current == ancestor
  }

  /// A paragraph or item of an article; 0 leaves one of them out.
  func paragraph(_ paragraph: Int, item: Int, ofArticle article: Int) -> Int? {
    let all = paragraphs(ofArticle: article)
    var owner = article
    if paragraph > 0 {
      guard paragraph <= all.count else { return nil }
      owner = all[paragraph - 1]
    }
    guard item > 0 else { return owner }
    let limit = paragraph > 0 ? all.first { $0 > owner } ?? Int.max : Int.max
    var index = owner + 1
    while index < document.blocks.count, index < limit, isBelow(index, article) {
      if document.blocks[index].level == .second, document.blocks[index].number == item {
        return index
      }
      index += 1
    }
    // Items may stand inside the paragraph: （一）…；（二）….
    return contains(item, in: owner) ? owner : nil
  }

  private func contains(_ item: Int, in block: Int) -> Bool {
    let reader = TextReader(bytes: document.text.bytes)
    let span = document.blocks[block].span
    return reader.find(
      "（\(ChineseNumeral.chinese(item))）", from: Int(span.start), before: Int(span.end)) != nil
  }

  /// The paragraph that 前款 means; unclear where the document has no articles.
  func paragraph(before block: Int, count: Int) -> (block: Int?, isUnclear: Bool) {
    guard let article = article(of: block) else {
      let previous = block - 1
      guard previous >= 0 else { return (nil, true) }
      let kind = document.blocks[previous].kind
      return (kind == .paragraph || kind == .attachmentText ? previous : nil, true)
    }
    let all = paragraphs(ofArticle: article)
    guard let own = all.lastIndex(where: { $0 <= block }) else { return (nil, false) }
    // An item of the second list may speak of the paragraph that opens it.
    return own - count >= 0 ? (all[own - count], false) : (nil, false)
  }

  /// The item that 前项 means.
  func item(before block: Int, count: Int) -> Int? {
    let own = document.blocks[block]
    guard own.level != .unnumbered, own.level >= .second else { return nil }
    let wanted = own.number - Int32(count)
    guard wanted > 0 else { return nil }
    var index = block - 1
    while index >= 0, document.blocks[index].level >= own.level {
      if document.blocks[index].level == own.level, document.blocks[index].number == wanted {
        return index
      }
      index -= 1
    }
    return nil
  }

  /// The item of a number in the nearest list above a block, in its own paragraph too.
  func item(_ number: Int, above block: Int) -> Int? {
    if contains(number, in: block) { return block }
    var index = block - 1
    while index >= 0, index > block - 60 {
      let candidate = document.blocks[index]
      if candidate.level != .unnumbered, candidate.level >= .first, candidate.number == number {
        return index
      }
      index -= 1
    }
    return nil
  }
}
