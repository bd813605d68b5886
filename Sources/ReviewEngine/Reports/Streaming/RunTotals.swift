public import RuleDSL

/// Sums over documents (合计); those of one document add up to those of a run.
public struct RunTotals: Sendable, Equatable {
  /// The documents that were reviewed.
  public var documents = 0
  /// The inputs that were not.
  public var failures = 0
  /// Violations by gravity.
  public var errors = 0
  /// Violations of severity warning.
  public var warnings = 0
  /// Violations of severity info.
  public var infos = 0
  /// Findings that need review (待核).
  public var openQuestions = 0
  /// Findings that are waived or known; they stand in the other sums too.
  public var settled = 0
  /// Answers 合规.
  public var compliant = 0
  /// Answers 不适用.
  public var notApplicable = 0
  /// Pairs of a document and a rule with an open violation of severity error.
  public var failedCases = 0
  /// The gravest finding that counts; nil when there is none.
  public var gravest: RuleSeverity?
  /// The documents that were compared with one another; nil when no rule compares, or not yet known.
  public var corpus: ComparedCorpus?

  /// The sums of nothing.
  public init() {}

  /// The sums of one document.
  public init(of review: DocumentReview) {
    documents = 1
    compliant = review.compliant
    notApplicable = review.notApplicable
    var failing: Set<String> = []
    for finding in review.findings {
      let isOpen = finding.disposition == .open
      if isOpen { gravest = max(gravest ?? finding.severity, finding.severity) }
      if !isOpen { settled += 1 }
      guard finding.outcome == .violation else {
        openQuestions += 1
        continue
      }
      switch finding.severity {
      case .error:
        errors += 1
        if isOpen { failing.insert(finding.rule) }
      case .warning: warnings += 1
      case .info: infos += 1
      }
    }
    failedCases = failing.count
  }

  /// The sums of a run.
  public init(of run: ReviewRun) {
    for document in run.documents { self += RunTotals(of: document.review) }
    failures = run.failures.count
    corpus = run.corpus
  }

  /// All sums as numbers, for storing.
  public var numbers: [Int] {
    let gravity = gravest.flatMap { RuleSeverity.allCases.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
    return [
      documents, failures, errors, warnings, infos, openQuestions, settled, compliant,
      notApplicable, failedCases, gravity,
    ]
  }

  /// Reads sums back.
  /// - Returns: Nil when they are not what `numbers` gives.
  public init?(numbers: [Int]) {
    guard numbers.count == 11, (0...RuleSeverity.allCases.count).contains(numbers[10]) else {
      return nil
    }
    (documents, failures, errors, warnings) = (numbers[0], numbers[1], numbers[2], numbers[3])
    (infos, openQuestions, settled) = (numbers[4], numbers[5], numbers[6])
    (compliant, notApplicable, failedCases) = (numbers[7], numbers[8], numbers[9])
    gravest = numbers[10] == 0 ? nil : RuleSeverity.allCases[numbers[10] - 1]
  }

  /// Violations of any gravity.
  public var violations: Int { errors + warnings + infos }

  /// Adds the sums of more documents.
  public static func += (sum: inout RunTotals, more: RunTotals) {
    sum.documents += more.documents
    sum.failures += more.failures
    sum.errors += more.errors
    sum.warnings += more.warnings
    sum.infos += more.infos
    sum.openQuestions += more.openQuestions
    sum.settled += more.settled
    sum.compliant += more.compliant
    sum.notApplicable += more.notApplicable
    sum.failedCases += more.failedCases
    sum.corpus = sum.corpus ?? more.corpus
    if let gravest = more.gravest { sum.gravest = max(sum.gravest ?? gravest, gravest) }
  }
}
