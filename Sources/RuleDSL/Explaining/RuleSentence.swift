internal import SourceText

/// Reads a rule aloud (读出规则): what it demands of which documents, since when, and on which basis.
public struct RuleSentence {
  private let rule: CheckedRule
  private let language: MessageLanguage
  private let expressions: ExpressionSentence

  /// Makes a reader.
  public init(_ rule: CheckedRule, language: MessageLanguage) {
    self.rule = rule
    self.language = language
    expressions = ExpressionSentence(rule, language: language)
  }

  /// The whole rule in a few sentences.
  public func whole() -> String {
    var sentences = [opening() + demand()]
    for definition in rule.definitions {
      sentences.append(
        language.choose(
          "“\(definition.name)”是指\(expressions.say(definition.value))",
          "“\(definition.name)” stands for \(expressions.say(definition.value))"))
    }
    for exception in rule.exceptions { sentences.append(say(exception)) }
    if let fix = rule.fix { sentences.append(say(fix)) }
    sentences.append(consequence())
    return sentences.joined(separator: language.choose("。", ". ")) + language.choose("。", ".")
  }

  /// The statutes, with the mark of how they were verified.
  public func basis() -> String { say(rule.basis) }

  /// The word groups that the rule uses, each with its words, in the order of first use.
  public func wordGroups() -> String {
    expressions.wordGroups.map { group in
      language.choose(
        "“\(group.name)”是指：\(group.words.joined(separator: "、"))",
        "“\(group.name)” stands for: \(group.words.joined(separator: ", "))")
    }.joined(separator: "\n")
  }

  private func say(_ basis: [CheckedBasis]) -> String {
    basis.map { basis in
      let mark =
        switch basis.verification {
        case .full: ""
        case .excerpt: language.choose("（据节选）", " (from an excerpt)")
        case .unverified: language.choose("（未核验）", " (unverified)")
        }
      let wording = basis.wording.map { "「\($0)」" } ?? ""
      return "《\(basis.instrument)》\(basis.article?.chinese ?? "")\(wording)\(mark)"
    }.joined(separator: language.choose("、", ", "))
  }

  private func opening() -> String {
    let kinds = rule.documentKinds.sorted().map { index in
      let names = EnumerationID.documentKind.members[index].names
      return language.choose(names.chinese, ExpressionSentence.spaced(names.english))
    }.joined(separator: language.choose("、", ", "))
    let region =
      rule.jurisdiction.flatMap { $0 == PlaceTable.country ? nil : $0 }
      .map { language.choose("\($0)的", " of \($0)") } ?? ""
    let until = rule.until.map { language.choose("至\($0.chinese)", " until \($0.iso)") } ?? ""
    let condition =
      rule.condition.map {
        language.choose("，凡\(expressions.say($0))的", ", where \(expressions.say($0))")
      } ?? ""
    return language.choose(
      "依据\(basis())，自\(rule.from.chinese)起\(until)，对\(region)\(kinds)\(condition)：",
      "Under \(basis()), from \(rule.from.iso)\(until), for \(kinds)\(region)\(condition): ")
  }

  private func demand() -> String {
    switch rule.check {
    case .every(_, let collection, let condition, let demand):
      let filter =
        condition.map {
          language.choose("，凡\(expressions.say($0))的", " where \(expressions.say($0))")
        } ?? ""
      return language.choose(
        "\(expressions.say(collection))的每一项\(filter)，\(must(demand))",
        "each of \(expressions.say(collection))\(filter): \(must(demand))")
    case .demand(let demand): return must(demand)
    case .text(let check): return say(check)
    case .deadline(let deadline): return say(deadline)
    case .manual(let question):
      return language.choose("请人工核对：\(question)", "a person must look: \(question)")
    }
  }

  private func must(_ demand: TypedExpression) -> String {
    if case .not(let inner) = demand {
      return language.choose(
        "不得有这样的情形：\(expressions.say(inner))", "it must not be that \(expressions.say(inner))")
    }
    return language.choose(
      "应当\(expressions.say(demand))", "it must be that \(expressions.say(demand))")
  }

  private func say(_ check: CheckedTextCheck) -> String {
    let region = check.regions.map { name($0.names) }
      .joined(separator: language.choose("、", " or the "))
    let tones = check.tones.sorted().map { name(EnumerationID.tone.members[$0].names) }
    let tone =
      check.tones.count == EnumerationID.tone.members.count
      ? ""
      : language.choose(
        "以\(tones.joined(separator: "或者"))的语气，", " in \(tones.joined(separator: " or ")) tone")
    let text = language.choose(
      "\(region)\(check.isPositive ? "应当" : "不得")\(tone)在同一分句内出现\(said(check.pattern))",
      "the \(region) \(check.isPositive ? "must" : "must not") contain\(tone), within one clause, "
        + said(check.pattern))
    let limits = limits(of: check)
    if limits.isEmpty { return text }
    let isList = expressions.alternatives(pattern: check.pattern).count > 2
    let join = language.choose("；", "; ")
    return text + (isList ? "\n" : join) + limits.joined(separator: join)
  }

