/// Holds each number against the one before it in its list.
///
/// Articles run through chapters. Other lists begin anew under each heading, or run through all of
/// them (1–26 under （一）…（九）). After one slip the list goes on either way, so that a slip is one finding.
struct NumberingReader {
  private struct ListKey: Hashable {
    let level: Block.Level
    let parent: Int32
  }

  private struct List {
    var last: Int
    var insertion: Int
    var block: Int
    var used: Set<Int>
    /// What may follow, too, when the last number was a slip of the pen.
    var alternative: Int
    /// Where the list goes on after a list inside of one of its items, which counts in the same form.
    var resume = -1
    /// True when the numbers run on under other headings.
    var runsOn = false
  }

  private let document: NormativeDocument
  private let reader: TextReader
  private var lists: [ListKey: List] = [:]
  private var latest: [Block.Level: List] = [:]
  private var marks: [NumberingMark] = []

  init(_ document: NormativeDocument) {
    self.document = document
    reader = TextReader(bytes: document.text.bytes)
  }

  mutating func read() -> [NumberingMark] {
    var wasAttachment = false
    var isAnnouncing = false
    for (index, block) in document.blocks.enumerated() {
      let isAttachment = block.kind == .attachmentText
      switch block.kind {
      case .title, .attachmentTitle, .signature: startPart()
      case .heading, .paragraph, .attachmentText:
        if isAttachment != wasAttachment { startPart() }
        wasAttachment = isAttachment
        // 附件：1.甲表 2.乙表: the list under the text is no list of the text.
        isAnnouncing =
          DocumentParts.announces(block, reader) || isAnnouncing && block.level == .third
        if isAnnouncing { continue }
        if block.level != .unnumbered, block.number > 0 { take(block, at: index) }
      case .documentNumber, .recipients, .tableCell, .note, .pageResidue: break
      }
    }
    return marks
  }

  private mutating func startPart() {
    lists.removeAll(keepingCapacity: true)
    latest.removeAll(keepingCapacity: true)
  }

  private mutating func take(_ block: Block, at index: Int) {
    let level = block.level
    let key = ListKey(level: level, parent: level == .article ? -1 : block.parent)
    if let list = lists[key] {
      goOn(list, key, block, at: index)
    } else {
      begin(key, block, at: index)
    }
  }

  private mutating func goOn(_ list: List, _ key: ListKey, _ block: Block, at index: Int) {
    var list = list
    let number = Int(block.number)
    let insertion = Int(block.insertion)
    let follows =
      insertion == 0
      ? [list.last + 1, list.alternative, list.resume].contains(number)
      : number == list.last && insertion == list.insertion + 1
    let state: NumberingMark.State
    if follows {
      state = .sequential
    } else if number == 1, insertion == 0, block.level != .article,
      beginsAnew(index, after: list.block, level: block.level)
    {
      let isInside = opensList(index - 1)
      begin(key, block, at: index)
      if isInside { lists[key]?.resume = list.last + 1 }
      return
    } else if insertion > 0 {
      state = number == list.last && insertion <= list.insertion ? .duplicate : .gap
    } else if number > list.last {
      state = .gap
    } else {
      state = list.used.contains(number) ? .duplicate : .backward
    }
    append(state, block, index, expected: follows || insertion > 0 ? number : list.last + 1)
    list.alternative = state == .sequential ? -1 : list.last + 2
    if state != .sequential, insertion == 0, number < list.last {
      list.alternative = list.last + 2
    } else {
      list.last = number
    }
    if number == list.resume { list.resume = -1 }
    list.insertion = insertion
    list.block = index
    list.used.insert(number)
    lists[key] = list
    latest[block.level] = list
  }

  private mutating func begin(_ key: ListKey, _ block: Block, at index: Int) {
    let number = Int(block.number)
    let before = latest[block.level]
    var list = List(
      last: number, insertion: Int(block.insertion), block: index, used: [number], alternative: -1)
    if number == 1 {
      append(.sequential, block, index, expected: 1)
    } else if let before, number == before.last + 1 || number == before.alternative {
      list.runsOn = true
      list.used.formUnion(before.used)
      append(.sequential, block, index, expected: number)
    } else if let before, before.runsOn {
      list.runsOn = true
      list.used.formUnion(before.used)
      let expected = before.last + 1
      let state: NumberingMark.State =
        number > expected ? .gap : before.used.contains(number) ? .duplicate : .backward
      append(state, block, index, expected: expected)
      list.alternative = expected + 1
    } else {
      append(.gap, block, index, expected: 1)
      list.alternative = 2
    }
    lists[key] = list
    latest[block.level] = list
  }

  /// True where something between two lists shows that the second is another one.
  private func beginsAnew(_ index: Int, after last: Int, level: Block.Level) -> Bool {
    // …按以下标准申请：（1）…: a list inside of an item.
    if opensList(index - 1) { return true }
    // A table of contents ends where the first chapter begins.
    if level <= .section, last + 1 == index { return true }
    guard last + 1 < index else { return false }
    return document.blocks[(last + 1)..<index].contains {
      $0.level == .unnumbered && $0.kind != .pageResidue || $0.level < level
    }
  }

  private func opensList(_ index: Int) -> Bool {
    let span = document.blocks[index].span
    return reader.has("：", endingAt: Int(span.end), from: Int(span.start))
  }

  private mutating func append(
    _ state: NumberingMark.State, _ block: Block, _ index: Int, expected: Int
  ) {
    marks.append(
      NumberingMark(
        block: index, level: block.level, number: Int(block.number), expected: expected,
        state: state))
  }
}
