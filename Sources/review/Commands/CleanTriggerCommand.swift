internal import ArgumentParser
internal import FilingRegister
internal import RuleDSL
internal import SourceText

/// `review clean trigger`: dynamic clean-up, when something around a document changed.
struct CleanTriggerCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trigger",
    abstract: "动态清理：上位法变化、届满、机构更名、任务完成 Dynamic clean-up.",
    discussion: """
      登记簿里现行有效的文件逐件判断。退出状态 3：有文件读不出来，其余照常判断。
      Every document in force is judged. Exit status 3: some could not be read; the others were judged.

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

  func validate() throws {
    for pair in renamed where CleanUpTrigger.Renaming(pair) == nil {
      throw ValidationError("--renamed 要写“旧名=新名”，不是“\(pair)” --renamed needs OLD=NEW")
    }
  }

  func run() async throws {
    let lang = options.lang
    var bookOptions = LawBookOptions()
    bookOptions.lawBook = lawBook
    bookOptions.lang = lang
    let book = try LawBookOptions.load(
      try bookOptions.folder(), trustedKey: try trust.key(lang), language: lang)
    let trigger = CleanUpTrigger(
      asOf: asOf, renamed: renamed.compactMap(CleanUpTrigger.Renaming.init), finished: finished,
      book: book, language: lang)
    let register = try options.open()
    var states: [CaseState] = []
    try options.run { () throws(RegisterError) in
      try register.eachCase { state, _ in if state.stage == .published { states.append(state) } }
    }
    var table = TextTable(["案卷", "触发", "标题", "关联"])
    var withoutText = 0
    var unread = 0
    for state in states {
      var reasons = trigger.reasons(state)
      if state.path.isEmpty {
        withoutText += 1
      } else {
        do {
          let document = try InputDocument.read(state.path, language: lang)
          reasons += trigger.reasons(document, state)
        } catch let fault as CommandFault {
          unread += 1
          StandardStreams.writeError(
            lang.choose("案卷 \(state.id)：", "case \(state.id): ") + fault.message + "\n")
        }
      }
      for reason in reasons {
        table.add(["\(state.id)", reason, state.title, CleanUpLinks.words(state)])
      }
    }
    StandardStreams.write(
      table.render() + lang.choose("现行有效 \(states.count) 件", "\(states.count) in force"))
    StandardStreams.write(
      lang.choose(
        "，没有文本 \(withoutText) 件，读不出来 \(unread) 件；后两种没有判断上位法变化\n",
        ", \(withoutText) without a text, \(unread) not readable; changes of the law were not judged for these\n"
      ))
    if unread > 0 { throw ExitStatus.incomplete }
  }
}
