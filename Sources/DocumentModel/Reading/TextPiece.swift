/// A line of a text file, or a part of one that stands for a line.
struct TextPiece {
  /// The first byte, blanks left out.
  let start: Int
  /// The byte after the last, blanks left out.
  let end: Int
  /// The node of its line.
  let node: NodeID
  /// The folded text of a short piece; empty for one too long to be anything but a paragraph.
  let folded: [UInt8]
  /// The number at its start; offsets count from `start`.
  let mark: LevelMark?
  /// How a packed file holds it.
  var role = ExtractedText.Role.text

  /// The longest piece, in bytes, that may be more than a paragraph.
  static let longest = 900

  /// Makes a piece of a range of a text.
  init(_ text: [UInt8], from start: Int, to end: Int, node: NodeID) {
    self.start = start
    self.end = end
    self.node = node
    let window = min(end, start + 64)
    mark = LevelMark.read(text.span.extracting(start..<window), at: 0)
    guard end - start <= Self.longest else {
      folded = []
      return
    }
    var folder = TextFolder(expectedBytes: end - start)
    folder.fold(text, from: start, to: end)
    folded = folder.bytes
  }

  /// True for a piece that can be more than a paragraph.
  var isShort: Bool { !folded.isEmpty }

  /// Tells whether the folded piece begins with a word.
  func begins(with word: String) -> Bool {
    WordMatch.has(word, folded.span, at: 0, to: folded.count)
  }

  /// Tells whether the folded piece ends with a word.
  func ends(with word: String) -> Bool {
    WordMatch.has(word, folded.span, at: folded.count - word.utf8.count, to: folded.count)
  }

  /// Tells whether the folded piece contains a word.
  func contains(_ word: String) -> Bool {
    WordMatch.find(word, folded.span, from: 0, to: folded.count) != nil
  }
}
