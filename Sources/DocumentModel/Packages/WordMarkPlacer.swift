internal import SourceText

/// Finds the characters of annotations in the text part of a Word document and marks them.
struct WordMarkPlacer {
  private let word: WordPackage
  private let text: ExtractedText
  private var editor: WordPartEditor
  private var nextIdentity: Int
  /// The end of the last change, in bytes of the source.
  private var changedUpTo = 0

  init(_ word: WordPackage, _ text: ExtractedText, signature: String, firstIdentity: Int) {
    self.word = word
    self.text = text
    editor = WordPartEditor(WordTree(word.document), signature: signature)
    nextIdentity = firstIdentity
  }

  /// The text part with all marks.
  mutating func render() -> [UInt8] { editor.render() }

  /// Marks an annotation and makes its change.
  /// - Returns: The identity of its comment.
  mutating func place(_ annotation: WordAnnotation) -> Int {
    let identity = take()
    let pieces = pieces(annotation.span)
    if let first = pieces.first, let last = pieces.last {
      let (open, close) = marks(identity)
      editor.mark(run: first.run) { $0.starts[first.start, default: []].append(open) }
      editor.mark(run: last.run) { $0.ends[last.end, default: []].append(close) }
    } else {
      let (open, close) = marks(identity)
      editor.insert(open + close, atStartOf: paragraph(at: annotation.span.start))
    }
    if let change = annotation.change, change.span.start >= changedUpTo { make(change) }
    return identity
  }

  private mutating func take() -> Int {
    defer { nextIdentity += 1 }
    return nextIdentity
  }

  private func marks(_ identity: Int) -> (open: String, close: String) {
    let prefix = editor.prefix
    let id = "\(prefix)id=\"\(identity)\""
    return (
      "<\(prefix)commentRangeStart \(id)/>",
      "<\(prefix)commentRangeEnd \(id)/><\(prefix)r><\(prefix)commentReference \(id)/></\(prefix)r>"
    )
  }

  /// Deletes the old text run by run and puts the new one behind the last.
  private mutating func make(_ change: (span: SourceSpan, text: String)) {
    let pieces = pieces(change.span)
    // Only what stands in the file as text of one paragraph can be changed.
    let length = pieces.reduce(0) { $0 + $1.length }
    guard !pieces.isEmpty, length == change.span.length else { return }
    changedUpTo = change.span.end
    for (index, piece) in pieces.enumerated() {
      let deletion = take()
      var insertion: WordRunMarks.Insertion?
      if index == pieces.count - 1, !change.text.isEmpty {
        insertion = WordRunMarks.Insertion(
          text: change.text, identity: isInserted(piece.run) ? nil : take())
      }
      editor.mark(run: piece.run) {
        $0.deletions.append(
          WordRunMarks.Deletion(
            start: piece.start, end: piece.end, insertion: insertion, identity: deletion))
      }
    }
  }

  private func isInserted(_ run: Int) -> Bool {
    var node = Int(word.document.nodes[run].parent.index)
    while node >= 0 {
      if editor.tree.element(node) == .ins { return true }
      if editor.tree.element(node) == .p { return false }
      node = Int(word.document.nodes[node].parent.index)
    }
    return false
  }

  // MARK: From text to runs

  /// A part of a span that stands in one element of one run.
  private struct Piece {
    let run: Int
    let start: WordRunMarks.Place
    let end: WordRunMarks.Place
    let length: Int
  }

  /// The written pieces of a span in the text part; those of an empty one are its next character's.
  private func pieces(_ span: SourceSpan) -> [Piece] {
    let stretches = text.stretches
    var low = 0
    var high = stretches.count
    while low < high {
      let middle = (low + high) / 2
      if Int(stretches[middle].end) <= span.start { low = middle + 1 } else { high = middle }
    }
    var found: [Piece] = []
    for stretch in stretches[low...] {
      guard Int(stretch.start) < max(span.end, span.start + 1) else { break }
      guard stretch.isWritten, stretch.part == 0 else { continue }
      let node = Int(stretch.node.index)
      let run = Int(word.document.nodes[node].parent.index)
      guard run >= 0, editor.tree.element(run) == .r, !isInTextBox(run) else { continue }
      let from = max(span.start, Int(stretch.start))
      let to = span.isEmpty ? Int(stretch.end) : min(span.end, Int(stretch.end))
      let isText = editor.tree.element(node) == .t
      let shift = Int(stretch.origin) - Int(stretch.start)
      found.append(
        Piece(
          run: run,
          start: .init(child: node, offset: isText ? from + shift : 0),
          end: .init(child: node, offset: isText ? to + shift : 1), length: to - from))
    }
    return found
  }

  /// The paragraph of the text part at or before a byte of the source.
  private func paragraph(at offset: Int) -> Int {
    let stretch = text.stretches.last { Int($0.start) <= offset && $0.part == 0 }
    let number = stretch.map { Int($0.container) } ?? 1
    guard word.paragraphs.indices.contains(number - 1) else { return 0 }
    let node = Int(word.paragraphs[number - 1].node.index)
    return ancestors(of: node).last { editor.tree.element($0) == .p } ?? node
  }

  /// Word takes no comments inside of text boxes: they go to the paragraph that holds the box.
  private func isInTextBox(_ node: Int) -> Bool {
    ancestors(of: node).contains { editor.tree.element($0) == .txbxContent }
  }

  private func ancestors(of node: Int) -> [Int] {
    var found: [Int] = []
    var parent = Int(word.document.nodes[node].parent.index)
    while parent >= 0 {
      found.append(parent)
      parent = Int(word.document.nodes[parent].parent.index)
    }
    return found
  }
}