  /// What a text check leaves out and what it asks for besides, one phrase each.
  private func limits(of check: CheckedTextCheck) -> [String] {
    var limits = check.notInside.map { outside in
      language.choose("\(name(outside.names))里的除外", "not inside a \(name(outside.names))")
    }
    for inside in check.inside {
      let names = inside.map { name($0.names) }.joined(separator: language.choose("或者", " or a "))
      limits.append(language.choose("只看\(names)里的", "only inside a \(names)"))
    }
    limits += alike(check.companions).map(say)
    if let condition = check.condition {
      limits.append(
        language.choose(
          "只算\(expressions.say(condition))的", "only where \(expressions.say(condition))"))
    }
    return limits
  }

  /// A pattern of more than two alternatives as a numbered list, any other in one breath.
  private func said(_ pattern: Int) -> String {
    let alternatives = expressions.alternatives(pattern: pattern)
    guard alternatives.count > 2 else { return expressions.say(pattern: pattern) }
    let lines = alternatives.enumerated().map { index, words in
      language.choose("\n  （\(index + 1)）\(words)", "\n  (\(index + 1)) \(words)")
    }
    return language.choose("下列说法之一：", "one of these:")
      + lines.joined(separator: language.choose("；", ";"))
  }

  /// Companions that differ in their words only, together, in their order.
  private func alike(_ companions: [CheckedCompanion]) -> [[CheckedCompanion]] {
    var groups: [[CheckedCompanion]] = []
    for companion in companions {
      if let first = groups.last?.first, !first.isPositive, !companion.isPositive,
        first.reach == companion.reach, first.within == companion.within
      {
        groups[groups.count - 1].append(companion)
      } else {
        groups.append([companion])
      }
    }
    return groups
  }

  private func say(_ companions: [CheckedCompanion]) -> String {
    guard let companion = companions.first else { return "" }
    let words = companions.map { expressions.say(pattern: $0.pattern) }
      .joined(separator: language.choose("、", " or "))
    let within =
      companion.within.map { language.choose("\($0)字之内", " within \($0) characters") } ?? ""
    let place =
      switch companion.reach {
      case .sentence: language.choose("同一句里", " in the same sentence")
      case .clause: language.choose("同一分句里", " in the same clause")
      case .provision: language.choose("同一条里", " in the same provision")
      case .before: language.choose("本句前面\(within)", " before it in the sentence\(within)")
      case .after: language.choose("本句后面\(within)", " after it in the sentence\(within)")
      }
    return companion.isPositive
      ? language.choose("\(place)还要有\(words)", "with \(words)\(place)")
      : language.choose("\(place)有\(words)的除外", "without \(words)\(place)")
  }

  private func say(_ deadline: CheckedDeadline) -> String {
    let start = expressions.say(deadline.start)
    let period = expressions.say(deadline.period)
    let rolls =
      deadline.rollsOver ? language.choose("，末日是休息日的顺延", ", a last day of rest rolling over") : ""
    return language.choose(
      "应当自\(start)的次日起\(period)内完成\(deadline.action.names.chinese)\(rolls)",
      "\(ExpressionSentence.spaced(deadline.action.names.english)) must be done within \(period) "
        + "from the day after \(start)\(rolls)")
  }

  private func say(_ exception: CheckedException) -> String {
    let basis =
      exception.basis.isEmpty
      ? "" : language.choose("（依据\(say(exception.basis))）", " (under \(say(exception.basis)))")
    let condition = expressions.say(exception.condition)
    guard let downgrade = exception.downgrade else {
      return language.choose(
        "例外“\(exception.name)”\(basis)：\(condition)的，不算违反",
        "exception “\(exception.name)”\(basis): not where \(condition)")
    }
    return language.choose(
      "例外“\(exception.name)”\(basis)：\(condition)的，只报\(downgrade.names.chinese)",
      "exception “\(exception.name)”\(basis): where \(condition), only \(downgrade.names.english)")
  }

  private func say(_ fix: CheckedFix) -> String {
    let words = fix.template.parts.map { part in
      switch part {
      case .text(let text): text
      case .value(let value):
        language.choose("〔\(expressions.say(value))〕", "[\(expressions.say(value))]")
      case .scene(let scene):
        language.choose("〔\(scene.names.chinese)〕", "[\(scene.names.english)]")
      }
    }.joined()
    return fix.isSafe
      ? language.choose("可以直接改为“\(words)”", "It may be written “\(words)” without being looked at")
      : language.choose("建议改为“\(words)”", "It may be written “\(words)”")
  }

  private func consequence() -> String {
    if rule.isForReview {
      return language.choose(
        "符合上述情形的，报待核（\(rule.severity.names.chinese)），由人工判断",
        "What meets this needs review (\(rule.severity.names.english)): a person decides")
    }
    return language.choose(
      "违反的，报\(rule.severity.names.chinese)；缺少事实不能判定的，报待核（\(rule.unknownSeverity.names.chinese)）",
      "A violation is \(rule.severity.names.english); where a fact is missing it needs review (\(rule.unknownSeverity.names.english))"
    )
  }

  private func name(_ names: NamePair) -> String {
    language.choose(names.chinese, ExpressionSentence.spaced(names.english))
  }
}
