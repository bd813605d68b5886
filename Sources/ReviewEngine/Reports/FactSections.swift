internal import DocumentModel
internal import RuleDSL

/// Makes the tables of everything that the text analysis found in a document.
struct FactSections {
  let document: NormativeDocument
  let language: MessageLanguage

  /// All tables in the order of the report.
  func all() -> [FactSection] {
    [
      numbering(), marks(), announcements(), references(), repetitions(), attachments(), dates(),
      numbers(), terms(), quantities(), duties(), clauses(), targets(),
    ]
  }

  typealias Column = FactSection.Column
  typealias Row = FactSection.Row

  static let wording = Column(key: "wording", chinese: "原文", english: "wording")

  func name(_ id: EnumerationID, _ code: String) -> FactSection.Cell {
    guard let index = id.index(ofCode: code) else { return .text(code) }
    let names = id.members[index].names
    return .text(language.choose(names.chinese, names.english))
  }

  func words(_ span: TextSpan) -> FactSection.Cell { .text(document.string(of: span)) }

  func words(_ span: TextSpan?) -> FactSection.Cell {
    span.map { .text(document.string(of: $0)) } ?? .none
  }

  func path(_ block: Int?) -> FactSection.Cell {
    block.map { .text(document.structuralPath(ofBlock: $0)) } ?? .none
  }

  // MARK: Structure

  private func numbering() -> FactSection {
    var section = FactSection(
      key: "numbering", chinese: "序号", english: "Numbering",
      columns: [
        Column(key: "number", chinese: "序号", english: "number"),
        Column(key: "expected", chinese: "应有", english: "expected"),
        Column(key: "state", chinese: "情况", english: "state"),
      ], showsFaultsOnly: true)
    section.rows = document.numberingMarks().map { mark in
      Row(
        span: document.blocks[mark.block].span,
        cells: [
          .number(mark.number), .number(mark.expected), name(.numberingState, mark.state.rawValue),
        ], isFault: mark.state != .sequential)
    }
    return section
  }

  private func marks() -> FactSection {
    var section = FactSection(
      key: "unpairedMarks", chinese: "不成对标点", english: "Unpaired marks",
      columns: [
        Column(key: "problem", chinese: "情况", english: "problem"),
        Column(key: "mark", chinese: "标点", english: "mark"),
        Column(key: "missing", chinese: "缺少", english: "missing"), Self.wording,
        Column(key: "suggestion", chinese: "改正", english: "correction"),
      ])
    section.rows = document.unpairedMarks().map { mark in
      Row(
        span: mark.span,
        cells: [
          name(.markProblem, mark.problem.rawValue), .text(mark.mark), .text(mark.missing),
          words(mark.span), mark.suggestion.map { .text($0) } ?? .none,
        ], isFault: true)
    }
    return section
  }

  private func announcements() -> FactSection {
    var section = FactSection(
      key: "announcedCounts", chinese: "列举数", english: "Announced counts",
      columns: [
        Self.wording, Column(key: "announced", chinese: "写明", english: "announced"),
        Column(key: "listed", chinese: "实列", english: "listed"),
      ])
    section.rows = document.announcedCounts().map {
      Row(
        span: $0.span, cells: [words($0.span), .number($0.announced), .number($0.listed)],
        isFault: $0.announced != $0.listed)
    }
    return section
  }

  private func references() -> FactSection {
    var section = FactSection(
      key: "internalReferences", chinese: "内部引用", english: "Internal references",
      columns: [
        Self.wording, Column(key: "state", chinese: "情况", english: "state"),
        Column(key: "target", chinese: "目标", english: "target"),
      ])
    section.rows = document.internalReferences().map {
      Row(
        span: $0.span,
        cells: [words($0.span), name(.referenceState, $0.state.rawValue), path($0.target)],
        isFault: $0.state == .dangling)
    }
    return section
  }

  private func repetitions() -> FactSection {
    var section = FactSection(
      key: "repeatedSentences", chinese: "重复句", english: "Repeated sentences",
      columns: [Self.wording, Column(key: "first", chinese: "首次位置", english: "first place")])
    section.rows = document.repeatedSentences().map {
      Row(
        span: $0.span, cells: [words($0.span), path(document.blockIndex(at: $0.first.start))],
        isFault: true)
    }
    return section
  }

  private func attachments() -> FactSection {
    var section = FactSection(
      key: "attachments", chinese: "附件", english: "Attachments",
      columns: [
        Column(key: "number", chinese: "序号", english: "number"),
        Column(key: "name", chinese: "名称", english: "name"),
        Column(key: "state", chinese: "情况", english: "state"),
      ])
    section.rows = document.attachmentEntries().map {
      Row(
        span: $0.span,
        cells: [.number($0.number), .text($0.name), name(.attachmentState, $0.state.rawValue)],
        isFault: $0.state == .missing || $0.state == .differentName)
    }
    return section
  }
}
