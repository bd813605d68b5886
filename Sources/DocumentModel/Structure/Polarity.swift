/// How a document stands to what one of its clauses says (语气).
public enum Polarity: String, CaseIterable, Sendable {
  /// 肯定: the document says or orders it.
  case affirmed
  /// 否定: the document denies or forbids it.
  case negated
  /// 情形: a circumstance is described, usually one that has consequences.
  case circumstance
  /// 转述: it is quoted.
  case quoted
}
