import SeededRandom

/// A rule as packs have them: its own word group, a check of one of the common kinds over words of its own
/// and words of generated documents, companions, conditions, an exception, holes and examples.
///
/// No two rules share words or conditions except by chance, so that sharing between rules does not flatter a
/// measurement; a third of the words stand in documents, most combinations rarely, as with real rules.
struct GeneratedRule {
  private var random: SplitMix64

  private static let words = [
    "行政处罚", "罚款", "会议纪要", "收费", "备案", "公布", "制定", "企业", "本地", "外地", "登记", "许可", "审批", "检查",
    "执法", "整改", "监督", "责令", "停业", "没收", "证明", "材料", "资金", "补贴", "奖励", "税收", "注册", "经营", "项目",
    "投标", "采购", "产品", "服务", "管理", "单位", "个人", "申请", "办理", "期限", "标准",
  ]
  private static let dates = ["成文日期", "公布日期", "施行日期", "失效日期", "政府报备日期", "人大报备日期"]
  private static let texts = ["标题", "文号", "主送机关"]
  private static let roles = ["制定依据", "处理依据", "参照", "废止", "修改", "贯彻落实", "一般提及"]
  private static let ranks = ["法律", "行政法规", "地方性法规", "部门规章", "地方政府规章", "规范性文件"]
  private static let steps = ["评估论证", "公开征求意见", "听证", "专家论证", "合法性审核", "集体讨论决定", "签发", "公布"]
  private static let stages = ["起草", "审核", "公布前", "备案", "清理", "年报"]
  private static let categories = [
    "PROC", "SET-PENALTY", "SET-FEE", "DEROGATE", "FC-ENTRY", "FORMAT",
  ]
  private static let severities = [("错误", "全文"), ("警告", "节选"), ("提醒", "未核")]

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  /// Writes the rule file.
  mutating func text(number: Int) -> String {
    let digits = String(number)
    let identity = "GN-" + String(repeating: "0", count: max(0, 5 - digits.count)) + digits
    let group = "词组\(name(2))\(number)"
    let (severity, verification) = random.pick(Self.severities)
    let body = check(group)
    let day = "\(2000 + random.below(25))-0\(1 + random.below(9))-1\(random.below(10))"
    return """
      语言 1
      规则包 生成

      词组 \(group) 为 \(list(4 + random.below(8)))

      # 生成的规则，量速度用。
      规则 \(identity) "生成的规则\(number)：\(word())与\(word())"
        类别 \(random.pick(Self.categories))
        依据 《\(word())\(word())条例》 第\(number % 200 + 1)条 核验 \(verification)
        施行 \(day) 起
        适用 行政规范性文件\(body.scope)
        阶段 \(random.pick(Self.stages))
        级别 \(severity) 未知时 提醒
        判定
          \(body.text)
      \(exception(in: body))  提示 "\(word())可能不合规定\(body.hole)"
        建议 "删去或者改写\(word())，写明\(word())的依据"
        反例 "\(word())应当\(word())\(word())。"
        反例 "由\(word())负责\(word())。"
        正例 "不得\(word())\(word())。"
      完

      """
  }

  private struct Body {
    let text: String
    /// The hole that the message may have.
    let hole: String
    /// A condition for an exception; nil where the check has no surroundings.
    let exception: String?
    /// What limits the rule to few documents, as place and subject limit the rules of many packs.
    var scope = ""
  }

  private mutating func check(_ group: String) -> Body {
    switch random.below(20) {
    case 0..<13: return textCheck(group)
    case 13..<16: return citationCheck(group)
    case 16..<18: return stepCheck()
    case 18: return deadline()
    default: return demand(group)
    }
  }

  private mutating func textCheck(_ group: String) -> Body {
    var branches = ["\"\(rare())\" 隔 \(2 + random.below(20)) \(group)"]
    for _ in 0..<(1 + random.below(5)) {
      let gap = random.below(24)
      branches.append(
        random.below(2) == 0
          ? "（\(alternatives(2 + random.below(5)))） 隔 \(gap) \"\(rare())\""
          : "\"\(rare())\" 隔 \(gap) （\(alternatives(2 + random.below(5)))）")
    }
    var text = "\(random.pick(["正文", "条文", "正文、附件", "正文、表格"])) 不得 出现\n        "
    if random.below(6) == 0 {
      text += "\"\(rare())\" 隔 4 取 数额 数 \"\(random.pick(["元", "日", "人", "次"]))\""
      text += " 其中 数额 至\(random.pick(["少", "多"])) \(random.below(10_000))"
    } else {
      text += branches.joined(separator: "\n        或 ")
    }
    text += "\n        语气 \(random.pick(["肯定", "肯定、情形", "任意", "肯定、否定"]))"
    text += " 不在 \(random.pick(["引语", "书名号", "引语、书名号"]))"
    for _ in 0..<random.below(4) {
      let reach = random.pick(["同句", "同分句", "同条", "前文 12", "后文 20"])
      text += "\n        \(reach) \(random.pick(["有", "无"])) （\(alternatives(2 + random.below(6)))）"
    }
    let exception = "\(random.pick(["本句", "本条"])) 含有 （\(alternatives(3))）"
    return Body(text: text, hole: "：{命中}", exception: exception)
  }

