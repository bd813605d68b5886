internal import SourceText

/// An OFD document (GB/T 33190) that is open: the text of its pages, its metadata and its tags.
struct OFDPackage {
  /// The text of each page in their order.
  private(set) var pages: [[OFDFragment]] = []
  /// The names of the parts of the pages.
  private(set) var parts: [String] = []
  /// The title among the metadata (DocInfo), where there is one.
  private(set) var statedTitle: String?
  /// What the custom tags mark: a name of ours and the object that holds the value.
  private(set) var tags: [(field: PortalMetadata.Field, object: Int)] = []

  /// Opens a document.
  /// - Throws: Why it is none.
  init(
    _ bytes: [UInt8], limits: ReadLimits, with parser: inout XMLParserContext
  ) throws(DocumentReadError) {
    var package = try PackageFile(bytes, limits: limits)
    let root = try package.parse("OFD.xml", with: &parser)
    statedTitle = Self.text("Title", in: root)
    guard let path = Self.text("DocRoot", in: root) else {
      throw PackageFile.fault(.missingPart, "DocRoot")
    }
    let main = try Self.resolve(path, from: "OFD.xml")
    let document = try package.parse(main, with: &parser)
    guard let first = document.nodes.first, document.names[Int(first.name)] == "Document" else {
      throw PackageFile.fault(.damagedPart, main)
    }
    try readPages(document, main, &package, &parser)
    // Tags only help; a damaged one takes nothing from the text.
    if let place = Self.text("CustomTags", in: document) {
      readTags(place, main, &package, &parser)
    }
  }

  private mutating func readPages(
    _ document: DocumentArena, _ main: String, _ package: inout PackageFile,
    _ parser: inout XMLParserContext
  ) throws(DocumentReadError) {
    var templates = OFDTemplates(document, main)
    for node in document.nodes where document.names[Int(node.name)] == "Page" {
      guard let location = document.attribute("BaseLoc", of: node)?.value else { continue }
      let name = try Self.resolve(location, from: main)
      let page = try package.parse(name, with: &parser)
      var reader = OFDPageReader(page, page: pages.count + 1)
      reader.read()
      // A template shows on each of its pages; its text is read where it shows first.
      let names = try templates.take(page)
      var fragments: [OFDFragment] = []
      for template in names {
        var reader = OFDPageReader(
          try package.parse(template, with: &parser), page: pages.count + 1)
        reader.read()
        fragments += reader.fragments
      }
      pages.append(fragments + reader.fragments)
      parts.append(name)
    }
    guard !pages.isEmpty else { throw PackageFile.fault(.missingPart, "Page") }
  }

  private mutating func readTags(
    _ place: String, _ main: String, _ package: inout PackageFile,
    _ parser: inout XMLParserContext
  ) {
    guard let list = PackageFile.resolve(place, from: main),
      let arena = try? package.parse(list, with: &parser)
    else { return }
    for node in arena.nodes.prefix(64) where arena.names[Int(node.name)] == "FileLoc" {
      let range = arena.trimmed(Int(node.textStart), Int(node.textEnd))
      guard let name = PackageFile.resolve(arena.string(range), from: list),
        let file = try? package.parse(name, with: &parser)
      else { continue }
      readTagFile(file)
    }
  }

  private mutating func readTagFile(_ file: DocumentArena) {
    for node in file.nodes where file.names[Int(node.name)] == "ObjectRef" {
      guard tags.count < 256, node.parent != .none else { continue }
      let label = file.names[Int(file.nodes[Int(node.parent.index)].name)]
      let range = file.trimmed(Int(node.textStart), Int(node.textEnd))
      guard let field = PortalMetadata.field(of: label), let object = Int(file.string(range)) else {
        continue
      }
      tags.append((field, object))
    }
  }

  // MARK: Values

  static func resolve(
    _ path: String, from part: String
  ) throws(DocumentReadError) -> String {
    guard let name = PackageFile.resolve(path, from: part) else {
      throw PackageFile.fault(.forbiddenName, path)
    }
    return name
  }

  /// The text of the first element of a name.
  private static func text(_ name: String, in arena: DocumentArena) -> String? {
    guard let node = arena.nodes.first(where: { arena.names[Int($0.name)] == name }) else {
      return nil
    }
    let range = arena.trimmed(Int(node.textStart), Int(node.textEnd))
    return range.isEmpty ? nil : arena.string(range)
  }
}
