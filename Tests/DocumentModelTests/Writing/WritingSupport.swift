import TestSupport
import Testing

@testable import DocumentModel

/// Writes a document and reads what was written.
func rewritten(
  _ document: NormativeDocument, as format: WritableFormat
) throws -> NormativeDocument {
  let bytes = DocumentConversion(document, to: format).bytes
  var reader = DocumentReader()
  return try reader.read(bytes, name: "", as: format.input)
}

/// The text of a written document.
func written(_ document: NormativeDocument, as format: WritableFormat) -> String {
  String(decoding: DocumentConversion(document, to: format).bytes, as: UTF8.self)
}

/// The documents of Fixtures/Documents and, when they are there, the shared policies and packages.
enum WritableDocuments {
  /// A document with the name of its file.
  struct Named: Sendable, CustomTestStringConvertible {
    let name: String
    let document: NormativeDocument
    var testDescription: String { name }
  }

  static let fixtures: [Named] = read(RepositoryFolder.path("Fixtures/Documents"))

  /// A few of each shared kind: all of them take a minute.
  static let shared: [Named] = ["policy-text", "policy-html", "policy-md", "docx", "ofd"]
    .flatMap { folder in
      RepositoryFolder.shared("corpus/" + folder).map { read($0, every: 9) } ?? []
    }

  private static func read(_ folder: String, every step: Int = 1) -> [Named] {
    var reader = DocumentReader()
    let paths = (try? RepositoryFolder.files(in: folder)) ?? []
    return stride(from: 0, to: paths.count, by: step).compactMap { index in
      let path = paths[index]
      let name = path.split(separator: "/").last.map(String.init) ?? path
      guard let bytes = try? RepositoryFolder.bytes(path),
        let document = try? reader.read(bytes, name: name)
      else { return nil }
      return Named(name: name, document: document)
    }
  }
}
