/// Finds two columns of running text on a page (分栏) and puts their lines in reading order.
///
/// A table has gaps between its cells too: columns are taken to stand only where most lines on both sides of
/// one gap fill their side, as running text does.
enum OFDColumns {
  /// The fewest lines that two columns have.
  private static let leastLines = 6

  /// The lines of a page in reading order: those across the page divide it into bands.
  static func ordered(_ lines: [OFDLine]) -> [OFDLine] {
    guard lines.count >= leastLines, let gutter = gutter(lines) else { return lines }
    var result: [OFDLine] = []
    var band: [OFDLine] = []
    for line in lines {
      if crosses(line, gutter) {
        result += sideBySide(band, gutter) + [line]
        band = []
      } else {
        band.append(line)
      }
    }
    return result + sideBySide(band, gutter)
  }

  private static func crosses(_ line: OFDLine, _ gutter: Double) -> Bool {
    line.fragments.contains { $0.left < gutter && $0.right > gutter }
  }

  /// The middle of the gap at which most lines have one, near the middle of the page.
  private static func gutter(_ lines: [OFDLine]) -> Double? {
    let left = lines.map(\.left).min() ?? 0
    let right = lines.map(\.right).max() ?? 0
    let middle = left + (right - left) * 0.3...left + (right - left) * 0.7
    var gaps: [Double] = []
    for line in lines {
      for (first, second) in zip(line.fragments, line.fragments.dropFirst())
      where second.left - first.right > line.size * 1.2 {
        gaps.append((first.right + second.left) / 2)
      }
    }
    gaps = gaps.filter { middle.contains($0) }.sorted()
    // The median: a line that ends early has a wider gap.
    guard gaps.count >= leastLines else { return nil }
    let gutter = gaps[gaps.count / 2]
    return lines.count { crosses($0, gutter) } * 3 <= lines.count ? gutter : nil
  }

  /// Puts the left side of a band before its right side, where both are running text.
  private static func sideBySide(_ band: [OFDLine], _ gutter: Double) -> [OFDLine] {
    let left = side(band) { $0.left < gutter }
    let right = side(band) { $0.left >= gutter }
    guard let leftEdges = runningText(left), let rightEdges = runningText(right) else {
      return band
    }
    return left.map { OFDLine(fragments: $0.fragments, column: leftEdges) }
      + right.map { OFDLine(fragments: $0.fragments, column: rightEdges) }
  }

  private static func side(_ band: [OFDLine], _ isOn: (OFDFragment) -> Bool) -> [OFDLine] {
    band.compactMap { line in
      let kept = line.fragments.filter(isOn)
      return kept.isEmpty ? nil : OFDLine(fragments: kept)
    }
  }

  /// The edges of lines that mostly fill their column; nil for anything else.
  private static func runningText(_ lines: [OFDLine]) -> ClosedRange<Double>? {
    guard lines.count >= leastLines, let left = lines.map(\.left).min(),
      let right = lines.map(\.right).max(), right > left
    else { return nil }
    let isWide = lines.count { $0.right - $0.left >= (right - left) * 0.8 && $0.letters >= 8 }
    return isWide * 3 >= lines.count * 2 ? left...right : nil
  }
}
