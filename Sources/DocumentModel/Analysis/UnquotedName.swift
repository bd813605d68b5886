/// A name without title marks that ends directly before an article: 行政处罚法第十六条.
enum UnquotedName {
  /// Words after which a name may begin.
  private static let leads = PhraseTable<Bool>(
    .end,
    [
      (
        true,
        """
        根据 依据 依照 按照 遵照 违反 违背 适用 参照 比照 符合 触犯 援引 引用 执行 实施 贯彻 落实 遵守
        属于 有 是指 具有 存在 作出 发现 规定 确立 见 即 是 的 了 按 依 由 将 把 被 至 从 以 为 或 或者 以及 称
        应当 可以 不得 当事人 行为人 机关 部门 单位 政府 组织 法院 我国 现行 修订后的 修正后的 案中 其中
        认定 构成 涉嫌 通过 结合 对照 下列 所称 所指 不属于 对于 关于 超出 超越 基于 鉴于 除
        """
      )
    ])

  /// Endings of a word that hold a lead by chance: 自由, 行为, 数据, 不得以.
  private static let falseLeads = PhraseTable<Bool>(
    .end, [(true, "自由 行为 甚至 法实施 国有 所有 公有 私有 共有 占有 条例实施")])

  /// Words that join two names; one is cut only behind a whole name or article.
  private static let joins = PhraseTable<Bool>(.end, [(true, "和 与 及 以及")])

  private static let wholes = ["法", "条例", "法典", "条", "款", "项", "》", "）", "规定", "法律", "法规"]

  /// Words that may stand before a name and belong to the sentence.
  private static let adjectives = ["新修订的", "修订后的", "现行", "我国", "新", "原", "旧", "对"]

  private static let longest = 120

  /// Reads the name that ends at an offset.
  /// - Parameters:
  ///   - reader: The text.
  ///   - end: The offset after the name, where the article begins.
  ///   - limit: The start of the text that may belong to it.
  /// - Returns: The offset of its first byte, or nil when no name is certain.
  static func start(_ reader: TextReader, endingAt end: Int, from limit: Int) -> Int? {
    let found = InstrumentSuffix.table.match(reader.bytes, endingAt: end, from: limit)
    guard let found,
      found.tag == .law || found.tag == .namedLaw || found.tag == .regulation
        || found.tag == .constitution
    else {
      return nil
    }
    let floor = max(limit, end - longest)
    var begin = end - found.length
    while begin > floor {
      if isBoundary(reader, begin, from: limit) { break }
      begin = reader.previous(begin, from: floor)
    }
    if begin == floor, floor > limit { return nil }
    if begin == limit {
      // Behind a citation the name may be joined to it: …第三条和…法第五条.
      begin = reader.skip(anyOf: ["以及", "或者", "和", "与", "及", "或"], at: begin, before: end)
    }
    for adjective in adjectives {
      if reader.has("对外", at: begin, before: end) { break }
      if let after = reader.skip(adjective, at: begin, before: end) { begin = after }
    }
    return isName(reader, begin, end, found) ? begin : nil
  }

  private static func isBoundary(_ reader: TextReader, _ offset: Int, from limit: Int) -> Bool {
    guard offset > limit else { return true }
    let previous = reader.previous(offset, from: limit)
    let byte = reader.bytes[previous]
    // Marks and letters: E2 xx xx, E3 80 xx, EF BC xx and ASCII stand in no name.
    if byte < 0xE3 || byte == 0xEF { return true }
    if byte == 0xE3, reader.bytes[previous + 1] == 0x80 { return true }
    if falseLeads.match(reader.bytes, endingAt: offset, from: limit) != nil { return false }
    if leads.match(reader.bytes, endingAt: offset, from: limit) != nil { return true }
    guard let join = joins.match(reader.bytes, endingAt: offset, from: limit) else { return false }
    return wholes.contains { reader.has($0, endingAt: offset - join.length, from: limit) }
  }

  private static func isName(
    _ reader: TextReader, _ start: Int, _ end: Int, _ found: PhraseTable<InstrumentSuffix>.Match
  ) -> Bool {
    guard end > start, end - start >= found.length else { return false }
    if found.tag == .constitution {
      return end - start == found.length || reader.has("中华人民共和国", at: start, before: end)
    }
    let bodyEnd = end - found.length
    // 本法, 该条例, 其实施条例 point back and are resolved elsewhere or not at all.
    let pointers = ["本", "该", "同", "其", "此", "实施", "管理", "有关", "相关", "上述", "前述", "各", "等"]
    if pointers.contains(where: { reader.has($0, at: start, before: end) }) { return false }
    let length = reader.characters(from: start, to: bodyEnd)
    return found.tag == .regulation ? length >= 2 : length >= 1
  }
}
