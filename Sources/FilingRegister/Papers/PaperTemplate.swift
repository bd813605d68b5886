package import WordDocument

/// What fills a template: text by name, tables by name (模板要素).
package struct PaperFields: Sendable {
  /// The texts; a name that is missing is shown as 【待填：名】.
  package var texts: [String: String]
  /// The tables, with their header line.
  package var tables: [String: [[String]]]

  /// Makes fields.
  package init(texts: [String: String] = [:], tables: [String: [[String]]] = [:]) {
    self.texts = texts
    self.tables = tables
  }
}

/// A template of a paper (文书模板), line by line, as Rules/Papers/README.md says.
package struct PaperTemplate: Sendable {
  private let lines: [String]

  /// Takes a template.
  package init(_ text: String) {
    lines = text.split(whereSeparator: \.isNewline).map { LedgerText.trimmed(String($0)) }
      .filter { !$0.isEmpty }
  }

  /// Fills the template.
  /// - Returns: The paper and the names for which nothing was known.
  package func fill(_ fields: PaperFields) -> (paper: WordPaper, missing: [String]) {
    var missing: [String] = []
    var blocks: [WordBlock] = []
    var title = ""
    for line in lines {
      if line.hasPrefix("{表："), line.hasSuffix("}") {
        let name = String(line.dropFirst(3).dropLast())
        blocks.append(Self.table(name, fields, &missing))
        continue
      }
      let (kind, rest) = Self.kind(line)
      let text = Self.filled(rest, fields, &missing)
      switch kind {
      case .letterhead: blocks.append(.letterhead(text))
      case .title:
        title = text
        blocks.append(.title(text))
      case .heading: blocks.append(.heading(text))
      case .subheading: blocks.append(.subheading(text))
      case .recipient: blocks.append(.recipient(text + "："))
      case .number: blocks.append(.number(text))
      case .signature: blocks.append(.signature(text))
      case .note: blocks.append(.note(WordText(text)))
      case .paragraph:
        // A value of several lines becomes several paragraphs.
        for part in text.split(separator: "\n") {
          blocks.append(.paragraph(WordText(String(part))))
        }
      }
    }
    return (WordPaper(title: title, blocks: blocks), missing)
  }

  private enum Kind {
    case letterhead, title, heading, subheading, recipient, number, signature, note, paragraph
  }

  private static let prefixes: [(String, Kind)] = [
    ("### ", .subheading), ("## ", .heading), ("# ", .title), ("版头：", .letterhead),
    ("主送：", .recipient),
    ("文号：", .number), ("落款：", .signature), ("注：", .note),
  ]

  private static func kind(_ line: String) -> (Kind, String) {
    for (prefix, kind) in prefixes where line.hasPrefix(prefix) {
      return (kind, kind == .note ? line : String(line.dropFirst(prefix.count)))
    }
    return (.paragraph, line)
  }

  private static func table(
    _ name: String, _ fields: PaperFields, _ missing: inout [String]
  ) -> WordBlock {
    guard let table = fields.tables[name], table.count > 1 else {
      if fields.tables[name] != nil { return .paragraph("无。") }
      missing.append(name)
      return .paragraph(WordText("【待填：\(name)】"))
    }
    return .table(table.map { row in row.map { WordText($0) } })
  }

  private static func filled(
    _ text: String, _ fields: PaperFields, _ missing: inout [String]
  ) -> String {
    var result = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      result += rest[..<open]
      let name = String(rest[rest.index(after: open)..<close])
      if let value = fields.texts[name], !value.isEmpty {
        result += value
      } else {
        missing.append(name)
        result += "【待填：\(name)】"
      }
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }
}
