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

  /// True when the report lists the rules that were asked.
  public var listsRules: Bool { self == .junit || self == .sarif }

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
    try report(language: language, version: version).render(run)
  }

  /// The report of this form, written piece by piece.
  /// - Parameters:
  ///   - version: The program's version.
  ///   - isColoured: True for a terminal that shows colours.
  public func report(
    language: MessageLanguage, version: String, isColoured: Bool = false
  ) -> any StreamedReport {
    switch self {
    case .text: TextReport(language: language, isColoured: isColoured)
    case .concise: ConciseReport(language: language)
    case .json: JSONReport(language: language, version: version)
    case .jsonl: JSONReport(language: language, version: version, isLines: true)
    case .sarif: SARIFReport(language: language, version: version)
    case .junit: JUnitReport(language: language)
    case .checkstyle: CheckstyleReport(language: language, version: version)
    case .github: GitHubReport(language: language)
    case .gitlab: GitLabReport(language: language)
    case .svrl: SVRLReport(language: language)
    case .tap: TAPReport(language: language)
    case .md: MarkdownReport(language: language)
    case .html: HTMLReport(language: language, version: version)
    }
  }
}
