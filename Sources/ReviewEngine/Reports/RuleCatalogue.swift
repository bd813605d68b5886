public import RuleDSL
internal import SourceText

/// The catalogue of all rules (规则目录): by statute, by head of the review and by category, then one by one.
public struct RuleCatalogue {
  /// How a rule did on labelled sentences (实测命中).
  public struct Measure: Sendable {
    /// Defective sentences of its category on which it spoke.
    public var found = 0
    /// Lawful sentences on which it reported a violation.
    public var falseAlarms = 0

    /// Makes an empty one.
    public init() {}
  }

  private let rules: [CheckedRule]
  private let language: MessageLanguage
  private let measures: [String: Measure]

  /// Makes a catalogue.
  /// - Parameter measures: By the rule's identity; a rule that is not there was not measured.
  public init(_ library: RuleLibrary, language: MessageLanguage, measures: [String: Measure]) {
    rules = library.rules.filter { $0.status != .disabled }
    self.language = language
    self.measures = measures
  }

  /// The catalogue as Markdown.
  public func markdown() -> String {
    let title = language.choose("规则目录", "Catalogue of rules")
    var text = "# \(title)\n\n" + opening() + "\n\n"
    for table in tables() {
      text += "## \(table.title)\n\n| \(table.head.joined(separator: " | ")) |\n"
      text += "|" + String(repeating: "---|", count: table.head.count) + "\n"
      for row in table.rows {
        text += "| " + row.map(MarkupText.markdown).joined(separator: " | ") + " |\n"
      }
      text += "\n"
    }
    return text
  }

  /// The catalogue as one HTML page that needs nothing else.
  public func html() -> String {
    let title = language.choose("规则目录", "Catalogue of rules")
    var text = """
      <!DOCTYPE html>
      <html lang="\(language == .chinese ? "zh-CN" : "en")">
      <head>
      <meta charset="utf-8">
      <title>\(title)</title>
      <style>
      body { font: 15px/1.6 "Noto Serif CJK SC", SimSun, serif; margin: 1.5rem auto; max-width: 75rem; padding: 0 1rem; }
      table { border-collapse: collapse; width: 100%; margin-bottom: 1.5rem; }
      th, td { border: 1px solid #ccc; padding: .25rem .5rem; vertical-align: top; text-align: left; }
      th { background: #f3f1ec; }
      td:first-child { white-space: nowrap; }
      @media print { h2 { break-before: page; } tr { break-inside: avoid; } }
      </style>
      </head>
      <body>
      <h1>\(title)</h1>
      <p>\(XMLText.attribute(opening()))</p>

      """
    for table in tables() {
      text += "<h2>\(XMLText.attribute(table.title))</h2>\n<table>\n<tr>"
      text += table.head.map { "<th>\(XMLText.attribute($0))</th>" }.joined() + "</tr>\n"
      for row in table.rows {
        text += "<tr>" + row.map { "<td>\(XMLText.attribute($0))</td>" }.joined() + "</tr>\n"
      }
      text += "</table>\n"
    }
    return text + "</body>\n</html>\n"
  }

  // MARK: Parts

  private struct Table {
    let title: String
    let head: [String]
    let rows: [[String]]
  }

  private func opening() -> String {
    let trial = rules.count { $0.status == .trial }
    return language.choose(
      "共 \(rules.count) 条规则（试行 \(trial) 条），由 review rules doc 生成。核验：全文＝读过该条全文，"
        + "节选＝只读到摘录，未核＝没有读到原文。实测是标注句上的命中数和误报数。",
      "\(rules.count) rules (\(trial) on trial), written by review rules doc. Verification: full, excerpt or "
        + "unverified. Measured: hits and false alarms on labelled sentences.")
  }

  private func tables() -> [Table] {
    [byStatute(), byHead(), byCategory(), all()]
  }

  private var listComma: String { language.choose("、", ", ") }

  private func byStatute() -> Table {
    var rows: [String: (verification: Set<String>, rules: Set<String>)] = [:]
    for rule in rules {
      for basis in rule.basis {
        let key = "《\(basis.instrument)》\(basis.article?.chinese ?? "")"
        rows[key, default: ([], [])].rules.insert(rule.identity)
        rows[key, default: ([], [])].verification.insert(name(basis.verification.names))
      }
    }
    return Table(
      title: language.choose("按依据", "By statute"),
      head: [
        language.choose("依据", "Statute"), language.choose("核验", "Verification"),
        language.choose("规则", "Rules"),
      ],
      rows: rows.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map {
        [
          $0.key, $0.value.verification.sorted().joined(separator: listComma),
          $0.value.rules.sorted().joined(separator: listComma),
        ]
      })
  }

  private func byHead() -> Table {
    let groups = Dictionary(grouping: rules) { ReviewHead(category: $0.category) }
    return Table(
      title: language.choose("按审核内容（国办发〔2018〕115号第（六）项）", "By head of the review"),
      head: [
        language.choose("审核内容", "Head"), language.choose("条数", "Rules"),
        language.choose("规则", "Identities"),
      ],
      rows: ReviewHead.allCases.map { head in
        let members = groups[head] ?? []
        return [
          head.names.text(in: language), String(members.count),
          members.map(\.identity).joined(separator: listComma),
        ]
      })
  }

  private func byCategory() -> Table {
    let groups = Dictionary(grouping: rules, by: \.category)
    return Table(
      title: language.choose("按类别", "By category"),
      head: [
        language.choose("类别", "Category"), language.choose("条数", "Rules"),
        language.choose("实测命中", "Found"), language.choose("误报", "False alarms"),
      ],
      rows: CategoryTable.rows.filter { groups[$0.code] != nil }.map { row in
        let members = groups[row.code] ?? []
        let sums = members.compactMap { measures[$0.identity] }
        return [
          "\(row.code) \(language.choose(row.chinese, row.english))", String(members.count),
          String(sums.reduce(0) { $0 + $1.found }),
          String(sums.reduce(0) { $0 + $1.falseAlarms }),
        ]
      })
  }

  private func all() -> Table {
    Table(
      title: language.choose("全部规则", "All rules"),
      head: [
        language.choose("编号", "Identity"), language.choose("要求", "Demand"),
        language.choose("类别", "Category"), language.choose("级别", "Severity"),
        language.choose("规则包", "Pack"), language.choose("依据", "Basis"),
        language.choose("施行", "Since"), language.choose("例子", "Examples"),
        language.choose("实测", "Measured"),
      ],
      rows: rules.map { rule in
        let measure = measures[rule.identity].map { "\($0.found) / \($0.falseAlarms)" } ?? "—"
        let trial = rule.status == .trial ? language.choose("（试行）", " (trial)") : ""
        return [
          rule.identity, rule.title + trial, rule.category, name(rule.severity.names), rule.pack,
          FindingWords(language: language).basis(rule.basis), rule.from.iso,
          String(rule.examples.count), measure,
        ]
      })
  }

  private func name(_ pair: NamePair) -> String { language.choose(pair.chinese, pair.english) }
}
