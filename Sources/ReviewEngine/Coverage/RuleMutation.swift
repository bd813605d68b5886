internal import RuleDSL

/// A small change of a rule that its examples should notice (变异).
struct RuleMutation {
  let rule: CheckedRule
  let change: LocalizedText

  /// The changes of a rule: words dropped, gaps widened, comparisons turned round, exceptions and
  /// conditions of the text dropped.
  static func all(of rule: CheckedRule) -> [RuleMutation] {
    patterns(of: rule) + exceptions(of: rule) + contexts(of: rule) + comparisons(of: rule)
  }

  private static func patterns(of rule: CheckedRule) -> [RuleMutation] {
    rule.patterns.indices.flatMap { index in
      variants(of: rule.patterns[index]).map { pattern, change in
        var copy = rule
        copy.patterns[index] = pattern
        return RuleMutation(rule: copy, change: change)
      }
    }
  }

  private static func variants(
    of pattern: CheckedPattern
  ) -> [(CheckedPattern, LocalizedText)] {
    switch pattern {
    case .words(let words, let group):
      // The words of groups are looked at over all rules: lint, group-word-unexercised.
      guard words.count > 1, group == nil else { return [] }
      return words.indices.map { index in
        var rest = words
        rest.remove(at: index)
        return (
          .words(rest, group: group),
          LocalizedText("删去“\(words[index])”", "“\(words[index])” dropped")
        )
      }
    case .alternatives(let parts):
      return parts.indices.flatMap { index in
        var rest = parts
        rest.remove(at: index)
        let dropped = parts[index].wordSets.first.map { $0.group ?? $0.words.first ?? "" } ?? ""
        let without = (
          CheckedPattern.alternatives(rest),
          LocalizedText("删去“\(dropped)…”一支", "the branch “\(dropped)…” dropped")
        )
        return [without]
          + variants(of: parts[index]).map { part, change in
            var changed = parts
            changed[index] = part
            return (.alternatives(changed), change)
          }
      }
    case .sequence(let parts):
      return parts.indices.flatMap { index in
        func replacing(_ part: CheckedPatternPart) -> CheckedPattern {
          var changed = parts
          changed[index] = part
          return .sequence(changed)
        }
        var list = variants(of: parts[index].pattern).map { inner, change in
          var part = parts[index]
          part.pattern = inner
          return (replacing(part), change)
        }
        let gap = parts[index].gap
        if index > 0, gap < 64 {
          var wide = parts[index]
          wide.gap = 64
          list.append(
            (replacing(wide), LocalizedText("隔 \(gap) 放宽到 64", "gap \(gap) widened to 64")))
        }
        if index > 0, gap > 0 {
          var narrow = parts[index]
          narrow.gap = 0
          list.append((replacing(narrow), LocalizedText("隔 \(gap) 收紧到 0", "gap \(gap) closed")))
        }
        return list
      }
    case .capture(let slot, let inner):
      return variants(of: inner).map { (.capture(slot, $0.0), $0.1) }
    case .number: return []
    }
  }

  private static func exceptions(of rule: CheckedRule) -> [RuleMutation] {
    rule.exceptions.indices.map { index in
      var copy = rule
      let name = copy.exceptions.remove(at: index).name
      return RuleMutation(
        rule: copy, change: LocalizedText("删去例外“\(name)”", "the exception “\(name)” dropped"))
    }
  }

  private static func contexts(of rule: CheckedRule) -> [RuleMutation] {
    guard case .text(let check) = rule.check else { return [] }
    func mutation(_ change: LocalizedText, _ edit: (inout CheckedTextCheck) -> Void) -> RuleMutation
    {
      var (copy, text) = (rule, check)
      edit(&text)
      copy.check = .text(text)
      return RuleMutation(rule: copy, change: change)
    }
    let tones = Set(EnumerationID.tone.members.indices)
    var list: [RuleMutation] = []
    if check.tones != tones {
      list.append(mutation(LocalizedText("语气改为任意", "any tone")) { $0.tones = tones })
    }
    if !check.notInside.isEmpty {
      list.append(mutation(LocalizedText("删去“不在”", "not-inside dropped")) { $0.notInside = [] })
    }
    if !check.inside.isEmpty {
      list.append(mutation(LocalizedText("删去“位于”", "inside dropped")) { $0.inside = [] })
    }
    for index in check.companions.indices {
      list.append(
        mutation(
          LocalizedText("删去第 \(index + 1) 个同句、前后文条件", "companion \(index + 1) dropped")
        ) { $0.companions.remove(at: index) })
    }
    if check.condition != nil {
      list.append(mutation(LocalizedText("删去“其中”", "where dropped")) { $0.condition = nil })
    }
    return list
  }

  // MARK: Conditions

  private static func comparisons(of rule: CheckedRule) -> [RuleMutation] {
    var list: [RuleMutation] = []
    let parts = Set(rule.statedExpressions.flatMap(\.everyPart))
    for part in parts.sorted(by: { "\($0)" < "\($1)" }) {
      guard let other = turned(part) else { continue }
      let change = LocalizedText(
        "改反：\(ExpressionSentence(rule, language: .chinese).say(part))",
        "turned round: \(ExpressionSentence(rule, language: .english).say(part))")
      list.append(RuleMutation(rule: replacing(part, with: other, in: rule), change: change))
    }
    return list
  }

  private static func turned(_ part: TypedExpression) -> TypedExpression? {
    switch part {
    case .compare(let relation, let left, let right):
      let other: ComparisonOperator =
        switch relation {
        case .equals: .differs
        case .differs: .equals
        case .atLeast: .atMost
        case .atMost: .atLeast
        case .before: .after
        case .after: .before
        }
      return .compare(other, left, right)
    case .present, .member, .contains, .anchored, .quantified: return .not(part)
    default: return nil
    }
  }

  private static func replacing(
    _ part: TypedExpression, with other: TypedExpression, in rule: CheckedRule
  ) -> CheckedRule {
    func change(_ expression: TypedExpression) -> TypedExpression {
      expression.mapped { $0 == part ? other : $0 }
    }
    var copy = rule
    copy.condition = rule.condition.map(change)
    switch rule.check {
    case .every(let slot, let collection, let condition, let demand):
      copy.check = .every(
        slot: slot, collection: collection, condition: condition.map(change),
        demand: change(demand))
    case .demand(let demand): copy.check = .demand(change(demand))
    case .text(var text):
      text.condition = text.condition.map(change)
      copy.check = .text(text)
    default: break
    }
    copy.exceptions = rule.exceptions.map { exception in
      var exception = exception
      exception.condition = change(exception.condition)
      return exception
    }
    return copy
  }
}
