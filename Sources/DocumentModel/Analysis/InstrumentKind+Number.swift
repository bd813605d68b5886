extension InstrumentKind {
  private static let numbers = PhraseTable<InstrumentKind>(
    .start,
    [
      (.nationalPolicy, "国发〔 国办发〔 国函〔 国办函〔 中发〔 中办发〔 国发明电 国办发明电"),
      (.judicialInterpretation, "法释〔 高检发释字〔"),
      (.law, "中华人民共和国主席令 国家主席令 主席令"),
      (.administrativeRegulation, "中华人民共和国国务院令 国务院令"),
      (.standard, "GB/T GBZ/T GB DB JGJ CJJ HJ/T GA/T"),
    ])

  /// Tells the kind of an instrument from the number (文号) that follows its name.
  ///
  /// Source: the prefixes of the issuers' numbers; 《规章制定程序条例》第三十条 for 令 of departments and
  /// of provincial and city governments.
  /// - Parameter number: The number as written, folded: 国发〔2004〕10号, 国务院令第713号.
  public static func ofNumber(_ number: String) -> InstrumentKind? {
    let bytes = Array(number.utf8)
    return ofNumber(TextReader(bytes: bytes), 0, bytes.count)
  }

  /// Tells the kind from a stretch of a text.
  static func ofNumber(_ reader: TextReader, _ start: Int, _ end: Int) -> InstrumentKind? {
    if let found = numbers.match(reader.bytes, at: start, before: end) {
      guard found.tag == .standard else { return found.tag }
      let digit = start + found.length
      let place = reader.skip(anyOf: [" "], at: digit, before: end)
      let follows = place < end && reader.bytes[place] >= 0x30 && reader.bytes[place] <= 0x39
      return follows || reader.has("DB", at: start, before: end) ? .standard : nil
    }
    guard var body = reader.find("令", from: start, before: end) else { return nil }
    // （…部2005年第8号令）: what stands between the body and 令 is its number.
    if let number = reader.find("第", from: start, before: body) { body = number }
    body = withoutYear(reader, endingAt: body, from: start)
    if reader.has("人民政府", endingAt: body, from: start) { return .localRule }
    for word in departments where reader.has(word, endingAt: body, from: start) {
      return .departmentalRule
    }
    // 国家…局, 中国…会: bureaus and commissions directly below the State Council.
    let isCentral = ["国家", "中国", "原国家"].contains { reader.has($0, at: start, before: body) }
    let isBody = ["局", "委", "会"].contains { reader.has($0, endingAt: body, from: start) }
    return isCentral && isBody ? .departmentalRule : nil
  }

  private static let departments = ["部", "总局", "委员会", "银行", "署", "发展改革委", "办公室"]

  private static func withoutYear(
    _ reader: TextReader, endingAt end: Int, from limit: Int
  ) -> Int {
    guard reader.has("年", endingAt: end, from: limit) else { return end }
    var index = end - 3
    while index > limit, reader.bytes[index - 1] >= 0x30, reader.bytes[index - 1] <= 0x39 {
      index -= 1
    }
    return index
  }
}
