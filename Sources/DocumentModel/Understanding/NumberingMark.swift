/// The number of one numbered paragraph and how it follows the number before it (序号).
///
/// Source: GB/T 9704-2012 7.3.3 for the order of levels.
public struct NumberingMark: Sendable, Hashable {
  /// How a number follows.
  public enum State: String, CaseIterable, Sendable {
    /// 连续.
    case sequential
    /// 缺号: one or more numbers are left out.
    case gap
    /// 重号: the number was used before in its list.
    case duplicate
    /// 逆序: a smaller number that was not used before.
    case backward
  }

  /// The numbered paragraph, an index into `NormativeDocument.blocks`.
  public let block: Int
  /// The level its number opens.
  public let level: Block.Level
  /// The number found.
  public let number: Int
  /// The number that would follow.
  public let expected: Int
  /// How it follows.
  public let state: State
}

extension NormativeDocument {
  /// The numbers of all numbered paragraphs in reading order, each held against the one before.
  /// - Complexity: O(number of blocks).
  public func numberingMarks() -> [NumberingMark] {
    var reader = NumberingReader(self)
    return reader.read()
  }
}
