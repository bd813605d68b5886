internal import ArgumentParser
internal import FilingRegister
internal import RuleDSL
internal import SourceText

/// `review case open`: opens a case for each document.
struct CaseOpenCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open",
    abstract: "立案 Opens a case for each document.",
    discussion: """
      标题、制定机关、文号、日期从文件读取，读不到的用 --set 补上；文件自带的报备记录一并登记。
      What the document does not say is given with --set.

      例 Examples:
        review case open 办法.xml --on 2026-03-03 --by 张三
        review case open --set 标题=某办法 --set 制定机关=甲县人民政府 --on 2026-03-03 --by 张三
      """)

  @Argument(help: ArgumentHelp("文件；可以没有 Documents; may be none.", valueName: "DOC"))
  var documents: [String] = []

  @Option(name: .long, help: ArgumentHelp("要素 A field.", valueName: "名=值"))
  var set: [String] = []

  @OptionGroup var step: StepOptions
  @OptionGroup var options: RegisterOptions

  func run() async throws {
    let given = try FieldArguments.read(set, language: options.lang)
    var cases: [(first: StepRequest, then: [StepRequest])] = []
    for path in documents {
      let made = try DocumentCase(
        path, given: given, on: step.on, by: step.by, language: options.lang)
      cases.append((made.opening, made.filings))
    }
    if documents.isEmpty {
      cases = [(StepRequest(.open, day: step.on, actor: step.by, fields: given), [])]
    }
    let register = try options.open(creating: true)
    let ids = try options.run { () throws(RegisterError) in try register.openAll(cases) }
    for (id, one) in zip(ids, cases) {
      StandardStreams.write("\(id)\t\(one.first.fields[.title] ?? "")\n")
      tellMissing(id, one.first)
    }
  }

  /// Says what the document did not tell, since deadlines and papers rest on it.
  private func tellMissing(_ id: Int64, _ opening: StepRequest) {
    let wanted: [StepField] = [.documentNumber, .published, .effective]
    let missing = wanted.filter { opening.fields[$0, default: ""].isEmpty }
    guard !missing.isEmpty else { return }
    let isDraft = missing.contains(.published)
    StandardStreams.writeError(
      options.lang.choose(
        "案卷 \(id) 没有\(missing.map(\.name).joined(separator: "、"))"
          + (isDraft ? "，按起草中的文件立案" : "")
          + "；已经有的用 review case step \(id) 更正 --set \(missing[0].name)=… --set 理由=… 补上\n",
        "case \(id) has no \(missing.map(\.rawValue).joined(separator: ", "))"
          + (isDraft ? " and counts as a draft" : "")
          + "; add them with review case step \(id) rectify --set \(missing[0].rawValue)=… --set reason=…\n"
      ))
  }
}
