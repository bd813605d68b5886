import ZipContainer

/// An OFD document written by a test.
enum OFDFixture {
  static let namespace = "xmlns:ofd=\"http://www.ofdspec.org/2016\""

  /// A document of pages, each given by its objects.
  static func document(_ pages: String...) throws -> [UInt8] { try document(pages) }

  /// A document of pages with metadata and custom tags.
  /// - Parameter template: The name of a template that all pages show, and its content.
  static func document(
    _ pages: [String], info: String = "", tags: String? = nil,
    template: (name: String, content: String)? = nil
  ) throws -> [UInt8] {
    var parts = [
      (
        "OFD.xml",
        """
        <ofd:OFD \(namespace)><ofd:DocBody><ofd:DocInfo><ofd:DocID>0</ofd:DocID>\(info)</ofd:DocInfo>\
        <ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>
        """
      ),
      (
        "Doc_0/Document.xml",
        """
        <ofd:Document \(namespace)>\(template == nil ? "" : "<ofd:CommonData><ofd:TemplatePage ID=\"9\" BaseLoc=\"Tpls/T.xml\"/></ofd:CommonData>")<ofd:Pages>\
        \(pages.indices.map { "<ofd:Page ID=\"\($0 + 1)\" BaseLoc=\"Pages/P\($0).xml\"/>" }.joined())\
        </ofd:Pages>\(tags == nil ? "" : "<ofd:CustomTags>Tags/List.xml</ofd:CustomTags>")</ofd:Document>
        """
      ),
    ]
    for (index, page) in pages.enumerated() {
      parts.append(
        (
          "Doc_0/Pages/P\(index).xml",
          "<ofd:Page \(namespace)>\(template == nil ? "" : "<ofd:Template TemplateID=\"9\" ZOrder=\"Background\"/>")<ofd:Content><ofd:Layer>\(page)</ofd:Layer></ofd:Content></ofd:Page>"
        ))
    }
    if let template { parts.append((template.name, template.content)) }
    if let tags {
      parts.append(
        (
          "Doc_0/Tags/List.xml",
          "<ofd:CustomTags \(namespace)><ofd:CustomTag><ofd:FileLoc>Tag.xml</ofd:FileLoc></ofd:CustomTag></ofd:CustomTags>"
        ))
      parts.append(("Doc_0/Tags/Tag.xml", tags))
    }
    return try ZipWriter.archive(
      parts.map {
        ZipPart(
          name: $0.0, contents: Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\($0.1)".utf8))
      })
  }
}
