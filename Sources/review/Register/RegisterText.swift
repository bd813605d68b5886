internal import DocumentModel
internal import ReviewEngine
internal import RuleDSL
internal import SourceText

/// Reading whole text files that are no documents: exports, templates.
enum RegisterText {
  static func read(_ path: String, _ language: MessageLanguage) throws -> String {
    String(decoding: try bytes(path, language), as: UTF8.self)
  }

  static func bytes(_ path: String, _ language: MessageLanguage) throws -> [UInt8] {
    do throws(DocumentReadError) {
      return try InputFile.read(path, limit: 1 << 30)
    } catch {
      let words = FailureMessage(ReviewRun.Failure(path: path, error: error))
      throw CommandFault(
        status: .incomplete, message: "\(path): \(words.cause.text(in: language))")
    }
  }
}
