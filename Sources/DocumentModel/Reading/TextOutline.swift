/// Finds what each numbered line of a text belongs under, from the levels of the lines before it.
struct TextOutline {
  private var open: [(level: Block.Level, block: Int)] = []
  private var article = -1
  private var lastParagraph = -1
  private var paragraphs = 0
  /// The block that everything belongs under, -1 for none: the title of an attachment.
  private var root = -1

  /// Starts a text of its own, whose numbers begin anew.
  mutating func reset(under root: Int = -1) {
    self = TextOutline()
    self.root = root
  }

  /// True inside an article, where a numbered line is an item (项).
  var isInArticle: Bool { article >= 0 }

  /// The block that a table belongs under, -1 for none.
  var innermost: Int { isInArticle ? lastParagraph : open.last?.block ?? root }

  /// Sets the place of a paragraph and opens its level.
  /// - Parameter index: The index that the paragraph is about to get.
  mutating func place(_ draft: inout DraftBlock, index: Int) {
    guard draft.level != .unnumbered else {
      placeUnnumbered(&draft, index: index)
      return
    }
    while let last = open.last, last.level >= draft.level { open.removeLast() }
    draft.parent = open.last.map { $0.level == .article ? lastParagraph : $0.block } ?? root
    open.append((draft.level, index))
    if draft.level <= .section { article = -1 }
    if draft.level == .article {
      (article, lastParagraph, paragraphs) = (index, index, 1)
      draft.paragraphOfArticle = 1
    }
  }

  private mutating func placeUnnumbered(_ draft: inout DraftBlock, index: Int) {
    guard article >= 0 else {
      draft.parent = open.last?.block ?? root
      return
    }
    // A line without a number after the items is the next 款 of the article.
    while let last = open.last, last.level > .article { open.removeLast() }
    paragraphs += 1
    lastParagraph = index
    draft.paragraphOfArticle = paragraphs
    draft.parent = article
  }
}
