internal import SourceText

/// Turns the bytes of a file into UTF-8, or says which byte is none.
enum TextDecoding {
  /// Converts a file.
  /// - Returns: UTF-8; for XML of an undeclared encoding not yet checked.
  static func decode(
    _ bytes: [UInt8], as format: InputFormat? = nil, limits: ReadLimits
  ) throws(DocumentReadError) -> [UInt8] {
    if bytes.starts(with: ByteOrderMark.utf16LittleEndian) {
      return try UTF16Text.decode(bytes, from: 2, isBigEndian: false)
    }
    if bytes.starts(with: ByteOrderMark.utf16BigEndian) {
      return try UTF16Text.decode(bytes, from: 2, isBigEndian: true)
    }
    if bytes.starts(with: [0x3C, 0x00, 0x3F, 0x00]) {
      return try UTF16Text.decode(bytes, from: 0, isBigEndian: false)
    }
    if bytes.starts(with: [0x00, 0x3C, 0x00, 0x3F]) {
      return try UTF16Text.decode(bytes, from: 0, isBigEndian: true)
    }
    let format = format ?? InputFormat.of(bytes)
    if format == .html { return try decodePage(bytes, limits: limits) }
    if let declared = XMLDeclaration.encoding(of: bytes) {
      return try decode(bytes, declaredAs: declared, limits: limits)
    }
    // XML without a declaration is UTF-8, and the parser checks it.
    if format == .xml || format == .akomaNtoso { return bytes }
    return try decodeText(bytes, limits: limits)
  }

  private static func decode(
    _ bytes: [UInt8], declaredAs declared: XMLDeclaration.Encoding, limits: ReadLimits
  ) throws(DocumentReadError) -> [UInt8] {
    switch declared.name.uppercased() {
    case "UTF-8", "UTF8", "US-ASCII", "ASCII": return bytes
    case "GB18030", "GBK", "GB2312", "GB_2312-80", "CP936", "EUC-CN", "X-GBK":
      // UTF-8 under this name would turn into other letters without an error.
      if UTF8Text.firstInvalidOffset(bytes.span) == nil, bytes.contains(where: { $0 >= 0x80 }) {
        throw badEncoding(declared.name, in: bytes, at: declared.offset)
      }
      return try chinese(bytes, name: declared.name, limits: limits)
    default:
      throw badEncoding(declared.name, in: bytes, at: declared.offset)
    }
  }

  private static func decodeText(
    _ bytes: [UInt8], limits: ReadLimits
  ) throws(DocumentReadError) -> [UInt8] {
    if let zero = bytes.firstIndex(of: 0) {
      throw DocumentReadError(
        .unsupportedFormat("unknown"), at: LineIndex(bytes).position(of: zero))
    }
    guard let damaged = UTF8Text.firstInvalidOffset(bytes.span) else { return bytes }
    // GB 18030 hardly ever looks like UTF-8 for long: with many good letters before the bad one it
    // is damaged UTF-8, which would turn into nonsense.
    guard !bytes.starts(with: ByteOrderMark.utf8), letters(bytes, before: damaged) < 4 else {
      throw badEncoding("UTF-8", in: bytes, at: damaged)
    }
    if case .converted(let text) = ChineseCharacterSet.convert(bytes, limit: limits.maximumBytes),
      looksChinese(text)
    {
      return text
    }
    throw badEncoding("UTF-8", in: bytes, at: damaged)
  }

  /// Decodes a page; what it declares is believed only where its bytes are not UTF-8.
  private static func decodePage(
    _ bytes: [UInt8], limits: ReadLimits
  ) throws(DocumentReadError) -> [UInt8] {
    if let zero = bytes.firstIndex(of: 0) {
      throw DocumentReadError(
        .unsupportedFormat("unknown"), at: LineIndex(bytes).position(of: zero))
    }
    guard UTF8Text.firstInvalidOffset(bytes.span) != nil else { return bytes }
    if let declared = pageEncoding(bytes),
      declared.uppercased().hasPrefix("GB") || declared.uppercased() == "X-GBK"
    {
      return try chinese(bytes, name: declared, limits: limits)
    }
    return try decodeText(bytes, limits: limits)
  }

  /// Finds the encoding that a page declares in its first bytes: `charset=gb2312`, `charset="gbk"`.
  private static func pageEncoding(_ bytes: [UInt8]) -> String? {
    let source = bytes.span
    let limit = min(bytes.count, 4_096)
    guard
      let word = WordMatch.find("charset=", source, from: 0, to: limit)
        ?? WordMatch.find("CHARSET=", source, from: 0, to: limit)
    else { return nil }
    var start = word + 8
    while start < limit, source[start] == 0x22 || source[start] == 0x27 || source[start] == 0x20 {
      start += 1
    }
    var end = start
    while end < limit, source[end] > 0x2C, source[end] < 0x7B, source[end] != 0x3E { end += 1 }
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  private static func chinese(
    _ bytes: [UInt8], name: String, limits: ReadLimits
  ) throws(DocumentReadError) -> [UInt8] {
    switch ChineseCharacterSet.convert(bytes, limit: limits.maximumBytes) {
    case .converted(let text): return text
    case .damaged(let text): throw badEncoding(name, in: text, at: text.count)
    case .unavailable: throw DocumentReadError(.badEncoding(name))
    }
  }

  private static func letters(_ bytes: [UInt8], before end: Int) -> Int {
    var count = 0
    for byte in bytes[..<end] where byte >= 0xC2 {
      count += 1
      if count >= 4 { break }
    }
    return count
  }

  /// Tells whether a converted text is one: mostly common Han letters and marks, not rare ones.
  private static func looksChinese(_ text: [UInt8]) -> Bool {
    let source = text.span
    var common = 0
    var rare = 0
    var index = 0
    while index < source.count {
      let (scalar, length) = UTF8Text.decode(source, at: index)
      switch scalar {
      case 0..<0x80: break
      case 0x4E00...0x9FA5, 0x3000...0x303F, 0xFF00...0xFFEF, 0x2010...0x2027: common += 1
      default: rare += 1
      }
      index += length
    }
    return common > rare * 4
  }

  private static func badEncoding(_ name: String, in bytes: [UInt8], at offset: Int)
    -> DocumentReadError
  {
    DocumentReadError(.badEncoding(name), at: LineIndex(bytes).position(of: offset))
  }
}
