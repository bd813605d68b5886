internal import ArgumentParser
internal import FilingRegister
internal import RuleDSL
internal import SourceText

/// `review notice`: the papers of a filing.
struct NoticeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "notice",
    abstract: "出具文书 Writes a paper of a case.",
    discussion: """
      文书从登记簿取数，文书号接续登记簿；没有的内容写成“【待填：…】”。--draft 不编号、不登记。
      Numbers go on from the register; what is not known is marked. With --draft nothing is recorded.

      例 Example:
        review notice 3 --kind 补正 --line government --on 2026-03-12 --by 张三 -o 补正通知书.docx
      """)

  @Argument(help: "案卷号 The case's number.")
  var id: Int64

  @Option(name: .long, help: "文书种类 The kind of paper.")
  var kind: PaperKind

  @Option(name: .long, help: "政府线还是人大线 The filing line.")
  var line: FilingLine = .government

  @Flag(name: .long, help: "草稿 A draft: no number, nothing recorded.")
  var draft = false

  @OptionGroup var step: StepOptions
  @OptionGroup var paper: PaperOptions
  @OptionGroup var trust: TrustOptions
  @OptionGroup var options: RegisterOptions

  func run() async throws {
    let register = try options.open()
    let template = try paper.template(
      kind.rawValue, trustedKey: try trust.key(options.lang), language: options.lang)
    let state = try options.run { () throws(RegisterError) in try register.state(id) }
    guard let state else {
      throw RegisterWords(options.lang).fault(.refused(StepRefusal(noCase: id)))
    }
    let number =
      draft
      ? ""
      : try options.run { () throws(RegisterError) in
        try register.issuePaper(
          StepRequest(
            .paper, line: line, day: step.on, actor: step.by, fields: [.kind: kind.rawValue]),
          series: kind.rawValue, of: id)
      }
    let events = try options.run { () throws(RegisterError) in try register.events(of: id) }
    let fields = CasePaper.fields(
      state, events, line: line, number: number, day: step.on, by: step.by)
    let filled = template.fill(fields)
    try paper.write(filled.paper, missing: filled.missing, made: step.on, language: options.lang)
  }
}

extension PaperKind: ExpressibleByArgument {}
