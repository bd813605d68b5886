/// Takes the text out of a part of a Word document, paragraph by paragraph, as it is with all changes accepted.
///
/// Insertions are kept, deletions dropped; comments, field instructions, tables of contents, hidden text and
/// the copies for older programs (mc:Fallback) are left out. Every `w:p` counts, also one left out, so that
/// the n-th paragraph is the n-th element.
struct WordTextExtractor {
  private(set) var paragraphs: [WordParagraph] = []
  /// The cells of tables that are more than a frame.
  private(set) var cells: [CellAddress] = []

  private let tree: WordTree
  private let arena: DocumentArena
  private var counters: WordCounters
  private var open: [OpenParagraph] = []
  private var fields: [Field] = []
  private var tables: [(node: Int, cell: CellAddress)] = []
  private var tableCount: Int32 = 0
  /// What was found out about tables and alternatives, by their nodes.
  private var layouts: [Int: Bool] = [:]
  private var choices: [Int: Bool] = [:]
  private var isHidden = false
  private var note: String?
  /// Text of paragraphs whose mark was deleted; it goes before the next one's.
  private var carried: WordParagraph?

  /// A paragraph that is being read; text boxes put one into another.
  private struct OpenParagraph {
    let index: Int
    let number: Int
    var run = 0
    var character = 0
    var isMarkDeleted = false
    var style: String?
    var numbering = WordStyles.Numbering()
    let isDropped: Bool
  }

  /// A complex field: its instruction comes first, then its result.
  private struct Field {
    var instruction: [UInt8] = []
    var isResult = false
    var isContents = false
  }

  /// The marks of complex fields that have both a beginning and an end; others are passed over.
  private var fieldMarks: Set<Int> = []

  init(_ arena: DocumentArena, _ counters: WordCounters) {
    self.arena = arena
    self.counters = counters
    tree = WordTree(arena)
    var begun: [[Int]] = []
    for index in arena.nodes.indices where tree.element(index) == .fldChar {
      switch tree.value("fldCharType", of: index) {
      case "begin": begun.append([index])
      case "separate": if !begun.isEmpty { begun[begun.count - 1].append(index) }
      case "end":
        // Fields nest a few levels; deeper ones are passed over, so that no text waits for all of them.
        if let marks = begun.popLast(), begun.count < 32 { fieldMarks.formUnion(marks + [index]) }
      default: continue
      }
    }
  }

  /// Reads the part.
  mutating func extract() {
    var stack: [Int] = []
    var dropped = -1
    for index in arena.nodes.indices {
      let parent = Int(arena.nodes[index].parent.index)
      while let last = stack.last, last != parent {
        stack.removeLast()
        if last == dropped { dropped = -1 }
        leave(last)
      }
      stack.append(index)
      let isDropped = dropped >= 0
      if !isDropped, drops(index) { dropped = index }
      enter(index, isDropped: dropped >= 0)
    }
    while let last = stack.popLast() { leave(last) }
    if let carried, !paragraphs.isEmpty, !carried.text.isEmpty {
      join(carried, before: paragraphs.count - 1)
    }
  }

  // MARK: What is left out

  private mutating func drops(_ index: Int) -> Bool {
    switch tree.element(index) {
    case .del, .moveFrom:
      // Inside properties it marks the paragraph or the row.
      return ![.rPr, .trPr].contains(tree.parent(of: index))
    case .rt, .cellDel: return true
    case .fallback: return hasChoice(index)
    case .tr: return isDeletedRow(index)
    case .footnote, .endnote:
      let kind = tree.value("type", of: index)
      return kind != nil && kind != "normal"
    default: return false
    }
  }

  private mutating func hasChoice(_ fallback: Int) -> Bool {
    let parent = Int(arena.nodes[fallback].parent.index)
    guard parent >= 0 else { return false }
    if let known = choices[parent] { return known }
    let found = tree.children(of: parent).contains { tree.element($0) == .choice }
    choices[parent] = found
    return found
  }

  private func isDeletedRow(_ row: Int) -> Bool {
    tree.children(of: row).contains { child in
      tree.element(child) == .trPr
        && tree.children(of: child).contains { tree.element($0) == .del }
    }
  }

