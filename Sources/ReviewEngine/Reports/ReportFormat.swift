public import RuleDSL

/// The forms in which a run can be written (报告格式).
public enum ReportFormat: String, CaseIterable, Sendable {
  /// For people at a terminal.
  case text
  /// One line a finding.
  case concise
  /// Schemas/findings.schema.json.
  case json
  /// One JSON object a line: documents and failures.
  case jsonl
  /// SARIF 2.1.0.
  case sarif
  /// JUnit XML: a suite a document, a case a rule.
  case junit
  /// Checkstyle XML.
  case checkstyle
  /// Workflow commands of GitHub.
  case github
  /// Code Quality JSON of GitLab.
  case gitlab
  /// Schematron's validation report.
  case svrl
  /// Test Anything Protocol 13.
  case tap
  /// Markdown.
  case md
  /// One page that needs nothing else.
  case html

  /// True when the report shows the documents' text, which a review keeps only on request.
  public var needsReading: Bool { self == .html }

  /// True when the report tells a rule that does not apply from one that the document meets.
  public var needsNotApplicable: Bool { self == .junit }

  /// Writes a run.
  /// - Parameter version: The program's version.
  /// - Throws: Never for the values of a run; the encoder's signature says it may.
  public func render(
    _ run: ReviewRun, language: MessageLanguage, version: String
  ) throws -> String {
    switch self {
    case .text: TextReport(language: language).render(run)
    case .concise: ConciseReport(language: language).render(run)
    case .json: try JSONReport(language: language).render(run, version: version)
    case .jsonl: try JSONReport(language: language).renderLines(run, version: version)
    case .sarif: try SARIFReport(language: language, version: version).render(run)
    case .junit: JUnitReport(language: language).render(run)
    case .checkstyle: CheckstyleReport(language: language, version: version).render(run)
    case .github: GitHubReport(language: language).render(run)
    case .gitlab: try GitLabReport(language: language).render(run)
    case .svrl: SVRLReport(language: language).render(run)
    case .tap: TAPReport(language: language).render(run)
    case .md: MarkdownReport(language: language).render(run)
    case .html: HTMLReport(language: language, version: version).render(run)
    }
  }
}
