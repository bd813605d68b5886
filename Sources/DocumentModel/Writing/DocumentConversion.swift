/// A document in another format, and what that format could not take (格式转换).
///
/// The written document is read again and compared with the original: nothing is lost in silence.
public struct DocumentConversion: Sendable {
  /// The document as it is written.
  public let bytes: [UInt8]
  /// What reads differently, in a fixed order.
  public let losses: [ConversionLoss]
  /// Why the written document cannot be read; nil when it can, as it should.
  public let failure: DocumentReadError?

  /// Converts a document.
  /// - Complexity: That of reading the written document, for plain text twice.
  public init(_ document: NormativeDocument, to format: WritableFormat) {
    var bytes: [UInt8]
    switch format {
    case .xml: bytes = NormativeXMLWriter.write(document)
    case .akn: bytes = AkomaNtosoWriter.write(document)
    case .html: bytes = HTMLDocumentWriter.write(document)
    case .text:
      bytes = PlainTextWriter.write(document)
      // Labels stand above the title only for what the text itself does not say.
      if let read = try? Self.read(bytes, format) {
        let labels = HeadLabel.allCases.filter {
          $0.states(document.head) && !$0.isEqual(document.head, read.head)
        }
        if !labels.isEmpty { bytes = PlainTextWriter.write(document, labels: labels) }
      }
    }
    self.bytes = bytes
    do throws(DocumentReadError) {
      losses = DocumentComparison(document, try Self.read(bytes, format)).losses
      failure = nil
    } catch {
      losses = []
      failure = error
    }
  }

  private static func read(
    _ bytes: [UInt8], _ format: WritableFormat
  ) throws(DocumentReadError) -> NormativeDocument {
    var reader = DocumentReader()
    return try reader.read(bytes, name: "", as: format.input)
  }
}
