public import SourceText

/// How two kinds of instrument stand to each other (效力层级).
public enum RankOrder: String, CaseIterable, Sendable {
  /// The first prevails.
  case higher
  /// Both have the same force.
  case equal
  /// The second prevails.
  case lower
  /// The law sets no order, or another body decides a conflict.
  case unordered
}

/// The rank of a kind of instrument; a smaller step is a higher rank.
public struct InstrumentRank: Sendable, Hashable {
  /// The kind.
  public let kind: InstrumentKind

  /// Makes the rank of a kind.
  public init(_ kind: InstrumentKind) { self.kind = kind }

  /// The step from the top, 1 … 7; nil for kinds outside of the order of the 立法法.
  ///
  /// Equal steps do not mean equal force: see `order(to:)`.
  public var step: Int? {
    switch kind {
    case .constitution: 1
    case .law: 2
    case .administrativeRegulation: 3
    case .localRegulation: 4
    case .departmentalRule, .localRule: 5
    case .nationalPolicy, .normativeDocument: 6
    case .internalDocument: 7
    case .supervisionRegulation, .judicialInterpretation, .partyRegulation, .standard: nil
    }
  }

  /// Tells which of two kinds prevails.
  ///
  /// 《立法法》第九十八条至第一百零二条、第一百零六条: departmental rules and local rules have the same force; a
  /// conflict of a departmental rule with a local regulation goes to the State Council.
  public func order(to other: InstrumentRank) -> RankOrder {
    if kind == other.kind { return .equal }
    let rules: Set<InstrumentKind> = [.departmentalRule, .localRule]
    if rules.isSuperset(of: [kind, other.kind]) { return .equal }
    if Set([kind, other.kind]) == [.departmentalRule, .localRegulation] { return .unordered }
    guard let step, let otherStep = other.step, step != otherStep else { return .unordered }
    return step < otherStep ? .higher : .lower
  }
}
