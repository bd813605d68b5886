internal import SourceText

/// Writes marks into the text part of a Word document; every byte that no mark touches stays as it is.
///
/// A run in which something begins or ends is cut there: each piece keeps the run's properties.
struct WordPartEditor {
  let tree: WordTree
  /// The prefix of the vocabulary with its colon: `w:`.
  let prefix: String
  /// The attributes of author and day that changes carry.
  let signature: String
  private var runs: [Int: WordRunMarks] = [:]
  private var insertions: [Int: [String]] = [:]
  private var edits: [Edit] = []

  private var arena: DocumentArena { tree.arena }
  private var source: [UInt8] { tree.arena.source.bytes }

  /// A part of the source that is written anew.
  private struct Edit {
    let start: Int
    let end: Int
    let node: Int
    let isRun: Bool
  }

  init(_ tree: WordTree, signature: String) {
    self.tree = tree
    self.signature = signature
    prefix = Self.prefix(of: 0, in: tree.arena)
  }

  /// The prefix with which an element is written.
  static func prefix(of node: Int, in arena: DocumentArena) -> String {
    let name = arena.source.bytes[(Int(arena.nodes[node].sourceStart) + 1)...]
      .prefix { $0 > 0x20 && $0 != 0x3E && $0 != 0x2F }
    guard let colon = name.firstIndex(of: 0x3A) else { return "" }
    return String(decoding: name[...colon], as: UTF8.self)
  }

  /// Writes marks into a run.
  mutating func mark(run: Int, _ change: (inout WordRunMarks) -> Void) {
    change(&runs[run, default: WordRunMarks()])
  }

  /// Writes something at the beginning of a paragraph, after its properties.
  mutating func insert(_ text: String, atStartOf paragraph: Int) {
    insertions[paragraph, default: []].append(text)
  }

  /// The part with all marks.
  mutating func render() -> [UInt8] {
    edits = runs.keys.map { node in
      Edit(start: start(of: node), end: end(of: node), node: node, isRun: true)
    }
    for node in insertions.keys {
      let place = insertionPlace(node)
      edits.append(Edit(start: place.start, end: place.end, node: node, isRun: false))
    }
    edits.sort { ($0.start, -$0.end) < ($1.start, -$1.end) }
    return render(0, source.count)
  }

  // MARK: Source

  private func start(of node: Int) -> Int { Int(arena.nodes[node].sourceStart) }
  private func end(of node: Int) -> Int { Int(arena.nodes[node].sourceEnd) }

  private func render(_ from: Int, _ to: Int) -> [UInt8] {
    var low = 0
    var high = edits.count
    while low < high {
      let middle = (low + high) / 2
      if edits[middle].start < from { low = middle + 1 } else { high = middle }
    }
    var result: [UInt8] = []
    var place = from
    for edit in edits[low...] {
      guard edit.start < to || edit.start == to && edit.end == edit.start else { break }
      guard edit.start >= place, edit.end <= to else { continue }
      result += source[place..<edit.start]
      result += edit.isRun ? run(edit.node) : paragraph(edit.node)
      place = edit.end
    }
    return result + source[place..<to]
  }

  /// The byte after the `>` of a start tag.
  private func endOfStartTag(_ node: Int) -> Int {
    var place = start(of: node)
    var quote: UInt8 = 0
    while place < source.count {
      let byte = source[place]
      place += 1
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == 0x22 || byte == 0x27 {
        quote = byte
      } else if byte == 0x3E {
        break
      }
    }
    return place
  }

  // MARK: Paragraphs

  private func isEmptyTag(_ node: Int) -> Bool { endOfStartTag(node) == end(of: node) }

  private func insertionPlace(_ paragraph: Int) -> (start: Int, end: Int) {
    if isEmptyTag(paragraph) { return (start(of: paragraph), end(of: paragraph)) }
    if let properties = tree.children(of: paragraph).first, tree.element(properties) == .pPr {
      return (end(of: properties), end(of: properties))
    }
    return (endOfStartTag(paragraph), endOfStartTag(paragraph))
  }

