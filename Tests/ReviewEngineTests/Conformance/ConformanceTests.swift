import DocumentModel
import RuleDSL
import SourceText
import TestSupport
import Testing

@testable import ReviewEngine

/// Tests/Conformance: what the language means, in plain text; read by any implementation.
struct ConformanceTests {
  static let groups: [ConformanceGroup] = {
    let folder = RepositoryFolder.path("Tests/Conformance")
    let paths = (try? RepositoryFolder.files(in: folder, extension: "txt")) ?? []
    return paths.flatMap { path in
      let text = (try? RepositoryFolder.bytes(path)).map { String(decoding: $0, as: UTF8.self) }
      let name = path.split(separator: "/").last.map(String.init) ?? path
      return ConformanceGroup.read(text ?? "", file: name)
    }
  }()

  private static let calendar: WorkdayCalendar = {
    let path = RepositoryFolder.path("Rules/Calendar/workdays.csv")
    let text = (try? RepositoryFolder.bytes(path)).map { String(decoding: $0, as: UTF8.self) }
    return text.flatMap { try? WorkdayCalendar(csv: $0) } ?? .empty
  }()

  @Test("there are at least 400 cases, and no case stands twice in a group")
  func count() {
    #expect(Self.groups.reduce(0) { $0 + $1.cases.count } >= 400)
    for group in Self.groups {
      #expect(!group.cases.isEmpty, "\(group.file):\(group.line) has no case")
      #expect(Set(group.cases).count == group.cases.count, "\(group.file):\(group.line)")
    }
  }

  @Test("every case comes out as the specification says")
  func cases() throws {
    var reader = DocumentReader()
    for group in Self.groups {
      let library = RuleLibrary.load([SourceFile(name: "rule", text: group.rule)])
      let place = "\(group.file):\(group.line) \(group.name)"
      let wanted = group.cases.filter { $0.hasPrefix("诊断 ") }.map { String($0.dropFirst(3)) }
      let index = LineIndex(Array(group.rule.utf8))
      let found = library.diagnostics.map { diagnostic in
        let position = index.position(of: diagnostic.span.start)
        return "\(diagnostic.code.rawValue) \(position.line):\(position.column)"
      }
      if !wanted.isEmpty || library.hasErrors {
        #expect(found == wanted, "\(place)\n\(group.rule)")
        continue
      }
      let reviewer = DocumentReviewer(library, calendar: Self.calendar)
      for text in group.cases {
        let expected = ConformanceCase(text)
        let document = try reader.read(expected.bytes, name: "case")
        let review = reviewer.review(document, ReviewRequest(asOf: expected.asOf))
        if let fault = expected.fault(review) { Issue.record("\(place)\n  \(text)\n  \(fault)") }
      }
    }
  }
}

/// One line of the suite: an outcome, a day, a document.
struct ConformanceCase {
  let outcome: String
  let detail: String?
  let asOf: LegalDate?
  let bytes: [UInt8]
  let marks: [SourceSpan]

  init(_ line: String) {
    var words = line.split(separator: " ", maxSplits: 1).map(String.init)
    let parts = words[0].split(separator: ":").map(String.init)
    outcome = parts[0]
    detail = parts.count > 1 ? parts[1] : nil
    var text = words.count > 1 ? words[1] : ""
    var day: LegalDate?
    if text.hasPrefix("@") {
      words = text.split(separator: " ", maxSplits: 1).map(String.init)
      day = LegalDate(iso: String(words[0].dropFirst()))
      text = words.count > 1 ? words[1] : ""
    }
    asOf = day
    let document =
      text.hasPrefix("<")
      ? ExampleDocument(fragment: text)
      : ExampleDocument(sentence: text.split(separator: "\\n").joined(separator: "\n"))
    bytes = document.bytes
    marks = document.marks
  }

  /// What is not as it should be; nil when all is.
  func fault(_ review: DocumentReview) -> String? {
    let violations = review.findings.filter { $0.outcome == .violation }
    let open = review.findings.filter { $0.outcome == .needsReview }
    let answer =
      !violations.isEmpty
      ? "违规" : !open.isEmpty ? "待核" : review.notApplicable > 0 ? "不适用" : "合规"
    guard answer == outcome else { return "结论是\(answer)" }
    if outcome == "违规" {
      let places = violations.map(\.place.span)
      if !marks.isEmpty, places != marks {
        return "命中是\(violations.map(\.excerpt))"
      }
      if let detail, violations.contains(where: { $0.severity.names.chinese != detail }) {
        return "级别是\(violations.map(\.severity.names.chinese))"
      }
    }
    if outcome == "待核", let detail {
      let names = open.flatMap(\.missing).map(\.chinese)
      if !names.contains(detail) { return "缺少的是\(names)" }
    }
    return nil
  }
}
