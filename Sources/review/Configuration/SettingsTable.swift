internal import RuleDSL
internal import TOMLKit

/// A TOML table whose keys are known; every other key is an error with a suggestion.
struct SettingsTable {
  let path: String
  let language: MessageLanguage
  private let table: TOMLTable

  /// Reads a file.
  /// - Throws: `CommandFault` with the place of a fault.
  init(path: String, text: String, language: MessageLanguage) throws {
    self.path = path
    self.language = language
    do throws(TOMLGrammar.Failure) {
      try TOMLGrammar.check(text)
    } catch {
      let words = Self.words(error.fault, language)
      throw CommandFault(
        status: .usage,
        message: language.choose(
          "\(path):\(error.line):\(error.column): 不是正确的 TOML：\(words)；按所示位置改正",
          "\(path):\(error.line):\(error.column): not TOML: \(words); correct it at this place"))
    }
    do {
      table = try TOMLTable(string: text)
    } catch let error as TOMLParseError {
      let place = error.source.begin
      throw CommandFault(
        status: .usage,
        message: language.choose(
          "\(path):\(place.line):\(place.column): 不是正确的 TOML：\(error.description)；按所示位置改正",
          "\(path):\(place.line):\(place.column): not TOML: \(error.description); correct it at this place"
        ))
    }
  }

  private static func words(_ fault: TOMLGrammar.Fault, _ language: MessageLanguage) -> String {
    switch fault {
    case .noKey: language.choose("这里应当是名称", "a name belongs here")
    case .noEquals: language.choose("名称之后应当是“=”", "“=” must follow a name")
    case .noValue:
      language.choose("这里应当是值；文字要加引号", "a value belongs here; put text into quotes")
    case .notClosed(let mark): language.choose("“\(mark)”没有闭合", "“\(mark)” is not closed")
    case .badString: language.choose("“\\”之后的写法不对", "what follows “\\” is no escape")
    case .controlCharacter: language.choose("有控制字符", "there is a control character")
    case .moreOnLine: language.choose("一行只能写一项", "a line holds one setting")
    case .tooDeep: language.choose("层数太多", "too many levels")
    }
  }

  private init(_ table: TOMLTable, of parent: SettingsTable) {
    self.table = table
    path = parent.path
    language = parent.language
  }

  /// Refuses keys that are not known.
  func allowOnly(_ keys: [String]) throws {
    for key in table.keys where !keys.contains(key) {
      let near = SpellingSuggestion.nearest(to: key, among: keys)
      let help =
        near.map { language.choose("是不是“\($0)”？", "did you mean “\($0)”?") }
        ?? language.choose(
          "可用的有：\(keys.joined(separator: "、"))", "known: \(keys.joined(separator: ", "))")
      throw fault(language.choose("没有设置项“\(key)”；\(help)", "no setting “\(key)”; \(help)"))
    }
  }

  func string(_ key: String) throws -> String? {
    guard let value = table[key] else { return nil }
    guard let text = value.string else {
      throw fault(language.choose("“\(key)”应当是一段文字", "“\(key)” must be a string"))
    }
    return text
  }

  func strings(_ key: String) throws -> [String] {
    guard let value = table[key] else { return [] }
    if let text = value.string { return [text] }
    let texts = value.array.map { $0.map(\.string) }
    guard let texts, !texts.contains(nil) else {
      throw fault(language.choose("“\(key)”应当是文字的列表", "“\(key)” must be a list of strings"))
    }
    return texts.compactMap(\.self)
  }

  /// A date as `YYYY-MM-DD`, written with or without quotes.
  func date(_ key: String) throws -> String? {
    guard let value = table[key] else { return nil }
    if let day = value.date {
      func digits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
      return "\(day.year)-\(digits(day.month))-\(digits(day.day))"
    }
    return try string(key)
  }

  func tables(_ key: String) throws -> [SettingsTable] {
    guard let value = table[key] else { return [] }
    let tables = value.array.map { $0.map(\.table) }
    guard let tables, !tables.contains(nil) else {
      throw fault(language.choose("“\(key)”应当写成 [[\(key)]]", "write “\(key)” as [[\(key)]]"))
    }
    return tables.compactMap(\.self).map { SettingsTable($0, of: self) }
  }

  func fault(_ message: String, line: Int? = nil) -> CommandFault {
    CommandFault(status: .usage, message: "\(path)\(line.map { ":\($0)" } ?? ""): \(message)")
  }
}
