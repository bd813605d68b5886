internal import SourceText

/// Reads Akoma Ntoso 3.0: the body of every kind of document, preface, metadata and attachments.
///
/// What is read goes through the reader of the project's own vocabulary, so that both give one structure.
/// Elements of other namespaces are text where text stands and passed over elsewhere.
struct AkomaNtosoReader {
  /// An element that is open.
  private struct Open {
    let node: Int
    /// True when its whole subtree was taken or is passed over.
    let isClosed: Bool
    /// The element of the own vocabulary that stands for it.
    let element: VocabularyElement?
  }

  private let arena: DocumentArena
  private var inner: NormativeXMLReader
  private var open: [Open] = []
  private var parts: [AkomaNtosoElement] = []
  /// Where numbered articles stand, 节 are above them; elsewhere a section is the article.
  private var hasArticles = false
  private var isInPreface = false
  private var isInConclusions = false

  init(_ arena: DocumentArena) {
    self.arena = arena
    inner = NormativeXMLReader(arena)
    parts = arena.names.map(AkomaNtosoElement.init(name:))
    hasArticles = arena.names.contains("article")
  }

  /// Tells whether an arena's root is of this vocabulary, in any of its versions.
  static func accepts(_ arena: DocumentArena) -> Bool {
    guard let root = arena.nodes.first else { return false }
    return arena.names[Int(root.name)] == "akomaNtoso"
      && arena.namespaces[Int(root.name)].utf8.count > 0
  }

  /// Reads the document.
  mutating func read() throws(DocumentReadError) -> NormativeDocument {
    for index in arena.nodes.indices {
      let parent = Int(arena.nodes[index].parent.index)
      while let top = open.last, top.node != parent { close() }
      if open.last?.isClosed == true {
        open.append(Open(node: index, isClosed: true, element: nil))
      } else {
        try enter(index)
      }
    }
    while !open.isEmpty { close() }
    readMetadata()
    inner.completeFromSignature()
    return inner.builder.finish(arena)
  }

  // MARK: The text

  private mutating func enter(_ index: Int) throws(DocumentReadError) {
    let node = arena.nodes[index]
    let range = Int(node.textStart)..<Int(node.textEnd)
    switch parts[Int(node.name)] {
    case .skipped: open.append(Open(node: index, isClosed: true, element: nil))
    case .preface: try push(index, .preamble)
    case .conclusions: try push(index, .signature)
    case .own(let element): try push(index, element)
    case .section: try push(index, hasArticles ? .section : .article)
    case .numbered: try enterNumbered(index)
    case .number where isUnder(index, .table): try take(.p, index)
    case .number: try take(.number, index)
    case .heading where inner.frames.isEmpty: try take(.p, index)
    case .heading: try take(.heading, index)
    case .text where isInConclusions:
      readConclusion(range, NodeID(index))
      open.append(Open(node: index, isClosed: true, element: nil))
    case .text where isInPreface:
      readPreface(index)
      open.append(Open(node: index, isClosed: true, element: nil))
    case .text, .foreign: try take(.p, index)
    case .cell:
      try take(.cell, index)
    case .transparent: open.append(Open(node: index, isClosed: false, element: nil))
    }
  }

  private func isUnder(_ index: Int, _ element: VocabularyElement) -> Bool {
    inner.frames.last?.element == element
  }

  /// A level that is numbered in its parent: an item inside an article, a level elsewhere.
  private mutating func enterNumbered(_ index: Int) throws(DocumentReadError) {
    guard hasNumberOrHeading(index) else {
      open.append(Open(node: index, isClosed: false, element: nil))
      return
    }
    let isInArticle = inner.frames.contains { $0.element == .article }
    try push(index, isInArticle ? .item : .level)
  }

  private func hasNumberOrHeading(_ index: Int) -> Bool {
    var place = index + 1
    while place < arena.nodes.count, Int(arena.nodes[place].parent.index) >= index {
      if Int(arena.nodes[place].parent.index) == index {
        switch parts[Int(arena.nodes[place].name)] {
        case .number, .heading: return true
        default: break
        }
      }
      place += 1
    }
    return false
  }

