/// Which document each part of a condition speaks of (两侧): this one, or one of the corpus.
package struct CorpusSides: Sendable {
  /// A side.
  package struct Side: OptionSet, Sendable {
    package let rawValue: Int

    package init(rawValue: Int) { self.rawValue = rawValue }

    /// This document.
    package static let own = Side(rawValue: 1)
    /// A document of the corpus.
    package static let other = Side(rawValue: 2)
  }

  /// The variables that stand for a thing of the other document.
  package private(set) var otherSlots: Set<Int>

  /// Looks at the expressions in which a member of the corpus has a name.
  /// - Parameter slots: The names of the members.
  package init(_ slots: Set<Int>, in expressions: [TypedExpression]) {
    otherSlots = slots
    for expression in expressions { collect(expression) }
  }

  /// The members of the corpus that expressions name: the slots of 存在 and 没有 over 文件库.
  package static func members(in expressions: [TypedExpression]) -> Set<Int> {
    Set(expressions.flatMap(\.everyPart).compactMap(\.corpusQuantifier?.slot))
  }

  /// The sides that an expression speaks of; none for what is the same on both.
  package func of(_ expression: TypedExpression) -> Side {
    switch expression {
    case .document, .parameter: .own
    case .variable(let slot, _, _): otherSlots.contains(slot) ? .other : .own
    case .quantified(let quantifier):
      // The names of members say nothing that their collection does not.
      of(quantifier.collection).union(quantifier.condition.map { of($0) } ?? [])
    default: expression.parts.reduce([]) { $0.union(of($1)) }
    }
  }

  /// Adds the names of members of collections of the other document.
  private mutating func collect(_ expression: TypedExpression) {
    if case .quantified(let quantifier) = expression, !quantifier.isOverCorpus,
      of(quantifier.collection) == .other
    {
      otherSlots.insert(quantifier.slot)
    }
    for part in expression.parts { collect(part) }
  }

  /// The first part that brings the two documents together in a way that cannot be answered from
  /// summaries: inside text searches, counts, days of the law book, or two collections deep.
  package func tooMixed(_ expression: TypedExpression, insideRows: Bool = false) -> TypedExpression?
  {
    guard of(expression) == [.own, .other] else { return nil }
    switch expression {
    case .and, .or, .not, .compare, .member, .present, .sum, .call(.days, _), .call(.workdays, _):
      return expression.parts.lazy.compactMap { tooMixed($0, insideRows: insideRows) }.first
    case .quantified(let quantifier)
    where !insideRows && of(quantifier.collection) != [.own, .other]:
      return quantifier.condition.flatMap { tooMixed($0, insideRows: true) }
    default: return expression
    }
  }
}

extension TypedExpression {
  /// Itself, when it is 存在 or 没有 over the corpus.
  package var corpusQuantifier: TypedQuantifier? {
    if case .quantified(let quantifier) = self, quantifier.isOverCorpus { quantifier } else { nil }
  }

  /// True when it or a part of it looks into the corpus.
  package var looksIntoCorpus: Bool { contains { $0.corpusQuantifier != nil } }

  /// True when every look into the corpus stands below 且, 或, 非 and quantifiers alone.
  var reachesCorpusByLogic: Bool {
    guard looksIntoCorpus else { return true }
    switch self {
    case .and(let parts), .or(let parts): return parts.allSatisfy(\.reachesCorpusByLogic)
    case .not(let inner): return inner.reachesCorpusByLogic
    case .quantified(let quantifier):
      return quantifier.isOverCorpus || quantifier.condition?.reachesCorpusByLogic ?? true
    default: return false
    }
  }
}

extension CheckedRule {
  /// The condition that the rule demands, of the document or of each member of a collection.
  package var demand: TypedExpression? {
    switch check {
    case .demand(let demand), .every(_, _, _, let demand): demand
    case .text, .deadline, .manual: nil
    }
  }

  /// True for a rule that looks into the corpus (文件库规则).
  public var looksIntoCorpus: Bool { demand?.looksIntoCorpus ?? false }
}
