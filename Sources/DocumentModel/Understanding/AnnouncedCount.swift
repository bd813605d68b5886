/// A number of things that the text announces, and how many it lists (列举数): 以下三个方面.
public struct AnnouncedCount: Sendable, Hashable {
  /// The words that announce: 以下三个方面.
  public let span: TextSpan
  /// The number announced.
  public let announced: Int
  /// The number listed, at least 2.
  public let listed: Int
  /// The block that announces, an index into `NormativeDocument.blocks`.
  public let block: Int
}

extension NormativeDocument {
  /// The announcements whose list was found, in the order of the text.
  ///
  /// A list that no numbers, no 一是 and no semicolons set apart is not counted.
  public func announcedCounts() -> [AnnouncedCount] {
    AnnouncedCountReader(self).read()
  }
}
