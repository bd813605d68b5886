/// A rule of one of the common shapes over words that stand in generated documents; most of the rules
/// look for a combination that a document rarely has, as rules do.
struct GeneratedRule {
  private var random: SeededGenerator

  private static let words = [
    "行政处罚", "罚款", "会议纪要", "收费", "备案", "公布", "制定", "企业", "本地", "外地", "登记", "许可", "审批", "检查",
    "执法", "整改", "监督", "责令", "停业", "没收", "证明", "材料", "资金", "补贴", "奖励", "税收", "注册", "经营", "项目",
    "投标", "采购", "产品", "服务", "管理", "单位", "个人", "申请", "办理", "期限", "标准",
  ]
  private static let rare = Array("镞鼐龠龢龡龣麐麑麒麓麝麴黏黍黎黼黻黾鼋鼍鼓鼗鼙鼠鼢鼩鼬鼯鼷").map(String.init)

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  /// Writes the rule file.
  mutating func text(number: Int) -> String {
    let digits = String(number)
    let identity = "GN-" + String(repeating: "0", count: max(0, 5 - digits.count)) + digits
    return """
      语言 1
      规则包 生成
      规则 \(identity) "生成的规则"
        类别 PROC
        依据 《某条例》 第\(number % 200 + 1)条 核验 全文
        施行 2000-01-01 起
        适用 行政规范性文件
        阶段 起草
        级别 警告 未知时 提醒
        判定
          \(check(number))
        提示 "有问题"
        建议 "请改正"
        反例 "甲。"
        正例 "乙。"
      完

      """
  }

  private mutating func check(_ number: Int) -> String {
    let (a, b) = (random.pick(Self.words), random.pick(Self.words))
    let rare = random.pick(Self.rare) + random.pick(Self.rare)
    switch number % 10 {
    case 9: return "每一 引 属于 文件 的 引用 其中 引 的 作用 等于 废止 ，应当 引 的 条号 有值"
    case 8: return "应当 文件 的 标题 有值 且 文件 的 成文日期 早于 文件 的 施行日期"
    case 7: return "正文 不得 出现 （\"\(a)\" 或 \"\(rare)\"） 隔 12 \"\(rare)\" 语气 肯定"
    default:
      return
        "正文 不得 出现 （\"\(a)\(rare)\" 或 \"\(rare)\(b)\"） 隔 \(random.below(12)) \"\(b)\" 语气 肯定 不在 引语"
    }
  }
}
