public import DocumentModel
internal import FoundationEssentials
public import RuleDSL
internal import SourceText

/// Shows what was understood of a document: head, structure, citations, each with its place.
public struct FactsReport {
  let document: NormativeDocument
  let language: MessageLanguage
  let lines: LineIndex

  /// Makes a report of a document.
  public init(_ document: NormativeDocument, language: MessageLanguage) {
    self.document = document
    self.language = language
    lines = LineIndex(document.arena.source.bytes)
  }

  /// Writes it for people.
  public func text() -> String {
    var text = language.choose("文件要素\n", "Head\n")
    for row in headRows() {
      let place = row.place.map { "  (\($0.line):\($0.column))" } ?? ""
      text += "  \(row.name)：\(row.value)\(place)\n"
    }
    text += language.choose("结构\n", "Structure\n")
    for (index, block) in document.blocks.enumerated() {
      let place = position(of: block.span)
      let path = document.structuralPath(ofBlock: index)
      text += "  \(place.line):\(place.column)\t\(path)\t\(shortened(block.span))\n"
    }
    text += language.choose("引用\n", "Citations\n")
    for citation in document.citations {
      let place = position(of: citation.span)
      let row = citationRow(citation)
      text += "  \(place.line):\(place.column)\t《\(row.instrument)》\(row.article ?? "")"
      text += "\t\(row.role)\t\(row.kind)\t\(row.path)\n"
    }
    return text + sectionsText()
  }

  /// Writes it for programs.
  /// - Throws: Never for the values of a document; the encoder's signature says it may.
  public func json() throws -> String {
    try encode(
      Output(
        schemaVersion: 1, path: document.arena.source.name,
        head: headRows().map {
          HeadFact(
            name: $0.name, state: $0.state, value: $0.state == "known" ? $0.value : nil,
            line: $0.place?.line, column: $0.place?.column)
        },
        blocks: document.blocks.indices.map { blockRow($0) },
        citations: document.citations.map { citationRow($0) }, nature: natureRecord(),
        facts: sectionRecords()))
  }

  func encode(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self) + "\n"
  }

  // MARK: Rows

  private struct HeadRow {
    let name: String
    let state: String
    let value: String
    let place: SourcePosition?
  }

  private func headRows() -> [HeadRow] {
    let head = document.head
    var rows = [
      row("标题", "title", head.title) { $0 },
      row("文号", "document number", head.documentNumber) { $0 },
    ]
    for issuer in head.issuers {
      rows.append(
        row("制定机关", "issuer", .known(issuer.name, issuer.span)) { $0 })
    }
    rows += [
      row("种类", "kind", head.kind) { kindName($0) },
      row("成文日期", "date of signing", head.signDate, \.iso),
      row("公布日期", "date of promulgation", head.promulgationDate, \.iso),
    ]
    for revision in head.revisionDates {
      rows.append(row("修改日期", "date of a change", revision, \.iso))
    }
    if case .known = head.statedDate {
      rows.append(row("所标日期", "date without a label", head.statedDate, \.iso))
    }
    rows += [
      row("施行日期", "first day in force", head.effectiveDate, \.iso),
      row("失效日期", "last day in force", head.expiryDate, \.iso),
      row("主送机关", "recipients", head.recipients) { $0 },
    ]
    return rows
  }

  private func row<Value>(
    _ chinese: String, _ english: String, _ fact: Fact<Value>, _ show: (Value) -> String
  ) -> HeadRow {
    let name = language.choose(chinese, english)
    switch fact {
    case .known(let value, let span):
      let place = lines.position(of: span.start)
      return HeadRow(name: name, state: "known", value: show(value), place: place)
    case .absent:
      return HeadRow(
        name: name, state: "absent", value: language.choose("（没有）", "(none)"), place: nil)
    case .unknown:
      return HeadRow(
        name: name, state: "unknown", value: language.choose("（未知）", "(unknown)"), place: nil)
    }
  }

  private func kindName(_ kind: DocumentKind) -> String {
    name(of: .documentKind, code: kind.rawValue)
  }

  func name(of id: EnumerationID, code: String) -> String {
    guard let index = id.index(ofCode: code) else { return code }
    let names = id.members[index].names
    return language.choose(names.chinese, names.english)
  }

  private func blockRow(_ index: Int) -> BlockRow {
    let block = document.blocks[index]
    let place = position(of: block.span)
    return BlockRow(
      line: place.line, column: place.column, kind: String(describing: block.kind),
      level: String(describing: block.level), path: document.structuralPath(ofBlock: index),
      text: document.string(of: block.span))
  }

  func citationRow(_ citation: Citation) -> CitationRow {
    let place = position(of: citation.span)
    return CitationRow(
      line: place.line, column: place.column, instrument: citation.name,
      article: citation.article?.chinese,
      role: name(of: .citationRole, code: citation.role.rawValue),
      kind: citation.kind.map { name(of: .instrumentKind, code: $0.rawValue) }
        ?? language.choose("未知", "unknown"),
      path: document.structuralPath(ofBlock: citation.block))
  }

  func position(of span: TextSpan) -> SourcePosition {
    lines.position(of: document.sourceSpan(of: span).start)
  }

  func shortened(_ span: TextSpan) -> String {
    let text = document.string(of: span)
    return text.unicodeScalars.count > 40 ? String(text.prefix(40)) + "…" : text
  }

  // MARK: JSON

  private struct Output: Encodable {
    let schemaVersion: Int
    let path: String
    let head: [HeadFact]
    let blocks: [BlockRow]
    let citations: [CitationRow]
    let nature: NatureRecord
    let facts: [String: [[String: FactSection.Cell]]]
  }

  private struct HeadFact: Encodable {
    let name: String
    let state: String
    let value: String?
    let line: Int?
    let column: Int?
  }

  private struct BlockRow: Encodable {
    let line: Int
    let column: Int
    let kind: String
    let level: String
    let path: String
    let text: String
  }

  struct CitationRow: Encodable {
    let line: Int
    let column: Int
    let instrument: String
    let article: String?
    let role: String
    let kind: String
    let path: String
  }
}
