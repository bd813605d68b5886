/// Who a clause speaks of (主体), as far as its words tell.
public struct Subject: Sendable, Hashable {
  /// The kinds of addressee.
  public enum Kind: String, CaseIterable, Sendable {
    /// 行政机关 and bodies that act for it.
    case agency
    /// 工作人员, 执法人员.
    case staff
    /// 经营者: 企业, 市场主体, 建设单位.
    case business
    /// 公民, 个人, 村民.
    case person
    /// 申请人, 当事人.
    case applicant
    /// 社会组织, 学校, 村民委员会.
    case organisation
    /// 任何单位和个人.
    case anyone

    /// True for those outside of the administration.
    public var isOutside: Bool { self != .agency && self != .staff }
  }

  /// The kind.
  public let kind: Kind
  /// The words.
  public let span: TextSpan
}

extension NormativeDocument {
  /// Finds who a clause speaks of: its own subject, or that of the clauses before it in its sentence.
  /// - Parameter index: An index into `clauses`.
  public func subject(ofClause index: Int) -> Subject? {
    ToneReader(self).subject(ofClause: index)
  }
}
