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
      let documents = group.cases.filter { !Self.isDiagnostic($0) }
      #expect(Set(documents).count == documents.count, "\(group.file):\(group.line)")
    }
  }

  @Test("every case comes out as the specification says")
  func cases() throws {
    var reader = DocumentReader()
    for group in Self.groups {
      let library = RuleLibrary.load([SourceFile(name: "rule", text: group.rule)])
      let place = "\(group.file):\(group.line) \(group.name)"
      let wanted = group.cases.filter(Self.isDiagnostic)
      let index = LineIndex(Array(group.rule.utf8))
      let found = library.diagnostics.map { diagnostic in
        let position = index.position(of: diagnostic.span.start)
        let word = diagnostic.severity == .error ? "诊断" : "警告"
        return "\(word) \(diagnostic.code.rawValue) \(group.place(position.line, position.column))"
      }
      #expect(found == wanted, "\(place)\n\(group.rule)")
      if library.hasErrors { continue }
      let reviewer = DocumentReviewer(library, calendar: Self.calendar)
      for text in group.cases where !Self.isDiagnostic(text) {
        let expected = ConformanceCase(text)
        let document = try reader.read(expected.bytes, name: "case")
        let beside = try expected.beside.map { try reader.read($0, name: "case") }
        let review = reviewer.review(
          document, beside: beside, ReviewRequest(asOf: expected.asOf))
        if let fault = expected.fault(review) { Issue.record("\(place)\n  \(text)\n  \(fault)") }
      }
    }
  }

  private static func isDiagnostic(_ line: String) -> Bool {
    line.hasPrefix("诊断 ") || line.hasPrefix("警告 ")
  }

  @Test("every code of a fault has a case that gives it, here or among the rejected files")
  func codes() throws {
    var given = Set(
      Self.groups.flatMap(\.cases).filter(Self.isDiagnostic).compactMap {
        $0.split(separator: " ").dropFirst().first.map(String.init)
      })
    let folder = RepositoryFolder.path("Fixtures/RuleFiles/rejected")
    for path in try RepositoryFolder.files(in: folder, extension: "txt") {
      let text = String(decoding: try RepositoryFolder.bytes(path), as: UTF8.self)
      for code in DiagnosticCode.allCases where text.contains(code.rawValue) {
        given.insert(code.rawValue)
      }
    }
    let missing = DiagnosticCode.allCases.filter { !given.contains($0.rawValue) }
    #expect(missing.map(\.rawValue) == Self.codesElsewhere)
  }

  @Test("every code of a fault is described in the documentation, and no other")
  func documentedCodes() throws {
    let path = RepositoryFolder.path("Documentation/RuleDiagnostics.md")
    let text = String(decoding: try RepositoryFolder.bytes(path), as: UTF8.self)
    let described = text.split(separator: "\n").filter { $0.hasPrefix("| `R") }.map {
      String($0.dropFirst(3).prefix(4))
    }
    #expect(described == DiagnosticCode.allCases.map(\.rawValue).sorted())
  }

  /// Codes of faults that no readable text can show: size, encoding, count, and files of the disk.
  private static let codesElsewhere = ["R001", "R002", "R007", "R055"]
}

/// One line of the suite: an outcome, a day, a document.
struct ConformanceCase {
  let outcome: String
  let detail: String?
  let asOf: LegalDate?
  let bytes: [UInt8]
  let marks: [SourceSpan]
  /// The other documents of the corpus.
  let beside: [[UInt8]]
  /// What stands behind =>: the document with its fixes, or a message.
  let result: String?

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
    let sides = text.split(separator: " => ", maxSplits: 1).map(String.init)
    let documents = Self.split(sides[0])
    let document = Self.document(documents[0])
    beside = documents.dropFirst().map { Self.document($0).bytes }
    bytes = document.bytes
    marks = document.marks
    result = sides.count > 1 ? sides[1] : nil
  }

  /// The documents of a case, parted by 另有.
  private static func split(_ text: String) -> [String] {
    var parts: [String] = [""]
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      if word == "另有" {
        parts.append("")
      } else {
        parts[parts.count - 1] += (parts[parts.count - 1].isEmpty ? "" : " ") + word
      }
    }
    return parts
  }

  private static func document(_ text: String) -> ExampleDocument {
    text.hasPrefix("<")
      ? ExampleDocument(fragment: text)
      : ExampleDocument(sentence: text.split(separator: "\\n").joined(separator: "\n"))
  }

  /// What is not as it should be; nil when all is.
  func fault(_ review: DocumentReview) -> String? {
    let violations = review.findings.filter { $0.outcome == .violation }
    let open = review.findings.filter { $0.outcome == .needsReview }
    if let result { return fault(review, result) }
    let answer =
      !violations.isEmpty
      ? "违规"
      : !open.isEmpty ? "待核" : review.compliant == 0 && review.notApplicable > 0 ? "不适用" : "合规"
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

  private func fault(_ review: DocumentReview, _ result: String) -> String? {
    if outcome == "提示" {
      let messages = review.findings.map(\.message)
      return messages.first == result ? nil : "提示是\(messages)"
    }
    let isXML = bytes.first == UInt8(ascii: "<")
    let fixed = TextFix.apply(review.findings.compactMap(\.fix), to: bytes, isXML: isXML).bytes
    let wanted = Self.document(result).bytes
    return fixed == wanted ? nil : "改后是\(String(decoding: fixed, as: UTF8.self))"
  }
}
