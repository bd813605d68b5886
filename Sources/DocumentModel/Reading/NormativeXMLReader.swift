internal import SourceText

/// Reads the project's own vocabulary: strictly, so that a misspelt field is never silently lost.
struct NormativeXMLReader {
  /// An element whose children are being read.
  ///
  /// It is large, so that it is looked at through spans, which copy only what is asked for.
  struct Frame {
    /// Nil inside an element of another namespace.
    let traits: Traits?
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

    var element: VocabularyElement? { traits?.element }
  }

  /// What every use of an element asks, worked out once for a name of the input.
  struct Traits {
    let element: VocabularyElement
    let children: VocabularyElement.Group
    let isSingle: Bool
    let needsNumber: Bool
    let holdsText: Bool
    let isContainer: Bool

    init(_ element: VocabularyElement) {
      self.element = element
      children = element.children
      isSingle = element.isSingle
      needsNumber = element.needsNumber
      holdsText = element.holdsText
      isContainer = element.isContainer
    }
  }

  let arena: DocumentArena
  var builder = DocumentBuilder()
  var frames: [Frame] = []
  var isInAttachments = false
  /// The cell that was read last.
  var cell = CellAddress()
  /// What is known of the filing that is being read.
  var filing: OpenFiling?
  var signatureIssuers: [Issuer] = []
  var signatureDate: Fact<LegalDate> = .absent
  private var roles: [Role] = []

  private enum Role {
    case own(Traits)
    case unknown
    case foreign
  }

  init(_ arena: DocumentArena) {
    self.arena = arena
    roles = zip(arena.names, arena.namespaces).map { name, namespace in
      guard namespace == VocabularyElement.namespace else {
        return namespace.isEmpty ? .unknown : .foreign
      }
      return VocabularyElement(rawValue: name).map { .own(Traits($0)) } ?? .unknown
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
      let parent = Int(node.parent.index)
      while !frames.isEmpty, frames.span[frames.count - 1].node != parent { try close() }
      let around = innermostElement
      if !frames.isEmpty, around == nil || around == .p {
        try enterInline(index, node, isInsideForeign: around == nil)
      } else {
        try enter(index, node)
      }
    }
    while !frames.isEmpty { try close() }
    completeFromSignature()
    return builder.finish(arena)
  }

  /// The element that is being read; nil for one of another namespace, and at the start.
  var innermostElement: VocabularyElement? {
    frames.isEmpty ? nil : frames.span[frames.count - 1].element
  }

  /// Enters an element inside a paragraph: other namespaces are transparent there.
  private mutating func enterInline(
    _ index: Int, _ node: Node, isInsideForeign: Bool
  ) throws(DocumentReadError) {
    if !isInsideForeign {
      guard case .foreign = roles[Int(node.name)] else { throw misplaced(node) }
    }
    frames.append(Frame(traits: nil, node: index, checked: 0))
  }

  private mutating func enter(_ index: Int, _ node: Node) throws(DocumentReadError) {
    guard case .own(let traits) = roles[Int(node.name)] else { throw misplaced(node) }
    let element = traits.element
    let place = frames.count - 1
    if place >= 0, let parent = frames.span[place].traits {
      guard parent.children.contains(element) else { throw misplaced(node) }
      try refuseStrayText(in: place, upTo: Int(node.textStart))
      frames[place].checked = Int(node.textEnd)
      let seen = frames.span[place].seen
      if traits.isSingle, seen.contains(element) { throw misplaced(node) }
      if parent.needsNumber, element != .number, !seen.contains(.number) {
        throw missingNumber(frames[place])
      }
      frames[place].seen.formUnion(VocabularyElement.Group(element))
    }
    if !node.attributes.isEmpty { try checkAttributes(of: node, element) }
    let depth = depth(of: element)
    try open(element, node, NodeID(index))
    // Where there is only text, nothing is left to be done at the end.
    if traits.holdsText, !hasChild(index) { return }
    var frame = Frame(traits: traits, node: index, checked: Int(node.textStart))
    frame.depth = depth
    frames.append(frame)
  }

  private func hasChild(_ index: Int) -> Bool {
    index + 1 < arena.nodes.count && Int(arena.nodes[index + 1].parent.index) == index
  }

  /// Ends the innermost element.
  private mutating func close() throws(DocumentReadError) {
    guard !frames.isEmpty else { return }
    let place = frames.count - 1
    if let traits = frames.span[place].traits {
      let node = arena.nodes[frames.span[place].node]
      if !traits.holdsText { try refuseStrayText(in: place, upTo: Int(node.textEnd)) }
      if traits.needsNumber, !frames.span[place].seen.contains(.number) {
        throw missingNumber(frames[place])
      }
      leave(traits.element, node)
    }
    frames.removeLast()
  }

  private func depth(of element: VocabularyElement) -> Int {
    guard element == .level || element == .item, !frames.isEmpty else { return 0 }
    return innermostElement == element ? frames.span[frames.count - 1].depth + 1 : 1
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
    let parent = innermostElement
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
    var index = frames.span[place].checked
    guard index < end else { return }
    let text = arena.text.span
    // Indentation is nearly always plain blanks.
    while index < end, text[index] <= 0x20 { index += 1 }
    guard index < end else { return }
    let found = arena.trimmed(index, end)
    guard !found.isEmpty, let element = frames[place].element else { return }
    throw failure(
      element.rawValue, value: arena.string(found), allowed: element.children.names,
      at: arena.sourceSpan(found).start)
  }

  private func checkAttributes(
    of node: Node, _ element: VocabularyElement
  ) throws(DocumentReadError) {
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
