public import DocumentModel
public import LawBook
public import RuleDSL
public import SourceText

/// Looks for what is legal in a rule file and probably wrong (规则自检).
public struct RuleLinter {
  let library: RuleLibrary
  let calendar: WorkdayCalendar
  let lawBook: LawBook?
  let texts: ArticleTextStore?
  let asOf: LegalDate?
  let parametersUsedElsewhere: Set<String>
  let runner: ExampleRunner
  var findings: [LintFinding] = []

  /// Makes a linter.
  /// - Parameters:
  ///   - library: One without errors.
  ///   - lawBook: Without one the basis is not checked.
  ///   - texts: Article texts that the office imported; without them quotations are not verified.
  ///   - asOf: The day for which a basis or a rule counts as expired; nil leaves those checks out.
  ///   - parametersUsedElsewhere: The parameters that other than rules ask for, such as the periods of a register.
  ///   - readFile: Reads the document that an example names.
  public init(
    _ library: RuleLibrary, calendar: WorkdayCalendar, lawBook: LawBook?,
    texts: ArticleTextStore? = nil, asOf: LegalDate? = nil,
    parametersUsedElsewhere: Set<String> = [],
    readFile: @escaping (String) throws(DocumentReadError) -> [UInt8]
  ) {
    self.library = library
    self.calendar = calendar
    self.lawBook = lawBook
    self.texts = texts
    self.asOf = asOf
    self.parametersUsedElsewhere = parametersUsedElsewhere
    runner = ExampleRunner(library, calendar: calendar, lawBook: lawBook, readFile: readFile)
  }

  /// An example with its documents: the one under review, and for corpus rules those beside it.
  typealias Example = (
    syntax: ExampleSyntax, document: NormativeDocument, beside: [NormativeDocument]
  )

  /// A rule with the way it is written and its examples as documents.
  struct Subject {
    let rule: CheckedRule
    let syntax: RuleSyntax
    let examples: [Example]

    /// The examples that must be found.
    var caught: [NormativeDocument] {
      examples.filter { $0.syntax.kind == .bad || $0.syntax.kind == .unsure }.map(\.document)
    }
  }

  /// Runs every check.
  /// - Returns: The findings by file and place.
  public func run() -> [LintFinding] {
    var linter = self
    let subjects = linter.subjects()
    for subject in subjects {
      linter.checkBasis(subject)
      linter.checkExceptions(subject)
      linter.checkWords(subject)
      linter.checkConditions(subject)
      linter.checkMessages(subject)
      linter.checkExamples(subject)
    }
    linter.checkDeclarations(subjects)
    linter.checkExampleResults()
    linter.checkTogether(subjects)
    return linter.findings.sorted {
      ($0.file, $0.span, $0.check.rawValue) < ($1.file, $1.span, $1.check.rawValue)
    }
  }

  func subjects() -> [Subject] {
    var syntaxes: [String: RuleSyntax] = [:]
    for file in library.syntaxes {
      for case .rule(let rule) in file.items { syntaxes[rule.identity.text] = rule }
    }
    var reader = DocumentReader()
    return library.rules.compactMap { rule in
      guard let syntax = syntaxes[rule.identity], rule.status != .disabled else { return nil }
      let examples = rule.examples.compactMap { example in
        runner.read(example, of: rule, &reader).map {
          (example, $0.document, $0.beside)
        }
      }
      return Subject(rule: rule, syntax: syntax, examples: examples)
    }
  }

  mutating func report(
    _ check: LintCheck, _ rule: CheckedRule, at span: SourceSpan, _ message: LintMessage
  ) {
    findings.append(
      LintFinding(
        check: check, severity: check.severity, rule: rule.identity, file: rule.file, span: span,
        message: message.cause, remedy: message.remedy))
  }

  mutating func report(
    _ check: LintCheck, in file: String, at span: SourceSpan, _ message: LintMessage
  ) {
    findings.append(
      LintFinding(
        check: check, severity: check.severity, rule: nil, file: file, span: span,
        message: message.cause, remedy: message.remedy))
  }
}

extension RuleSyntax {
  /// The first section with a keyword.
  func section(_ keyword: Keyword) -> SectionSyntax? {
    sections.first { $0.keyword == keyword }
  }

  /// Where a section begins, or the rule's identity where there is none.
  func place(of keyword: Keyword) -> SourceSpan {
    section(keyword)?.keywordSpan ?? identity.span
  }
}
