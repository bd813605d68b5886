internal import SourceText

/// The text of a page's document, line by line: the portal's table, the title, and the text itself.
struct PageText {
  private(set) var extracted = ExtractedText()
  /// What meta tags and the portal's tab say, for what the text does not show.
  private(set) var entries: [PortalMetadata.Entry] = []

  /// The starts of values that come from the name of the tab.
  private var tabs: Set<Int> = []
  private let outline: PageOutline
  private let arena: DocumentArena
  /// The line that is being written: ranges of the arena's text.
  private var line: [Range<Int>] = []
  /// Whether a blank stands before each of them.
  private var blanks: [Bool] = []
  /// True while blanks were passed that the next text may need.
  private var owesBlank = false
  /// Above 0 inside a cell of a table, whose paragraphs stay one line.
  private var cellDepth = 0
  private var role = ExtractedText.Role.text
  private var cell = CellAddress()
  /// Before the document only the portal's table and titles are taken.
  private var isBeforeMain = true
  private var headings: [[Range<Int>]] = []
  private var isHeading = false

  init(_ outline: PageOutline) {
    self.outline = outline
    arena = outline.arena
    before(0)
    isBeforeMain = false
    writeHeading()
    write(outline.main)
    endLine()
    writeMeta()
  }

  // MARK: Before the document

  /// Reads what stands before the document, which ends the walk.
  /// - Returns: False when the document begins.
  @discardableResult
  private mutating func before(_ index: Int) -> Bool {
    if index == outline.main { return false }
    let element = outline.roles[index]
    if element == .skipped || element == .pageTitle || element == .meta { return true }
    let wasHeading = isHeading
    let names = outline.attribute("class", of: index) + outline.attribute("id", of: index)
    isHeading =
      isHeading || element == .heading || names.lowercased().contains("title")
      || names.lowercased().contains("biaoti")
    if element != .inline, element != .cell { endLine() }
    if element == .cell || element == .inline { owesBlank = true }
    var goesOn = true
    var place = Int(arena.nodes[index].textStart)
    for inner in outline.children[index] {
      take(place..<max(place, Int(arena.nodes[inner].textStart)))
      goesOn = before(inner)
      guard goesOn else { break }
      place = Int(arena.nodes[inner].textEnd)
    }
    if goesOn { take(place..<max(place, Int(arena.nodes[index].textEnd))) }
    if element == .cell { owesBlank = true }
    if element != .inline, element != .cell { endLine() }
    isHeading = wasHeading
    return goesOn
  }

  /// Writes the last heading before the document that can be its title.
  private mutating func writeHeading() {
    guard let heading = headings.last else { return }
    let title = String(decoding: squeezed(heading), as: UTF8.self)
    let beginning = firstLines(of: outline.main)
    guard WordMatch.find(title, beginning.span, from: 0, to: beginning.count) == nil else { return }
    for range in heading { extracted.append(range, of: arena) }
    extracted.endLine(.text)
  }

  private func firstLines(of index: Int) -> [UInt8] {
    let node = arena.nodes[index]
    let end = min(Int(node.textEnd), Int(node.textStart) + 4_000)
    return squeezed([Int(node.textStart)..<end])
  }

  private func squeezed(_ ranges: [Range<Int>]) -> [UInt8] {
    ranges.flatMap {
      Array(
        SourcePlaces.withoutBlanks(arena.text, from: $0.lowerBound, to: $0.upperBound).utf8)
    }
  }

  // MARK: The document

  private mutating func write(_ index: Int) {
    let element = outline.roles[index]
    switch element {
    case .skipped, .pageTitle, .meta: return
    case .lineBreak:
      if cellDepth == 0 { endLine() } else { owesBlank = true }
    case .inline: writeInside(index)
    case .table where cellDepth == 0:
      endLine()
      writeTable(index)
      endLine()
    case .cell, .row, .table, .block, .heading:
      if cellDepth == 0 { endLine() } else { owesBlank = true }
      writeInside(index)
      if cellDepth == 0 { endLine() } else { owesBlank = true }
    }
  }

  private mutating func writeInside(_ index: Int) {
    var place = Int(arena.nodes[index].textStart)
    for inner in outline.children[index] {
      take(place..<max(place, Int(arena.nodes[inner].textStart)))
      write(inner)
      place = Int(arena.nodes[inner].textEnd)
    }
    take(place..<max(place, Int(arena.nodes[index].textEnd)))
  }

  private mutating func writeTable(_ index: Int) {
    let table = PageTable(index, outline)
    guard table.kind != .layout else {
      writeInside(index)
      return
    }
    if table.kind == .figures { cell.beginTable() }
    for row in table.rows {
      endLine()
      cell.beginRow()
      for node in row {
        cellDepth += 1
        cell.beginCell()
        if table.kind == .figures {
          role = .cell(cell)
          extracted.beginCell(cell)
        }
        writeInside(node)
        cellDepth -= 1
        if table.kind == .figures { endLine() } else { owesBlank = true }
      }
      role = .text
    }
  }

