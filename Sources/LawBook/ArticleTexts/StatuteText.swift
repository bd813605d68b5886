public import SourceText

/// The text of an instrument, split into articles, paragraphs and items (条、款、项、目).
public struct StatuteText: Sendable, Equatable {
  /// The instrument's name, without title marks.
  public let name: String
  /// The promulgation of this text, where the source gives one.
  public let promulgated: LegalDate?
  /// The articles, in order.
  public let articles: [Article]

  /// One article (条).
  public struct Article: Sendable, Equatable {
    /// The number.
    public let number: Int
    /// The number after 之, for an inserted article.
    public let insertion: Int?
    /// The paragraphs, in order; a list of items belongs to the paragraph before it.
    public let paragraphs: [Paragraph]
  }

  /// One paragraph (款).
  public struct Paragraph: Sendable, Equatable {
    /// The text before the items.
    public let text: String
    /// The items (项), in order.
    public let items: [Item]
  }

  /// One item (项).
  public struct Item: Sendable, Equatable {
    /// The text, with its number: （一）…….
    public let text: String
    /// The sub-items (目), in order, with their numbers.
    public let subitems: [String]
  }

  /// Finds an article.
  public func article(_ number: Int, insertion: Int? = nil) -> Article? {
    articles.first { $0.number == number && $0.insertion == insertion }
  }

  /// What a reference finds in a text.
  public enum Presence: Sendable, Equatable {
    /// The whole reference exists.
    case exists
    /// It ends before its last part; the reference holds what exists, nil when not even the article.
    case missing(existing: ArticleReference?)
  }

  /// Tells how far a reference exists in this text.
  public func presence(of reference: ArticleReference) -> Presence {
    guard let number = reference.article else { return .exists }
    guard let article = article(number, insertion: reference.insertion) else {
      return .missing(existing: nil)
    }
    var existing = ArticleReference(article: number, insertion: reference.insertion)
    let paragraph = reference.paragraph ?? (reference.item == nil ? nil : soleList(article))
    guard let paragraph else {
      return reference.item == nil && reference.subitem == nil
        ? .exists : .missing(existing: existing)
    }
    guard article.paragraphs.indices.contains(paragraph - 1) else {
      return .missing(existing: existing)
    }
    existing = ArticleReference(
      article: number, insertion: reference.insertion, paragraph: reference.paragraph)
    guard let item = reference.item else { return .exists }
    let items = article.paragraphs[paragraph - 1].items
    guard items.indices.contains(item - 1) else { return .missing(existing: existing) }
    existing = ArticleReference(
      article: number, insertion: reference.insertion, paragraph: reference.paragraph, item: item)
    guard let subitem = reference.subitem else { return .exists }
    return items[item - 1].subitems.indices.contains(subitem - 1)
      ? .exists : .missing(existing: existing)
  }

  /// The words of a reference: the article, or the paragraph or item in it.
  public func words(of reference: ArticleReference) -> String? {
    guard case .exists = presence(of: reference), let number = reference.article,
      let article = article(number, insertion: reference.insertion)
    else { return nil }
    let index = reference.paragraph ?? (reference.item == nil ? nil : soleList(article))
    guard let index else { return article.paragraphs.map(\.words).joined(separator: "\n") }
    let paragraph = article.paragraphs[index - 1]
    guard let item = reference.item else { return paragraph.words }
    let found = paragraph.items[item - 1]
    if let subitem = reference.subitem { return found.subitems[subitem - 1] }
    return found.words
  }

  /// The only paragraph with items, 1-based: 第十六条第（三）项 without a paragraph means it.
  private func soleList(_ article: Article) -> Int? {
    let lists = article.paragraphs.indices.filter { !article.paragraphs[$0].items.isEmpty }
    return lists.count == 1 ? lists[0] + 1 : nil
  }
}

extension StatuteText.Paragraph {
  var words: String { ([text] + items.map(\.words)).joined(separator: "\n") }
}

extension StatuteText.Item {
  var words: String { ([text] + subitems).joined(separator: "\n") }
}
