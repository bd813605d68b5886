internal import ArgumentParser
internal import FilingRegister
internal import FoundationEssentials
internal import SourceText

/// `review case history`: who did what when.
struct CaseHistoryCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history", abstract: "显示办理经过 Shows who did what when.")

  @Argument(help: "案卷号 The case's number.")
  var id: Int64

  @OptionGroup var options: RegisterOptions

  func run() async throws {
    let register = try options.open()
    let events = try options.run { () throws(RegisterError) in try register.events(of: id) }
    guard !events.isEmpty else {
      throw RegisterWords(options.lang).fault(.refused(StepRefusal(noCase: id)))
    }
    var table = TextTable(["序号", "日期", "线", "环节", "办理人", "要素"])
    for event in events {
      let request = event.request
      let fields = StepField.allCases.compactMap { field in
        guard field != .findings, field != .digest else { return nil as String? }
        return request.fields[field].map { "\(field.name)=\($0)" }
      }
      table.add([
        "\(event.number)", request.day.iso, request.line?.name ?? "", request.step.name,
        request.actor, fields.joined(separator: "；"),
      ])
    }
    StandardStreams.write(table.render())
  }
}
