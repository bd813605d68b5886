/// Puts the text of pages into lines and paragraphs in reading order.
///
/// A page has no paragraphs: lines of letters on one base line are one line, and a line goes on in the next
/// one where it is full and the next is not set in.
struct OFDTextFlow {
  private(set) var text = ExtractedText()

  /// Takes pages in their order.
  init(_ pages: [[OFDFragment]]) {
    var lines: [OFDLine] = []
    for page in pages {
      var found = OFDLine.lines(page)
      if let last = found.last, Self.isPageNumber(last.fragments.flatMap(\.text)) {
        found.removeLast()
      }
      lines += OFDColumns.ordered(found)
    }
    let left = lines.filter { $0.letters > 10 }.map(\.left).min() ?? lines.map(\.left).min()
    let right = lines.map(\.right).max() ?? 0
    var previous: OFDLine?
    for line in lines {
      if let previous, Self.begins(line, after: previous, left: left ?? 0, right: right) {
        text.endLine(.text)
      }
      append(line)
      previous = line
    }
    if previous != nil { text.endLine(.text) }
  }

  // MARK: Lines

  /// Tells whether a line at the foot is the number of its page: — 3 —, 3, 第3页.
  private static func isPageNumber(_ text: [UInt8]) -> Bool {
    let kept = String(decoding: text, as: UTF8.self).unicodeScalars.filter { $0.value > 0x20 }
    guard kept.count <= 12, kept.contains(where: { (0x30...0x39).contains($0.value) }) else {
      return false
    }
    let allowed = Set("0123456789-—－–·第页共/／\u{3000}".unicodeScalars)
    return kept.allSatisfy { allowed.contains($0) }
  }

  // MARK: Paragraphs

  private static func begins(
    _ line: OFDLine, after previous: OFDLine, left: Double, right: Double
  ) -> Bool {
    let left = line.column?.lowerBound ?? left
    let right = previous.column?.upperBound ?? right
    let blanks = line.fragments.first?.text.starts(with: [0xE3, 0x80, 0x80]) == true
    if blanks || line.left - left > line.size * 1.5 { return true }
    if previous.right < right - previous.size * 2.5 { return true }
    return abs(line.size - previous.size) > 0.15 * previous.size
  }

  private mutating func append(_ line: OFDLine) {
    var end: Double?
    for fragment in line.fragments {
      // A gap is a blank that the file does not write.
      if let end, fragment.left - end > fragment.size * 0.7 {
        let gap = fragment.left - end > fragment.size * 1.8 ? "\u{3000}\u{3000}" : " "
        add(fragment, Array(gap.utf8), isWritten: false)
      }
      add(fragment, fragment.text, isWritten: true)
      end = fragment.right
    }
  }

  private mutating func add(_ fragment: OFDFragment, _ bytes: [UInt8], isWritten: Bool) {
    text.append(bytes) { start, end in
      OriginalPlaces.Stretch(
        start: UInt32(start), end: UInt32(end), container: Int32(clamping: fragment.page),
        element: Int32(clamping: fragment.object), character: Int32(clamping: fragment.character),
        isWritten: isWritten, node: fragment.node, origin: UInt32(fragment.origin))
    }
  }
}
