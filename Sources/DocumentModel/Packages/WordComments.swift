internal import SourceText
internal import ZipContainer

/// The comments of a Word document (comments.xml): those it has, and those that are added.
struct WordComments {
  /// The prefix with which elements are written.
  let prefix: String
  /// The first number that no comment has.
  let nextIdentity: Int
  private let part: String
  /// The part as it is; nil where there is none yet.
  private let existing: DocumentArena?
  private var added = ""
  /// For a part that is new: what names it.
  private var naming: [ZipPart] = []

  private static let kind =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"

  init(
    _ main: String, _ package: inout PackageFile, _ parser: inout XMLParserContext
  ) throws(DocumentReadError) {
    let relations = PackageRelationships.name(for: main)
    let arena = try package.parseIfPresent(relations, with: &parser)
    let known = PackageRelationships(arena)
    if let target = known.target("comments"),
      let name = PackageFile.resolve(target, from: main), package.contains(name)
    {
      let found = try package.parse(name, with: &parser)
      guard try package.contents(of: name) == found.source.bytes else {
        throw PackageFile.fault(.damagedPart, "\(name): UTF-16")
      }
      part = name
      existing = found
      prefix = WordPartEditor.prefix(of: 0, in: found)
      nextIdentity = WordAnnotator.nextIdentity(in: found)
      return
    }
    existing = nil
    prefix = "w:"
    nextIdentity = 0
    var name = "comments.xml"
    var number = 2
    while let taken = PackageFile.resolve(name, from: main), package.contains(taken) {
      name = "comments\(number).xml"
      number += 1
    }
    part = PackageFile.resolve(name, from: main) ?? "word/comments.xml"
    naming = [
      try Self.relationship(to: name, relations, arena, known),
      try Self.contentType(of: part, &package, &parser),
    ]
  }

  /// Adds a comment.
  mutating func add(_ identity: Int, _ paragraphs: [String], signature: String) {
    let body = paragraphs.map { text in
      "<\(prefix)p><\(prefix)r><\(prefix)t xml:space=\"preserve\">\(WordMarkup.escaped(text))"
        + "</\(prefix)t></\(prefix)r></\(prefix)p>"
    }.joined()
    added +=
      "<\(prefix)comment \(prefix)id=\"\(identity)\" \(signature) \(prefix)initials=\"R\">"
      + "\(body)</\(prefix)comment>"
  }

  /// The parts that are written anew.
  func parts() -> [ZipPart] {
    guard !added.isEmpty else { return [] }
    guard let existing else {
      let text = """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <w:comments xmlns:w="\(WordElement.namespaces[0])">\(added)</w:comments>
        """
      return [ZipPart(name: part, contents: Array(text.utf8))] + naming
    }
    return [ZipPart(name: part, contents: Self.append(added, to: existing))]
  }

  // MARK: Parts that name the comments

  private static func relationship(
    to target: String, _ name: String, _ arena: DocumentArena?, _ known: PackageRelationships
  ) throws(DocumentReadError) -> ZipPart {
    let type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
    var identity = "rIdReview"
    while known.references.contains(where: { $0.identity == identity }) { identity += "1" }
    guard let arena else {
      let text = """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
        <Relationship Id="\(identity)" Type="\(type)" Target="\(target)"/></Relationships>
        """
      return ZipPart(name: name, contents: Array(text.utf8))
    }
    let prefix = WordPartEditor.prefix(of: 0, in: arena)
    let element =
      "<\(prefix)Relationship Id=\"\(identity)\" Type=\"\(type)\" Target=\"\(target)\"/>"
    return ZipPart(name: name, contents: append(element, to: arena))
  }

  private static func contentType(
    of part: String, _ package: inout PackageFile, _ parser: inout XMLParserContext
  ) throws(DocumentReadError) -> ZipPart {
    let name = "[Content_Types].xml"
    let arena = try package.parse(name, with: &parser)
    let prefix = WordPartEditor.prefix(of: 0, in: arena)
    let element = "<\(prefix)Override PartName=\"/\(part)\" ContentType=\"\(kind)\"/>"
    return ZipPart(name: name, contents: append(element, to: arena))
  }

  /// Writes something before the end tag of the root.
  private static func append(_ text: String, to arena: DocumentArena) -> [UInt8] {
    let bytes = arena.source.bytes
    guard let root = arena.nodes.first else { return bytes }
    let end = Int(root.sourceEnd)
    if bytes[end - 2] == 0x2F {
      let name = bytes[(Int(root.sourceStart) + 1)...].prefix { $0 > 0x20 && $0 != 0x2F }
      return bytes[..<(end - 2)] + [0x3E] + Array(text.utf8) + [0x3C, 0x2F] + name
        + bytes[(end - 1)...]
    }
    var place = end - 1
    while place > 0, bytes[place] != 0x3C { place -= 1 }
    return bytes[..<place] + Array(text.utf8) + bytes[place...]
  }
}
