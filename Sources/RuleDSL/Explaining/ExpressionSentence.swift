internal import SourceText

/// Reads conditions and values aloud (读出条件), as a person would say them.
public struct ExpressionSentence {
  private let language: MessageLanguage
  private let patterns: [CheckedPattern]
  /// The names of members of the corpus.
  private let corpusMembers: Set<Int>

  /// Makes a reader for the expressions of a rule.
  public init(_ rule: CheckedRule, language: MessageLanguage) {
    self.language = language
    patterns = rule.patterns
    corpusMembers = CorpusSides.members(in: [rule.demand].compactMap(\.self))
  }

  /// Says an expression.
  public func say(_ expression: TypedExpression) -> String {
    switch expression {
    case .and(let parts): return join(parts, language.choose("，并且", ", and "))
    case .or(let parts): return join(parts, language.choose("，或者", ", or "))
    case .not(let inner):
      return language.choose("并非“\(say(inner))”", "it is not so that \(say(inner))")
    case .quantified(let quantifier): return say(quantifier)
    case .present(let value): return language.choose("写明了\(say(value))", "\(say(value)) is stated")
    case .compare(let relation, let left, let right):
      return say(left) + word(relation, of: left.type) + say(right)
    case .member(let value, let members): return say(value, isOneOf: members)
    case .contains(let thing, let pattern):
      return language.choose(
        "\(say(thing))的文字含有\(say(pattern: pattern))",
        "the text of \(say(thing)) has \(say(pattern: pattern))")
    case .anchored(let text, let pattern, let atStart):
      let words = say(pattern: pattern)
      return atStart
        ? language.choose("\(say(text))的开头是\(words)", "\(say(text)) begins with \(words)")
        : language.choose("\(say(text))的结尾是\(words)", "\(say(text)) ends with \(words)")
    default: return sayValue(expression)
    }
  }

  private func sayValue(_ expression: TypedExpression) -> String {
    switch expression {
    case .fact(let fact, let owner):
      return language.choose(
        "\(say(owner))的\(fact.names.chinese)", "\(say(owner))'s \(Self.spaced(fact.names.english))")
    case .factAt(let fact, let owner, let day):
      return language.choose(
        "\(say(owner))在\(say(day))的\(fact.names.chinese)",
        "\(say(owner))'s \(Self.spaced(fact.names.english)) on \(say(day))")
    case .document where !corpusMembers.isEmpty: return language.choose("本文件", "this document")
    case .document: return language.choose("文件", "the document")
    case .documentOf(let thing):
      return language.choose("\(say(thing))所在的文件", "the document of \(say(thing))")
    case .variable(let slot, .entity(.document), _) where corpusMembers.contains(slot):
      return language.choose("那份文件", "that document")
    case .variable(let slot, _, _) where corpusMembers.contains(slot):
      return language.choose("那一项", "that one")
    case .variable(let slot, _, let name):
      if let thing = SceneThing.allCases.first(where: { $0.slot == slot }) {
        return self.name(thing.names)
      }
      return language.choose("该\(name)", name)
    case .parameter(_, _, let name): return name
    case .asOf: return language.choose("基准日", "the as-of date")
    case .sum(let isPositive, let left, let right):
      return language.choose(
        "\(say(left))\(isPositive ? "之后" : "之前")\(say(right))",
        "\(say(left)) \(isPositive ? "plus" : "minus") \(say(right))")
    case .call(let function, let arguments):
      let names = language.choose(function.names.chinese, Self.spaced(function.names.english))
      return language.choose(
        arguments.map { say($0) }.joined(separator: "到") + "的" + names,
        names + " of " + arguments.map { say($0) }.joined(separator: " and "))
    case .number(let number): return String(number)
    case .text(let text): return "“\(text)”"
    case .date(let date): return language.choose(date.chinese, date.iso)
    case .duration(let period):
      return language.choose(
        "\(period.count)\(period.unit.names.chinese)",
        "\(period.count) \(Self.spaced(period.unit.names.english))s")
    case .enumerationMember(let id, let index): return name(id.members[index].names)
    default: return ""
    }
  }

  /// 文件库中没有另一份文件，其制定机关与本文件的制定机关相同，那份文件的…….
  private func sayCorpus(_ quantifier: TypedQuantifier) -> String {
    var parts = quantifier.keys.map { key in
      language.choose(
        "其\(key.fact.names.chinese)与\(say(key.own))相同",
        "its \(Self.spaced(key.fact.names.english)) is \(say(key.own))")
    }
    parts += [quantifier.condition].compactMap(\.self).map { say($0) }
    let list = parts.joined(separator: language.choose("，", ", "))
    let (some, none): (String, String)
    if case .corpus(let fact?) = quantifier.collection {
      let collection = language.choose(
        "文件库其他文件的\(fact.names.chinese)之中",
        "of the \(Self.spaced(fact.names.english)) of other documents of the corpus")
      some = language.choose("\(collection)有一项，", "\(collection) there is one such that ")
      none = language.choose("\(collection)没有一项，", "\(collection) there is none such that ")
    } else {
      some = language.choose("文件库中有另一份文件，", "the corpus has another document such that ")
      none = language.choose("文件库中没有另一份文件，", "the corpus has no other document such that ")
    }
    return (quantifier.isPositive ? some : none) + list
  }

