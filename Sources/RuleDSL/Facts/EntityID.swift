/// The kinds of thing that rules speak of (实体).
public enum EntityID: String, CaseIterable, Sendable {
  /// 文件: the document under review.
  case document
  /// 机关: an issuing body.
  case issuer
  /// 引用: a reference to an instrument.
  case citation
  /// 条文: an article or a numbered paragraph.
  case provision
  /// 程序记录: a step of the making.
  case step
  /// 报备记录: a filing.
  case filing
  /// 报备材料: a paper of a filing.
  case material

  /// The names in both languages.
  public var names: NamePair {
    switch self {
    case .document: NamePair("文件", "document")
    case .issuer: NamePair("机关", "issuer")
    case .citation: NamePair("引用", "citation")
    case .provision: NamePair("条文", "provision")
    case .step: NamePair("程序记录", "step")
    case .filing: NamePair("报备记录", "filing")
    case .material: NamePair("报备材料", "filing_material")
    }
  }
}

/// A name in both languages of the rule language.
public struct NamePair: Hashable, Sendable {
  /// The Chinese name.
  public let chinese: String
  /// The English name: lower-case words joined by underscores.
  public let english: String

  /// Makes a pair.
  public init(_ chinese: String, _ english: String) {
    self.chinese = chinese
    self.english = english
  }

  /// Tells whether a word is one of the two.
  public func matches(_ word: String) -> Bool { word == chinese || word == english }
}
