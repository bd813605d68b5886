/// The text that rules are matched against: folded, without layout blanks, one buffer per document.
///
/// Folding makes spellings equal that mean the same and keeps the way back to the arena:
/// - full-width letters and digits become ASCII, the ideographic blank a blank;
/// - `,` `;` `:` `?` `!` become full-width unless they stand between two ASCII letters or digits,
///   `(` and `)` always, so that pairs stay pairs;
/// - 〔［【[ and 〕］】] in a document number become 〔 and 〕; 「」『』 and straight quotes stay;
/// - blanks, tabs and line ends next to a Chinese character, or at the edge of a paragraph, are dropped;
///   inside other text a run of them becomes one blank;
/// - zero-width characters and byte order marks are dropped.
///
/// Blocks stand one after another, each ended by one LF that belongs to no block.
public struct ReadingText: Sendable {
  /// The folded text, UTF-8.
  public let bytes: [UInt8]
  /// The way from `bytes` to the arena's text buffer.
  public let runs: SourceRuns

  /// Makes a reading text.
  public init(bytes: [UInt8], runs: SourceRuns) {
    self.bytes = bytes
    self.runs = runs
  }
}
