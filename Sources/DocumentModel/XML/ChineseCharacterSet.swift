internal import Glibc

/// Conversion of the Chinese national encodings (GB 18030, GBK, GB 2312) to UTF-8 by the C library.
///
/// GB 18030 contains the other two, so one table serves all.
enum ChineseCharacterSet {
  /// What became of a conversion.
  enum Outcome {
    case converted([UInt8])
    /// The UTF-8 up to the first byte that is no text.
    case damaged([UInt8])
    /// The system has no such conversion, or the text is larger than the limit.
    case unavailable
  }

  /// Converts a text.
  /// - Parameters:
  ///   - bytes: GB 18030.
  ///   - limit: The most bytes of UTF-8 to make.
  static func convert(_ bytes: [UInt8], limit: Int) -> Outcome {
    let failed = unsafe iconv_t(bitPattern: -1)
    guard let converter = unsafe iconv_open("UTF-8", "GB18030"), unsafe converter != failed else {
      return .unavailable
    }
    defer { unsafe iconv_close(converter) }
    var input = bytes
    // Two bytes become three at most, four become four.
    let room = min(limit, bytes.count / 2 * 3 + 8)
    var isComplete = false
    let output = unsafe [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
      unsafe input.withUnsafeMutableBytes { source in
        var from = unsafe source.baseAddress?.assumingMemoryBound(to: CChar.self)
        var fromLeft = source.count
        unsafe buffer.withMemoryRebound(to: CChar.self) { target in
          var to = target.baseAddress
          var toLeft = target.count
          let result = unsafe iconv(converter, &from, &fromLeft, &to, &toLeft)
          isComplete = result != Int(bitPattern: UInt.max) && fromLeft == 0
          count = target.count - toLeft
        }
      }
    }
    return isComplete ? .converted(output) : .damaged(output)
  }
}
