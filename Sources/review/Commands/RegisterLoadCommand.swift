internal import ArgumentParser
internal import FilingRegister
internal import RuleDSL
internal import SourceText

/// `review register load`: takes steps from standard input, one a line, and acknowledges each when it is
/// on the disk.
struct RegisterLoadCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "load",
    abstract: "逐行办理，每行落盘后回执 Takes steps line by line, acknowledging each.",
    discussion: """
      每行以制表符分隔：案卷号（立案写 0）、环节、线（没有写 -）、日期、办理人、要素=值……
      落盘后输出一行“案卷号 事件数”；被拒绝的行输出“! 理由”，继续下一行。
      Fields are separated by tabs: case (0 to open), step, line or -, day, actor, field=value …
      """)

  @OptionGroup var options: RegisterOptions

  func run() async throws {
    let register = try options.open(creating: true)
    var isRefused = false
    while let line = readLine() {
      let parts = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard parts.count >= 5, let id = Int64(parts[0]), let step = RegisterStep(word: parts[1]),
        let day = LegalDate(iso: parts[3])
      else {
        isRefused = true
        StandardStreams.write("! \(options.lang.choose("写法不对", "not a step")): \(line)\n")
        continue
      }
      let request = StepRequest(
        step, line: FilingLine(word: parts[2]), day: day, actor: parts[4],
        fields: try FieldArguments.read(Array(parts[5...]), language: options.lang))
      do throws(RegisterError) {
        let state =
          step == .open ? try register.open(request) : try register.record([request], of: id)
        StandardStreams.write("\(state.id)\t\(state.eventCount)\n")
      } catch {
        isRefused = true
        StandardStreams.write("! \(RegisterWords(options.lang).fault(error).message)\n")
      }
    }
    if isRefused { throw ExitStatus.usage }
  }
}
