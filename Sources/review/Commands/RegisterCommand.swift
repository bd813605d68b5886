internal import ArgumentParser
internal import FilingRegister
internal import FoundationEssentials
internal import RuleDSL

/// `review register`: the register as a whole.
struct RegisterCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "register",
    abstract: "登记簿：核验、备份、导出、导入 The register as a whole.",
    subcommands: [
      RegisterVerifyCommand.self, RegisterBackupCommand.self, RegisterExportCommand.self,
      RegisterImportCommand.self, RegisterSeriesCommand.self, RegisterLoadCommand.self,
    ])
}

/// `review register verify`: checks the log's hashes and every case against its events.
struct RegisterVerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "核验哈希链和现状 Checks the log and what follows from it.")

  @OptionGroup var options: RegisterOptions

  func run() async throws {
    let register = try options.open()
    let result = try options.run { () throws(RegisterError) in try register.verify() }
    for fault in result.faults { StandardStreams.write(words(fault) + "\n") }
    StandardStreams.write(
      options.lang.choose(
        "\(result.cases) 个案卷，\(result.events) 个事件，\(result.faults.count) 处不符；链尾 \(result.head)\n",
        "\(result.cases) cases, \(result.events) events, \(result.faults.count) faults; "
          + "head \(result.head)\n"))
    if !result.faults.isEmpty { throw ExitStatus.findings }
  }

  private func words(_ fault: RegisterVerification.Fault) -> String {
    let lang = options.lang
    switch fault {
    case .file(let complaint):
      return lang.choose("数据库文件损坏：\(complaint)", "the file is damaged: \(complaint)")
    case .unreadable(let sequence, let id):
      return lang.choose(
        "第 \(sequence) 个事件（案卷 \(id)）读不出来", "event \(sequence) (case \(id)) cannot be read")
    case .changed(let sequence, let id):
      return lang.choose(
        "第 \(sequence) 个事件（案卷 \(id)）在写入后被改动", "event \(sequence) (case \(id)) was changed")
    case .missing(let sequence):
      return lang.choose("第 \(sequence) 个事件之前缺事件", "events before \(sequence) are missing")
    case .chain(let sequence):
      return lang.choose("第 \(sequence) 个事件处链条断开", "the chain breaks at event \(sequence)")
    case .state(let id):
      return lang.choose("案卷 \(id) 的现状与事件不符", "case \(id) does not stand as its events say")
    }
  }
}

/// `review register backup`: copies the register while others work on it.
struct RegisterBackupCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "备份 Copies the register into a new file.")

  @Argument(help: "新文件 The new file.")
  var target: String

  @OptionGroup var options: RegisterOptions

  func run() async throws {
    let register = try options.open()
    try options.run { () throws(RegisterError) in try register.backup(to: target) }
  }
}

/// `review register export`: every event as a line of JSON.
struct RegisterExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "导出为 JSON Lines Writes every event as a line of JSON.")

  @OptionGroup var options: RegisterOptions

  func run() async throws {
    let register = try options.open()
    var buffer = ""
    try options.run { () throws(RegisterError) in
      try register.export { line in
        buffer += line
        if buffer.utf8.count > 1 << 20 {
          StandardStreams.write(buffer)
          buffer = ""
        }
      }
    }
    StandardStreams.write(buffer)
  }
}

/// `review register import`: takes an export in, whole or not at all.
struct RegisterImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "导入导出文件 Takes an export into a new register.")

  @Argument(help: ArgumentHelp("导出文件，或者 - An export, or -.", valueName: "FILE"))
  var path: String

  @OptionGroup var options: RegisterOptions

  func run() async throws {
    let text = try RegisterText.read(path, options.lang)
    let register = try options.open(creating: true)
    let count = try options.run { () throws(RegisterError) in try register.importLines(text) }
    StandardStreams.write(options.lang.choose("导入 \(count) 个事件\n", "\(count) events\n"))
  }
}

/// `review register series`: how numbers are written.
struct RegisterSeriesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "series",
    abstract: "设定编号样式 Sets how the numbers of a series are written.",
    discussion: "例 Example: review register series 登记·政府线 '阳备〔{年}〕{号}号'")

  @Argument(help: "序列 The series: 登记·政府线, 登记·人大线, or a kind of paper.")
  var name: String

  @Argument(help: "样式，含 {年} 和 {号} The pattern.")
  var pattern: String

  @OptionGroup var options: RegisterOptions

  func run() async throws {
    guard pattern.contains("{年}"), pattern.contains("{号}") else {
      throw CommandFault(
        status: .usage,
        message: options.lang.choose("样式里要有 {年} 和 {号}", "the pattern needs {年} and {号}"))
    }
    let register = try options.open(creating: true)
    try options.run { () throws(RegisterError) in try register.setPattern(pattern, of: name) }
  }
}
