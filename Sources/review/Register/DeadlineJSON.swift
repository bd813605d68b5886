internal import FilingRegister
internal import FoundationEssentials
internal import SourceText

/// Deadlines as JSON (期限数据).
enum DeadlineJSON {
  private struct Output: Encodable {
    let schemaVersion = 1
    let asOf: String
    let deadlines: [Item]
  }

  private struct Item: Encodable {
    let caseID: Int64
    let title, responsible, duty: String
    let line: String?
    let start: String
    let due: String?
    let state, note: String
  }

  static func render(_ list: [CaseDeadline], _ asOf: LegalDate) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let items = list.map { one in
      Item(
        caseID: one.caseID, title: one.title, responsible: one.responsible,
        duty: one.duty.rawValue, line: one.line?.rawValue, start: one.start.iso,
        due: one.due?.iso, state: one.light.rawValue, note: one.note)
    }
    let data = try encoder.encode(Output(asOf: asOf.iso, deadlines: items))
    return String(decoding: data, as: UTF8.self) + "\n"
  }
}
