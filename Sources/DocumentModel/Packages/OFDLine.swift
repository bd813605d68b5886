/// A line of letters on one base line of a page, with the edges of the column it stands in.
struct OFDLine {
  var fragments: [OFDFragment]
  /// The edges of the column; nil where the page has none.
  var column: ClosedRange<Double>?

  var left: Double { fragments.first?.left ?? 0 }
  var right: Double { fragments.map(\.right).max() ?? 0 }
  var size: Double { max(0.1, fragments.first?.size ?? 0.1) }

  /// The number of letters.
  var letters: Int {
    fragments.reduce(0) { $0 + $1.text.count { $0 & 0xC0 != 0x80 } }
  }

  /// Puts fragments into lines, from the top of the page to its foot.
  static func lines(_ fragments: [OFDFragment]) -> [OFDLine] {
    // By base line; the order of the file decides between equal ones.
    let ordered = fragments.enumerated().sorted {
      ($0.element.base, $0.offset) < ($1.element.base, $1.offset)
    }
    var lines: [OFDLine] = []
    for (_, fragment) in ordered {
      if let base = lines.last?.fragments.first?.base, let size = lines.last?.size,
        fragment.base - base < min(size, max(0.1, fragment.size)) * 0.5
      {
        lines[lines.count - 1].fragments.append(fragment)
      } else {
        lines.append(OFDLine(fragments: [fragment]))
      }
    }
    return lines.map { line in
      let ordered = line.fragments.enumerated().sorted {
        ($0.element.left, $0.offset) < ($1.element.left, $1.offset)
      }
      return OFDLine(fragments: ordered.map(\.element))
    }
  }
}
