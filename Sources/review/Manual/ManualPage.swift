/// A manual page (手册页) in the man macros, from the description of a command.
struct ManualPage {
  let command: CommandDescription
  let version: String

  /// The name of its file: `review-law-show.1`.
  var fileName: String { name + ".1" }

  private var name: String { command.words.joined(separator: "-") }

  /// The page.
  func text() -> String {
    // zh.tmac lets lines break between Chinese characters.
    var page = """
      .mso zh.tmac
      .TH "\(Self.escaped(name.uppercased()))" 1 "" "review \(version)" "review"
      .nh
      .ad l
      .SH NAME
      \(Self.escaped(name)) \\- \(Self.escaped(command.abstract ?? ""))
      .SH SYNOPSIS
      \(synopsis)

      """
    if let discussion = command.discussion {
      page += ".SH DESCRIPTION\n" + Self.paragraphs(discussion)
    }
    let shown = (command.arguments ?? []).filter(\.shouldDisplay)
    page += section("ARGUMENTS", shown.filter { $0.kind == .positional }.map(entry))
    page += section("OPTIONS", shown.filter { $0.kind != .positional }.map(entry))
    page += section(
      "COMMANDS",
      command.commands.map { sub in
        let words = Self.escaped(sub.words.joined(separator: "-"))
        return ".TP\n.BR \(words) (1)\n\(Self.line(sub.abstract ?? ""))\n"
      })
    return page + Self.status + others
  }

  private var synopsis: String {
    var line = "\\fB\(Self.escaped(command.words.joined(separator: " ")))\\fR"
    if !command.commands.isEmpty { line += " \\fICOMMAND\\fR" }
    for argument in (command.arguments ?? []) where argument.shouldDisplay {
      let dots = argument.isRepeating ? " ..." : ""
      let heading = "\(heading(argument))\(dots)"
      line += argument.isOptional ? " [\(heading)]" : " \(heading)"
    }
    return line
  }

  /// An argument as it is typed: names in bold, its value in italics.
  private func heading(_ argument: CommandDescription.Argument, separator: String = "|") -> String {
    let value = "\\fI\(Self.escaped(argument.valueName ?? "VALUE"))\\fR"
    // The long name says more and stands first in a synopsis; both stand over the explanation.
    let typed = (argument.names ?? []).map { "\\fB\(Self.escaped($0.typed))\\fR" }
    switch argument.kind {
    case .positional: return value
    case .flag: return typed.joined(separator: separator)
    case .option: return typed.joined(separator: separator) + " " + value
    }
  }

  private func entry(_ argument: CommandDescription.Argument) -> String {
    var lines =
      ".TP\n\(heading(argument, separator: ", "))\n\(Self.line(argument.abstract ?? ""))\n"
    if let values = argument.allValues, !values.isEmpty {
      lines += "(\(Self.escaped(values.joined(separator: ", "))))\n"
    }
    if let value = argument.defaultValue, !value.isEmpty {
      lines += "[\(Self.escaped(value))]\n"
    }
    return lines
  }

  private func section(_ title: String, _ entries: [String]) -> String {
    entries.isEmpty ? "" : ".SH \(title)\n" + entries.joined()
  }

  private static let status = """
    .SH EXIT STATUS
    .TP
    .B 0
    没有达到级别的发现，或者已经办成 no finding that counts, or done
    .TP
    .B 1
    有达到级别的发现 findings that count
    .TP
    .B 2
    用法或者规则有错 usage or rule error
    .TP
    .B 3
    有输入读不了 some input could not be read
    .TP
    .B 4
    内部错误 internal error

    """

  private var others: String {
    guard let above = command.superCommands, !above.isEmpty else { return "" }
    return ".SH SEE ALSO\n.BR \(Self.escaped(above.joined(separator: "-"))) (1)\n"
  }

  // MARK: Text

  /// Text with its blank lines as paragraphs and its indented lines as they stand.
  private static func paragraphs(_ text: String) -> String {
    var result = ""
    for raw in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if raw.allSatisfy({ $0 == " " }) {
        result += ".PP\n"
      } else if raw.hasPrefix(" ") {
        result += ".br\n\\&\(escaped(String(raw)))\n.br\n"
      } else {
        result += line(String(raw)) + "\n"
      }
    }
    return result
  }

  /// A line that begins no macro.
  private static func line(_ text: String) -> String {
    let plain = escaped(text.replacing("\n", with: " "))
    return plain.hasPrefix(".") || plain.hasPrefix("'") ? "\\&" + plain : plain
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("\\", with: "\\e").replacing("-", with: "\\-")
  }
}
