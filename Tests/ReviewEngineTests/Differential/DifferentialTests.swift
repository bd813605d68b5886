import DocumentModel
import Foundation
import RuleDSL
import SourceText
import SeededRandom
import TestSupport
import Testing

@testable import ReviewEngine

struct DifferentialTests {
  private struct Answer: Hashable, Comparable, CustomStringConvertible {
    let outcome: String
    let severity: String
    let missing: [String]
    let place: String

    var description: String { "\(outcome)/\(severity)/\(place)/\(missing)" }

    static func < (left: Answer, right: Answer) -> Bool {
      left.description < right.description
    }
  }

  private static let asOfDates = [nil, "2026-03-20", "2026-11-20", "2027-06-01"]

  @Test("the fast evaluator answers as the plain one does, over random rules and documents")
  func differential() throws {
    let environment = ProcessInfo.processInfo.environment
    let pairs = environment["REVIEW_DIFFERENTIAL_PAIRS"].flatMap { Int($0) } ?? 1_500
    let seed = environment["REVIEW_DIFFERENTIAL_SEED"].flatMap { UInt64($0) } ?? 20_261_124
    let sources = try RepositoryFolder.files(in: RepositoryFolder.path("Fixtures/Documents"))
      .map { try RepositoryFolder.bytes($0) }
      .filter { $0.count < 12_000 || $0.first != 0x3C }
    let calendar = try WorkdayCalendar(
      csv: String(
        decoding: RepositoryFolder.bytes(RepositoryFolder.path("Rules/Calendar/workdays.csv")),
        as: UTF8.self))
    var random = SplitMix64(seed: seed)
    var reader = DocumentReader()
    var compared = 0
    var findings = 0
    while compared < pairs {
      var generator = RandomRule(seed: random.next())
      let text = generator.text()
      let library = RuleLibrary.load([SourceFile(name: "random.rule", text: text)])
      try #require(!library.hasErrors, "\(library.diagnostics.map(\.message.chinese))\n\(text)")
      let rule = try #require(library.rules.first)
      let reviewer = DocumentReviewer(library, calendar: calendar)
      for _ in 0..<10 {
        let bytes = MutatedDocument.make(random.pick(sources), &random)
        guard let document = try? reader.read(bytes, name: "d") else { continue }
        let asOf = random.pick(Self.asOfDates).flatMap { LegalDate(iso: $0) }
        let review = reviewer.review(document, ReviewRequest(asOf: asOf))
        var reference = ReferenceEvaluator(
          rule, document: document, parameters: library.parameters, calendar: calendar, asOf: asOf)
        let expected = reference.evaluate().verdicts
        #expect((expected == nil) == (review.notApplicable == 1), "applies\n\(text)")
        let left = review.findings.map { finding in
          answer(
            finding.outcome, finding.severity, finding.missing, comparable(rule, finding.place.span)
          )
        }.sorted()
        let right = (expected ?? []).map { verdict in
          answer(
            verdict.outcome, reference.severity(of: verdict), Array(verdict.missing),
            comparable(rule, verdict.span))
        }.sorted()
        #expect(left == right, "\(text)\n\(String(decoding: bytes, as: UTF8.self).prefix(3000))")
        if left != right { return }
        compared += 1
        findings += left.count
      }
    }
    // A run in which nothing was ever found would prove nothing.
    #expect(findings > pairs / 4)
    print("differential: \(compared) pairs, \(findings) findings, seed \(seed)")
  }

  private func answer(
    _ outcome: Finding.Outcome, _ severity: RuleSeverity, _ missing: [LocalizedText],
    _ place: String
  ) -> Answer {
    Answer(
      outcome: outcome.rawValue, severity: severity.rawValue,
      missing: Set(missing.map(\.chinese)).sorted(), place: place)
  }

  /// The place, for the checks whose place is a matter of truth and not of presentation.
  private func comparable(_ rule: CheckedRule, _ span: SourceSpan?) -> String {
    guard let span else { return "-" }
    switch rule.check {
    case .text(let check) where !check.isPositive: return "\(span.start)-\(span.end)"
    case .every: return "\(span.start)-\(span.end)"
    default: return "-"
    }
  }
}
