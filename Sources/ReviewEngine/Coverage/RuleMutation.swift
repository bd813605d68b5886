internal import RuleDSL
internal import SourceText

/// A small change of a rule that its examples should notice (变异).
struct RuleMutation {
  let kind: MutationOperator
  let rule: CheckedRule
  let change: LocalizedText

  /// The changes of a rule.
  /// - Parameter parameters: Those of the library; a parameter is moved by one from its newest value.
  static func all(
    of rule: CheckedRule, parameters: [CheckedParameter]
  ) -> [RuleMutation] {
    patterns(of: rule) + contexts(of: rule) + exceptions(of: rule) + deadlines(of: rule)
      + conditions(of: rule) + thresholds(of: rule, parameters)
  }

  // MARK: Exceptions

  private static func exceptions(of rule: CheckedRule) -> [RuleMutation] {
    rule.exceptions.indices.flatMap { index in
      let exception = rule.exceptions[index]
      var without = rule
      without.exceptions.remove(at: index)
      let dropped = RuleMutation(
        kind: .exception, rule: without,
        change: LocalizedText(
          "删去例外“\(exception.name)”", "the exception “\(exception.name)” dropped"))
      guard exception.downgrade != nil else { return [dropped] }
      var lifted = rule
      lifted.exceptions[index].downgrade = nil
      return [
        dropped,
        RuleMutation(
          kind: .effect, rule: lifted,
          change: LocalizedText(
            "例外“\(exception.name)”删去“降为”", "downgrade of “\(exception.name)” dropped")),
      ]
    }
  }

  // MARK: What surrounds a hit

  private static func contexts(of rule: CheckedRule) -> [RuleMutation] {
    guard case .text(let check) = rule.check else { return [] }
    func mutation(
      _ kind: MutationOperator, _ change: LocalizedText,
      _ edit: (inout CheckedTextCheck) -> Void
    ) -> RuleMutation {
      var (copy, text) = (rule, check)
      edit(&text)
      copy.check = .text(text)
      return RuleMutation(kind: kind, rule: copy, change: change)
    }
    let tones = Set(EnumerationID.tone.members.indices)
    var list: [RuleMutation] = []
    if check.tones != tones {
      list.append(mutation(.tone, LocalizedText("语气改为任意", "any tone")) { $0.tones = tones })
    }
    if check.regions.count > 1 {
      for index in check.regions.indices {
        let names = check.regions[index].names
        list.append(
          mutation(
            .region, LocalizedText("删去区域“\(names.chinese)”", "the region \(names.english) dropped")
          ) { $0.regions.remove(at: index) })
      }
    }
    if !check.notInside.isEmpty {
      list.append(
        mutation(.region, LocalizedText("删去“不在”", "not-inside dropped")) { $0.notInside = [] })
    }
    if !check.inside.isEmpty {
      list.append(
        mutation(.region, LocalizedText("删去“位于”", "inside dropped")) { $0.inside = [] })
    }
    for index in check.companions.indices {
      let companion = check.companions[index]
      let reach = companion.reach.keyword
      let has: Keyword = companion.isPositive ? .has : .hasNo
      let words = rule.patterns[companion.pattern].wordSets.first
      let sample = words?.group ?? words?.words.first ?? ""
      list.append(
        mutation(
          .companion,
          LocalizedText(
            "删去“\(reach.chinese) \(has.chinese) \(sample)…”",
            "\(reach.english) \(has.english) “\(sample)…” dropped")
        ) { $0.companions.remove(at: index) })
    }
    return list
  }

  // MARK: Deadlines

  private static func deadlines(of rule: CheckedRule) -> [RuleMutation] {
    guard case .deadline(var deadline) = rule.check else { return [] }
    deadline.rollsOver.toggle()
    var copy = rule
    copy.check = .deadline(deadline)
    let change =
      deadline.rollsOver
      ? LocalizedText("加上“顺延”", "rolls-over added") : LocalizedText("删去“顺延”", "rolls-over dropped")
    return [RuleMutation(kind: .rollover, rule: copy, change: change)]
  }
}
