import SeededRandom

/// Writes small documents whose titles, numbers, issuers and citations often meet, and rules that compare
/// them.
struct RandomCorpus {
  private var random: SplitMix64
  private var names = 0

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  private static let titles = [
    "甲县养犬管理办法", "甲县人民政府关于印发甲县养犬管理办法的通知", "甲县养犬管理规定（试行）", "停车管理暂行办法", "关于加强停车管理的通知",
    "乙县养犬管理办法",
  ]
  private static let issuers = ["甲县人民政府", "甲县财政局", "乙县人民政府"]
  private static let numbers = [
    "甲政规〔2026〕1号", "甲政规[2026]1号", "甲政规〔2026〕2号", "甲政规〔2025〕1号", "乙政规〔2026〕1号", "第3号",
  ]
  private static let dates = ["2020-01-05", "2025-03-05", "2026-01-05", "2026-03-05"]
  private static let sentences = [
    "根据《甲县养犬管理办法》，制定本办法。", "《甲县养犬管理规定（试行）》同时废止。", "《停车管理暂行办法》（甲政规〔2025〕1号）同时废止。",
    "依照《停车管理暂行办法》第三条处罚。", "根据《甲县养犬管理规定》第二条，制定本办法。", "单位应当在五个工作日内整改。",
  ]

  private mutating func chance(_ one: Int) -> Bool { random.below(one) == 0 }

  /// The inside of a document of the XML vocabulary.
  mutating func document() -> String {
    var head = "<title>\(random.pick(Self.titles))</title>"
    for issuer in Self.issuers.shuffled(&random).prefix(random.below(3)) {
      head += "<issuer>\(issuer)</issuer>"
    }
    if head.hasSuffix("</title>") { head += "<issuer/>" }
    if !chance(4) { head += "<documentNumber>\(random.pick(Self.numbers))</documentNumber>" }
    if !chance(4) { head += "<signDate>\(random.pick(Self.dates))</signDate>" }
    if !chance(3) { head += "<promulgationDate>\(random.pick(Self.dates))</promulgationDate>" }
    let text = (0..<(random.below(3) + 1)).map { _ in random.pick(Self.sentences) }.joined()
    return "<head>\(head)</head><body><article><number>第一条</number><p>\(text)</p></article></body>"
  }

  /// A file with one rule that looks into the corpus.
  mutating func rule() -> String {
    let isEvery = chance(3)
    let demand =
      isEvery
      ? "每一 引 属于 文件 的 \(random.pick(["引用", "制定依据"]))"
        + (chance(2) ? " 其中 引 的 语气 等于 肯定" : "")
        + "，\(random.pick(["应当", "不得"])) \(condition(2, citation: "引"))"
      : "\(random.pick(["应当", "不得"])) \(condition(2, citation: nil))"
    return """
      语言 1
      规则包 随机
      参数 期甲 : 期限
        自 2000-01-01 为 \(random.below(900)) 日
        自 2026-02-01 为 \(random.below(900)) 日
      完
      规则 RN-1 "随机"
        类别 PROC
        依据 《甲法》 第一条 核验 全文
        施行 2000-01-01 起\(chance(4) ? " 至 2025-12-31" : "")
        适用 行政规范性文件\(chance(3) ? " 其中 文件 的 \(random.pick(["文号", "成文日期", "公布日期"])) 有值" : "")
        阶段 起草
        级别 \(random.pick(["错误 未知时 警告", "警告 待核"]))
        判定
          \(demand)
      \(chance(3) ? "  除外 例外 当 文件 的 \(random.pick(["文号", "公布日期"])) 有值 降为 提醒\n" : "")
        提示 "有"
        反例 "甲。" 另有 "乙。"
        正例 "乙。" 另有 "丙。"
      完
      """
  }

