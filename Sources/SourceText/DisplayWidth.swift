/// The number of terminal columns that text takes.
public enum DisplayWidth {
  /// Columns of one code point: 0 for marks and controls, 2 for East Asian wide ones, else 1.
  ///
  /// Curly quotes, dashes and the ellipsis are ambiguous in Unicode; terminals set for Chinese show
  /// them in two columns or one, and one is the commoner.
  public static func columns(of scalar: UInt32) -> Int {
    switch scalar {
    case 0..<0x20, 0x7F..<0xA0, 0x200B...0x200F, 0xFEFF, 0x0300...0x036F, 0xFE00...0xFE0F: 0
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
      0xA000...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
      0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      2
    default: 1
    }
  }

  /// Columns of a range of UTF-8; a tab counts as one, since excerpts show it as a blank.
  public static func columns(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> Int {
    var width = 0
    var offset = start
    while offset < end {
      let (scalar, length) = UTF8Text.decode(bytes, at: offset)
      width += scalar == 0x09 ? 1 : columns(of: scalar)
      offset += length
    }
    return width
  }
}
