package import SourceText

/// How a case stands (案件现状): what follows from its events and from nothing else.
package struct CaseState: Sendable, Equatable {
  /// The case's number in the register, from 1.
  package let id: Int64
  /// The document's title.
  package var title = ""
  /// The body that made it.
  package var issuer = ""
  /// 县级政府、部门、乡镇 …, as the office groups its issuers; empty when not told.
  package var issuerKind = ""
  /// 行政规范性文件, 重大行政决策 … as it was opened; empty when not told.
  package var kind = ""
  /// Whether it was found to be a major decision (重大行政决策).
  package var isDecision = false
  /// The number (文号); empty when it has none yet.
  package var documentNumber = ""
  /// Where the document stands.
  package var stage = DocumentStage.drafting
  /// The day the case was opened.
  package var opened: LegalDate
  /// The day of the last assessment or expert opinion (评估论证).
  package var assessed: LegalDate?
  /// The day the public was last consulted (征求意见、听证).
  package var consulted: LegalDate?
  /// The day of the fair-competition review (公平竞争审查).
  package var competed: LegalDate?
  /// Its conclusion, in the words of who made it; empty when none was given.
  package var competitionOutcome = ""
  /// The day the papers were complete and the review began.
  package var accepted: LegalDate?
  /// The day of the legality review's opinion.
  package var reviewed: LegalDate?
  /// 合法、应当予以修改、不合法; empty before.
  package var reviewOutcome = ""
  /// The day of the collective decision.
  package var deliberated: LegalDate?
  /// The day of signing.
  package var signed: LegalDate?
  /// The day of promulgation.
  package var published: LegalDate?
  /// Where it stands on the portal (网址); empty when not told.
  package var address = ""
  /// The first day in force.
  package var effective: LegalDate?
  /// The last day in force; nil when none was set.
  package var expiry: LegalDate?
  /// The day of the last clean-up that judged it.
  package var cleaned: LegalDate?
  /// 继续有效、修改、废止、失效; empty before a clean-up.
  package var cleanOutcome = ""
  /// The day of the last post-evaluation.
  package var evaluated: LegalDate?
  /// 继续有效、修改、废止; empty before an evaluation.
  package var evaluationOutcome = ""
  /// The day of the last official interpretation (解释).
  package var interpreted: LegalDate?
  /// The day it was repealed or lapsed.
  package var ended: LegalDate?
  /// Suggestions from the public without an answer.
  package var openSuggestions = 0
  /// The document's file; empty when none was given.
  package var path = ""
  /// SHA-256 of that file; empty when none was given.
  package var digest = ""
  /// The filings: the last round of each line.
  package var filings: [FilingLine: FilingState] = [:]
  /// The findings of the opinion in force, by line.
  package var findings: [FilingLine: [CaseFinding]] = [:]
  /// The day of the last step of the document.
  package var lastDay: LegalDate
  /// The number of events.
  package var eventCount = 0
  /// The hash of the last event.
  package var head: [UInt8] = []

  /// Makes the state before the first event.
  init(id: Int64, day: LegalDate) {
    self.id = id
    opened = day
    lastDay = day
  }

  /// Whether the document must be filed on a line.
  ///
  /// 《监督法》第三十九条: the standing committee reviews what the government of its own level made;
  /// departments and townships file on the government's line only.
  package func mustBeFiled(_ line: FilingLine) -> Bool {
    guard isNormative else { return false }
    guard line == .congress else { return true }
    let body =
      ["办公室", "办公厅"].first { issuer.hasSuffix($0) }
      .map { String(issuer.dropLast($0.count)) } ?? issuer
    return body.hasSuffix("人民政府")
      && !["乡人民政府", "镇人民政府"].contains { body.hasSuffix($0) }
  }

  /// Whether an outcome of a clean-up or an evaluation asks for something that was not done since.
  package func isPending(_ outcome: String, since day: LegalDate) -> Bool {
    stage == .published && !outcome.isEmpty && outcome != "继续有效" && (published ?? day) <= day
  }

  /// The filing on a line, whether begun or not.
  package func filing(_ line: FilingLine) -> FilingState {
    filings[line] ?? FilingState(line: line, round: 1)
  }

  /// The steps that may come next.
  /// - Parameter line: nil for the steps of the document and of both lines.
  package func allowedSteps(_ line: FilingLine? = nil) -> [RegisterStep] {
    var steps = Set(line == nil ? StepTable.steps(at: stage) : [])
    if openSuggestions == 0 { steps.remove(.answer) }
    for one in line.map({ [$0] }) ?? FilingLine.allCases {
      let filingStage = filing(one).stage
      // What is not published cannot be filed or urged.
      if filingStage == .unfiled, stage != .published { continue }
      var next = Set(StepTable.steps(at: filingStage))
      // Nothing is closed over an open finding.
      if filing(one).openFindings > 0 { next.subtract([.reply, .archive, .pass]) }
      steps.formUnion(next)
    }
    return RegisterStep.allCases.filter(steps.contains)
  }
}

/// How one filing stands on its line (备案现状).
package struct FilingState: Sendable, Equatable {
  /// Which line.
  package let line: FilingLine
  /// 1 for the first filing; a document issued anew is filed in a new round.
  package let round: Int
  /// Where it stands.
  package var stage = FilingStage.unfiled
  /// The body that receives it.
  package var receiver = ""
  /// The day it was first sent.
  package var filed: LegalDate?
  /// The day it was asked for what is missing.
  package var suspended: LegalDate?
  /// The day by which that must be there, as the office wrote it.
  package var supplementDue: LegalDate?
  /// The day the missing papers came.
  package var supplemented: LegalDate?
  /// The day it was registered.
  package var registered: LegalDate?
  /// The register number; empty before.
  package var number = ""
  /// The day it was refused.
  package var rejected: LegalDate?
  /// The day it passed.
  package var passed: LegalDate?
  /// The day of the review opinion.
  package var objected: LegalDate?
  /// The day by which it must be answered, as the office wrote it.
  package var correctionDue: LegalDate?
  /// The class of the problem; empty when there is none.
  package var category = ""
  /// The day the issuer corrected it.
  package var corrected: LegalDate?
  /// 修改、废止、说明、撤销; empty before.
  package var correction = ""
  /// The day of the reply.
  package var replied: LegalDate?
  /// The day it was archived.
  package var archived: LegalDate?
  /// The day of the last step.
  package var lastDay: LegalDate?
  /// Findings neither cured nor answered.
  package var openFindings = 0

  /// Makes a filing that has not begun.
  package init(line: FilingLine, round: Int) {
    self.line = line
    self.round = round
  }
}
