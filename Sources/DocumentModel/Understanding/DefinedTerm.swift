/// A short name that the text gives (简称): （以下简称 市局）.
public struct DefinedTerm: Sendable, Hashable {
  /// The short name without quotation or title marks.
  public let term: String
  /// What it stands for, as far as its clause tells.
  public let meaning: String
  /// The parenthesis that gives it.
  public let span: TextSpan
  /// How often the text uses it afterwards.
  public let uses: Int
  /// Where it is used before it is given; nil where it is not.
  public let earlierUse: TextSpan?
}

extension NormativeDocument {
  /// The short names that the text gives, in the order of the text.
  /// - Complexity: O(number of short names × length of the text).
  public func definedTerms() -> [DefinedTerm] {
    DefinedTermReader(self).read()
  }
}
