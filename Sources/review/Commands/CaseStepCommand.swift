internal import ArgumentParser
internal import FilingRegister
internal import RuleDSL
internal import SourceText

/// `review case step`: takes a step of a case.
struct CaseStepCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "step",
    abstract: "办理一个环节 Takes a step of a case.",
    discussion: """
      不合流程的环节不予办理，并说明理由和现在可以办理的环节。
      A step that the case does not allow is refused, with the reason and the steps allowed.

      例 Examples:
        review case step 12 报备 --line government --on 2026-03-10 --by 张三
        review case step 12 补正 --line government --set 理由=缺合法性审核意见 --set 限期=2026-03-24 \
      --on 2026-03-12 --by 张三
      """)

  @Argument(help: "案卷号 The case's number.")
  var id: Int64

  @Argument(help: ArgumentHelp("环节 The step.", valueName: "STEP"))
  var word: String

  @Option(name: .long, help: "政府线还是人大线 The filing line.")
  var line: FilingLine?

  @Option(name: .long, help: ArgumentHelp("要素 A field.", valueName: "名=值"))
  var set: [String] = []

  @Flag(name: .long, help: "“审查意见”：带上规则在案卷文件里的发现 Takes up what the rules find in the document.")
  var review = false

  @Option(
    name: .long,
    help: ArgumentHelp(
      "“纠错”：修改后的文件，逐项比对 The corrected version, compared finding by finding.", valueName: "DOC"))
  var corrected: String?

  @OptionGroup var rules: RegisterRuleOptions

  @OptionGroup var step: StepOptions
  @OptionGroup var options: RegisterOptions

  func run() async throws {
    guard let kind = RegisterStep(word: word), kind != .open else {
      let names = RegisterStep.allCases.dropFirst().map { "\($0.name)（\($0.rawValue)）" }
      throw CommandFault(
        status: .usage,
        message: options.lang.choose("没有环节“\(word)”；有 ", "no step “\(word)”; there are ")
          + names.joined(separator: "、"))
    }
    let fields = try FieldArguments.read(set, language: options.lang)
    var request = StepRequest(kind, line: line, day: step.on, actor: step.by, fields: fields)
    let register = try options.open()
    let correction = CorrectionStep(register: register, options: options, rules: rules)
    if review { try correction.takeFindings(of: id, into: &request) }
    if let corrected { try correction.compare(id, with: corrected, into: &request) }
    let state = try options.run { () throws(RegisterError) in
      try register.record([request], of: id)
    }
    StandardStreams.write(CaseText.render(state))
  }
}