  private mutating func citationCheck(_ group: String) -> Body {
    let filters = [
      "引 的 作用 等于 \(random.pick(Self.roles)) 且 引 的 名称 含有 （\"\(rare())\" 或 \"\(rare())\"）",
      "引 的 名称 含有 \(group) 且 引 的 名称 结尾为 \"\(rare())\"",
      "引 的 效力层级 属于 [\(random.pick(Self.ranks))、\(random.pick(Self.ranks))] 且 引 的 名称 开头为 \"\(rare())\"",
      "引 的 作用 不等于 \(random.pick(Self.roles)) 且 引 的 名称 结尾为 \"\(rare())\"",
    ]
    let demands = [
      "应当 引 的 条号 有值", "不得 引 的 名称 含有 （\(alternatives(3))）",
      "不得 引 的 效力层级 等于 \(random.pick(Self.ranks))", "应当 本句 含有 （\(alternatives(4))）",
    ]
    let text = "每一 引 属于 文件 的 引用 其中 \(random.pick(filters))，\n        \(random.pick(demands))"
    return Body(text: text, hole: "：{引 的 名称}", exception: "本句 含有 （\(alternatives(3))）")
  }

  private mutating func stepCheck() -> Body {
    let (one, other) = (random.pick(Self.steps), random.pick(Self.steps))
    let text =
      random.below(2) == 0
      ? "应当 存在 （步 属于 文件 的 程序记录 其中 步 的 环节 属于 [\(one)、\(other)] 且 步 的 完成日期 晚于 20\(10 + random.below(16))-01-01）"
      : "每一 步 属于 文件 的 程序记录 其中 步 的 环节 等于 \(one)，\n        应当 日数（步 的 开始日期，步 的 完成日期） 至少 \(1 + random.below(40))"
    return Body(
      text: text, hole: "", exception: "文件 的 标题 含有 （\(alternatives(2))）", scope: scope())
  }

  private mutating func deadline() -> Body {
    let unit = random.pick(["日", "工作日", "个月"])
    let text =
      "应当 在 文件 的 \(random.pick(Self.dates)) 起 \(1 + random.below(60)) \(unit) 内 完成 报备\(random.pick(["", " 顺延"]))"
    return Body(text: text, hole: "，到期日{到期日}", exception: nil, scope: scope())
  }

  private mutating func demand(_ group: String) -> Body {
    let conditions = [
      "文件 的 \(random.pick(Self.dates)) 早于 文件 的 \(random.pick(Self.dates))",
      "文件 的 \(random.pick(Self.texts)) 含有 \(group)",
      "个数（文件 的 引用） 至多 \(random.below(50))",
      "工作日数（文件 的 \(random.pick(Self.dates))，文件 的 \(random.pick(Self.dates))） 至多 \(random.below(90))",
      "文件 的 \(random.pick(Self.texts)) 有值", "文件 含有 （\(alternatives(4))）",
    ]
    let joint = random.pick(["且", "或"])
    let text = "不得 \(random.pick(conditions)) \(joint) \(random.pick(conditions))"
    return Body(text: text, hole: "（{文件 的 标题}）", exception: nil, scope: scope())
  }

  /// One rule in fifty asks every document.
  private mutating func scope() -> String {
    guard random.below(50) > 0 else { return "" }
    return random.below(2) == 0
      ? " 其中 文件 的 标题 含有 （\"\(rare())\" 或 \"\(rare())\"）"
      : " 其中 存在 （机 属于 文件 的 制定机关 其中 机 的 名称 含有 \"\(rare())\"）"
  }

  private mutating func exception(in body: Body) -> String {
    guard let condition = body.exception, random.below(4) == 0 else { return "" }
    return "  除外 \(name(2)) 当 \(condition) 降为 提醒\n"
  }

  // MARK: Words

  private mutating func list(_ count: Int) -> String {
    (0..<count).map { _ in "\"\(word())\"" }.joined(separator: "、")
  }

  private mutating func alternatives(_ count: Int) -> String {
    (0..<count).map { _ in "\"\(word())\"" }.joined(separator: " 或 ")
  }

  /// A third of the words are those of documents.
  private mutating func word() -> String {
    random.below(3) == 0 ? random.pick(Self.words) : name(2 + random.below(3))
  }

  private mutating func rare() -> String { name(2 + random.below(2)) }

  /// Letters of the common block: over a hundred million different words of two letters or more.
  private mutating func name(_ count: Int) -> String {
    var view = String.UnicodeScalarView()
    for _ in 0..<count {
      view.append(Unicode.Scalar(0x4E00 + UInt32(random.below(0x4E00))) ?? "字")
    }
    return String(view)
  }
}
