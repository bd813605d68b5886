/// A rule of the conformance suite with its cases; Tests/Conformance/README.md says how it is written.
struct ConformanceGroup {
  let file: String
  let line: Int
  let name: String
  let rule: String
  /// For each line of the rule, where it stands in the group: its line, and the columns put before it.
  let origins: [Origin]
  let cases: [String]

  /// A line of the group; line 0 for one that the frame adds.
  struct Origin {
    let line: Int
    let indentation: Int
  }

  /// A place of the rule as the group counts it; 0:0 for what stands in the frame.
  func place(_ line: Int, _ column: Int) -> String {
    guard line <= origins.count, origins[line - 1].line > 0 else { return "0:0" }
    let origin = origins[line - 1]
    return "\(origin.line):\(max(1, column - origin.indentation))"
  }

  /// Reads the groups of a file.
  static func read(_ text: String, file: String) -> [ConformanceGroup] {
    var groups: [ConformanceGroup] = []
    var name: (text: String, line: Int)?
    var rule: [String] = []
    var cases: [String] = []
    var inCases = false
    func finish() -> ConformanceGroup? {
      guard let name else { return nil }
      while rule.last?.isEmpty == true { rule.removeLast() }
      let (text, origins) = wrap(rule)
      return ConformanceGroup(
        file: file, line: name.line, name: name.text, rule: text, origins: origins, cases: cases)
    }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for (index, line) in lines.enumerated() {
      if line.hasPrefix("=== ") {
        if let group = finish() { groups.append(group) }
        name = (String(line.dropFirst(4)), index + 1)
        (rule, cases, inCases) = ([], [], false)
      } else if line == "---" {
        inCases = true
      } else if inCases {
        if !line.isEmpty, !line.hasPrefix("#") { cases.append(line) }
      } else {
        rule.append(line)
      }
    }
    if let group = finish() { groups.append(group) }
    return groups
  }

  /// A whole rule file around sections.
  private static func wrap(_ lines: [String]) -> (String, [Origin]) {
    let first = lines.first ?? ""
    if first.hasPrefix("语言 ") || first.hasPrefix("language ") {
      let origins = lines.indices.map { Origin(line: $0 + 1, indentation: 0) }
      return (lines.joined(separator: "\n") + "\n", origins)
    }
    let blank = lines.firstIndex(of: "")
    let declarations = blank.map { Array(lines[..<$0]) } ?? []
    let sections = blank.map { Array(lines[($0 + 1)...]) } ?? lines
    let isEnglish = (first.unicodeScalars.first?.isASCII ?? false)
    func has(_ keyword: String) -> Bool { sections.contains { $0.hasPrefix(keyword + " ") } }
    let table = isEnglish ? english : chinese
    let before = table.before.filter { !has($0.0) }.map { "  \($0.0) \($0.1)" }
    let after = table.after.filter { !has($0.0) }.map { "  \($0.0) \($0.1)" }
    var whole: [(text: String, origin: Origin)] = []
    func frame(_ texts: [String]) {
      whole += texts.map { ($0, Origin(line: 0, indentation: 0)) }
    }
    func group(_ texts: [String], after line: Int, _ indentation: Int) {
      whole += texts.enumerated().map {
        let blanks = String(repeating: " ", count: indentation)
        return (blanks + $1, Origin(line: line + $0 + 1, indentation: indentation))
      }
    }
    frame(table.head)
    group(declarations, after: 0, 0)
    frame([table.rule] + before)
    group(sections, after: blank.map { $0 + 1 } ?? 0, 2)
    frame(after + [table.end, ""])
    return (whole.map(\.text).joined(separator: "\n"), whole.map(\.origin))
  }

  private typealias Frame = (
    head: [String], rule: String, before: [(String, String)], after: [(String, String)],
    end: String
  )

  private static let chinese: Frame = (
    ["语言 1", "规则包 试验 版本 0.1.0"], "规则 C-001 \"试验\"",
    [
      ("类别", "PROC"), ("依据", "《某条例》 第一条 核验 全文"), ("施行", "2000-01-01 起"),
      ("适用", "行政规范性文件"), ("阶段", "起草"), ("级别", "错误 未知时 警告"),
    ], [("提示", "\"有\""), ("反例", "\"甲。\""), ("正例", "\"乙。\"")], "完"
  )

  private static let english: Frame = (
    ["language 1", "pack 试验 version 0.1.0"], "rule C-001 \"试验\"",
    [
      ("category", "PROC"), ("basis", "《某条例》 第一条 verified full"),
      ("effective", "2000-01-01 onward"), ("applies", "normative_document"),
      ("stage", "drafting"), ("severity", "error if-unknown warning"),
    ], [("message", "\"有\""), ("bad", "\"甲。\""), ("good", "\"乙。\"")], "end"
  )
}
