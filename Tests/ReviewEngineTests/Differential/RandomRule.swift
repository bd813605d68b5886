import SeededRandom

/// Writes random rules that type-check, for comparing evaluators.
struct RandomRule {
  private var random: SplitMix64
  private var variables: [(name: String, kind: String)] = []
  private var nextVariable = 0
  private var captures: [String] = []
  private var numbers: [String] = []
  private var mayCapture = false
  private var hasScene = false

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  private static let words = [
    "行政处罚", "处罚", "罚款", "会议纪要", "作为", "依据", "根据", "企业", "本地", "应当", "不得", "办法", "管理", "县", "一", "，",
    "。", "处", "由", "单位", "整改", "责令改正", "收费", "备案", "公布", "制定",
  ]
  private static let tones = ["肯定", "否定", "情形", "转述", "任意"]
  private static let regions = ["正文", "标题", "条文", "附件", "落款", "表格"]
  private static let inline = ["引语", "书名号", "括注"]
  private static let dates = [
    "文件 的 成文日期", "文件 的 公布日期", "文件 的 施行日期", "文件 的 失效日期", "文件 的 政府报备日期", "文件 的 人大报备日期", "基准日",
  ]

  private mutating func chance(_ one: Int) -> Bool { random.below(one) == 0 }

  /// The text of a rule file with one rule.
  mutating func text() -> String {
    let kinds = ["行政规范性文件", "重大行政决策", "地方政府规章", "其他文件"]
    let applies = (0..<(random.below(3) + 1)).map { kinds[$0] }.joined(separator: "、")
    var sections = """
      语言 1
      规则包 随机
      词组 词甲 为 \(list())
      参数 期甲 : 期限
        自 2000-01-01 为 \(random.below(40)) \(unit())
        自 2026-04-01 为 \(random.below(40)) \(unit())
      完
      规则 RN-1 "随机"
        类别 PROC
        依据 《甲法》 第一条 核验 全文
        施行 \(2000 + random.below(28))-01-01 起\(chance(4) ? " 至 2027-12-31" : "")
        适用 \(applies)\(chance(4) ? " 其中 \(condition(2))" : "")
        阶段 起草
        级别 \(random.pick(["错误", "警告", "提醒"])) 未知时 \(random.pick(["警告", "提醒"]))

      """
    if chance(3) { sections += "  按 \(random.pick(Self.dates)) 适用\n" }
    sections += "  判定\n    \(check())\n"
    for index in 0..<random.below(3) {
      sections += "  除外 例外\(index) 当 \(condition(2))"
      sections += chance(2) ? " 降为 提醒\n" : "\n"
    }
    return sections + "  提示 \"有\"\n  反例 \"甲。\"\n  正例 \"乙。\"\n完\n"
  }

  private mutating func unit() -> String { random.pick(["日", "工作日", "个月", "年"]) }

  private mutating func list() -> String {
    (0..<(random.below(4) + 1)).map { _ in "\"\(random.pick(Self.words))\"" }
      .joined(separator: "、")
  }

  private mutating func check() -> String {
    switch random.below(5) {
    case 0: return "\(random.pick(["应当", "不得"])) \(condition(3))"
    case 1, 2: return textCheck()
    case 3:
      let start = random.pick(Array(Self.dates.dropLast()))
      let period = chance(2) ? "期甲" : "\(random.below(60)) \(unit())"
      let tail = (chance(3) ? " 顺延" : "") + (chance(2) ? " 临期 \(random.below(20)) 日" : "")
      return "应当 在 \(start) 起 \(period) 内 完成 \(random.pick(["报备", "人大报备"]))\(tail)"
    default:
      let (name, collection) = member()
      hasScene = ["引用", "条文", "句子", "分句"].contains(variables.last?.kind)
      let filter = chance(2) ? " 其中 \(condition(2))" : ""
      let text =
        "每一 \(name) 属于 \(collection)\(filter) ，\(random.pick(["应当", "不得"])) \(condition(2))"
      return text
    }
  }

