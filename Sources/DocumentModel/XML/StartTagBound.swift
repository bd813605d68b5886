/// The bound on attributes of one start tag, checked before libxml2 sees the bytes.
///
/// libxml2 2.9 compares each attribute of a tag with all before it, so that one tag of a few megabytes
/// would take hours. Small documents cannot do harm and are not looked at.
enum StartTagBound {
  /// The most attributes, namespace declarations included, of one start tag.
  static let maximumAttributes = 512
  /// The largest document, in bytes, that is let through without a look.
  static let harmlessBytes = 256 * 1024

  /// Finds the first tag with too many attributes.
  /// - Returns: The byte offset of its `<`, or nil.
  /// - Complexity: O(n).
  static func firstBreach(in bytes: [UInt8]) -> Int? {
    guard bytes.count > harmlessBytes else { return nil }
    let source = bytes.span
    var tag = 0
    var count = 0
    var index = 0
    while index < source.count {
      let byte = source[index]
      index += 1
      if byte == 0x3C {
        tag = index - 1
        count = 0
      } else if byte == 0x3D {
        while index < source.count, source[index] <= 0x20 { index += 1 }
        guard index < source.count, source[index] == 0x22 || source[index] == 0x27 else { continue }
        count += 1
        if count > maximumAttributes { return tag }
      }
    }
    return nil
  }
}
