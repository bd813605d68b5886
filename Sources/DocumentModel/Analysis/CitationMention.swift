import SourceText

/// A name found in the text with the articles behind it, before its role is known.
struct CitationMention: Sendable {
  /// The full name.
  let name: String
  /// The kind, as far as it can be told.
  let kind: InstrumentKind?
  /// The first byte, the opening mark included.
  let start: Int
  /// The offset after the name and its closing mark.
  let nameEnd: Int
  /// The offset after parentheses and articles.
  let end: Int
  /// The articles.
  let articles: [ArticleList.Entry]
  /// The block it stands in.
  let block: Int
  /// The number behind the name.
  var number: String?
  /// The year of the edition behind the name.
  var edition: Int?
  /// True for a name inside another name.
  var isInner = false

  /// Makes a mention.
  init(
    name: String, kind: InstrumentKind?, start: Int, nameEnd: Int, end: Int,
    articles: [ArticleList.Entry], block: Int
  ) {
    self.name = name
    self.kind = kind
    self.start = start
    self.nameEnd = nameEnd
    self.end = end
    self.articles = articles
    self.block = block
  }
}
