/// The counters of all lists while a document is read from its first paragraph to its last (自动编号).
struct WordCounters {
  private let numbering: WordNumbering
  private let styles: WordStyles
  /// The value of each level, by definition: lists of one definition count on together.
  private var values: [Int: [Int?]] = [:]
  /// The lists whose own first numbers were taken, by list and level.
  private var started: Set<[Int]> = []

  private static let levels = 9

  init(_ numbering: WordNumbering, _ styles: WordStyles) {
    self.numbering = numbering
    self.styles = styles
  }

  /// Counts a paragraph.
  /// - Returns: Its number as shown, with what separates it from the text; nil without one.
  mutating func number(
    style: String?, own: WordStyles.Numbering
  ) -> (text: String, separator: String)? {
    guard let place = place(style: style, own: own), let list = numbering.lists[place.list],
      let level = numbering.level(place.level, of: place.list)
    else { return nil }
    var counters = values[list.definition] ?? Array(repeating: nil, count: Self.levels)
    if let first = list.starts[place.level], started.insert([place.list, place.level]).inserted {
      counters[place.level] = first
    } else {
      counters[place.level] = counters[place.level].map { $0 + 1 } ?? level.start
    }
    restart(&counters, below: place.level, place.list)
    values[list.definition] = counters
    // A bullet is a sign of the layout, not text.
    guard level.format != "bullet" else { return nil }
    let text = write(level, counters, place.list)
    guard !text.isEmpty else { return nil }
    let separator = level.suffix == "nothing" ? "" : level.suffix == "space" ? " " : "\t"
    return (text, separator)
  }

  /// Finds list and level: the paragraph's own words, then its style's.
  private func place(
    style: String?, own: WordStyles.Numbering
  ) -> (list: Int, level: Int)? {
    let inherited = styles.numbering(of: style)
    guard let list = own.list ?? inherited?.numbering.list, list != 0 else { return nil }
    var level = own.level
    if level == nil, own.list == nil, let inherited {
      level = numbering.level(ofStyle: inherited.style, in: list) ?? inherited.numbering.level
    }
    let found = level ?? 0
    return (0..<Self.levels).contains(found) ? (list, found) : nil
  }

  private func restart(_ counters: inout [Int?], below level: Int, _ list: Int) {
    for lower in (level + 1)..<max(level + 1, Self.levels) {
      // 0 never begins anew; n begins anew after level n or one above it.
      let border = numbering.level(lower, of: list)?.restart ?? lower
      if border == 0 || level >= border { continue }
      counters[lower] = nil
    }
  }

  private func write(_ level: WordNumbering.Level, _ counters: [Int?], _ list: Int) -> String {
    var text = ""
    var isPlace = false
    for character in level.text {
      if isPlace, let digit = character.wholeNumberValue, (1...Self.levels).contains(digit) {
        let shown = numbering.level(digit - 1, of: list)
        let value = counters[digit - 1] ?? shown?.start ?? 1
        let format = level.isLegal ? "decimal" : shown?.format ?? "decimal"
        text += WordNumberFormat.text(value, as: format)
        isPlace = false
      } else {
        if isPlace { text += "%" }
        isPlace = character == "%"
        if !isPlace { text.append(character) }
      }
    }
    return text
  }
}
