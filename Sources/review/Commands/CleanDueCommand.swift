internal import ArgumentParser
internal import FilingRegister
internal import ReviewEngine
internal import RuleDSL
internal import SourceText

/// `review clean due`: what a periodic clean-up must judge.
struct CleanDueCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "due", abstract: "应当清理、评估和落实结论的文件 What must be judged.",
    discussion: """
      后评估的期限取自规则包的参数“届满前评估期限”；依据没有核验的写明“仅提示”。
      The period of evaluation comes from the rule packs; one that is not verified is marked as a hint.
      """)

  @Option(name: .long, help: ArgumentHelp("基准日 The as-of date.", valueName: "YYYY-MM-DD"))
  var asOf: LegalDate

  @Option(
    name: .long,
    help: ArgumentHelp("本次清理开始日 The beginning of this clean-up.", valueName: "YYYY-MM-DD"))
  var since: LegalDate?

  @Option(name: .long, help: "有效期届满前几个月算将届满 Months before the end of validity.")
  var months = 6

  @OptionGroup var rules: RegisterRuleOptions
  @OptionGroup var options: RegisterOptions

  func run() async throws {
    let loaded = try rules.load(options.lang)
    let periods = DeadlineRules(loaded.library, calendar: loaded.calendar)
    let register = try options.open()
    let finder = CleanUpFinder(
      asOf: asOf, since: since, months: months,
      deadlines: DeadlineFinder(periods, asOf: asOf, warningDays: 0))
    var table = TextTable(["案卷", "事由", "制定机关", "标题", "关联"])
    var count = 0
    try options.run { () throws(RegisterError) in
      try register.eachCase { state, _ in
        for duty in finder.duties(of: state) {
          count += 1
          table.add([
            "\(duty.caseID)", Self.words(duty.reason), duty.issuer, duty.title,
            CleanUpLinks.words(state),
          ])
        }
      }
    }
    StandardStreams.write(table.render() + "合计 \(count)\n")
    let name = DeadlineFinder.evaluationPeriod
    if !periods.isSet(name) {
      StandardStreams.write("参数“\(name)”没有设定，没有判断后评估是否到期\n")
    }
  }

  private static func words(_ reason: CleanUpDuty.Reason) -> String {
    switch reason {
    case .expired(let day): return "有效期 \(day.iso) 已届满"
    case .expiring(let day): return "有效期 \(day.iso) 将届满"
    case .neverCleaned: return "没有清理结论"
    case .cleanedBefore(let day): return "上次清理在 \(day.iso)"
    case .notCarriedOut(let outcome, let day): return "\(day.iso) 的清理结论“\(outcome)”没有落实"
    case .evaluationDue(let day, let isVerified, let note):
      return "应当在 \(day.iso) 届满前评估（\(isVerified ? note : "仅提示：\(note)")）"
    case .evaluationNotCarriedOut(let outcome, let day):
      return "\(day.iso) 的后评估结论“\(outcome)”没有落实"
    }
  }
}

/// What hangs on a document that is cleaned up (清理关联).
enum CleanUpLinks {
  /// The last evaluation and interpretation; empty when there is none.
  static func words(_ state: CaseState) -> String {
    var parts: [String] = []
    if let day = state.evaluated { parts.append("后评估 \(day.iso)：\(state.evaluationOutcome)") }
    if let day = state.interpreted { parts.append("解释 \(day.iso)") }
    return parts.joined(separator: "；")
  }
}
