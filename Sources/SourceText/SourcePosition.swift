/// A place as an editor shows it: line and column, both counted from 1.
public struct SourcePosition: Hashable, Comparable, Sendable {
  /// The line, 1-based; LF, CRLF and a lone CR each end a line.
  public let line: Int
  /// The column, 1-based, in Unicode code points; a byte order mark does not count.
  public let column: Int

  /// Makes a position.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// Orders by line, then by column.
  public static func < (left: SourcePosition, right: SourcePosition) -> Bool {
    left.line != right.line ? left.line < right.line : left.column < right.column
  }
}
