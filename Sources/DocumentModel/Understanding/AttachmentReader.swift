internal import SourceText

/// Holds the list of attachments against the attachments.
struct AttachmentReader {
  private let document: NormativeDocument
  private let reader: TextReader

  /// A name with its number and place.
  struct Named {
    let number: Int
    let span: TextSpan
  }

  init(_ document: NormativeDocument) {
    self.document = document
    reader = TextReader(bytes: document.text.bytes)
  }

  func read() -> [AttachmentEntry] {
    var announced: [Named] = []
    for (index, block) in document.blocks.enumerated()
    where DocumentParts.announces(block, reader) {
      announced += self.announced(from: index)
    }
    let present = titles()
    guard !announced.isEmpty || !present.isEmpty else { return [] }
    var used: Set<Int> = []
    var entries = announced.map { entry in
      let match =
        present.firstIndex { $0.number == entry.number }
        ?? (announced.count == 1 && present.count == 1 ? 0 : nil)
      if let match { used.insert(match) }
      let state: AttachmentEntry.State =
        match.map { agree(entry.span, present[$0].span) ? .matched : .differentName }
        ?? (present.isEmpty ? .notIncluded : .missing)
      return AttachmentEntry(
        number: entry.number, name: name(entry.span), state: state, span: entry.span)
    }
    for (index, title) in present.enumerated() where !used.contains(index) {
      entries.append(
        AttachmentEntry(
          number: title.number, name: name(title.span), state: .unannounced, span: title.span))
    }
    return entries
  }

  /// The names of the list that begins with a block.
  func announced(from first: Int) -> [Named] {
    let block = document.blocks[first]
    var start = Int(block.span.start)
    start = reader.skip(anyOf: ["附件：", "附表：", "附："], at: start, before: Int(block.span.end))
    var found: [Named] = []
    add(start, Int(block.span.end), to: &found)
    var index = first + 1
    while index < document.blocks.count, index < first + 60 {
      let next = document.blocks[index]
      let isEntry =
        next.kind == .paragraph && next.level == .third && Int(next.number) == found.count + 1
        && next.span.end - next.span.start < 240
      guard isEntry else { break }
      add(Int(next.span.start), Int(next.span.end), to: &found)
      index += 1
    }
    return found
  }

  /// Adds the names of one line: 1.甲表2.乙表 or one name without a number.
  private func add(_ start: Int, _ end: Int, to found: inout [Named]) {
    var place = start
    guard place < end else { return }
    var nameStart = place
    var number = 0
    if let mark = LevelMark.read(reader.bytes.span, at: place), mark.level == .third {
      (number, nameStart, place) = (mark.number, mark.end, mark.end)
    }
    while place < end {
      let next = "\(number + 1)."
      if number > 0, let mark = LevelMark.read(reader.bytes.span, at: place), mark.level == .third,
        mark.number == number + 1, reader.has(next, at: place, before: end), place > nameStart
      {
        append(nameStart, place, number, to: &found)
        (number, nameStart, place) = (mark.number, mark.end, mark.end)
      } else {
        place = reader.next(place)
      }
    }
    append(nameStart, end, number, to: &found)
  }

  private func append(_ start: Int, _ end: Int, _ number: Int, to found: inout [Named]) {
    var last = end
    for mark in ["。", "；", "，"] where reader.has(mark, endingAt: last, from: start) { last -= 3 }
    guard last > start else { return }
    found.append(Named(number: number, span: TextSpan(start, last)))
  }

  private func titles() -> [Named] {
    document.blocks.compactMap { block in
      guard block.kind == .attachmentTitle else { return nil }
      let start = Int(block.span.start)
      let end = Int(block.span.end)
      let mark = TextClues.attachmentMark(Array(reader.bytes[start..<end]))
      let length = max(mark?.length ?? 0, Int(block.numberLength))
      return Named(
        number: Int(block.number), span: TextSpan(min(start + length, end), end))
    }
  }

  private func name(_ span: TextSpan) -> String {
    document.string(of: span)
  }

  /// Equal without title marks; a title without text cannot be told to differ.
  private func agree(_ left: TextSpan, _ right: TextSpan) -> Bool {
    guard !right.isEmpty else { return true }
    func plain(_ span: TextSpan) -> String {
      document.string(of: span).filter { !"《》“” （）()".contains($0) }
    }
    return plain(left) == plain(right)
  }
}
