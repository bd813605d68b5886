/// A command as the argument parser describes it, with the commands below it (命令说明).
struct CommandDescription: Decodable {
  /// An argument, option or flag.
  struct Argument: Decodable {
    enum Kind: String, Decodable {
      case positional
      case option
      case flag
    }

    struct Name: Decodable {
      let kind: String
      let name: String

      /// The name as it is typed.
      var typed: String { (kind == "long" ? "--" : "-") + name }
    }

    let kind: Kind
    let names: [Name]?
    let valueName: String?
    let abstract: String?
    let defaultValue: String?
    let allValues: [String]?
    let isOptional: Bool
    let isRepeating: Bool
    let shouldDisplay: Bool
  }

  let superCommands: [String]?
  let commandName: String
  let abstract: String?
  let discussion: String?
  let shouldDisplay: Bool?
  let arguments: [Argument]?
  let subcommands: [CommandDescription]?

  /// What the parser's description of the whole program holds.
  struct Program: Decodable {
    let command: CommandDescription
  }

  /// The words that call it.
  var words: [String] { (superCommands ?? []) + [commandName] }

  /// The commands shown below it; the parser's own `help` is none.
  var commands: [CommandDescription] {
    (subcommands ?? []).filter { $0.shouldDisplay != false && $0.commandName != "help" }
  }

  /// The command with all below it, each before its own.
  var all: [CommandDescription] { [self] + commands.flatMap(\.all) }
}
