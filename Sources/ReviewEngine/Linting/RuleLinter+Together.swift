internal import DocumentModel
internal import RuleDSL
internal import SourceText

extension RuleLinter {
  /// What only shows when rules are looked at side by side.
  mutating func checkTogether(_ subjects: [Subject]) {
    checkAlike(subjects)
    checkOverlap(subjects)
    checkIdentities(subjects)
    checkFileNames()
    guard let asOf else { return }
    for subject in subjects {
      guard let until = subject.rule.until, until < asOf else { continue }
      report(
        .ruleExpired, subject.rule, at: subject.syntax.place(of: .effective),
        .ruleExpired(until))
    }
  }

  private struct TextDemand: Hashable {
    let regions: [RegionID]
    let isPositive: Bool
    let words: [[String]]
    let tones: Set<Int>
    let condition: TypedExpression?
  }

  private mutating func checkAlike(_ subjects: [Subject]) {
    var texts: [TextDemand: [CheckedRule]] = [:]
    var others: [SharedCheck: [CheckedRule]] = [:]
    for subject in subjects {
      let rule = subject.rule
      var alike: [CheckedRule] = []
      if case .text(let check) = rule.check, check.companions.isEmpty {
        let sets = rule.patterns[check.pattern].wordSets.map { $0.words.sorted() }
        let demand = TextDemand(
          regions: check.regions, isPositive: check.isPositive, words: sets,
          tones: check.tones, condition: check.condition)
        alike = texts[demand] ?? []
        texts[demand, default: []].append(rule)
      } else if let check = SharedCheck(rule), rule.condition == nil {
        alike = others[check] ?? []
        others[check, default: []].append(rule)
      }
      // The same demand of other kinds of document rests on another statute.
      if let twin = alike.first(where: { !$0.documentKinds.isDisjoint(with: rule.documentKinds) }) {
        report(.rulesAlike, rule, at: subject.syntax.identity.span, .rulesAlike(twin.identity))
      }
    }
  }

  /// Another rule of the category that finds the same words in an example of this one.
  private mutating func checkOverlap(_ subjects: [Subject]) {
    let reviewer = DocumentReviewer(library, calendar: calendar, lawBook: lawBook)
    var reported: Set<Set<String>> = []
    for subject in subjects {
      guard case .text = subject.rule.check else { continue }
      for (example, document, _) in subject.examples where example.kind == .bad {
        let review = reviewer.review(document, ReviewRequest(asOf: example.asOf?.date))
        let own = review.findings.filter { $0.rule == subject.rule.identity }
        for other in review.findings {
          guard other.rule != subject.rule.identity, other.category == subject.rule.category,
            own.contains(where: { $0.place.span == other.place.span }),
            reported.insert([other.rule, subject.rule.identity]).inserted
          else { continue }
          report(.rulesOverlap, subject.rule, at: example.span, .rulesOverlap(other.rule))
        }
      }
    }
  }

  /// Numbers left out inside a series, as NR-502 between NR-501 and NR-503.
  ///
  /// The series is the identity without its last two digits.
  private mutating func checkIdentities(_ subjects: [Subject]) {
    var series: [String: [(number: Int, rule: CheckedRule)]] = [:]
    for rule in library.rules {
      let tail = rule.identity.suffix(2)
      guard rule.identity.utf8.count > 3, let number = Int(tail) else { continue }
      series[String(rule.identity.dropLast(2)), default: []].append((number, rule))
    }
    for (prefix, members) in series.sorted(by: { $0.key < $1.key }) {
      let numbers = Set(members.map(\.number))
      guard let first = members.min(by: { $0.number < $1.number }), let last = numbers.max(),
        let subject = subjects.first(where: { $0.rule.identity == first.rule.identity })
      else { continue }
      let missing = (first.number...last).filter { !numbers.contains($0) }
      guard !missing.isEmpty else { continue }
      let names = missing.map { prefix + ($0 < 10 ? "0" : "") + String($0) }
      report(.identityGap, first.rule, at: subject.syntax.identity.span, .identityGap(names))
    }
  }

  private mutating func checkFileNames() {
    for syntax in library.syntaxes {
      var identities: [NameSyntax] = []
      for case .rule(let rule) in syntax.items { identities.append(rule.identity) }
      let name = syntax.file.name.split(separator: "/").last.map(String.init) ?? ""
      guard identities.count == 1, let only = identities.first, name != only.text + ".rule"
      else { continue }
      report(.fileNameDiffers, in: syntax.file.name, at: only.span, .fileNameDiffers(only.text))
    }
  }
}
