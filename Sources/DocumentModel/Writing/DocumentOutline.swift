/// A document as a tree in the grammar of the project's own vocabulary, from which all formats are written.
struct DocumentOutline {
  /// An element of the tree.
  struct Node {
    let element: VocabularyElement
    /// The paragraph that it is or begins with; -1 for an attachment that has no title.
    let block: Int
    /// For a table its index in `NormativeDocument.tables`.
    var table = -1
    var children: [Int] = []
  }

  private(set) var nodes: [Node] = []
  /// The elements of the body and the attachments, as indexes into `nodes`.
  private(set) var body: [Int] = []
  private(set) var attachments: [Int] = []
  /// The paragraphs around the text; nil where the document has none.
  private(set) var title: Int?
  private(set) var documentNumber: Int?
  private(set) var recipients: Int?
  private(set) var signature: [Int] = []
  private(set) var notes: [Int] = []

  private let document: NormativeDocument
  /// The elements that are open, the innermost last.
  private var open: [Int] = []
  private var isInAttachments = false
  /// For each paragraph the element that its dependants go into; -1 for none.
  private var containers: [Int] = []
  /// The table that each paragraph stands in.
  private var tables: [Int32: Int] = [:]

  init(_ document: NormativeDocument) {
    self.document = document
    for (index, table) in document.tables.enumerated() {
      for cell in table.rows.joined() {
        for block in cell { tables[block] = index }
      }
    }
    var written: Set<Int> = []
    for index in document.blocks.indices {
      if let table = tables[Int32(index)] {
        if written.insert(table).inserted { place(.table, index, table: table) }
        containers.append(open.last ?? -1)
      } else {
        place(index)
      }
    }
  }

  // MARK: Placing

  private mutating func place(_ index: Int) {
    let block = document.blocks[index]
    switch block.kind {
    case .title where title == nil: title = index
    case .documentNumber where documentNumber == nil: documentNumber = index
    case .recipients where recipients == nil: recipients = index
    case .signature: signature.append(index)
    case .note: notes.append(index)
    case .pageResidue: break
    case .attachmentTitle:
      beginAttachment(index)
      containers.append(nodes.count - 1)
      return
    case .title, .documentNumber, .recipients:
      place(.p, index)
      containers.append(open.last ?? -1)
      return
    case .attachmentText where !isInAttachments:
      beginAttachment(-1)
      placeStructural(index)
      return
    case .heading, .paragraph, .tableCell, .attachmentText:
      placeStructural(index)
      return
    }
    containers.append(-1)
  }

  private mutating func beginAttachment(_ block: Int) {
    isInAttachments = true
    attachments.append(nodes.count)
    open = [nodes.count]
    nodes.append(Node(element: .attachment, block: block))
  }

  private mutating func placeStructural(_ index: Int) {
    let element = place(element(of: document.blocks[index]), index)
    let isContainer = element != .p && element != .table
    if isContainer { open.append(nodes.count - 1) }
    containers.append(open.last ?? -1)
  }

  /// Puts an element under the one that its paragraph belongs to, or the next that may hold it.
  /// - Returns: The element as which it was put.
  @discardableResult
  private mutating func place(
    _ element: VocabularyElement, _ index: Int, table: Int = -1
  ) -> VocabularyElement {
    let parent = Int(document.blocks[index].parent)
    let wanted = parent >= 0 ? containers[parent] : -1
    let root = isInAttachments ? 1 : 0
    while let last = open.last, last != wanted, open.count > root { open.removeLast() }
    var element = element
    var depth = open.count
    while depth > root, !nodes[open[depth - 1]].element.children.contains(element) { depth -= 1 }
    let holder = depth > 0 ? nodes[open[depth - 1]].element : .body
    if holder.children.contains(element) {
      open.removeLast(open.count - depth)
    } else {
      element = .p
      while let last = open.last, !nodes[last].element.children.contains(.p) { open.removeLast() }
    }
    if let last = open.last {
      nodes[last].children.append(nodes.count)
    } else {
      body.append(nodes.count)
    }
    nodes.append(Node(element: element, block: index, table: table))
    return element
  }

  private func element(of block: Block) -> VocabularyElement {
    guard block.numberLength > 0 else { return .p }
    switch block.level {
    case .part: return .part
    case .chapter: return .chapter
    case .section: return .section
    case .article: return .article
    case .unnumbered: return .p
    case .first, .second, .third, .fourth:
      return open.contains { nodes[$0].element == .article } && isBelowArticle(block)
        ? .item : .level
    }
  }

  private func isBelowArticle(_ block: Block) -> Bool {
    var current = Int(block.parent)
    for _ in 0..<64 where current >= 0 {
      if document.blocks[current].level == .article { return true }
      current = Int(document.blocks[current].parent)
    }
    return false
  }

  // MARK: Asking

  /// Tells whether the text of an element is its heading.
  func isHeading(_ node: Node) -> Bool {
    guard node.element.children.contains(.heading) else { return false }
    // In an attachment paragraphs and headings are of one kind.
    return document.blocks[node.block].kind == .heading
      || document.blocks[node.block].kind == .attachmentText && node.element != .level
  }

  /// The number of elements at the start of the body that introduce it (引言).
  ///
  /// The title of a measure that a notice prints stands before the measure's first number and is none.
  var preambleCount: Int {
    let count = body.prefix { nodes[$0].element == .p }.count
    guard count < body.count else { return 0 }
    return isPrintedTitle(count - 1) ? count - 1 : count
  }

  /// The element of the body at which a document that a notice prints begins, or nil.
  var printedTitle: Int? {
    let count = body.prefix { nodes[$0].element == .p }.count
    return count < body.count && count > 1 && isPrintedTitle(count - 1) ? count - 1 : nil
  }

  private func isPrintedTitle(_ place: Int) -> Bool {
    guard place >= 0 else { return false }
    let block = document.blocks[nodes[body[place]].block]
    let line = Array(document.text.bytes[block.span.range])
    return TextClues.isTitleLine(line) && TextClues.endsTitle(line)
  }
}
