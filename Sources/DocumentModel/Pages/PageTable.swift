/// A table of a page: what it is there for, and its rows of cells.
struct PageTable {
  /// What a table is there for.
  enum Kind {
    /// Sets parts of the page side by side.
    case layout
    /// The portal's labels and values (政府信息公开目录).
    case metadata
    /// A table of the document.
    case figures
  }

  private(set) var kind = Kind.layout
  /// The cells of each row, as nodes.
  private(set) var rows: [[Int]] = []
  private var hasInnerTable = false

  init(_ index: Int, _ outline: PageOutline) {
    collect(index, outline, row: nil)
    rows.removeAll(where: \.isEmpty)
    guard !hasInnerTable else { return }
    if isMetadata(outline) {
      kind = .metadata
    } else if rows.contains(where: { $0.count > 1 }), rows.count > 1 || (rows.first?.count ?? 0) > 2
    {
      kind = .figures
    }
  }

  private mutating func collect(_ index: Int, _ outline: PageOutline, row: Int?) {
    for inner in outline.children[index] {
      switch outline.roles[inner] {
      case .row:
        rows.append([])
        collect(inner, outline, row: rows.count - 1)
      case .cell:
        if let row { rows[row].append(inner) } else { rows.append([inner]) }
        collectTables(inner, outline)
      case .table: hasInnerTable = true
      case .skipped: continue
      default: collect(inner, outline, row: row)
      }
    }
  }

  private mutating func collectTables(_ index: Int, _ outline: PageOutline) {
    // Nodes are in document order, so a subtree is one range.
    var place = index + 1
    while place < outline.roles.count, Int(outline.arena.nodes[place].parent.index) >= index {
      if outline.roles[place] == .table { hasInnerTable = true }
      place += 1
    }
  }

  /// Tells whether labels begin most of the rows.
  private func isMetadata(_ outline: PageOutline) -> Bool {
    let labelled = rows.count { row in
      guard let first = row.first, isLabel(first, outline) else { return false }
      return row.count == 1 || !isLabel(row[1], outline)
    }
    return labelled > 0 && labelled * 2 >= rows.count
  }

  private func isLabel(_ cell: Int, _ outline: PageOutline) -> Bool {
    let node = outline.arena.nodes[cell]
    let range = outline.arena.trimmed(Int(node.textStart), Int(node.textEnd))
    guard !range.isEmpty, range.count <= 60 else { return false }
    let bytes = Array(outline.arena.text[range])
    let piece = TextPiece(bytes, from: 0, to: bytes.count, node: .none)
    guard let entries = PortalMetadata.read(bytes, piece), let entry = entries.first else {
      return false
    }
    return entry.value.isEmpty
  }
}
