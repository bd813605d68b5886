internal import ArgumentParser
internal import FilingRegister
internal import RuleDSL

/// `review demo`: a register to look at.
struct DemoCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "建立演示登记簿：一个县的一年 Builds a believable county year.",
    discussion: "机关、文件都是虚构的，同一个种子得到同样的登记簿。Everything is invented and seeded.")

  @Option(name: .long, help: "年度 The year.")
  var year = 2026

  @Option(name: .long, help: "案卷数 The number of cases.")
  var cases = 400

  @Option(name: .long, help: "种子 The seed.")
  var seed: UInt64 = 1

  @OptionGroup var options: RegisterOptions

  func run() async throws {
    let register = try options.open(creating: true)
    var maker = DemonstrationYear(year: year, seed: seed)
    let made = (0..<max(1, cases)).map { maker.next($0 + 1) }
    let ids = try options.run { () throws(RegisterError) in try register.openAll(made) }
    StandardStreams.write(options.lang.choose("\(ids.count) 个案卷\n", "\(ids.count) cases\n"))
  }
}
