internal import FilingRegister
internal import FoundationEssentials
internal import SourceText

/// The annual report as JSON, keys in order (年度报告数据).
enum AnnualReportJSON {
  private struct Output: Encodable {
    struct Figure: Encodable {
      let name: String
      let count: Int
      let cases: [Int64]
    }

    struct Document: Encodable {
      let caseID: Int64
      let title, documentNumber, issuer, path: String
    }

    let schemaVersion = 1
    let year: Int
    let asOf: String
    let figures: [Figure]
    let remainders: [String: Int]
    let documents: [Document]
  }

  static func render(
    _ report: AnnualReport, _ figures: AnnualFigures, _ asOf: LegalDate
  ) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let output = Output(
      year: figures.year, asOf: asOf.iso,
      figures: report.traced.map {
        Output.Figure(name: $0.name, count: $0.cases.count, cases: $0.cases.cases)
      },
      remainders: Dictionary(
        uniqueKeysWithValues: FilingLine.allCases.map { ($0.rawValue, figures[$0].remainder) }),
      documents: figures.documents.map {
        Output.Document(
          caseID: $0.id, title: $0.title, documentNumber: $0.documentNumber, issuer: $0.issuer,
          path: $0.path)
      })
    return String(decoding: try encoder.encode(output), as: UTF8.self) + "\n"
  }
}
