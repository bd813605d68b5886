/// Text made safe for XML and HTML; what XML 1.0 forbids becomes U+FFFD.
package enum XMLText {
  /// Text for the content of an element.
  package static func content(_ text: String) -> String {
    var bytes: [UInt8] = []
    append(text.utf8.span, isAttribute: false, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Text for content or for a quoted attribute.
  package static func attribute(_ text: String) -> String {
    var bytes: [UInt8] = []
    append(text.utf8.span, isAttribute: true, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends valid UTF-8, escaped.
  /// - Parameter isAttribute: True to escape quotes as well.
  package static func append(_ text: Span<UInt8>, isAttribute: Bool, to bytes: inout [UInt8]) {
    var index = 0
    while index < text.count {
      let byte = text[index]
      switch byte {
      case 0x26: bytes += Array("&amp;".utf8)
      case 0x3C: bytes += Array("&lt;".utf8)
      case 0x3E: bytes += Array("&gt;".utf8)
      case 0x22 where isAttribute: bytes += Array("&quot;".utf8)
      case 0x27 where isAttribute: bytes += Array("&#39;".utf8)
      case 0x0D: bytes += Array("&#13;".utf8)
      case 0x09, 0x0A, 0x20...0xEE, 0xF0...0xFF: bytes.append(byte)
      case 0xEF where isNoncharacter(text, at: index):
        bytes += replacement
        index += 2
      case 0xEF: bytes.append(byte)
      default: bytes += replacement
      }
      index += 1
    }
  }

  private static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

  /// Tells U+FFFE and U+FFFF: EF BF BE, EF BF BF.
  private static func isNoncharacter(_ text: Span<UInt8>, at index: Int) -> Bool {
    index + 2 < text.count && text[index + 1] == 0xBF && text[index + 2] >= 0xBE
  }
}
