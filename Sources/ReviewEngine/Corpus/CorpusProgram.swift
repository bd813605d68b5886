internal import RuleDSL

/// A rule that looks into the corpus (文件库规则), compiled for two phases.
struct CorpusProgram: Sendable {
  /// A piece of a message, filled in the second phase.
  enum Part: Sendable {
    case text(String)
    /// The text at the place.
    case excerpt
    /// The facts that are missing.
    case missing
    /// A value of one of the rule's joins.
    case value(join: Int, JointExpression)
  }

  /// The looks into the corpus, in the order written.
  let joins: [CorpusJoin]
  let message: [Part]
  let suggestion: [Part]?

  /// Compiles a rule; nil when it does not look into the corpus.
  init?(_ rule: CheckedRule) {
    guard let demand = rule.demand, rule.looksIntoCorpus else { return nil }
    let holes = rule.messageValues
    var compilers = demand.everyPart.compactMap(\.corpusQuantifier)
      .map { JoinCompiler($0, holes: holes) }
    message = Self.parts(rule.message, &compilers)
    suggestion = rule.suggestion.map { Self.parts($0, &compilers) }
    joins = compilers.map(\.join)
  }

  /// The number of the join whose member has a slot.
  func join(ofSlot slot: Int) -> Int? { joins.firstIndex { $0.slot == slot } }

  private static func parts(
    _ template: MessageTemplate, _ compilers: inout [JoinCompiler]
  ) -> [Part] {
    template.parts.map { part in
      switch part {
      case .text(let text): return .text(text)
      case .scene(.hit): return .excerpt
      case .scene(.missing): return .missing
      // A corpus rule is no deadline; the checker refuses these holes.
      case .scene(.dueDate), .scene(.deadlineState): return .text("")
      case .value(let value):
        let index = compilers.firstIndex { compiler in
          value.contains {
            if case .variable(compiler.join.slot, _, _) = $0 { true } else { false }
          }
        }
        return .value(join: index ?? 0, compilers[index ?? 0].compile(value))
      }
    }
  }
}
