internal import ArgumentParser
internal import DocumentModel
internal import FilingRegister
internal import FoundationEssentials
internal import LawBook
internal import RuleDSL
internal import SourceText
internal import WordDocument

/// `review clean`: clean-up of documents in force.
struct CleanCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "clean",
    abstract: "清理：到期、动态触发、结果 Clean-up of documents in force.",
    discussion: "结论用 review case step CASE 清理 --set 结论=继续有效 --set 理由=… 登记。",
    subcommands: [CleanDueCommand.self, CleanTriggerCommand.self, CleanReportCommand.self])
}

/// `review clean due`: what a periodic clean-up must judge.
struct CleanDueCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "due", abstract: "应当清理的文件 What must be judged.")

  @Option(name: .long, help: ArgumentHelp("基准日 The as-of date.", valueName: "YYYY-MM-DD"))
  var asOf: LegalDate

  @Option(
    name: .long,
    help: ArgumentHelp("本次清理开始日 The beginning of this clean-up.", valueName: "YYYY-MM-DD"))
  var since: LegalDate?

  @Option(name: .long, help: "有效期届满前几个月算将届满 Months before the end of validity.")
  var months = 6

  @OptionGroup var options: RegisterOptions

  func run() async throws {
    let register = try options.open()
    let finder = CleanUpFinder(asOf: asOf, since: since, months: months)
    var table = TextTable(["案卷", "事由", "制定机关", "标题"])
    var count = 0
    try options.run { () throws(RegisterError) in
      try register.eachCase { state, _ in
        for duty in finder.duties(of: state) {
          count += 1
          table.add(["\(duty.caseID)", Self.words(duty.reason), duty.issuer, duty.title])
        }
      }
    }
    StandardStreams.write(table.render() + "合计 \(count)\n")
  }

  private static func words(_ reason: CleanUpDuty.Reason) -> String {
    switch reason {
    case .expired(let day): "有效期 \(day.iso) 已届满"
    case .expiring(let day): "有效期 \(day.iso) 将届满，应当评估"
    case .neverCleaned: "没有清理结论"
    case .cleanedBefore(let day): "上次清理在 \(day.iso)"
    case .notCarriedOut(let outcome, let day): "\(day.iso) 的清理结论“\(outcome)”没有落实"
    case .evaluationNotCarriedOut(let day): "\(day.iso) 的后评估结论没有落实"
    }
  }
}

