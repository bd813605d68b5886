internal import ArgumentParser
internal import FilingRegister
internal import SourceText

/// `review case list`: one line a case.
struct CaseListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "列出案卷 Lists the cases.")

  @Option(name: .long, help: "只列该机关 Only this issuer.")
  var issuer: String?

  @Option(name: .long, help: "只列该线 Only what was filed on this line.")
  var line: FilingLine?

  @Option(name: .long, help: ArgumentHelp("只列处于该阶段的 Only this stage.", valueName: "阶段"))
  var stage: String?

  @Option(name: .long, help: ArgumentHelp("只列该年公布或立案的 Only this year.", valueName: "YYYY"))
  var year: Int?

  @Option(name: .long, help: "输出格式 The form of the output.")
  var format: OutputForm = .text

  @OptionGroup var options: RegisterOptions

  func run() async throws {
    let register = try options.open()
    var states: [CaseState] = []
    try options.run { () throws(RegisterError) in
      try register.eachCase { state, _ in if isWanted(state) { states.append(state) } }
    }
    guard format == .text else {
      StandardStreams.write(try CaseJSON.render(states))
      return
    }
    var table = TextTable(["案卷", "文号", "标题", "制定机关", "文件", "政府线", "人大线"])
    for state in states {
      table.add([
        "\(state.id)", state.documentNumber, state.title, state.issuer, state.stage.name,
        state.filing(.government).stage.name, state.filing(.congress).stage.name,
      ])
    }
    StandardStreams.write(table.render())
  }

  private func isWanted(_ state: CaseState) -> Bool {
    if let issuer, state.issuer != issuer { return false }
    if let line, state.filing(line).stage == .unfiled { return false }
    if let year, (state.published ?? state.opened).year != year { return false }
    guard let stage else { return true }
    let lines = line.map { [$0] } ?? FilingLine.allCases
    return state.stage.name == stage || state.stage.rawValue == stage
      || lines.contains {
        let filing = state.filing($0).stage
        return filing.name == stage || filing.rawValue == stage
      }
  }
}
