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
    guard
      let order = reader.find("令第", from: start, before: end)
        ?? reader.find("令", from: start, before: end)
    else { return nil }
    if reader.has("人民政府", endingAt: order, from: start) { return .localRule }
    for body in ["部", "总局", "委员会", "银行", "署", "国家税务局", "办公室"]
    where reader.has(body, endingAt: order, from: start) {
      return .departmentalRule
    }
    return nil
  }
}
