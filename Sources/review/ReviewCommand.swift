internal import ArgumentParser

/// The command `review`.
@main
struct ReviewCommand: AsyncParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "审查行政规范性文件 Reviews Chinese administrative normative documents.",
    discussion: """
      按规则逐条审查文件：有没有依据、有没有越权设定、备案是否及时。规则用 Rules/ 里的规则语言写成，\
      每条发现都写明规则、法律依据、位置和改法。

      退出状态 exit status:
        0  没有达到 --fail-on 级别的发现  no finding at or above --fail-on
        1  有达到该级别的发现            findings at or above --fail-on
        2  用法或者规则有错              usage or rule error
        3  有输入未能审查（其余已审查）   some input could not be reviewed (the others were)
        4  内部错误                      internal error
        130  被中断，报告里有已经审查的  interrupted; the reports hold what was done
      """,
    version: version,
    subcommands: [
      CheckCommand.self, ConfigCommand.self, EvalCommand.self, CiteCommand.self, FactsCommand.self,
      FixCommand.self, AnnotateCommand.self, ConvertCommand.self,
      LawCommand.self,
      RulesCommand.self, CaseCommand.self, RegisterCommand.self,
      LedgerCommand.self, NoticeCommand.self, OpinionCommand.self,
      CleanCommand.self, ReportCommand.self, DemoCommand.self, DoctorCommand.self,
      ManualCommand.self,
    ])

  static func main() async {
    // The parser's own answer is the number alone; which rules speak matters as much.
    if Array(CommandLine.arguments.dropFirst()) == ["--version"] {
      StandardStreams.write(VersionText.make())
      return
    }
    do {
      var command = try parseAsRoot(nil)
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch let status as ExitStatus {
      exit(withError: ExitCode(status.rawValue))
    } catch let fault as CommandFault {
      StandardStreams.writeError(fault.message + "\n")
      exit(withError: ExitCode(fault.status.rawValue))
    } catch {
      // ArgumentParser's own: help and version end with 0, a wrong use with 2.
      let code = exitCode(for: error)
      guard code.isSuccess else {
        StandardStreams.writeError(fullMessage(for: error) + "\n")
        exit(withError: ExitCode(ExitStatus.usage.rawValue))
      }
      exit(withError: error)
    }
  }
}
