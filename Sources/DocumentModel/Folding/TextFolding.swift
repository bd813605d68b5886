/// Folds words as documents are folded, so that the words of rules meet the text.
public enum TextFolding {
  /// Folds a word.
  public static func fold(_ word: String) -> [UInt8] {
    let bytes = Array(word.utf8)
    var folder = TextFolder(expectedBytes: bytes.count)
    folder.fold(bytes, from: 0, to: bytes.count)
    return folder.bytes
  }
}
