internal import FilingRegister
internal import FoundationEssentials
internal import SourceText

/// Cases as JSON, keys in order (案卷数据).
enum CaseJSON {
  private struct Output: Encodable {
    let schemaVersion = 1
    let cases: [Item]
  }

  private struct Item: Encodable {
    let id: Int64
    let title, issuer, documentNumber, stage: String
    let opened: String
    let published, effective, expiry: String?
    let path, digest: String
    let filings: [Filing]
    let findings: [Listed]
    let allowedSteps: [String]
  }

  private struct Filing: Encodable {
    let line, stage, receiver, number, category: String
    let round: Int
    let filed, registered, rejected, objected, corrected, archived: String?
    let correction: String
    let openFindings: Int
  }

  private struct Listed: Encodable {
    let line: String
    let finding: CaseFinding
  }

  static func render(_ states: [CaseState]) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let output = Output(cases: states.map(item))
    return String(decoding: try encoder.encode(output), as: UTF8.self) + "\n"
  }

  private static func item(_ state: CaseState) -> Item {
    Item(
      id: state.id, title: state.title, issuer: state.issuer,
      documentNumber: state.documentNumber, stage: state.stage.rawValue,
      opened: state.opened.iso, published: state.published?.iso, effective: state.effective?.iso,
      expiry: state.expiry?.iso, path: state.path, digest: state.digest,
      filings: FilingLine.allCases.compactMap { line in
        state.filings[line].map(filing)
      },
      findings: FilingLine.allCases.flatMap { line in
        (state.findings[line] ?? []).map { Listed(line: line.rawValue, finding: $0) }
      },
      allowedSteps: state.allowedSteps().map(\.rawValue))
  }

  private static func filing(_ filing: FilingState) -> Filing {
    Filing(
      line: filing.line.rawValue, stage: filing.stage.rawValue, receiver: filing.receiver,
      number: filing.number, category: filing.category, round: filing.round,
      filed: filing.filed?.iso, registered: filing.registered?.iso,
      rejected: filing.rejected?.iso, objected: filing.objected?.iso,
      corrected: filing.corrected?.iso, archived: filing.archived?.iso,
      correction: filing.correction, openFindings: filing.openFindings)
  }
}
