internal import DocumentModel
internal import FilingRegister
internal import ReviewEngine
internal import RuleDSL
internal import SourceText

/// The findings of a document in the form in which the register keeps them (文件的审查发现).
struct DocumentFindings {
  /// All findings, open questions included.
  let all: [CaseFinding]
  /// Those that an opinion takes up: violations that are errors or warnings.
  let grave: [CaseFinding]
  /// Whether one of them is an error.
  let hasErrors: Bool
  /// The document's text.
  let text: String
  /// The document.
  let document: NormativeDocument
  /// The rules that were asked.
  let rules: Set<String>

  init(_ path: String, asOf: LegalDate, _ loaded: LoadedRules, language: MessageLanguage) throws {
    document = try InputDocument.read(path, language: language)
    let reviewer = DocumentReviewer(loaded.library, calendar: loaded.calendar)
    let findings = reviewer.review(document, ReviewRequest(asOf: asOf)).findings
    let violations = findings.filter { $0.outcome == .violation && $0.severity != .info }
    all = Self.converted(findings)
    grave = Self.converted(violations)
    hasErrors = violations.contains { $0.severity == .error }
    text = String(decoding: document.text.bytes, as: UTF8.self)
    rules = Set(loaded.library.rules.map(\.identity))
  }

  private static func converted(_ findings: [Finding]) -> [CaseFinding] {
    findings.enumerated().map { index, finding in
      let excerpt =
        finding.excerpt.count > 120 ? String(finding.excerpt.prefix(120)) + "……" : finding.excerpt
      return CaseFinding(
        number: index + 1, rule: finding.rule, place: finding.place.path, excerpt: excerpt,
        problem: finding.message, basis: finding.basis.map(basis).joined(separator: "、"),
        suggestion: finding.suggestion ?? "", category: finding.category,
        fingerprint: finding.fingerprint)
    }
  }

  /// A statute with its article and, unless the whole was read, how well it was verified.
  private static func basis(_ basis: CheckedBasis) -> String {
    let mark =
      switch basis.verification {
      case .full: ""
      case .excerpt: "（节选）"
      case .unverified: "（未核验）"
      }
    return "《\(basis.instrument)》\(basis.article?.chinese ?? "")\(mark)"
  }
}
