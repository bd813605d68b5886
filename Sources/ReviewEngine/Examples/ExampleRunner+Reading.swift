internal import DocumentModel
internal import RuleDSL
internal import SourceText

extension ExampleRunner {
  /// An example as documents, with the text that must be found.
  typealias ReadExample = (
    document: NormativeDocument, beside: [NormativeDocument], marks: [SourceSpan]
  )

  /// Reads the documents of an example.
  /// - Returns: Nil when one cannot be read; running the example says why.
  func read(
    _ example: ExampleSyntax, of rule: CheckedRule, _ reader: inout DocumentReader
  ) -> ReadExample? {
    do throws(DocumentReadError) {
      let (bytes, marks, name) = try text(of: example.source, rule)
      let document = try reader.read(bytes, name: name)
      return (document, try documents(beside: example, rule, &reader), marks)
    } catch {
      return nil
    }
  }

  /// 另有: the other documents of an example.
  func documents(
    beside example: ExampleSyntax, _ rule: CheckedRule, _ reader: inout DocumentReader
  ) throws(DocumentReadError) -> [NormativeDocument] {
    var documents: [NormativeDocument] = []
    for source in example.beside {
      let (bytes, _, name) = try text(of: source, rule)
      documents.append(try reader.read(bytes, name: name))
    }
    return documents
  }

  /// The bytes of a document of an example, what is marked in it, and the name for its faults.
  func text(
    of source: ExampleSyntax.Source, _ rule: CheckedRule
  ) throws(DocumentReadError) -> (bytes: [UInt8], marks: [SourceSpan], name: String) {
    switch source {
    case .sentence(let text):
      let made = ExampleDocument(sentence: text.text)
      return (made.bytes, made.marks, rule.file)
    case .fragment(let text):
      let made = ExampleDocument(fragment: text.text)
      return (made.bytes, made.marks, rule.file)
    case .file(let path): return (try readFile(path.text), [], path.text)
    }
  }
}