  // MARK: Lines

  private mutating func take(_ range: Range<Int>) {
    let arena = arena
    let bytes = arena.text.span
    var index = range.lowerBound
    var start = index
    while index < range.upperBound {
      guard bytes[index] <= 0x20 else {
        index += 1
        continue
      }
      add(start..<index)
      while index < range.upperBound, bytes[index] <= 0x20 { index += 1 }
      owesBlank = true
      start = index
    }
    add(start..<index)
  }

  private mutating func add(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    line.append(range)
    blanks.append(owesBlank && line.count > 1)
    owesBlank = false
  }

  private mutating func endLine() {
    defer {
      line.removeAll(keepingCapacity: true)
      blanks.removeAll(keepingCapacity: true)
      owesBlank = false
    }
    guard !line.isEmpty else { return }
    if isBeforeMain {
      let folded = foldedLine()
      if isHeading, TextClues.isTitleLine(folded), TextClues.endsTitle(folded) {
        headings.append(line)
      }
      guard isPortalTable(folded) else { return }
    }
    writeLine()
    extracted.endLine(isBeforeMain ? .text : role)
  }

  private mutating func writeLine() {
    for (place, range) in line.enumerated() {
      if blanks[place] {
        // The blank itself, where the page writes one there.
        let before = max(0, range.lowerBound - 1)
        let isWritten = arena.text[before] <= 0x20
        let origin = arena.runs.origin(of: isWritten ? before : range.lowerBound)
        extracted.append([0x20], for: origin, length: 1)
      }
      extracted.append(range, of: arena)
    }
  }

  private func foldedLine() -> [UInt8] {
    var folder = TextFolder(expectedBytes: 256)
    for range in line.prefix(64) {
      folder.fold(
        arena.text, from: range.lowerBound, to: min(range.upperBound, range.lowerBound + 600))
    }
    return folder.bytes
  }

  private func isPortalTable(_ folded: [UInt8]) -> Bool {
    var joined: [UInt8] = []
    for (place, range) in line.enumerated() {
      if blanks[place] { joined.append(0x20) }
      joined += arena.text[range]
      if joined.count > TextPiece.longest { return false }
    }
    let piece = TextPiece(joined, from: 0, to: joined.count, node: .none)
    return PortalMetadata.read(joined, piece) != nil
  }

  // MARK: Meta tags

  private static let metaNames: [String: PortalMetadata.Field] = [
    "articletitle": .title, "title": .title, "pubdate": .promulgationDate,
    "publishdate": .promulgationDate, "others": .other,
  ]

  /// Adds the values of meta tags behind the text.
  private mutating func writeMeta() {
    for index in arena.nodes.indices {
      let node = arena.nodes[index]
      let role = outline.roles[index]
      if role == .pageTitle {
        let range = arena.trimmed(Int(node.textStart), Int(node.textEnd))
        note(.title, range, until: titleEnd(range))
      } else if role == .meta {
        let name = outline.attribute("name", of: index).lowercased()
        let field = Self.metaNames[name] ?? PortalMetadata.field(of: name)
        guard let field else { continue }
        let value = outline.attribute("content", of: index)
        let span = arena.spanOfAttribute("content", in: node)
        guard !value.isEmpty, !span.isEmpty else { continue }
        let start = extracted.bytes.count
        extracted.append(Array(value.utf8), for: span.start, length: span.end - span.start)
        let end = extracted.bytes.count
        extracted.endLine(.metadata)
        entries.append(PortalMetadata.Entry(field: field, value: start..<end))
      }
    }
    // What a meta tag says of the title is surer than the name of the tab.
    let tabs = tabs
    entries =
      entries.filter { !tabs.contains($0.value.lowerBound) }
      + entries.filter { tabs.contains($0.value.lowerBound) }
  }

  private mutating func note(_ field: PortalMetadata.Field, _ range: Range<Int>, until end: Int) {
    let kept = arena.trimmed(range.lowerBound, end)
    guard !kept.isEmpty else { return }
    let start = extracted.bytes.count
    extracted.append(kept, of: arena)
    tabs.insert(start)
    entries.append(PortalMetadata.Entry(field: field, value: start..<extracted.bytes.count))
    extracted.endLine(.metadata)
  }

  /// Cuts the portal's own name from the name of the tab: …的通知-广州市人民政府门户网站.
  private func titleEnd(_ range: Range<Int>) -> Int {
    let bytes = arena.text.span
    for mark in ["_", " - ", "-", "|", "——", "--"] {
      guard
        let place = WordMatch.find(
          mark, bytes, from: range.lowerBound, to: range.upperBound)
      else { continue }
      var folder = TextFolder(expectedBytes: 256)
      folder.fold(arena.text, from: range.lowerBound, to: place)
      if TextClues.endsTitle(folder.bytes) { return place }
    }
    return range.upperBound
  }
}
