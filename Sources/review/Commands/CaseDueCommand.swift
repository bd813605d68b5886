internal import ArgumentParser
internal import FilingRegister
internal import ReviewEngine
internal import SourceText

/// `review case due`: what is due, and when.
struct CaseDueCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "due",
    abstract: "期限：逾期、临期、未到期 What is due: red, amber, green.",
    discussion: """
      期限取自规则包的参数；参数没有设定或者没有核验的，显示“灰·未知”，不判逾期。
      Periods come from the rule packs; one that is not set or not verified is shown as unknown.
      """)

  @Option(
    name: .long, help: ArgumentHelp("基准日 The as-of date.", valueName: "YYYY-MM-DD"))
  var asOf: LegalDate

  @Option(name: .long, help: "只列这么多日内到期的 Only what is due within so many days.")
  var days: Int?

  @Option(name: .long, help: "到期前多少日算临期 Days before the last day that count as near.")
  var near: Int = 5

  @Option(name: .long, help: ArgumentHelp("另写日历文件 Writes a calendar.", valueName: "FILE"))
  var ics: String?

  @Option(name: .long, help: "输出格式 The form of the output.")
  var format: OutputForm = .text

  @OptionGroup var rules: RegisterRuleOptions

  @OptionGroup var options: RegisterOptions

  func run() async throws {
    let loaded = try rules.load(options.lang)
    let finder = DeadlineFinder(
      DeadlineRules(loaded.library, calendar: loaded.calendar), asOf: asOf, warningDays: near)
    let register = try options.open()
    var list: [CaseDeadline] = []
    let last = days.map { asOf.adding(days: $0) }
    try options.run { () throws(RegisterError) in
      try register.eachCase { state, _ in
        for deadline in finder.deadlines(of: state) {
          // What has no last day cannot be said to lie outside of the days asked for.
          if let last, let due = deadline.due, due > last { continue }
          list.append(deadline)
        }
      }
    }
    list = Self.sorted(list)
    if let ics {
      try OutputFile.replace(
        ics, with: CalendarFile.write(list, asOf: asOf), language: options.lang)
    }
    if format == .json {
      StandardStreams.write(try DeadlineJSON.render(list, asOf))
    } else {
      write(list)
    }
  }

  /// By last day, those without one at the end; within a day as the register has them.
  private static func sorted(_ list: [CaseDeadline]) -> [CaseDeadline] {
    let keys = list.enumerated().map { place, deadline in
      (deadline.due.map { $0.dayNumber } ?? Int.max, place)
    }
    return keys.sorted { $0 < $1 }.map { list[$0.1] }
  }

  private func write(_ list: [CaseDeadline]) {
    TextTable.lay(
      ["状态", "到期日", "案卷", "事项", "责任单位", "标题", "依据"], list.count,
      row: { row(list[$0]) }, write: { StandardStreams.write($0) })
    var counts: [CaseDeadline.Light: Int] = [:]
    for deadline in list { counts[deadline.light, default: 0] += 1 }
    let sums = CaseDeadline.Light.allCases.map { "\($0.name) \(counts[$0] ?? 0)" }
    StandardStreams.write("合计 \(list.count)：" + sums.joined(separator: "，") + "\n")
  }

  private func row(_ deadline: CaseDeadline) -> [String] {
    let left = deadline.due.map { $0.dayNumber - asOf.dayNumber }
    let words = left.map { $0 < 0 ? "（超 \(-$0) 日）" : "（剩 \($0) 日）" } ?? ""
    return [
      deadline.light.name, (deadline.due?.iso ?? "—") + words, "\(deadline.caseID)",
      (deadline.line?.name ?? "") + deadline.duty.name, deadline.responsible, deadline.title,
      deadline.note,
    ]
  }
}
