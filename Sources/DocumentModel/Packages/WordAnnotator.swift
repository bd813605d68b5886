public import SourceText
internal import ZipContainer

/// Writes comments and tracked changes into a copy of a Word document (批注、修订).
///
/// The copy differs from the original in the text part, the comments and, where there were none yet, the two
/// parts that name them; every other part stays as it is, byte for byte.
public struct WordAnnotator: ~Copyable {
  /// The name under which comments and changes stand.
  public let author: String
  /// The day of comments and changes; nil leaves it out.
  public let day: LegalDate?
  private var parser = XMLParserContext()
  private let limits: ReadLimits

  /// Makes an annotator.
  public init(author: String, day: LegalDate?, limits: ReadLimits = ReadLimits()) {
    self.author = author
    self.day = day
    self.limits = limits
  }

  /// Writes a copy.
  /// - Parameters:
  ///   - bytes: The document; spans of annotations count in the source that `DocumentReader` makes of it.
  ///   - annotations: In any order; of changes that overlap only the first is made.
  /// - Throws: Why the document cannot be read or written.
  public mutating func annotate(
    _ bytes: [UInt8], _ annotations: [WordAnnotation]
  ) throws(DocumentReadError) -> [UInt8] {
    let word = try WordPackage(bytes, limits: limits, with: &parser)
    let text = ExtractedText(word)
    var package = try PackageFile(bytes, limits: limits)
    guard try package.contents(of: word.mainPart) == word.document.source.bytes else {
      // UTF-16: rewriting it as UTF-8 would contradict its declaration.
      throw PackageFile.fault(.damagedPart, "\(word.mainPart): UTF-16")
    }
    var comments = try WordComments(word.mainPart, &package, &parser)
    var placer = WordMarkPlacer(
      word, text, signature: signature(prefix: WordPartEditor.prefix(of: 0, in: word.document)),
      firstIdentity: max(comments.nextIdentity, Self.nextIdentity(in: word.document)))
    for annotation in annotations.sorted(by: { $0.span < $1.span }) {
      let identity = placer.place(annotation)
      comments.add(
        identity, annotation.paragraphs, signature: signature(prefix: comments.prefix))
    }
    let parts = [ZipPart(name: word.mainPart, contents: placer.render())] + comments.parts()
    do throws(ZipFailure) {
      return try ZipWriter.copy(bytes, replacing: parts)
    } catch {
      throw PackageFile.fault(.damagedEntry, "\(error)")
    }
  }

  private func signature(prefix: String) -> String {
    let day = day.map { " \(prefix)date=\"\($0.iso)T00:00:00Z\"" } ?? ""
    return "\(prefix)author=\"\(WordMarkup.escaped(author))\"\(day)"
  }

  /// The first number that no comment and no change of a part has.
  static func nextIdentity(in arena: DocumentArena) -> Int {
    let tree = WordTree(arena)
    var highest = -1
    for index in arena.nodes.indices {
      // Notes have numbers of their own.
      guard ![.footnoteReference, .endnoteReference].contains(tree.element(index)) else { continue }
      guard let identity = tree.value("id", of: index).flatMap({ Int32($0) }) else { continue }
      highest = max(highest, Int(identity))
    }
    return highest + 1
  }
}
