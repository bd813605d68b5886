internal import DocumentModel
internal import RuleDSL
internal import SourceText

extension FactSections {
  func dates() -> FactSection {
    var section = FactSection(
      key: "dates", chinese: "日期", english: "Dates",
      columns: [
        Self.wording, Column(key: "date", chinese: "日期", english: "date"),
        Column(key: "form", chinese: "写法", english: "form"),
      ])
    section.rows = document.writtenDates().map {
      Row(
        span: $0.mention.span,
        cells: [
          words($0.mention.span), $0.mention.date.map { .text($0.iso) } ?? .none,
          name(.dateForm, $0.form.rawValue),
        ], isFault: $0.form == .zeroPadded || $0.form == .impossible)
    }
    return section
  }

  func numbers() -> FactSection {
    var section = FactSection(
      key: "documentNumbers", chinese: "文号", english: "Document numbers",
      columns: [
        Self.wording, Column(key: "form", chinese: "写法", english: "form"),
        Column(key: "suggestion", chinese: "规范写法", english: "right form"),
      ])
    section.rows = document.writtenNumbers().map {
      Row(
        span: $0.span,
        cells: [words($0.span), name(.numberForm, $0.form.rawValue), .text($0.suggestion)],
        isFault: $0.form != .regular)
    }
    return section
  }

  func terms() -> FactSection {
    var section = FactSection(
      key: "shortNames", chinese: "简称", english: "Short names",
      columns: [
        Column(key: "name", chinese: "简称", english: "short name"),
        Column(key: "meaning", chinese: "全称", english: "stands for"),
        Column(key: "uses", chinese: "使用次数", english: "uses"),
        Column(key: "earlierUse", chinese: "定义前使用", english: "used before"),
      ])
    section.rows = document.definedTerms().map {
      Row(
        span: $0.span,
        cells: [
          .text($0.term), .text($0.meaning), .number($0.uses),
          path($0.earlierUse.flatMap { document.blockIndex(at: $0.start) }),
        ], isFault: $0.uses == 0 || $0.earlierUse != nil)
    }
    return section
  }

  func quantities() -> FactSection {
    var section = FactSection(
      key: "quantities", chinese: "数量", english: "Quantities",
      columns: [
        Column(key: "kind", chinese: "种类", english: "kind"), Self.wording,
        Column(key: "value", chinese: "数值", english: "value"),
        Column(key: "unit", chinese: "单位", english: "unit"),
        Column(key: "bound", chinese: "限度", english: "bound"),
        Column(key: "start", chinese: "起算", english: "from"),
      ])
    section.rows = document.quantities().map { quantity in
      let hundredths = quantity.hundredths % 100
      let rest = hundredths < 10 ? "0\(hundredths)" : "\(hundredths)"
      let value: FactSection.Cell =
        quantity.whole.map { .number($0) } ?? .text("\(quantity.hundredths / 100).\(rest)")
      return Row(
        span: quantity.span,
        cells: [
          .text(kind(quantity.kind)), words(quantity.span), value, .text(quantity.unit),
          name(.bound, quantity.limit.rawValue), words(quantity.start),
        ])
    }
    return section
  }

  private func kind(_ kind: Quantity.Kind) -> String {
    switch kind {
    case .money: language.choose("金额", "money")
    case .share: language.choose("比例", "share")
    case .period: language.choose("时限", "period")
    case .count: language.choose("数量", "count")
    }
  }

  /// The commitment table (量化任务).
  func duties() -> FactSection {
    var section = FactSection(
      key: "duties", chinese: "量化任务", english: "Measurable duties",
      columns: [
        Column(key: "actor", chinese: "责任主体", english: "who"),
        Column(key: "action", chinese: "任务", english: "what"),
        Column(key: "figure", chinese: "数量", english: "how much"),
        Column(key: "time", chinese: "时间", english: "when"),
      ])
    section.rows = document.measurableDuties().map {
      Row(
        span: $0.action,
        cells: [words($0.actor), words($0.action), words($0.number), words($0.deadline)])
    }
    return section
  }

  func clauses() -> FactSection {
    var section = FactSection(
      key: "clauses", chinese: "规范性分句", english: "Normative clauses",
      columns: [
        Column(key: "force", chinese: "强度", english: "force"),
        Column(key: "tone", chinese: "语气", english: "tone"),
        Column(key: "subject", chinese: "主体", english: "subject"),
        Column(key: "subjectKind", chinese: "类别", english: "kind"), Self.wording,
      ], showsFaultsOnly: true)
    let understanding = DocumentUnderstanding(document)
    for index in document.clauses.indices {
      let clause = document.clauses[index]
      let block = Int(document.sentences[Int(clause.sentence)].block)
      let kind = document.blocks[block].kind
      guard kind == .paragraph || kind == .attachmentText || kind == .tableCell else { continue }
      let force = understanding.force(ofClause: index)
      guard force != .statement else { continue }
      let subject = understanding.subject(ofClause: index)
      section.rows.append(
        Row(
          span: clause.span,
          cells: [
            name(.force, force.rawValue), name(.tone, understanding.tone(ofClause: index).rawValue),
            words(subject?.span), subject.map { name(.subjectKind, $0.kind.rawValue) } ?? .none,
            words(clause.span),
          ]))
    }
    return section
  }

  /// The references whose targets the input marks.
  func targets() -> FactSection {
    var section = FactSection(
      key: "markedReferences", chinese: "标记的引用", english: "Marked references",
      columns: [
        Self.wording, Column(key: "target", chinese: "目标地址", english: "target"),
        Column(key: "name", chinese: "目标名称", english: "name"),
      ])
    section.rows = document.references.map {
      Row(
        span: $0.span,
        cells: [words($0.span), .text($0.target), $0.name.map { .text($0) } ?? .none])
    }
    return section
  }
}
