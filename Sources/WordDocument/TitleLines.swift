/// Breaks a title into lines that read well (标题回行): whole words, lines of like length (GB/T 9704-2012
/// 7.3.1), as far as marks and a few words tell where a word ends.
package enum TitleLines {
  /// The letters that one line of 二号 holds in the type area.
  package static let length = 20

  /// The lines of a title.
  package static func lines(_ title: String) -> [String] {
    let letters = Array(title)
    guard letters.count > length else { return [title] }
    let count = (letters.count + length - 1) / length
    var lines: [String] = []
    var start = 0
    for line in 1..<max(2, count) {
      let ideal = start + (letters.count - start) / (count - line + 1)
      let end = place(letters, start, ideal)
      lines.append(String(letters[start..<end]))
      start = end
    }
    lines.append(String(letters[start...]))
    return lines
  }

  /// The best place to break near another.
  private static func place(_ letters: [Character], _ start: Int, _ ideal: Int) -> Int {
    let last = min(start + length, letters.count - 1)
    let first = max(start + 1, letters.count - length * 2)
    guard first <= last else { return last }
    return (first...last).min {
      let (a, b) = (cost(letters, $0, ideal), cost(letters, $1, ideal))
      return a != b ? a < b : $0 < $1
    } ?? last
  }

  /// The distance to the ideal place, less where a word surely ends, more where one surely does not.
  private static func cost(_ letters: [Character], _ place: Int, _ ideal: Int) -> Int {
    let before = letters[place - 1]
    let after = letters[place]
    var cost = abs(place - ideal) * 2
    if "》、）”".contains(before) || "《（“".contains(after) { cost -= 9 }
    if place >= 2, before == "于", letters[place - 2] == "关" { cost -= 9 }
    if "的》、）”，和及与".contains(after) { cost += 40 }
    if "《（“〔".contains(before) || (before.isNumber && after.isNumber) { cost += 40 }
    return cost
  }
}
