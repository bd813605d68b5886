/// Words as parts of addresses: UTF-8, percent-encoded.
package enum PercentEncoding {
  /// Encodes everything but letters, digits and `-._~` of ASCII.
  package static func segment(_ text: String) -> String { encode(text, keeping: nil) }

  /// Encodes a path; its slashes stay.
  package static func path(_ text: String) -> String { encode(text, keeping: 0x2F) }

  private static func encode(_ text: String, keeping kept: UInt8?) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var result: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E, kept:
        result.append(byte)
      default: result += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
