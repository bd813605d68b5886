/// The marks that some editors put before the first character of a file.
public enum ByteOrderMark {
  /// UTF-8.
  public static let utf8: [UInt8] = [0xEF, 0xBB, 0xBF]
  /// UTF-16, big end first.
  public static let utf16BigEndian: [UInt8] = [0xFE, 0xFF]
  /// UTF-16, little end first.
  public static let utf16LittleEndian: [UInt8] = [0xFF, 0xFE]
}
