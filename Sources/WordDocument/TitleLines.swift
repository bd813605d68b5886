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

  /// Words of titles that stay whole.
  private static let words = [
    "规范性文件", "行政", "文件", "备案", "审查", "合法性", "审核", "工作", "报告", "管理", "办法", "规定", "人民", "政府",
    "通知", "意见", "实施", "建议", "答复", "年度", "目录", "登记", "清理", "结果",
  ].map(Array.init)

  /// Words after which a part of a title ends.
  private static let nouns = ["文件", "办法", "规定", "政府", "年度", "目录", "意见", "办公室"].map(Array.init)

  /// Whether a place lies inside of a word that stands around it.
  private static func isSplit(_ word: [Character], _ letters: [Character], _ place: Int) -> Bool {
    (1..<word.count).contains { offset in
      let start = place - offset
      return start >= 0 && start + word.count <= letters.count
        && letters[start..<(start + word.count)].elementsEqual(word)
    }
  }

  /// The distance to the ideal place, less where a word surely ends, more where one surely does not.
  private static func cost(_ letters: [Character], _ place: Int, _ ideal: Int) -> Int {
    let last = letters[place - 1]
    let after = letters[place]
    var cost = abs(place - ideal) * 2
    if "》、）”".contains(last) || "《（“".contains(after) { cost -= 9 }
    if place >= 2, last == "于", letters[place - 2] == "关" { cost -= 9 }
    if "的》、）”，和及与".contains(after) { cost += 40 }
    for word in words where isSplit(word, letters, place) { cost += 40 }
    if nouns.contains(where: { letters[..<place].ends(with: $0) }) { cost -= 5 }
    // A title inside of the title stays whole where it can.
    let before = letters[..<place]
    if before.count(where: { $0 == "《" }) > before.count(where: { $0 == "》" }) { cost += 12 }
    if "《（“〔".contains(last) || (last.isNumber && after.isNumber) { cost += 40 }
    return cost
  }
}

extension ArraySlice where Element: Equatable {
  fileprivate func ends(with other: [Element]) -> Bool {
    count >= other.count && suffix(other.count).elementsEqual(other)
  }
}
