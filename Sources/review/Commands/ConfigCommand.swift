internal import ArgumentParser
internal import ReviewEngine
internal import RuleDSL

/// `review config`: what governs a document.
struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config", abstract: "审查设置 The configuration.",
    subcommands: [ConfigShowCommand.self])
}

/// `review config show`: shows the configuration of a document and where it comes from.
struct ConfigShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "显示一份文件适用的设置 Shows what governs a document, and from which files.")

  @Argument(help: ArgumentHelp("文件 A document.", valueName: "FILE"))
  var file: String

  @OptionGroup var choice: ConfigurationOptions
  @OptionGroup var options: RuleOptions

  func run() throws {
    var stated = choice.stated
    stated.rules = options.rules
    let found = try choice.groups(stated: stated, language: options.lang).configuration(of: file)
    let none = options.lang.choose("（没有写明）", "(not stated)")
    let rows: [(String, String)] = [
      (options.lang.choose("设置文件", "files"), found.files.joined(separator: " ← ")),
      ("rules", found.rules.joined(separator: " ")),
      ("profile", found.profile?.rawValue ?? ""),
      ("select", found.select.joined(separator: " ")),
      ("ignore", found.ignore.joined(separator: " ")),
      ("fail-on", (found.failOn ?? .error).rawValue),
      ("exclude", found.exclude.joined(separator: " ")),
      ("waivers", found.waivers ?? ""),
      ("baseline", found.baseline ?? ""),
      ("cache", found.cache ?? ""),
      ("trusted-key", found.trustedKey ?? ""),
    ]
    for (name, value) in rows {
      StandardStreams.write("\(name)\t\(value.isEmpty ? none : value)\n")
    }
  }
}
