internal import Crypto
internal import DocumentModel
internal import FilingRegister
internal import ReviewEngine
internal import RuleDSL
internal import SourceText

/// Makes the first steps of a case from a document's own head and filings (立案).
struct DocumentCase {
  let opening: StepRequest
  let filings: [StepRequest]

  /// Reads a document; what it does not say is left open, title and issuer may be given.
  init(
    _ path: String, given: [StepField: String], on day: LegalDate, by actor: String,
    language: MessageLanguage
  ) throws {
    let document = try InputDocument.read(path, language: language)
    let head = document.head
    var fields: [StepField: String] = [:]
    func set(_ field: StepField, _ value: String?) {
      if let value, !value.isEmpty { fields[field] = value }
    }
    set(.title, head.title.value)
    set(.issuer, head.issuers.map(\.name).joined(separator: "、"))
    set(.documentNumber, head.documentNumber.value)
    set(.signed, head.signDate.value?.iso)
    set(.published, head.promulgationDate.value?.iso)
    set(.effective, head.effectiveDate.value?.iso)
    set(.expiry, head.expiryDate.value?.iso)
    set(.kind, head.kind.value.map(Self.name))
    set(.path, path)
    set(.digest, try Self.digest(path))
    fields.merge(given) { _, new in new }
    opening = StepRequest(.open, day: day, actor: actor, fields: fields)
    filings = (document.filings ?? []).compactMap { record in
      guard let filed = record.date.value, fields[.published] != nil else { return nil }
      var fields: [StepField: String] = [:]
      if let receiver = record.receiver.value { fields[.receiver] = receiver }
      if !record.materials.isEmpty { fields[.materials] = record.materials.joined(separator: "、") }
      return StepRequest(
        .file, line: record.line == .government ? .government : .congress, day: filed,
        actor: actor, fields: fields)
    }
  }

  /// What the register calls a kind of document.
  private static func name(_ kind: DocumentKind) -> String {
    switch kind {
    case .normativeDocument: "行政规范性文件"
    case .majorDecision: "重大行政决策"
    case .governmentRule: "地方政府规章"
    case .other: "其他文件"
    }
  }

  /// SHA-256 of a file's bytes, in hexadecimal.
  static func digest(_ path: String) throws -> String {
    guard path != "-" else { return "" }
    let bytes = try InputFile.read(path, limit: ReadLimits().maximumBytes)
    return SHA256.hash(data: bytes).map { byte in
      let digits = String(byte, radix: 16)
      return digits.utf8.count == 1 ? "0" + digits : digits
    }.joined()
  }
}