  private func say(_ quantifier: TypedQuantifier) -> String {
    if quantifier.isOverCorpus { return sayCorpus(quantifier) }
    let collection = say(quantifier.collection)
    guard let condition = quantifier.condition else {
      return quantifier.isPositive
        ? language.choose("有\(collection)", "there is one of \(collection)")
        : language.choose("没有\(collection)", "there is none of \(collection)")
    }
    let inner = say(condition)
    return quantifier.isPositive
      ? language.choose(
        "\(collection)之中有一项，\(inner)", "of \(collection) there is one such that \(inner)")
      : language.choose(
        "\(collection)之中没有一项，\(inner)", "of \(collection) there is none such that \(inner)")
  }

  private func say(_ value: TypedExpression, isOneOf members: Set<Int>) -> String {
    guard case .enumeration(let id) = value.type else { return say(value) }
    let names = members.sorted().map { name(id.members[$0].names) }
    return language.choose(
      "\(say(value))是\(names.joined(separator: "、"))\(names.count > 1 ? "之一" : "")",
      "\(say(value)) is \(names.joined(separator: ", "))")
  }

  private func word(_ relation: ComparisonOperator, of type: RuleType) -> String {
    switch relation {
    case .equals: language.choose("等于", " is ")
    case .differs: language.choose("不等于", " is not ")
    case .atLeast: language.choose("不少于", " is at least ")
    case .atMost: language.choose("不超过", " is at most ")
    case .before: language.choose("早于", " is before ")
    case .after: language.choose("晚于", " is after ")
    }
  }

  private func join(_ parts: [TypedExpression], _ joint: String) -> String {
    parts.map { part in
      switch part {
      case .and, .or: "（\(say(part))）"
      default: say(part)
      }
    }.joined(separator: joint)
  }

  /// Says a pattern of the rule.
  public func say(pattern index: Int) -> String {
    patterns.indices.contains(index) ? say(patterns[index]) : ""
  }

  /// The alternatives of a pattern of the rule, each in words; one for a pattern without any.
  func alternatives(pattern index: Int) -> [String] {
    guard patterns.indices.contains(index) else { return [] }
    guard case .alternatives(let parts) = patterns[index] else { return [say(patterns[index])] }
    return parts.map { say($0) }
  }

  /// The named word groups in the patterns of the rule with their words, in the order of first use.
  var wordGroups: [(name: String, words: [String])] {
    var groups: [(name: String, words: [String])] = []
    for pattern in patterns { gather(pattern, into: &groups) }
    return groups
  }

  private func gather(
    _ pattern: CheckedPattern, into groups: inout [(name: String, words: [String])]
  ) {
    switch pattern {
    case .words(let words, group: let name?):
      if !groups.contains(where: { $0.name == name }) { groups.append((name, words)) }
    case .words, .number: break
    case .alternatives(let parts): for part in parts { gather(part, into: &groups) }
    case .capture(_, let inner): gather(inner, into: &groups)
    case .sequence(let parts): for part in parts { gather(part.pattern, into: &groups) }
    }
  }

  private func say(_ pattern: CheckedPattern) -> String {
    switch pattern {
    case .words(_, group: let group?):
      return language.choose("“\(group)”", "a word of “\(group)”")
    case .words(let words, group: nil):
      let limit = 9
      let shown = words.prefix(limit).map { "“\($0)”" }.joined(separator: "、")
      return words.count > limit
        ? language.choose(
          "\(shown)等\(words.count)词之一", "one of \(words.count) words such as \(shown)")
        : words.count > 1 ? language.choose("\(shown)之一", "one of \(shown)") : shown
    case .alternatives(let parts):
      return parts.map { say($0) }.joined(separator: language.choose("，或者", ", or "))
    case .capture(_, let inner): return say(inner)
    case .number: return language.choose("一个数", "a number")
    case .sequence(let parts):
      var text = parts.first.map { say($0.pattern) } ?? ""
      for part in parts.dropFirst() {
        text +=
          part.gap == 0
          ? language.choose("紧接", " directly followed by ")
          : language.choose("，隔至多\(part.gap)字再有", ", within \(part.gap) characters, ")
        text += say(part.pattern)
      }
      return text
    }
  }

  private func name(_ names: NamePair) -> String {
    language.choose(names.chinese, Self.spaced(names.english))
  }

  static func spaced(_ name: String) -> String {
    name.split(separator: "_").joined(separator: " ")
  }
}
