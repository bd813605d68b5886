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
  /// 句子.
  case sentence
  /// 分句.
  case clause
  /// 序号: the number of a numbered paragraph.
  case numbering
  /// 不成对标点.
  case unpairedMark
  /// 列举数: an announced number and the list behind it.
  case announcement
  /// 内部引用: a reference to a part of the document itself.
  case internalReference
  /// 重复句.
  case repetition
  /// 附件.
  case attachment
  /// 日期写法: a date as written.
  case writtenDate
  /// 文号写法: a document number as written.
  case writtenNumber
  /// 简称.
  case term
  /// 数量: a number with its unit.
  case quantity
  /// 量化任务: a duty that can be measured.
  case duty

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
    case .sentence: NamePair("句子", "sentence")
    case .clause: NamePair("分句", "clause")
    case .numbering: NamePair("序号", "numbering")
    case .unpairedMark: NamePair("不成对标点", "unpaired_mark")
    case .announcement: NamePair("列举数", "announced_count")
    case .internalReference: NamePair("内部引用", "internal_reference")
    case .repetition: NamePair("重复句", "repeated_sentence")
    case .attachment: NamePair("附件", "attachment")
    case .writtenDate: NamePair("日期写法", "written_date")
    case .writtenNumber: NamePair("文号写法", "written_number")
    case .term: NamePair("简称", "short_name")
    case .quantity: NamePair("数量", "quantity")
    case .duty: NamePair("量化任务", "measurable_duty")
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
