internal import RuleDSL
internal import SourceText

extension RuleMutation {
  /// Branches dropped, and the gaps of each pattern widened and closed, all of a pattern at once.
  static func patterns(of rule: CheckedRule) -> [RuleMutation] {
    rule.patterns.indices.flatMap { index in
      let pattern = rule.patterns[index]
      func mutation(
        _ kind: MutationOperator, _ changed: CheckedPattern, _ change: LocalizedText
      ) -> RuleMutation {
        var copy = rule
        copy.patterns[index] = changed
        return RuleMutation(kind: kind, rule: copy, change: change)
      }
      var list = withoutBranches(pattern).map { changed, name in
        mutation(
          .branch, changed,
          LocalizedText("删去“\(name)…”一支", "the branch “\(name)…” dropped"))
      }
      let gaps = gaps(of: pattern)
      guard let largest = gaps.max(), largest > 0 else { return list }
      if gaps.contains(where: { $0 > 0 && $0 < widest }) {
        list.append(
          mutation(
            .gapWidened, mapGaps(pattern) { $0 > 0 ? widest : 0 },
            LocalizedText("间隔放宽到 \(widest)", "gaps widened to \(widest)")))
      }
      list.append(
        mutation(
          .gapClosed, mapGaps(pattern) { _ in 0 }, LocalizedText("间隔收紧到 0", "gaps closed")))
      return list
    }
  }

  private static let widest = 64

  /// The pattern without each branch of its alternatives in turn, with a word by which to know the branch.
  private static func withoutBranches(
    _ pattern: CheckedPattern
  ) -> [(CheckedPattern, name: String)] {
    switch pattern {
    case .words, .number: return []
    case .capture(let slot, let inner):
      return withoutBranches(inner).map { (.capture(slot, $0.0), $0.name) }
    case .alternatives(let parts):
      return parts.indices.flatMap { index in
        var rest = parts
        rest.remove(at: index)
        let first = parts[index].wordSets.first
        let name = first?.group ?? first?.words.first ?? ""
        let without = (rest.count == 1 ? rest[0] : .alternatives(rest), name: name)
        return [without]
          + withoutBranches(parts[index]).map { part, name in
            var changed = parts
            changed[index] = part
            return (.alternatives(changed), name: name)
          }
      }
    case .sequence(let parts):
      return parts.indices.flatMap { index in
        withoutBranches(parts[index].pattern).map { inner, name in
          var changed = parts
          changed[index].pattern = inner
          return (.sequence(changed), name: name)
        }
      }
    }
  }

  private static func gaps(of pattern: CheckedPattern) -> [Int] {
    switch pattern {
    case .words, .number: []
    case .capture(_, let inner): gaps(of: inner)
    case .alternatives(let parts): parts.flatMap { gaps(of: $0) }
    case .sequence(let parts):
      parts.dropFirst().map(\.gap) + parts.flatMap { gaps(of: $0.pattern) }
    }
  }

  private static func mapGaps(
    _ pattern: CheckedPattern, _ change: (Int) -> Int
  ) -> CheckedPattern {
    switch pattern {
    case .words, .number: pattern
    case .capture(let slot, let inner): .capture(slot, mapGaps(inner, change))
    case .alternatives(let parts): .alternatives(parts.map { mapGaps($0, change) })
    case .sequence(let parts):
      .sequence(
        parts.enumerated().map { index, part in
          var part = part
          if index > 0 { part.gap = change(part.gap) }
          part.pattern = mapGaps(part.pattern, change)
          return part
        })
    }
  }
}
