import SourceText
import ZipContainer

@testable import DocumentModel

/// A Word document written by a test: the body and, where needed, the other parts.
struct WordFixture {
  var body: String
  var numbering: String?
  var styles: String?
  var footnotes: String?
  var core: String?
  var more: [ZipPart] = []

  init(_ body: String) { self.body = body }

  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let package = "http://schemas.openxmlformats.org/package/2006"
  static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  static let namespaces = """
    xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
    xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" \
    xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" \
    xmlns:v="urn:schemas-microsoft-com:vml"
    """

  /// A paragraph of runs.
  static func paragraph(_ runs: String..., properties: String = "") -> String {
    let properties = properties.isEmpty ? "" : "<w:pPr>\(properties)</w:pPr>"
    let runs = runs.map { "<w:r><w:t xml:space=\"preserve\">\($0)</w:t></w:r>" }.joined()
    return "<w:p>\(properties)\(runs)</w:p>"
  }

  /// A paragraph of a list.
  static func item(_ text: String, list: Int, level: Int = 0) -> String {
    paragraph(
      text,
      properties: "<w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"\(list)\"/></w:numPr>")
  }

  /// The parts of the package.
  func parts() -> [ZipPart] {
    var types = ""
    var references = ""
    var optional: [ZipPart] = []
    let parts = [("numbering", numbering), ("styles", styles), ("footnotes", footnotes)]
    for (name, content) in parts {
      guard let content else { continue }
      types += """
        <Override PartName="/word/\(name).xml" ContentType="application/vnd.openxmlformats-\
        officedocument.wordprocessingml.\(name)+xml"/>
        """
      references += """
        <Relationship Id="r-\(name)" Type="\(Self.office)/\(name)" Target="\(name).xml"/>
        """
      optional.append(
        part(
          "word/\(name).xml",
          "<w:\(name) \(Self.namespaces)>\(content)</w:\(name)>"))
    }
    var roots = """
      <Relationship Id="r1" Type="\(Self.office)/officeDocument" Target="word/document.xml"/>
      """
    if let core {
      roots += """
        <Relationship Id="r2" Type="\(Self.package)/relationships/metadata/core-properties" \
        Target="docProps/core.xml"/>
        """
      optional.append(part("docProps/core.xml", core))
    }
    return [
      part(
        "[Content_Types].xml",
        """
        <Types xmlns="\(Self.package)/content-types"><Default Extension="rels" \
        ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
        <Default Extension="xml" ContentType="application/xml"/>\
        <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-\
        officedocument.wordprocessingml.document.main+xml"/>\(types)</Types>
        """),
      part("_rels/.rels", relationships(roots)),
      part("word/_rels/document.xml.rels", relationships(references)),
      part(
        "word/document.xml",
        "<w:document \(Self.namespaces)><w:body>\(body)</w:body></w:document>"),
    ] + optional + more
  }

  private func relationships(_ inner: String) -> String {
    "<Relationships xmlns=\"\(Self.package)/relationships\">\(inner)</Relationships>"
  }

  private func part(_ name: String, _ text: String) -> ZipPart {
    ZipPart(name: name, contents: Array((Self.declaration + text).utf8))
  }

  /// The package.
  func bytes() throws -> [UInt8] { try ZipWriter.archive(parts()) }

  /// The document as it is read.
  func read() throws -> NormativeDocument { try readDocument(try bytes()) }
}

extension NormativeDocument {
  /// Where a word of the reading text stands in the packed file.
  func originalPlace(of word: String) -> OriginalPlace? {
    guard let span = span(of: word) else { return nil }
    return arena.originals?.place(of: sourceSpan(of: span).start, in: arena.source.bytes)
  }
}