  /// Declares a variable over a collection; it stays usable until the rule ends or the caller removes it.
  private mutating func member() -> (String, String) {
    let collections = [
      ("文件 的 引用", "引用"), ("文件 的 制定依据", "引用"), ("文件 的 条文", "条文"), ("文件 的 制定机关", "机关"),
      ("文件 的 程序记录", "程序"), ("文件 的 报备记录", "报备"), ("文件 的 句子", "句子"), ("文件 的 分句", "分句"),
    ]
    let (collection, kind) = random.pick(collections)
    nextVariable += 1
    let name = "变量\(["甲", "乙", "丙", "丁", "戊", "己", "庚", "辛"][nextVariable % 8])\(nextVariable)"
    variables.append((name, kind))
    return (name, collection)
  }

  private mutating func textCheck() -> String {
    captures = []
    mayCapture = true
    defer { mayCapture = false }
    let pattern = pattern(2)
    mayCapture = false
    let regions = chance(4) ? "正文、附件" : random.pick(Self.regions)
    var text = "\(regions) \(chance(4) ? "应当" : "不得") 出现 \(pattern)"
    if chance(2) { text += " 语气 \(several(Self.tones))" }
    if chance(3) { text += " 不在 \(several(Self.inline + Self.regions))" }
    if chance(4) { text += " 位于 \(several(Self.inline + Self.regions))" }
    for _ in 0..<random.below(3) where chance(2) { text += " \(companion())" }
    if chance(3) {
      hasScene = true
      text += " 其中 \(condition(2))"
    }
    hasScene = true
    return text
  }

  private mutating func several(_ names: [String]) -> String {
    (0..<(random.below(2) + 1)).map { _ in random.pick(names) }.joined(separator: " 或 ")
  }

  private mutating func companion() -> String {
    var text = random.pick([
      "同句", "同分句", "同条", "前文", "后文", "前文 \(random.below(12))", "后文 \(random.below(12))",
    ])
    text += " \(chance(2) ? "有" : "无") （\(pattern(1))）"
    return text
  }