/// `review clean trigger`: dynamic clean-up, when something around a document changed.
struct CleanTriggerCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trigger",
    abstract: "动态清理：上位法变化、机构更名、任务完成 Dynamic clean-up.",
    discussion: """
      例 Example:
        review clean trigger --as-of 2026-11-24 --renamed 县城市管理局=县城市管理执法局 --finished 创建文明城市
      """)

  @Option(name: .long, help: ArgumentHelp("基准日 The as-of date.", valueName: "YYYY-MM-DD"))
  var asOf: LegalDate

  @Option(name: .long, help: ArgumentHelp("机构更名 A body that was renamed.", valueName: "旧名=新名"))
  var renamed: [String] = []

  @Option(name: .long, help: ArgumentHelp("已完成的任务 A task that is finished.", valueName: "任务"))
  var finished: [String] = []

  @Option(
    name: .long, help: ArgumentHelp("法源库目录 The folder of the law book.", valueName: "DIR"))
  var lawBook: String?

  @OptionGroup var trust: TrustOptions
  @OptionGroup var options: RegisterOptions

  func run() async throws {
    var bookOptions = LawBookOptions()
    bookOptions.lawBook = lawBook
    bookOptions.lang = options.lang
    let book = try LawBookOptions.load(
      try bookOptions.folder(), trustedKey: try trust.key(options.lang), language: options.lang)
    let register = try options.open()
    var states: [CaseState] = []
    try options.run { () throws(RegisterError) in
      try register.eachCase { state, _ in if state.stage == .published { states.append(state) } }
    }
    var table = TextTable(["案卷", "触发", "标题"])
    var unread = 0
    for state in states {
      if let expiry = state.expiry, expiry < asOf {
        table.add(["\(state.id)", "有效期 \(expiry.iso) 已届满", state.title])
      }
      guard !state.path.isEmpty, InputFile.kind(of: state.path, followingLinks: true) == .file
      else {
        unread += 1
        continue
      }
      let document = try InputDocument.read(state.path, language: options.lang)
      for reason in reasons(document, state, book) {
        table.add(["\(state.id)", reason, state.title])
      }
    }
    StandardStreams.write(table.render())
    if unread > 0 {
      StandardStreams.write("另有 \(unread) 件在登记簿里没有文本，没有判断上位法变化和更名\n")
    }
  }

  private func reasons(
    _ document: NormativeDocument, _ state: CaseState, _ book: LawBook
  ) -> [String] {
    var list: [String] = []
    var seen: Set<String> = []
    for citation in document.citations where citation.role != .repeal {
      guard let id = book.resolve(citation.name).instrument else { continue }
      let verdict = book.verdict(of: id, article: citation.article, on: asOf)
      let day: LegalDate
      switch verdict {
      case .repealed(let since, _, _): day = since
      case .amended(let since, _): day = since
      default: continue
      }
      // What was so already when the document came out is an error of drafting, not a change.
      if let published = state.published, day <= published { continue }
      let words =
        "《\(citation.name)》\(citation.article?.chinese ?? "")"
        + VerdictWords.text(verdict, in: options.lang)
      if seen.insert(words).inserted { list.append(words) }
    }
    let text = String(decoding: document.text.bytes, as: UTF8.self)
    for pair in renamed {
      let parts = pair.split(separator: "=", maxSplits: 1).map(String.init)
      if let old = parts.first, parts.count == 2, text.contains(old) {
        list.append("机构“\(old)”已更名为“\(parts[1])”")
      }
    }
    for task in finished where text.contains(task) { list.append("“\(task)”任务已经完成") }
    return list
  }
}

/// `review clean report`: what became of each document.
struct CleanReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "清理结果：逐件结论和理由，合计相符 The result of a clean-up.")

  @Option(name: .long, help: ArgumentHelp("清理开始日 The first day.", valueName: "YYYY-MM-DD"))
  var from: LegalDate

  @Option(name: .long, help: ArgumentHelp("清理截止日 The last day.", valueName: "YYYY-MM-DD"))
  var to: LegalDate

  @Option(name: .long, help: "报告机关 Who reports.")
  var office = ""

  @OptionGroup var paper: PaperOptions
  @OptionGroup var options: RegisterOptions

  func run() async throws {
    let register = try options.open()
    let result = try options.run { () throws(RegisterError) in
      try CleanUpResult(register, from: from, to: to)
    }
    let outcomes = RegisterStep.clean.outcomes
    var sums: [[WordText]] = [["结论", "件数"]]
    for outcome in outcomes { sums.append([WordText(outcome), "\(result.count(outcome))"]) }
    sums.append(["其余（没有结论）", "\(result.count(""))"])
    sums.append(["清理范围合计", "\(result.items.count)"])
    var blocks: [WordBlock] = [
      .title("行政规范性文件清理结果"),
      .paragraph(
        "清理期间 \(from.chinese)至\(to.chinese)，范围为\(from.chinese)以前公布、当时有效的行政规范性文件 \(result.items.count) 件。"
      ),
      .table(sums),
    ]
    for outcome in outcomes + [""] {
      let items = result.items.filter { $0.outcome == outcome }
      guard !items.isEmpty else { continue }
      blocks.append(.heading(outcome.isEmpty ? "没有结论的文件" : "\(outcome)的文件"))
      var table: [[WordText]] = [["案卷", "文号", "标题", "理由", "关联"]]
      for item in items {
        table.append(
          [
            "\(item.caseID)", item.documentNumber, item.title, item.reason,
            item.linked.joined(separator: "；"),
          ].map { WordText($0) })
      }
      blocks.append(.table(table))
    }
    blocks.append(.signature(office.isEmpty ? "【待填：清理机关】" : office))
    blocks.append(.signature(to.chinese))
    try paper.write(
      WordPaper(title: "行政规范性文件清理结果", blocks: blocks), missing: [], made: to,
      language: options.lang)
  }
}
