internal import DocumentModel
internal import ReviewEngine
internal import RuleDSL

/// Reads the documents of a command line one by one.
enum DocumentStream {
  /// - Returns: What could not be read.
  static func read(
    _ paths: [String], as format: InputFormat? = nil, _ body: (String, NormativeDocument) -> Void
  ) -> [ReviewRun.Failure] {
    let inputs = InputCollector(paths)
    var failures = inputs.failures
    var reader = DocumentReader()
    for path in inputs.paths {
      do throws(DocumentReadError) {
        let bytes = try InputFile.read(path, limit: ReadLimits().maximumBytes)
        body(path, try reader.read(bytes, name: path, as: format))
      } catch {
        failures.append(.init(path: path, error: error))
      }
    }
    return failures
  }

  static func report(_ failures: [ReviewRun.Failure], in language: MessageLanguage) throws {
    guard !failures.isEmpty else { return }
    for failure in failures {
      let words = FailureMessage(failure)
      StandardStreams.writeError("\(failure.path): \(words.cause.text(in: language))\n")
    }
    throw ExitStatus.incomplete
  }
}