  // MARK: Elements

  private mutating func enter(_ index: Int, isDropped: Bool) {
    guard let element = tree.element(index) else { return }
    if element == .p {
      beginParagraph(index, isDropped: isDropped)
      return
    }
    guard !isDropped else { return }
    switch element {
    case .tbl:
      tables.append((index, CellAddress(table: tableCount)))
      tableCount += 1
    case .tr:
      if !tables.isEmpty { tables[tables.count - 1].cell.beginRow() }
    case .tc:
      guard !tables.isEmpty else { return }
      tables[tables.count - 1].cell.beginCell()
      if !isLayout(tables[tables.count - 1].node) { cells.append(tables[tables.count - 1].cell) }
    case .footnote, .endnote: note = tree.value("id", of: index)
    case .r:
      if !open.isEmpty { open[open.count - 1].run += 1 }
      isHidden = false
    case .vanish:
      if tree.parent(of: index) == .rPr, isInRun(index) { isHidden = tree.isOn(index) }
    case .t, .formulaText: addText(index)
    case .tab, .ptab:
      if tree.parent(of: index) == .r { add([0x09], node: index, origin: nil) }
    case .br, .cr: add([0xE2, 0x80, 0xA8], node: index, origin: nil)
    case .noBreakHyphen: add([0x2D], node: index, origin: nil)
    case .sym: addSymbol(index)
    case .fldChar: passField(index)
    case .instrText: addInstruction(index)
    case .footnoteReference, .endnoteReference: addNote(index, element)
    case .pStyle, .numPr, .del, .moveFrom: readProperty(index, element)
    default: break
    }
  }

  private mutating func leave(_ index: Int) {
    switch tree.element(index) {
    case .p: endParagraph(index)
    case .tbl: if tables.last?.node == index { tables.removeLast() }
    case .footnote, .endnote: note = nil
    default: break
    }
  }

  private func isInRun(_ property: Int) -> Bool {
    let properties = Int(arena.nodes[property].parent.index)
    return properties >= 0 && tree.parent(of: properties) == .r
  }

  // MARK: Paragraphs

  private mutating func beginParagraph(_ index: Int, isDropped: Bool) {
    var paragraph = WordParagraph(node: NodeID(index))
    if let table = tables.last, !isLayout(table.node) { paragraph.cell = table.cell }
    paragraph.note = note
    paragraphs.append(paragraph)
    open.append(OpenParagraph(index: index, number: paragraphs.count, isDropped: isDropped))
  }

  /// Tells whether a table only frames its text: it has one cell.
  private mutating func isLayout(_ table: Int) -> Bool {
    if let known = layouts[table] { return known }
    let cells = tree.children(of: table).filter { tree.element($0) == .tr }.reduce(0) {
      $0 + tree.children(of: $1).count { tree.element($0) == .tc }
    }
    layouts[table] = cells <= 1
    return cells <= 1
  }

  private mutating func readProperty(_ index: Int, _ element: WordElement) {
    guard !open.isEmpty else { return }
    let last = open.count - 1
    let properties = Int(arena.nodes[index].parent.index)
    guard properties > open[last].index else { return }
    switch element {
    case .pStyle where tree.element(properties) == .pPr:
      if isOwn(properties) { open[last].style = tree.value("val", of: index) }
    case .numPr where tree.element(properties) == .pPr:
      if isOwn(properties) {
        open[last].numbering = WordStyles.numbering(tree, properties: properties)
      }
    case .del, .moveFrom:
      // w:pPr/w:rPr/w:del: the paragraph mark is deleted.
      if tree.element(properties) == .rPr, tree.parent(of: properties) == .pPr {
        open[last].isMarkDeleted = true
      }
    default: break
    }
  }

  /// Tells whether properties are those of the paragraph itself, not an old state in `w:pPrChange`.
  private func isOwn(_ properties: Int) -> Bool { tree.parent(of: properties) == .p }

