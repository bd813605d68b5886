internal import SourceText

/// A Word document (DOCX) that is open: its text part, and what numbering, notes and metadata need.
struct WordPackage {
  /// The name of the part that holds the text.
  let mainPart: String
  /// The text part.
  let document: DocumentArena
  /// The paragraphs of the text part.
  let paragraphs: [WordParagraph]
  /// The cells of the text part's tables.
  let cells: [CellAddress]
  /// The parts of notes that were read: 1 for footnotes, 2 for endnotes.
  private(set) var notes: [Int: (part: String, paragraphs: [WordParagraph])] = [:]
  /// The title among the core properties, where there is one.
  private(set) var statedTitle: String?

  /// Opens a document.
  /// - Throws: Why it is none.
  init(
    _ bytes: [UInt8], limits: ReadLimits, with parser: inout XMLParserContext
  ) throws(DocumentReadError) {
    var package = try PackageFile(bytes, limits: limits)
    let types = "[Content_Types].xml"
    guard package.contains(types) else { throw PackageFile.fault(.missingPart, types) }
    let roots = PackageRelationships(try package.parse("_rels/.rels", with: &parser))
    guard let target = roots.target("officeDocument") else {
      throw PackageFile.fault(.missingPart, "officeDocument")
    }
    guard let main = PackageFile.resolve(target, from: "") else {
      throw PackageFile.fault(.forbiddenName, target)
    }
    let document = try package.parse(main, with: &parser)
    let tree = WordTree(document)
    guard !document.nodes.isEmpty, tree.element(0) == .document else {
      let root = document.nodes.first.map { document.names[Int($0.name)] } ?? ""
      throw DocumentReadError(.unknownVocabulary(root: root))
    }
    let references = PackageRelationships(
      try package.parseIfPresent(PackageRelationships.name(for: main), with: &parser))
    func part(_ kind: String) -> String? {
      references.target(kind).flatMap { PackageFile.resolve($0, from: main) }
    }
    (mainPart, self.document) = (main, document)
    // What only numbers the text may be missing or damaged: the text is still the text.
    let numbering = try? package.parseIfPresent(part("numbering"), with: &parser)
    let styles = try? package.parseIfPresent(part("styles"), with: &parser)
    let counters = WordCounters(WordNumbering(numbering), WordStyles(styles))
    var extractor = WordTextExtractor(document, counters)
    extractor.extract()
    let texts = extractor.paragraphs
    cells = extractor.cells
    for (number, kind) in [(1, "footnotes"), (2, "endnotes")] {
      guard let name = part(kind), package.contains(name) else { continue }
      let arena = try package.parse(name, with: &parser)
      var extractor = WordTextExtractor(arena, counters)
      extractor.extract()
      notes[number] = (name, extractor.paragraphs)
    }
    paragraphs = texts
    let properties = roots.target("core-properties").flatMap { PackageFile.resolve($0, from: "") }
    if let core = try? package.parseIfPresent(properties, with: &parser) {
      statedTitle = Self.title(core)
    }
  }

  private static func title(_ core: DocumentArena) -> String? {
    guard let node = core.nodes.first(where: { core.names[Int($0.name)] == "title" }) else {
      return nil
    }
    let range = core.trimmed(Int(node.textStart), Int(node.textEnd))
    return range.isEmpty ? nil : core.string(range)
  }
}
