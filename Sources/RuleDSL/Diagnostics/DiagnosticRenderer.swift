public import SourceText

/// Writes diagnostics for people: code, cause, excerpt with carets, remedy.
public struct DiagnosticRenderer {
  private let language: MessageLanguage
  private let files: [String: SourceFile]
  private var indexes: [String: LineIndex] = [:]

  /// Makes a renderer.
  /// - Parameter files: The rule files, for the excerpts; a file not among them gets none.
  public init(files: [SourceFile], language: MessageLanguage) {
    self.language = language
    self.files = Dictionary(files.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Writes one diagnostic as lines, the last one empty.
  public mutating func render(_ diagnostic: Diagnostic) -> String {
    let message = diagnostic.message
    let label =
      switch diagnostic.severity {
      case .error: language.choose("错误", "error")
      case .warning: language.choose("警告", "warning")
      }
    let cause = language.choose(message.chinese, message.english)
    var text = "\(label)[\(diagnostic.code.rawValue)]: \(cause)\n"
    text += excerpt(diagnostic.file, diagnostic.span)
    for note in diagnostic.notes {
      text += language.choose("  说明：", "  note: ")
      text += language.choose(note.text.chinese, note.text.english) + "\n"
      text += excerpt(note.file, note.span)
    }
    let remedy = language.choose(message.chineseRemedy, message.englishRemedy)
    if !remedy.isEmpty { text += language.choose("  改法：", "  help: ") + remedy + "\n" }
    return text + "\n"
  }

  private mutating func excerpt(_ name: String, _ span: SourceSpan) -> String {
    guard let file = files[name] else { return "  --> \(name)\n" }
    let index = indexes[name] ?? LineIndex(file.bytes)
    indexes[name] = index
    let excerpt = SourceExcerpt(span: span, in: file.bytes, index: index)
    let number = String(excerpt.position.line)
    let margin = String(repeating: " ", count: number.utf8.count)
    return """
      \(margin)--> \(name):\(excerpt.position.line):\(excerpt.position.column)
      \(margin) |
      \(number) | \(excerpt.line)
      \(margin) | \(excerpt.carets)

      """
  }
}
