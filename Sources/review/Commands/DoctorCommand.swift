internal import ArgumentParser
internal import RuleDSL
internal import SourceText

/// `review doctor`: checks the installation.
struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "检查安装：规则、法源库、日历、模板、登记簿、环境 Checks the installation.",
    discussion: """
      每项一行：正常、注意、故障，附改法；有故障时退出状态为 1。
      A line for each check, with its remedy; the status is 1 when there is a fault.
      """)

  @Option(
    name: .long,
    help: ArgumentHelp(
      "基准日：法源库和工作日历应当管到这一天 The day for which law book and calendar should hold.",
      valueName: "YYYY-MM-DD"))
  var asOf: LegalDate?

  @Option(
    name: .long,
    help: ArgumentHelp("规则目录，可以重复 A folder of rules; may be repeated.", valueName: "DIR"))
  var rules: [String] = []

  @OptionGroup var trust: TrustOptions

  @Option(
    name: .long, help: ArgumentHelp("模板目录 The office's own templates.", valueName: "DIR"))
  var templates: String?

  @Option(name: .long, help: "输出格式 The form of the output.")
  var format: OutputForm = .text

  @OptionGroup var options: RegisterOptions

  func run() throws {
    let doctor = InstallationDoctor(
      rules: rules, trustedKey: try trust.key(options.lang), asOf: asOf, register: options.register,
      templates: templates, surroundings: .current(), language: options.lang)
    let report = DoctorReport(lines: doctor.lines(), language: options.lang)
    StandardStreams.write(format == .json ? try report.json() : report.text())
    if report.lines.contains(where: { $0.state == .fault }) { throw ExitStatus.findings }
  }
}
