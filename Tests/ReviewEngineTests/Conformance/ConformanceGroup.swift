/// A rule of the conformance suite with its cases; Tests/Conformance/README.md says how it is written.
struct ConformanceGroup {
  let file: String
  let line: Int
  let name: String
  let rule: String
  let cases: [String]

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
      return ConformanceGroup(
        file: file, line: name.line, name: name.text, rule: wrap(rule), cases: cases)
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
  private static func wrap(_ lines: [String]) -> String {
    let first = lines.first ?? ""
    if first.hasPrefix("语言 ") || first.hasPrefix("language ") {
      return lines.joined(separator: "\n") + "\n"
    }
    var declarations: [String] = []
    var sections = lines
    if let blank = lines.firstIndex(of: "") {
      declarations = Array(lines[..<blank])
      sections = Array(lines[(blank + 1)...])
    }
    let isEnglish = (first.unicodeScalars.first?.isASCII ?? false)
    func has(_ keyword: String) -> Bool { sections.contains { $0.hasPrefix(keyword + " ") } }
    let table = isEnglish ? english : chinese
    let before = table.before.filter { !has($0.0) }.map { "  \($0.0) \($0.1)" }
    let after = table.after.filter { !has($0.0) }.map { "  \($0.0) \($0.1)" }
    let indented = sections.map { "  " + $0 }
    return (table.head + declarations + [table.rule] + before + indented + after + [table.end, ""])
      .joined(separator: "\n")
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
