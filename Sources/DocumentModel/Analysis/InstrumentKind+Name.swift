public import SourceText

extension InstrumentKind {
  /// Tells the kind of an instrument as far as its name alone does.
  ///
  /// Doubt is nil: a departmental rule and a normative document may bear the same name.
  /// - Parameter name: The name without the outer title marks, folded as the reading text is.
  public static func ofName(_ name: String) -> InstrumentKind? {
    let bytes = Array(name.utf8)
    return ofName(TextReader(bytes: bytes), 0, bytes.count)
  }

  /// Tells the kind of an instrument from a stretch of a text.
  static func ofName(_ reader: TextReader, _ start: Int, _ end: Int) -> InstrumentKind? {
    let nameEnd = reader.endOfCore(start, end)
    guard nameEnd > start else { return nil }
    if namesStandard(reader, start, nameEnd) { return .standard }
    let found = InstrumentSuffix.table.match(reader.bytes, endingAt: nameEnd, from: start)
    guard let found, nameEnd - start > found.length || found.tag.isName else {
      return nil
    }
    if reader.has("最高人民", at: start, before: nameEnd) {
      return ofSupremeOrgan(reader, start, nameEnd)
    }
    switch found.tag {
    case .constitution:
      let full = reader.skip("中华人民共和国", at: start, before: nameEnd) ?? start
      return nameEnd - full == found.length ? .constitution : nil
    case .law, .namedLaw: return ofLaw(reader, start, nameEnd)
    case .regulation: return ofRegulation(reader, start, nameEnd)
    case .internalPaper: return .internalDocument
    case .measure, .single: return ofMeasure(reader, start, nameEnd)
    case .document: return ofDocument(reader, start, nameEnd)
    case .other: return ofOther(reader, start, nameEnd)
    case .standard, .none, .paper: return nil
    }
  }

  /// GB/T 9704-2012, GB 3096—2008, DB42/T 1234: a designation with its number.
  private static func namesStandard(_ reader: TextReader, _ start: Int, _ end: Int) -> Bool {
    for mark in ["GB", "DB"] {
      guard var offset = reader.find(mark, from: start, before: end) else { continue }
      offset += 2
      offset = reader.skip(anyOf: ["/T", "/Z", "Z/T", "Z", "J/T", "J"], at: offset, before: end)
      offset = reader.skip(anyOf: [" "], at: offset, before: end)
      if offset < end, reader.bytes[offset] >= 0x30, reader.bytes[offset] <= 0x39 { return true }
    }
    return false
  }

  /// 法发〔2021〕20号第六条: interpretations are 解释, 规定, 规则, 批复 and 决定; the rest is none.
  private static func ofSupremeOrgan(
    _ reader: TextReader, _ start: Int, _ end: Int
  ) -> InstrumentKind? {
    for form in ["解释", "规定", "规则", "批复", "决定"]
    where reader.has(form, endingAt: end, from: start) {
      return .judicialInterpretation
    }
    return nil
  }

  private static func ofLaw(_ reader: TextReader, _ start: Int, _ end: Int) -> InstrumentKind? {
    let islands = ["香港特别行政区", "澳门特别行政区"]
    if islands.contains(where: { reader.has($0, at: start, before: end) }) { return .law }
    // A province makes 条例 and 办法, never a 法: such a name is a mistake, not a law.
    switch PlaceLevel.ofName(reader, start, end) {
    case nil: return .law
    // 海南自由贸易港法 names a place, 湖北省…法 would name an issuer.
    case .province:
      return ["省", "市", "自治区"].contains { reader.find($0, from: start, before: end) != nil }
        ? nil : .law
    default: return nil
    }
  }

  private static func ofRegulation(
    _ reader: TextReader, _ start: Int, _ end: Int
  ) -> InstrumentKind? {
    if reader.has("中国共产党", at: start, before: end) { return .partyRegulation }
    if reader.has("监察法实施条例", endingAt: end, from: start) { return .supervisionRegulation }
    if reader.has("中华人民共和国", at: start, before: end) { return .administrativeRegulation }
    // 《信访工作条例》, 《党政机关公文处理工作条例》 and their like are mostly made by the Party.
    if reader.has("党", at: start, before: end) || reader.has("干部", at: start, before: end)
      || reader.has("工作条例", endingAt: end, from: start)
    {
      return nil
    }
    switch PlaceLevel.ofName(reader, start, end) {
    case nil: return .administrativeRegulation
    case .county: return nil
    default: return .localRegulation
    }
  }

  private static func ofMeasure(_ reader: TextReader, _ start: Int, _ end: Int) -> InstrumentKind? {
    if reader.has("中国共产党", at: start, before: end) { return .partyRegulation }
    // 《立法法》第九十三条: a county or a district makes no rules, so this can only be a document.
    return PlaceLevel.ofName(reader, start, end) == .county ? .normativeDocument : nil
  }

  private static func ofDocument(
    _ reader: TextReader, _ start: Int, _ end: Int
  ) -> InstrumentKind? {
    if namesCentralIssuer(reader, start, end) {
      // A decision that changes regulations has their rank, which the name does not settle.
      let changes = ["修改", "废止", "条例"].contains {
        reader.find($0, from: start, before: end) != nil
      }
      let isDecision = reader.has("决定", endingAt: end, from: start)
      return isDecision && changes ? nil : .nationalPolicy
    }
    let doubtful = ["决定", "决议", "总则"].contains {
      reader.has($0, endingAt: end, from: start)
    }
    // A decision of a people's congress may be law of its place.
    if doubtful { return nil }
    if PlaceLevel.ofName(reader, start, end) != nil { return .normativeDocument }
    let issuers = ["县人民政府", "市人民政府", "省人民政府", "区人民政府", "镇人民政府", "乡人民政府"]
    return issuers.contains { reader.has($0, at: start, before: end) } ? .normativeDocument : nil
  }

  private static func ofOther(_ reader: TextReader, _ start: Int, _ end: Int) -> InstrumentKind? {
    if reader.has("中国共产党章程", at: start, before: end) { return .partyRegulation }
    if reader.has("宪法修正案", endingAt: end, from: start) { return .constitution }
    if reader.has("法修正案", endingAt: end, from: start) { return .law }
    return nil
  }

  /// The Central Committee, the State Council or their general offices, and not a ministry under them.
  private static func namesCentralIssuer(_ reader: TextReader, _ start: Int, _ end: Int) -> Bool {
    let issuers = ["中共中央办公厅", "国务院办公厅", "中共中央", "国务院"]
    let after = reader.skip(anyOf: issuers, at: start, before: end)
    guard after > start else { return false }
    return ["关于", "印发", "转发", "批转", "、", "国务院", " ", "《", "〈"].contains {
      reader.has($0, at: after, before: end)
    }
  }
}
