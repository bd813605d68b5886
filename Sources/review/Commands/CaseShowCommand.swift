internal import ArgumentParser
internal import FilingRegister
internal import SourceText

/// `review case show`: how a case stands and what may come next.
struct CaseShowCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "显示案卷现状 Shows how a case stands.")

  @Argument(help: "案卷号 The case's number.")
  var id: Int64

  @Option(name: .long, help: "输出格式 The form of the output.")
  var format: OutputForm = .text

  @OptionGroup var options: RegisterOptions

  func run() async throws {
    let register = try options.open()
    let state = try options.run { () throws(RegisterError) in try register.state(id) }
    guard let state else {
      throw RegisterWords(options.lang).fault(.refused(StepRefusal(noCase: id)))
    }
    StandardStreams.write(
      format == .json ? try CaseJSON.render([state]) : CaseText.render(state))
  }
}
