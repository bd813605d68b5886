/// A place inside an instrument: 第十六条之一第二款第（三）项第1目; parts not named are nil.
public struct ArticleReference: Hashable, Sendable {
  /// The article (条).
  public let article: Int?
  /// The number after 之 in an inserted article: 1 for 第十六条之一.
  public let insertion: Int?
  /// The paragraph (款).
  public let paragraph: Int?
  /// The item (项).
  public let item: Int?
  /// The sub-item (目).
  public let subitem: Int?

  /// Makes a reference.
  public init(
    article: Int? = nil, insertion: Int? = nil, paragraph: Int? = nil, item: Int? = nil,
    subitem: Int? = nil
  ) {
    self.article = article
    self.insertion = insertion
    self.paragraph = paragraph
    self.item = item
    self.subitem = subitem
  }

  /// Reads a reference at an offset, with Chinese, half-width or full-width numerals.
  /// - Parameters:
  ///   - bytes: UTF-8.
  ///   - offset: The byte offset of 第, 0-based.
  /// - Returns: The reference and the offset after it, or nil where none stands.
  public static func read(
    _ bytes: Span<UInt8>, at offset: Int
  ) -> (reference: ArticleReference, end: Int)? {
    var end = offset
    let article = part(bytes, at: end, unit: "条")
    end = article?.end ?? end
    var insertion: Int?
    if article != nil, let mark = skip("之", bytes, at: end),
      let number = ChineseNumeral.read(bytes, at: mark)
    {
      (insertion, end) = (number.value, number.end)
    }
    let paragraph = part(bytes, at: end, unit: "款")
    end = paragraph?.end ?? end
    let item = part(bytes, at: end, unit: "项")
    end = item?.end ?? end
    let subitem = part(bytes, at: end, unit: "目")
    end = subitem?.end ?? end
    guard end > offset else { return nil }
    let reference = ArticleReference(
      article: article?.value, insertion: insertion, paragraph: paragraph?.value,
      item: item?.value, subitem: subitem?.value)
    return (reference, end)
  }

  /// The reference in Chinese, as statutes write it: 第十六条之一第二款第（三）项第1目.
  public var chinese: String {
    var text = ""
    if let article { text += "第\(ChineseNumeral.chinese(article))条" }
    if let insertion { text += "之\(ChineseNumeral.chinese(insertion))" }
    if let paragraph { text += "第\(ChineseNumeral.chinese(paragraph))款" }
    if let item { text += "第（\(ChineseNumeral.chinese(item))）项" }
    if let subitem { text += "第\(subitem)目" }
    return text
  }

  private static func part(
    _ bytes: Span<UInt8>, at offset: Int, unit: Unicode.Scalar
  ) -> (value: Int, end: Int)? {
    guard var place = skip("第", bytes, at: offset) else { return nil }
    let open = skip("（", bytes, at: place) ?? skip("(", bytes, at: place)
    place = open ?? place
    guard let number = ChineseNumeral.read(bytes, at: place), number.value > 0 else { return nil }
    place = number.end
    if open != nil {
      guard let close = skip("）", bytes, at: place) ?? skip(")", bytes, at: place) else {
        return nil
      }
      place = close
    }
    guard let end = skip(unit, bytes, at: place) else { return nil }
    return (number.value, end)
  }

  @inline(__always)
  private static func skip(
    _ mark: Unicode.Scalar, _ bytes: Span<UInt8>, at offset: Int
  ) -> Int? {
    guard offset < bytes.count else { return nil }
    let (scalar, length) = UTF8Text.decode(bytes, at: offset)
    return scalar == mark.value ? offset + length : nil
  }
}