  private mutating func condition(_ depth: Int, citation: String?) -> String {
    guard depth > 0 else { return look(citation) }
    switch random.below(6) {
    case 0:
      return "（\(condition(depth - 1, citation: citation)) 且 \(local())）"
    case 1:
      return "（\(local()) 或 \(condition(depth - 1, citation: citation))）"
    case 2: return "非 （\(condition(depth - 1, citation: citation))）"
    case 3:
      names += 1
      let name = "外\(names)"
      return
        "\(random.pick(["存在", "没有"]))（\(name) 属于 文件 的 引用 其中 \(name) 的 作用 等于 \(role()) 且 \(look(name))）"
    default: return look(citation)
    }
  }

  private mutating func role() -> String { random.pick(["废止", "制定依据", "处理依据"]) }

  private mutating func local() -> String {
    random.pick([
      "文件 的 成文日期 早于 2026-01-01", "文件 的 公布日期 有值", "个数（文件 的 引用） 至少 2", "文件 的 文号序号 至多 1",
    ])
  }

  /// One look into the corpus.
  private mutating func look(_ citation: String?) -> String {
    names += 1
    let name = "另\(names)"
    let isCitation = chance(3)
    let keys = keys(isCitation: isCitation, citation)
    var parts: [String] = []
    for _ in 0..<random.below(3) { parts.append(compared(name, isCitation: isCitation)) }
    let joined = parts.joined(separator: random.pick([" 且 ", " 或 "]))
    return "\(random.pick(["存在", "没有"]))（\(name) 属于 文件库\(isCitation ? " 的 引用" : "") "
      + "按 [\(keys)]\(parts.isEmpty ? "" : " 其中 " + joined)）"
  }

  private mutating func keys(isCitation: Bool, _ citation: String?) -> String {
    if isCitation {
      return random.pick(
        ["本名", "本名、作用", "文号", "主办机关"].filter { citation != nil || $0 != "本名、作用" })
    }
    var known = [
      "主办机关", "制定机关", "文号", "本名", "事项", "机关代字、文号年份", "机关代字、文号年份、文号序号 等于 文件 的 文号序号 - 1",
      "成文日期", "种类、事项", "公布日期 等于 文件 的 成文日期",
    ]
    if let citation { known += ["本名 等于 \(citation) 的 本名", "本名"] }
    return random.pick(known)
  }

  private mutating func compared(_ name: String, isCitation: Bool) -> String {
    let whole = isCitation ? "\(name) 的 所属文件" : name
    names += 1
    let inner = "内\(names)"
    var known = [
      "\(whole) 的 成文日期 早于 文件 的 成文日期", "\(whole) 的 公布日期 有值",
      "日数（\(whole) 的 成文日期，文件 的 成文日期） 至少 300", "\(whole) 的 成文日期 + 期甲 晚于 文件 的 成文日期",
      "非 \(whole) 的 标题 含有 \"通知\"", "\(whole) 的 文号序号 至少 文件 的 文号序号 - 1",
      "没有（\(inner) 属于 文件 的 引用 其中 \(inner) 的 作用 等于 废止 且 \(inner) 的 本名 等于 \(whole) 的 本名）",
      "存在（\(inner) 属于 \(whole) 的 引用 其中 \(inner) 的 作用 等于 \(role()) 且 \(inner) 的 本名 等于 文件 的 本名）",
      "存在（\(inner) 属于 \(whole) 的 引用 其中 \(inner) 的 条号 有值）",
      "（\(whole) 的 公布日期 早于 基准日 或 文件 的 公布日期 早于 基准日）",
    ]
    if isCitation { known += ["\(name) 的 作用 等于 \(role())", "\(name) 的 条号 有值"] }
    return random.pick(known)
  }
}

extension Array {
  fileprivate func shuffled(_ random: inout SplitMix64) -> [Element] {
    var copy = self
    for index in copy.indices.dropFirst().reversed() {
      copy.swapAt(index, random.below(index + 1))
    }
    return copy
  }
}