  private mutating func endParagraph(_ index: Int) {
    guard let state = open.last, state.index == index else { return }
    open.removeLast()
    guard !state.isDropped else { return }
    let place = state.number - 1
    if state.isMarkDeleted {
      // Accepting the deletion joins the text with the next paragraph, which keeps its own properties.
      var kept = paragraphs[place]
      if let carried { kept = joined(carried, kept) }
      carried = kept
      paragraphs[place].text = []
      paragraphs[place].pieces = []
      return
    }
    if let number = counters.number(style: state.style, own: state.numbering) {
      paragraphs[place].number = number.text + number.separator
    }
    if let carried {
      join(carried, before: place)
      self.carried = nil
    }
  }

  private mutating func join(_ first: WordParagraph, before place: Int) {
    paragraphs[place] = joined(first, paragraphs[place])
  }

  private func joined(_ first: WordParagraph, _ second: WordParagraph) -> WordParagraph {
    var result = second
    let shift = first.text.count
    result.text = first.text + second.text
    result.notes = first.notes + second.notes
    result.pieces =
      first.pieces
      + second.pieces.map {
        WordParagraph.Piece(
          start: $0.start + shift, end: $0.end + shift, paragraph: $0.paragraph, run: $0.run,
          character: $0.character, node: $0.node, origin: $0.origin)
      }
    return result
  }

  // MARK: Text

  private mutating func addText(_ index: Int) {
    let range = tree.visibleText(of: index)
    // A line end inside of an element is a blank.
    let bytes = arena.text[range].map { $0 == 0x0A || $0 == 0x0D ? 0x20 : $0 }
    add(bytes, node: index, origin: range.lowerBound)
  }

  private mutating func add(_ bytes: [UInt8], node: Int, origin: Int?) {
    guard !bytes.isEmpty, !open.isEmpty, !isHidden,
      !fields.contains(where: { !$0.isResult || $0.isContents })
    else { return }
    let last = open.count - 1
    let place = open[last].number - 1
    let start = paragraphs[place].text.count
    paragraphs[place].text += bytes
    paragraphs[place].pieces.append(
      WordParagraph.Piece(
        start: start, end: start + bytes.count, paragraph: open[last].number,
        run: open[last].run, character: open[last].character, node: NodeID(node),
        origin: origin ?? Int(arena.nodes[node].textStart)))
    open[last].character += UTF16Count.units(bytes.span, from: 0, to: bytes.count)
  }

  /// Adds a sign of a symbol font: boxes and ticks as such, other private signs not at all.
  private mutating func addSymbol(_ index: Int) {
    guard let code = tree.value("char", of: index).flatMap({ UInt32($0, radix: 16) }) else {
      return
    }
    let sign: UInt32?
    switch code & 0xFF {
    case _ where !(0xF000...0xF0FF).contains(code): sign = code
    case 0x6F, 0xA8: sign = 0x25A1  // □
    case 0xFE, 0x52: sign = 0x2611  // ☑
    case 0xFC: sign = 0x2713  // ✓
    default: sign = nil
    }
    guard let sign, let scalar = Unicode.Scalar(sign), sign > 0x20 else { return }
    add(Array(String(Character(scalar)).utf8), node: index, origin: nil)
  }

  private mutating func addNote(_ index: Int, _ element: WordElement) {
    guard let last = open.last, let identity = tree.value("id", of: index) else { return }
    paragraphs[last.number - 1].notes.append((element == .footnoteReference ? 1 : 2, identity))
  }

  // MARK: Fields

  private mutating func passField(_ index: Int) {
    guard fieldMarks.contains(index) else { return }
    switch tree.value("fldCharType", of: index) {
    case "begin": fields.append(Field())
    case "separate":
      guard !fields.isEmpty else { return }
      let last = fields.count - 1
      fields[last].isResult = true
      let words = fields[last].instruction.drop { $0 == 0x20 }
      fields[last].isContents = words.prefix(3).elementsEqual("TOC".utf8)
    case "end": _ = fields.popLast()
    default: break
    }
  }

  private mutating func addInstruction(_ index: Int) {
    guard !fields.isEmpty else { return }
    let node = arena.nodes[index]
    let last = fields.count - 1
    guard fields[last].instruction.count < 64 else { return }
    fields[last].instruction += arena.text[Int(node.textStart)..<Int(node.textEnd)].prefix(64)
  }
}