  /// Opens an element that holds others.
  private mutating func push(
    _ index: Int, _ element: VocabularyElement
  ) throws(DocumentReadError) {
    let node = arena.nodes[index]
    let part = parts[Int(node.name)]
    if case .preface = part { isInPreface = true }
    if case .conclusions = part { isInConclusions = true }
    var frame = NormativeXMLReader.Frame(
      traits: NormativeXMLReader.Traits(element), node: index, checked: Int(node.textStart))
    if element == .level || element == .item {
      frame.depth = (inner.frames.last { $0.element == element }?.depth ?? 0) + 1
    }
    try inner.open(element, node, NodeID(index))
    inner.frames.append(frame)
    open.append(Open(node: index, isClosed: false, element: element))
  }

  /// Takes an element with all its text.
  private mutating func take(
    _ element: VocabularyElement, _ index: Int
  ) throws(DocumentReadError) {
    try inner.open(element, arena.nodes[index], NodeID(index))
    open.append(Open(node: index, isClosed: true, element: nil))
  }

  private mutating func close() {
    let top = open.removeLast()
    guard let element = top.element else { return }
    inner.leave(element, arena.nodes[top.node])
    inner.frames.removeLast()
    switch parts[Int(arena.nodes[top.node].name)] {
    case .preface: isInPreface = false
    case .conclusions: isInConclusions = false
    default: break
    }
  }

  // MARK: Around the text

  private mutating func readPreface(_ index: Int) {
    let isMain = !inner.builder.drafts.contains { $0.kind == .title }
    var kind = Block.Kind.paragraph
    var range = Int(arena.nodes[index].textStart)..<Int(arena.nodes[index].textEnd)
    var place = index
    repeat {
      let node = arena.nodes[place]
      switch arena.names[Int(node.name)] {
      case "docTitle" where isMain:
        (kind, range) = (.title, Int(node.textStart)..<Int(node.textEnd))
      case "longTitle" where isMain && kind == .paragraph: kind = .title
      case "docNumber" where kind == .paragraph:
        (kind, range) = (.documentNumber, Int(node.textStart)..<Int(node.textEnd))
      case "docDate":
        if let day = day("date", of: node) { inner.builder.head.signDate = day }
      default: break
      }
      place += 1
    } while place < arena.nodes.count && Int(arena.nodes[place].parent.index) >= index
    let text = arena.trimmed(range)
    if !text.isEmpty { inner.append(kind, text, NodeID(index)) }
  }

  private mutating func readConclusion(_ range: Range<Int>, _ node: NodeID) {
    let text = arena.trimmed(range)
    guard !text.isEmpty else { return }
    let piece = TextPiece(arena.text, from: text.lowerBound, to: text.upperBound, node: node)
    if TextClues.day(piece.folded) != nil {
      inner.readSignatureDate(text, node)
    } else if TextClues.isIssuer(piece.folded) {
      inner.readIssuer(text, node, inSignature: true)
    } else {
      inner.append(.signature, text, node)
    }
  }

  /// Completes the head from the metadata: FRBR properties of the work and the publication.
  private mutating func readMetadata() {
    for node in arena.nodes {
      let name = arena.names[Int(node.name)]
      let parent = node.parent.index >= 0 ? arena.nodes[Int(node.parent.index)] : node
      let isOfWork = arena.names[Int(parent.name)] == "FRBRWork"
      switch name {
      case "FRBRdate" where isOfWork:
        guard inner.builder.head.signDate.value == nil, let day = day("date", of: node) else {
          break
        }
        inner.builder.head.signDate = day
      case "FRBRalias" where isOfWork:
        guard !inner.builder.drafts.contains(where: { $0.kind == .title }),
          inner.builder.head.title.value == nil,
          let (value, span) = arena.attribute("value", of: node), !value.trimmedBlanks.isEmpty
        else { break }
        inner.builder.head.title = .known(value.trimmedBlanks, span)
        inner.builder.stated.insert(.title)
      case "publication":
        guard inner.builder.head.promulgationDate.value == nil, let day = day("date", of: node)
        else { break }
        inner.builder.head.promulgationDate = day
      default: break
      }
    }
    if inner.builder.head.signDate.value != nil { inner.builder.stated.insert(.signDate) }
  }

  private func day(_ name: String, of node: Node) -> Fact<LegalDate>? {
    guard let (value, span) = arena.attribute(name, of: node),
      let date = LegalDate(iso: String(value.trimmedBlanks.prefix(10)))
    else { return nil }
    return .known(date, span)
  }
}