  private mutating func pattern(_ depth: Int) -> String {
    guard depth > 0 else { return word() }
    switch random.below(6) {
    case 4 where mayCapture:
      let name = random.pick(["取甲", "取乙"])
      if !captures.contains(name) { captures.append(name) }
      return "（\(word()) 隔 \(random.below(9)) 取 \(name) \(word())）"
    case 5:
      guard mayCapture, !numbers.contains("额甲"), chance(2) else {
        return "（\(word()) 隔 \(random.below(5)) 数 隔 \(random.below(5)) \(word())）"
      }
      numbers.append("额甲")
      return "（\(word()) 隔 \(random.below(5)) 取 额甲 数 \(chance(2) ? "\"条\"" : "")）"
    case 0: return "（\(pattern(depth - 1)) 或 \(pattern(depth - 1))）"
    case 1: return "（\(pattern(depth - 1)) 隔 \(random.below(14)) \(pattern(depth - 1))）"
    case 2: return "（\(pattern(depth - 1)) \(pattern(depth - 1))）"
    default: return pattern(depth - 1)
    }
  }

  private mutating func word() -> String {
    chance(4) ? "词甲" : "\"\(random.pick(Self.words))\""
  }

  private mutating func condition(_ depth: Int) -> String {
    guard depth > 0 else { return leaf() }
    switch random.below(6) {
    case 0: return "（\(condition(depth - 1)) 且 \(condition(depth - 1))）"
    case 1: return "（\(condition(depth - 1)) 或 \(condition(depth - 1))）"
    case 2: return "非 （\(condition(depth - 1))）"
    case 3:
      let (name, collection) = member()
      let filter = chance(4) ? "" : " 其中 \(condition(depth - 1))"
      variables.removeLast()
      return "\(chance(2) ? "存在" : "没有") （\(name) 属于 \(collection)\(filter)）"
    default: return leaf()
    }
  }

  private mutating func leaf() -> String {
    if let name = numbers.last, chance(2) {
      return "\(name) \(random.pick(["至少", "至多", "等于", "不等于"])) \(random.below(9))"
    }
    if let name = captures.last, chance(4) {
      return "\(name) \(random.pick(["等于", "不等于"])) \"\(random.pick(Self.words))\""
    }
    if hasScene, chance(2) { return sceneLeaf() }
    if let variable = variables.last, !chance(3) { return leaf(of: variable.name, variable.kind) }
    switch random.below(10) {
    case 8: return "文件 的 标题 含有 （\(pattern(1))）"
    case 9:
      return "文件 的 标题 \(chance(2) ? "开头为" : "结尾为") （\(pattern(1))）"
    case 0: return "文件 的 \(random.pick(["标题", "文号", "主送机关", "引用", "报备记录", "成文日期"])) 有值"
    case 1: return "\(random.pick(Self.dates)) \(random.pick(["早于", "晚于", "等于", "不等于"])) \(day())"
    case 2: return "文件 的 种类 属于 [行政规范性文件、重大行政决策]"
    case 3:
      return
        "个数（文件 的 \(random.pick(["引用", "条文", "制定机关"]))） \(random.pick(["至少", "至多", "等于"])) \(random.below(9))"
    case 4:
      return "日数（\(random.pick(Self.dates))，\(random.pick(Self.dates))） 至少 \(random.below(30))"
    case 5:
      return "工作日数（\(random.pick(Self.dates))，\(random.pick(Self.dates))） 至多 \(random.below(30))"
    case 6: return "文件 含有 （\(pattern(1))）"
    default: return "文件 的 种类 不等于 其他文件"
    }
  }

  private mutating func sceneLeaf() -> String {
    switch random.below(5) {
    case 0: return "\(random.pick(["本条", "本句", "本分句"])) 含有 （\(pattern(1))）"
    case 1: return "本分句 的 规范强度 属于 [义务性、禁止性]"
    case 2: return "个数（本条 的 句子） 至少 \(random.below(4))"
    default:
      return
        "存在 （引用甲 属于 \(random.pick(["本条", "本句", "本分句"])) 的 引用 其中 引用甲 的 效力层级 属于 [法律、行政法规]）"
    }
  }

  private mutating func day() -> String {
    let base = chance(2) ? random.pick(Self.dates) : "2026-0\(random.below(9) + 1)-15"
    return chance(3) ? "\(base) \(chance(2) ? "+" : "-") \(random.below(20)) \(unit())" : base
  }

  private mutating func leaf(of name: String, _ kind: String) -> String {
    switch kind {
    case "引用":
      return random.pick([
        "\(name) 的 条号 有值", "\(name) 的 作用 属于 [制定依据、处理依据、一般提及]",
        "\(name) 的 效力层级 属于 [法律、行政法规]", "\(name) 的 语气 等于 肯定",
        "\(name) 的 名称 等于 \"中华人民共和国行政处罚法\"", "\(name) 的 所在句 含有 （\(pattern(1))）",
        "\(name) 的 所在条文 含有 （\(pattern(1))）", "\(name) 的 名称 结尾为 （\(pattern(1))）",
      ])
    case "条文":
      return random.pick([
        "\(name) 含有 （\(pattern(1))）", "\(name) 的 引用 有值", "\(name) 的 编号 不等于 \"第一条\"",
        "个数（\(name) 的 引用） 至少 1",
      ])
    case "句子":
      return random.pick([
        "\(name) 含有 （\(pattern(1))）", "\(name) 的 引用 有值", "\(name) 的 所在条文 含有 （\(pattern(1))）",
        "个数（\(name) 的 分句） 至多 2",
      ])
    case "分句":
      return random.pick([
        "\(name) 含有 （\(pattern(1))）", "\(name) 的 规范强度 等于 \(random.pick(["义务性", "陈述性"]))",
        "\(name) 的 所在句 含有 （\(pattern(1))）", "\(name) 的 引用 有值",
      ])
    case "机关": return "\(name) 的 名称 等于 \"阳新县人民政府\""
    case "程序":
      return random.pick([
        "\(name) 的 环节 属于 [合法性审核、公开征求意见]", "\(name) 的 完成日期 晚于 \(name) 的 开始日期",
        "\(name) 的 结论 有值",
      ])
    default:
      return random.pick([
        "\(name) 的 渠道 等于 政府线", "\(name) 的 报备日期 早于 \(day())", "\(name) 的 接收机关 有值",
      ])
    }
  }
}
