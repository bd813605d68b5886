public import SourceText

/// What stands around the text of a document: title, issuers, number and dates.
public struct DocumentHead: Sendable {
  /// The title (标题).
  public var title: Fact<String> = .absent
  /// The issuing bodies (制定机关) in their order; empty when none is named.
  public var issuers: [Issuer] = []
  /// The document number (发文字号) as written, blanks removed.
  public var documentNumber: Fact<String> = .absent
  /// The date of signing (成文日期).
  public var signDate: Fact<LegalDate> = .absent
  /// The date of promulgation (公布日期).
  public var promulgationDate: Fact<LegalDate> = .unknown
  /// The days on which the text was changed (修正、修订), as the note under the title (题注) tells them.
  public var revisionDates: [Fact<LegalDate>] = []
  /// A day that the file bears without saying what happened on it (所标日期), such as the `date` of front matter.
  public var statedDate: Fact<LegalDate> = .absent
  /// The first day in force (施行日期).
  public var effectiveDate: Fact<LegalDate> = .absent
  /// The last day in force (失效日期), stated or computed from a stated period of validity.
  public var expiryDate: Fact<LegalDate> = .absent
  /// The addressees (主送机关) as written.
  public var recipients: Fact<String> = .absent
  /// The kind that the document or its metadata states.
  public var kind: Fact<DocumentKind> = .unknown

  /// Makes an empty head.
  public init() {}
}

extension DocumentHead {
  /// Changes every place.
  mutating func move(_ place: (SourceSpan) -> SourceSpan) {
    title = title.moved(place)
    issuers = issuers.map { Issuer(name: $0.name, span: place($0.span)) }
    documentNumber = documentNumber.moved(place)
    signDate = signDate.moved(place)
    promulgationDate = promulgationDate.moved(place)
    revisionDates = revisionDates.map { $0.moved(place) }
    statedDate = statedDate.moved(place)
    effectiveDate = effectiveDate.moved(place)
    expiryDate = expiryDate.moved(place)
    recipients = recipients.moved(place)
    kind = kind.moved(place)
  }
}

/// An issuing body (制定机关) as the document names it.
public struct Issuer: Sendable {
  /// The name, blanks removed.
  public let name: String
  /// Where it is named.
  public let span: SourceSpan

  /// Makes an issuer.
  public init(name: String, span: SourceSpan) {
    self.name = name
    self.span = span
  }
}

/// The kinds of document that rules tell apart (文件种类).
///
/// Source: 国办发〔2018〕115号（三） for what is and what is not an administrative normative document.
public enum DocumentKind: String, CaseIterable, Sendable {
  /// 行政规范性文件.
  case normativeDocument = "normative"
  /// 重大行政决策.
  case majorDecision = "decision"
  /// 地方政府规章.
  case governmentRule = "rule"
  /// Anything the circular leaves out: 内部制度、会议纪要、工作方案、请示报告、人事任免…
  case other = "other"
}
