package import SourceText
package import Spreadsheet

/// Turns cases into rows of a ledger and back (案卷与台账互换).
package enum CaseLedger {
  /// The row of a case.
  package static func entry(_ state: CaseState) -> LedgerEntry {
    var values: [LedgerColumn: String] = [
      .title: state.title, .documentNumber: state.documentNumber, .issuer: state.issuer,
      .issuerKind: state.issuerKind, .signed: state.signed?.iso ?? "",
      .published: state.published?.iso ?? "", .effective: state.effective?.iso ?? "",
      .expiry: state.expiry?.iso ?? "", .stage: state.stage.name,
    ]
    for line in FilingLine.allCases {
      let filing = state.filing(line)
      guard filing.filed != nil else { continue }
      func set(_ suffix: String, _ value: String?) {
        if let column = LedgerColumn.column(line, suffix) { values[column] = value }
      }
      set("Receiver", filing.receiver)
      set("Filed", filing.filed?.iso)
      set("Suspended", filing.suspended?.iso)
      set("SupplementDue", filing.supplementDue?.iso)
      set("Supplemented", filing.supplemented?.iso)
      set("Registered", filing.registered?.iso)
      set("Number", filing.number)
      set("Rejected", filing.rejected?.iso)
      set("Passed", filing.passed?.iso)
      set("Objected", filing.objected?.iso)
      set("Category", filing.category)
      set("CorrectionDue", filing.correctionDue?.iso)
      set("Corrected", filing.corrected?.iso)
      set("Correction", filing.correction)
      set("Replied", filing.replied?.iso)
      set("Archived", filing.archived?.iso)
      set("Stage", filing.stage.name)
    }
    return LedgerEntry(values: values)
  }

  /// A table of entries, with a counter before the columns.
  package static func table(
    _ entries: [LedgerEntry], name: String, columns: [LedgerColumn] = LedgerColumn.allCases
  ) -> SheetTable {
    let rows = entries.enumerated().map { index, entry -> [SheetCell] in
      [.number(Double(index + 1))]
        + columns.map { column in
          let text = entry[column]
          if text.isEmpty { return .empty }
          return column.isDay ? LegalDate(iso: text).map { .day($0) } ?? .text(text) : .text(text)
        }
    }
    return SheetTable(name: name, header: ["序号"] + columns.map(\.name), rows: rows)
  }

  /// The columns of the annual catalogue (年度目录).
  package static let catalogue: [LedgerColumn] = [
    .documentNumber, .title, .issuer, .published, .effective, .expiry, .governmentFiled,
    .governmentNumber, .governmentStage, .congressFiled, .congressNumber, .congressStage,
  ]

  /// The steps that bring a case to where a row says it stands.
  /// - Returns: nil when the row has no title or no issuer.
  package static func steps(
    _ entry: LedgerEntry, on day: LegalDate, by actor: String
  ) -> (first: StepRequest, then: [StepRequest])? {
    guard !entry[.title].isEmpty, !entry[.issuer].isEmpty else { return nil }
    var fields: [StepField: String] = [.title: entry[.title], .issuer: entry[.issuer]]
    let pairs: [(StepField, LedgerColumn)] = [
      (.issuerKind, .issuerKind), (.documentNumber, .documentNumber), (.signed, .signed),
      (.published, .published), (.effective, .effective), (.expiry, .expiry),
    ]
    for (field, column) in pairs where !entry[column].isEmpty { fields[field] = entry[column] }
    let stage = DocumentStage.allCases.first { $0.name == entry[.stage] }
    let isEnded = stage == .lapsed || stage == .repealed
    // What has ended was in force when it was filed; its end comes after the filings.
    if let stage, !isEnded { fields[.stage] = stage.rawValue }
    let first = StepRequest(.open, day: day, actor: actor, fields: fields)
    var then: [StepRequest] = []
    for line in FilingLine.allCases { then += filing(entry, line, actor) }
    if isEnded, let stage {
      then.append(
        StepRequest(
          stage == .lapsed ? .lapse : .repeal, day: day, actor: actor, fields: [.reason: reason]))
    }
    return (first, then)
  }

  private static let reason = "台账导入"

  private static func filing(
    _ entry: LedgerEntry, _ line: FilingLine, _ actor: String
  ) -> [StepRequest] {
    func text(_ suffix: String) -> String {
      LedgerColumn.column(line, suffix).map { entry[$0] } ?? ""
    }
    var steps: [StepRequest] = []
    var last = LegalDate(dayNumber: 0)
    func take(_ step: RegisterStep, _ suffix: String, _ fields: [StepField: String] = [:]) {
      guard let day = LegalDate(iso: text(suffix)) else { return }
      last = max(last, day)
      steps.append(
        StepRequest(
          step, line: line, day: last, actor: actor, fields: fields.filter { !$0.value.isEmpty }))
    }
    take(.file, "Filed", [.receiver: text("Receiver")])
    guard !steps.isEmpty else { return [] }
    let stage = FilingStage.allCases.first { $0.name == text("Stage") }
    take(.suspend, "Suspended", [.reason: reason, .due: text("SupplementDue")])
    if steps.last?.step == .suspend, stage != .suspended {
      take(.supplement, "Supplemented")
      // Ledgers that do not say when it came have it on the day it was asked for.
      if steps.last?.step == .suspend {
        steps.append(StepRequest(.supplement, line: line, day: last, actor: actor))
      }
    }
    take(.register, "Registered", [.number: text("Number")])
    take(.reject, "Rejected", [.reason: reason, .category: text("Category")])
    let isExamined = stage == .examining || (!text("Passed").isEmpty && text("Registered").isEmpty)
    if isExamined {
      steps.append(StepRequest(.examine, line: line, day: last, actor: actor))
    }
    take(.pass, "Passed")
    take(
      .object, "Objected",
      [.reason: reason, .category: text("Category"), .due: text("CorrectionDue")])
    let correction = text("Correction")
    let isClosed = !text("Replied").isEmpty
    take(
      correction == "撤销" ? .revoke : .correct, "Corrected",
      [.outcome: correction, .reason: reason, .finding: isClosed ? "1" : ""])
    take(.reply, "Replied")
    take(.archive, "Archived")
    return steps
  }
}
