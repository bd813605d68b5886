internal import SourceText

/// Reads the project's own vocabulary: strictly, so that a misspelt field is never silently lost.
struct NormativeXMLReader {
  /// An element whose children are being read.
  struct Frame {
    /// Nil inside an element of another namespace.
    let element: VocabularyElement?
    let node: Int
    /// The byte of the arena's text up to which no stray text stands.
    var checked: Int
    var seen: VocabularyElement.Group = []
    /// The number and what it says, until a paragraph takes it.
    var number: Range<Int>?
    var mark: LevelMark?
    var numberIsPending = false
    /// The paragraph that stands for the element; -1 while there is none.
    var block = -1
    /// The block that items belong under: the last 款 of an article.
    var lastParagraph = -1
    var paragraphs = 0
    /// The nesting of numbered levels or items, 1 for the outermost.
    var depth = 0
  }

  let arena: DocumentArena
  var builder = DocumentBuilder()
  var frames: [Frame] = []
  var isInAttachments = false
  /// What is known of the filing that is being read.
  var filing: OpenFiling?
  var signatureIssuers: [Issuer] = []
  var signatureDate: Fact<LegalDate> = .absent
  private var roles: [Role] = []

  private enum Role {
    case own(VocabularyElement)
    case unknown
    case foreign
  }

  init(_ arena: DocumentArena) {
    self.arena = arena
    roles = zip(arena.names, arena.namespaces).map { name, namespace in
      guard namespace == VocabularyElement.namespace else {
        return namespace.isEmpty ? .unknown : .foreign
      }
      return VocabularyElement(rawValue: name).map(Role.own) ?? .unknown
    }
  }

  /// Tells whether an arena's root is of this vocabulary.
  static func accepts(_ arena: DocumentArena) -> Bool {
    guard let root = arena.nodes.first else { return false }
    return arena.names[Int(root.name)] == VocabularyElement.normativeDocument.rawValue
      && arena.namespaces[Int(root.name)] == VocabularyElement.namespace
  }

  /// Reads the document.
  mutating func read() throws(DocumentReadError) -> NormativeDocument {
    for index in arena.nodes.indices {
      let node = arena.nodes[index]
      while let top = frames.last, top.node != Int(node.parent.index) { try close() }
      if let top = frames.last, top.element == nil || top.element == .p {
        try enterInline(index, node, isInsideForeign: top.element == nil)
      } else {
        try enter(index, node)
      }
    }
    while !frames.isEmpty { try close() }
    completeFromSignature()
    return builder.finish(arena)
  }

  /// Enters an element inside a paragraph: other namespaces are transparent there.
  private mutating func enterInline(
    _ index: Int, _ node: Node, isInsideForeign: Bool
  ) throws(DocumentReadError) {
    if !isInsideForeign {
      guard case .foreign = roles[Int(node.name)] else { throw misplaced(node) }
    }
    frames.append(Frame(element: nil, node: index, checked: 0))
  }

  private mutating func enter(_ index: Int, _ node: Node) throws(DocumentReadError) {
    guard case .own(let element) = roles[Int(node.name)] else { throw misplaced(node) }
    if let parent = frames.last?.element {
      guard parent.children.contains(element) else { throw misplaced(node) }
      let place = frames.count - 1
      try refuseStrayText(in: place, upTo: Int(node.textStart))
      frames[place].checked = Int(node.textEnd)
      if element.isSingle, frames[place].seen.contains(element) { throw misplaced(node) }
      if parent.needsNumber, element != .number, !frames[place].seen.contains(.number) {
        throw missingNumber(frames[place])
      }
      frames[place].seen.formUnion(VocabularyElement.Group(element))
    }
    try checkAttributes(of: node, element)
    var frame = Frame(element: element, node: index, checked: Int(node.textStart))
    frame.depth = depth(of: element)
    try open(element, node, &frame)
    frames.append(frame)
  }

  /// Ends the innermost element.
  private mutating func close() throws(DocumentReadError) {
    guard let frame = frames.last else { return }
    let node = arena.nodes[frame.node]
    if let element = frame.element {
      if !element.holdsText { try refuseStrayText(in: frames.count - 1, upTo: Int(node.textEnd)) }
      if element.needsNumber, !frame.seen.contains(.number) { throw missingNumber(frame) }
      leave(element, node)
    }
    frames.removeLast()
  }

  private func depth(of element: VocabularyElement) -> Int {
    guard element == .level || element == .item, let parent = frames.last else { return 0 }
    return parent.element == element ? parent.depth + 1 : 1
  }

  // MARK: Errors

  /// An error at an element.
  func failure(
    _ name: String, value: String, allowed: String, at offset: Int
  ) -> DocumentReadError {
    DocumentReadError(
      .badValue(name: name, value: value, allowed: allowed),
      at: LineIndex(arena.source.bytes).position(of: offset))
  }

  private func misplaced(_ node: Node) -> DocumentReadError {
    let parent = frames.last?.element
    return failure(
      parent?.rawValue ?? "", value: arena.names[Int(node.name)],
      allowed: parent?.children.names ?? VocabularyElement.normativeDocument.rawValue,
      at: Int(node.sourceStart))
  }

  private func missingNumber(_ frame: Frame) -> DocumentReadError {
    failure(
      frame.element?.rawValue ?? "", value: "", allowed: VocabularyElement.number.rawValue,
      at: Int(arena.nodes[frame.node].sourceStart))
  }

  private func refuseStrayText(in place: Int, upTo end: Int) throws(DocumentReadError) {
    let frame = frames[place]
    guard frame.checked < end else { return }
    let text = arena.text.span
    // Indentation is nearly always plain blanks.
    var index = frame.checked
    while index < end, text[index] <= 0x20 { index += 1 }
    guard index < end else { return }
    let found = arena.trimmed(index, end)
    guard !found.isEmpty, let element = frame.element else { return }
    throw failure(
      element.rawValue, value: arena.string(found), allowed: element.children.names,
      at: arena.sourceSpan(found).start)
  }

  private func checkAttributes(
    of node: Node, _ element: VocabularyElement
  ) throws(DocumentReadError) {
    guard !node.attributes.isEmpty else { return }
    for index in node.attributes {
      let name = Int(arena.attributes[Int(index)].name)
      let namespace = arena.namespaces[name]
      guard namespace.isEmpty || namespace == VocabularyElement.namespace else { continue }
      guard namespace.isEmpty, element.attributes.contains(arena.names[name]) else {
        throw failure(
          element.rawValue, value: "@" + arena.names[name],
          allowed: element.attributes.joined(separator: ", "), at: Int(node.sourceStart))
      }
    }
  }
}
