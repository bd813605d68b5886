public import SourceText

/// What a finding counts for (处置): an open one decides the exit status, the others are shown only.
public enum Disposition: Sendable, Equatable {
  /// Open.
  case open
  /// 既有: the baseline knew it.
  case known
  /// 豁免: somebody answers for leaving it.
  case waived(reason: String, approver: String, expires: LegalDate?)

  /// The word of the reports.
  public var code: String {
    switch self {
    case .open: "open"
    case .known: "known"
    case .waived: "waived"
    }
  }
}
