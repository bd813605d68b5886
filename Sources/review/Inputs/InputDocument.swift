internal import DocumentModel
internal import ReviewEngine
internal import RuleDSL
internal import SourceText

/// Reading the one document of a command that takes one.
enum InputDocument {
  /// Reads it.
  /// - Throws: `CommandFault` with cause and remedy when it cannot be read.
  static func read(_ path: String, language: MessageLanguage) throws -> NormativeDocument {
    do throws(DocumentReadError) {
      var reader = DocumentReader()
      let bytes = try InputFile.read(path, limit: ReadLimits().maximumBytes)
      return try reader.read(bytes, name: path)
    } catch {
      let words = FailureMessage(ReviewRun.Failure(path: path, error: error))
      let place = error.position.map { ":\($0.line):\($0.column)" } ?? ""
      let stop = language.choose("；", "; ")
      throw CommandFault(
        status: .incomplete,
        message: "\(path)\(place): \(words.cause.text(in: language))\(stop)"
          + words.remedy.text(in: language))
    }
  }
}
