internal import DocumentModel

/// Looks for words in folded text, byte by byte.
enum WordSearch {
  /// A text as rules see it, without blanks.
  static func folded(_ text: String) -> [UInt8] {
    TextFolding.fold(text).filter { $0 != 0x20 && $0 != 0x0A }
  }

  /// Tells whether a word stands in a text.
  /// - Complexity: O(text × word); for words of rules and sentences of examples.
  static func contains(_ word: [UInt8], in text: [UInt8]) -> Bool {
    guard let first = word.first, word.count <= text.count else { return word.isEmpty }
    var start = 0
    while start + word.count <= text.count {
      if text[start] == first, text[start..<start + word.count].elementsEqual(word) {
        return true
      }
      start += 1
    }
    return false
  }
}
