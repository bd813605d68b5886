internal import DocumentModel
internal import RuleDSL
internal import SourceText

extension ExampleRunner {
  /// An example as a document, with the text that must be found.
  typealias ReadExample = (document: NormativeDocument, marks: [SourceSpan])

  /// Reads the document of an example.
  /// - Returns: Nil when it cannot be read; running the example says why.
  func read(
    _ example: ExampleSyntax, of rule: CheckedRule, _ reader: inout DocumentReader
  ) -> ReadExample? {
    do throws(DocumentReadError) {
      switch example.source {
      case .sentence(let text):
        let made = ExampleDocument(sentence: text.text)
        return (try reader.read(made.bytes, name: rule.file), made.marks)
      case .fragment(let text):
        let made = ExampleDocument(fragment: text.text)
        return (try reader.read(made.bytes, name: rule.file), made.marks)
      case .file(let path):
        return (try reader.read(try readFile(path.text), name: path.text), [])
      }
    } catch {
      return nil
    }
  }
}
