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

  let arena: DocumentArena
  var inner: NormativeXMLReader
  /// The entries of the metadata's references by their identities.
  let entries: [String: Int]
  private var open: [Open] = []
  private var parts: [AkomaNtosoElement] = []
  /// Where numbered articles stand, 节 are above them; elsewhere a section is the article.
  private var hasArticles = false
  private var isInPreface = false
  private var isInConclusions = false

  init(_ arena: DocumentArena) {
    self.arena = arena
    inner = NormativeXMLReader(arena)
    entries = Self.entries(of: arena)
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
    try readMetadata()
    readReferences()
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
    case .own(.body) where inner.frames.contains(where: { $0.element == .attachment }):
      // The document that an attachment is made of stands for the attachment.
      open.append(Open(node: index, isClosed: false, element: nil))
    case .own(let element): try push(index, element)
    case .section: try push(index, hasArticles ? .section : .article)
    case .numbered: try enterNumbered(index)
    case .number where isUnder(index, .table): try take(.p, index)
    case .number: try take(.number, index)
    case .heading where inner.frames.isEmpty: try take(.p, index)
    case .heading: try take(.heading, index)
    case .text where isInConclusions:
      readConclusion(range, index)
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
    if arena.attribute("class", of: arena.nodes[index])?.value == AkomaNtosoNames.recipients {
      kind = .recipients
    }
    let text = arena.trimmed(range)
    if !text.isEmpty { inner.append(kind, text, NodeID(index)) }
  }

  private mutating func readConclusion(_ range: Range<Int>, _ index: Int) {
    let text = arena.trimmed(range)
    let node = NodeID(index)
    guard !text.isEmpty else { return }
    switch arena.attribute("class", of: arena.nodes[index])?.value {
    case SignatureLines.Part.issuer.rawValue:
      return inner.readIssuer(text, node, inSignature: true)
    case SignatureLines.Part.date.rawValue: return inner.readSignatureDate(text, node)
    case SignatureLines.Part.note.rawValue:
      inner.append(.signature, text, node)
      return
    case AkomaNtosoNames.footnote:
      inner.append(.note, text, node)
      return
    default: break
    }
    let piece = TextPiece(arena.text, from: text.lowerBound, to: text.upperBound, node: node)
    if TextClues.day(piece.folded) != nil {
      inner.readSignatureDate(text, node)
    } else if TextClues.isIssuer(piece.folded) {
      inner.readIssuer(text, node, inSignature: true)
    } else {
      inner.append(.signature, text, node)
    }
  }

  func day(_ name: String, of node: Node) -> Fact<LegalDate>? {
    guard let (value, span) = arena.attribute(name, of: node),
      let date = LegalDate(iso: String(value.trimmedBlanks.prefix(10)))
    else { return nil }
    return .known(date, span)
  }
}
