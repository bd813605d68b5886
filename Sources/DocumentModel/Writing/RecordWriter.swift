internal import SourceText

/// Writes the procedure and the filings in the project's own vocabulary (程序记录、报备记录).
struct RecordWriter {
  private let document: NormativeDocument
  /// What stands before the names of elements.
  private let prefix: String

  init(_ document: NormativeDocument, prefix: String = "") {
    self.document = document
    self.prefix = prefix
  }

  /// Writes what is known.
  func write(to writer: inout MarkupWriter) {
    if let steps = document.procedure { write(steps, &writer) }
    if let filings = document.filings { write(filings, &writer) }
  }

  private func write(_ steps: [ProcedureRecord], _ writer: inout MarkupWriter) {
    guard !steps.isEmpty else {
      writer.empty(prefix + "procedure")
      return
    }
    writer.begin(prefix + "procedure")
    for step in steps {
      writer.empty(
        prefix + "step",
        [
          ("kind", step.kind.rawValue), ("start", step.start.value?.iso),
          ("end", step.end.value?.iso), ("body", step.body.value), ("outcome", step.outcome.value),
        ])
    }
    writer.end()
  }

  private func write(_ filings: [FilingRecord], _ writer: inout MarkupWriter) {
    guard !filings.isEmpty else {
      writer.empty(prefix + "filings")
      return
    }
    writer.begin(prefix + "filings")
    for filing in filings {
      let attributes: MarkupWriter.Attributes = [
        ("line", filing.line.rawValue), ("date", filing.date.value?.iso),
        ("receiver", filing.receiver.value),
      ]
      if filing.materials.isEmpty {
        writer.empty(prefix + "filing", attributes)
      } else {
        writer.begin(prefix + "filing", attributes)
        for material in filing.materials where !material.isEmpty {
          writer.text(prefix + "material", material)
        }
        writer.end()
      }
    }
    writer.end()
  }
}
