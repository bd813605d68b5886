import SourceText

@testable import DocumentModel

/// Reads a text as a document.
func readDocument(
  _ text: String, limits: ReadLimits = ReadLimits()
) throws(DocumentReadError) -> NormativeDocument {
  try readDocument(Array(text.utf8), limits: limits)
}

/// Reads bytes as a document.
func readDocument(
  _ bytes: [UInt8], limits: ReadLimits = ReadLimits()
) throws(DocumentReadError) -> NormativeDocument {
  var reader = DocumentReader(limits: limits)
  return try reader.read(bytes, name: "test")
}

/// Reads a text that must be refused.
/// - Returns: The error, or nil where the text was read.
func refusal(_ text: String, limits: ReadLimits = ReadLimits()) -> DocumentReadError? {
  refusal(Array(text.utf8), limits: limits)
}

/// Reads bytes that must be refused.
func refusal(_ bytes: [UInt8], limits: ReadLimits = ReadLimits()) -> DocumentReadError? {
  do {
    _ = try readDocument(bytes, limits: limits)
    return nil
  } catch {
    return error
  }
}

/// A document of our own vocabulary with a head and a body.
func ownXML(
  head: String = "<title>望湖镇通告</title>", body: String = "<p>望湖镇人民政府。</p>", after: String = ""
) -> String {
  """
  <normativeDocument version="1" xmlns="urn:review:normative-document:1">
  <head>\(head)</head>
  <body>\(body)</body>\(after)
  </normativeDocument>
  """
}

extension NormativeDocument {
  /// The reading text of each block.
  var blockTexts: [String] { blocks.map { string(of: $0.span) } }

  /// The reading text of blocks of a kind.
  func texts(of kind: Block.Kind) -> [String] {
    blocks.filter { $0.kind == kind }.map { string(of: $0.span) }
  }

  /// The structural paths of all blocks of the body.
  var paths: [String] { blocks.indices.map { structuralPath(ofBlock: $0) } }

  /// Finds a word in the reading text.
  func span(of word: String) -> TextSpan? {
    guard
      let start = WordMatch.find(word, text.bytes.span, from: 0, to: text.bytes.count)
    else { return nil }
    return TextSpan(start, start + word.utf8.count)
  }

  /// Where a word of the reading text stands in the source.
  func position(of word: String) -> SourcePosition? {
    span(of: word).map {
      LineIndex(arena.source.bytes).position(of: sourceSpan(of: $0).start)
    }
  }

  /// What a word of the reading text was made from.
  func sourceText(of word: String) -> String? {
    span(of: word).map { arena.source.text(of: sourceSpan(of: $0)) }
  }

  /// The text of the source at a fact.
  func sourceText<Value>(of fact: Fact<Value>) -> String? {
    fact.span.map { arena.source.text(of: $0) }
  }
}