  private func paragraph(_ node: Int) -> [UInt8] {
    let inner = Array((insertions[node] ?? []).joined().utf8)
    guard isEmptyTag(node) else { return inner }
    let tag = source[start(of: node)..<end(of: node) - 2]
    return Array(tag) + [0x3E] + inner + Array("</\(prefix)p>".utf8)
  }

  // MARK: Runs

  /// A piece of a run that is not cut.
  private struct Atom {
    let child: Int
    /// For text: the range in the arena's text.
    let text: Range<Int>?
  }

  private func run(_ node: Int) -> [UInt8] {
    guard let marks = runs[node] else { return Array(source[start(of: node)..<end(of: node)]) }
    let header = Array(source[start(of: node)..<endOfStartTag(node)])
    var properties: [UInt8] = []
    var atoms: [Atom] = []
    var boundaries: [WordRunMarks.Place: Int] = [:]
    let places = marks.places
    for child in tree.children(of: node) {
      if tree.element(child) == .rPr {
        properties = Array(source[start(of: child)..<end(of: child)])
        continue
      }
      cut(child, places, &atoms, &boundaries)
    }
    var writer = WordRunWriter(
      header: header + properties, close: Array("</\(prefix)r>".utf8), prefix: prefix,
      signature: signature)
    var deleted: [Int?] = Array(repeating: nil, count: atoms.count)
    var inserted: [Int: [WordRunMarks.Insertion]] = [:]
    for deletion in marks.deletions {
      guard let from = boundaries[deletion.start], let to = boundaries[deletion.end], from < to
      else { continue }
      for atom in from..<to { deleted[atom] = deletion.identity }
      if let text = deletion.insertion { inserted[to, default: []].append(text) }
    }
    var ends: [Int: [String]] = [:]
    var starts: [Int: [String]] = [:]
    for (place, texts) in marks.ends { boundaries[place].map { ends[$0, default: []] += texts } }
    for (place, texts) in marks.starts {
      boundaries[place].map { starts[$0, default: []] += texts }
    }
    for boundary in 0...atoms.count {
      let now = boundary < atoms.count ? deleted[boundary] : nil
      let texts =
        inserted[boundary, default: []].map { writer.run($0) } + ends[boundary, default: []]
        + starts[boundary, default: []]
      writer.turn(to: now, writing: texts)
      if boundary < atoms.count {
        writer.append(content(of: atoms[boundary], isDeleted: now != nil))
      }
    }
    return writer.finish()
  }

  /// Cuts an element of a run where marks stand inside of it.
  private func cut(
    _ child: Int, _ places: Set<WordRunMarks.Place>, _ atoms: inout [Atom],
    _ boundaries: inout [WordRunMarks.Place: Int]
  ) {
    guard tree.element(child) == .t else {
      boundaries[.init(child: child, offset: 0)] = atoms.count
      atoms.append(Atom(child: child, text: nil))
      boundaries[.init(child: child, offset: 1)] = atoms.count
      return
    }
    let whole = tree.visibleText(of: child)
    let inside = places.filter { $0.child == child }.map(\.offset).sorted()
    var from = whole.lowerBound
    for offset in inside {
      let place = min(max(offset, whole.lowerBound), whole.upperBound)
      if place > from {
        atoms.append(Atom(child: child, text: from..<place))
        from = place
      }
      boundaries[.init(child: child, offset: offset)] = atoms.count
    }
    if from < whole.upperBound { atoms.append(Atom(child: child, text: from..<whole.upperBound)) }
  }

  private func content(of atom: Atom, isDeleted: Bool) -> [UInt8] {
    guard let text = atom.text else { return render(start(of: atom.child), end(of: atom.child)) }
    let whole = tree.visibleText(of: atom.child)
    if text == whole, !isDeleted { return render(start(of: atom.child), end(of: atom.child)) }
    let name = prefix + (isDeleted ? "delText" : "t")
    let escaped = WordMarkup.escaped(String(decoding: arena.text[text], as: UTF8.self))
    return Array("<\(name) xml:space=\"preserve\">\(escaped)</\(name)>".utf8)
  }
}
