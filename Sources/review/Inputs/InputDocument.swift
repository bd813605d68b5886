internal import DocumentModel
internal import ReviewEngine
internal import RuleDSL
internal import SourceText

/// Reading the one document of a command that takes one.
enum InputDocument {
  /// Reads it.
  /// - Throws: `CommandFault` with cause and remedy when it cannot be read.
  static func read(
    _ path: String, as format: InputFormat? = nil, language: MessageLanguage
  ) throws -> NormativeDocument {
    do throws(DocumentReadError) {
      var reader = DocumentReader()
      let bytes = try InputFile.read(path, limit: ReadLimits().maximumBytes)
      return try reader.read(bytes, name: path, as: format)
    } catch {
      throw fault(error, path, language: language)
    }
  }

  /// The refusal in words.
  static func fault(
    _ error: DocumentReadError, _ path: String, language: MessageLanguage
  ) -> CommandFault {
    let words = FailureMessage(ReviewRun.Failure(path: path, error: error))
    let place = error.position.map { ":\($0.line):\($0.column)" } ?? ""
    let stop = language.choose("；", "; ")
    return CommandFault(
      status: .incomplete,
      message: "\(path)\(place): \(words.cause.text(in: language))\(stop)"
        + words.remedy.text(in: language))
  }
}
