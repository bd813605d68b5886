import SourceText

/// Rules in which the self-check finds nothing; each test breaks them in one place.
enum SoundRules {
  static let pack = """
    语言 1
    规则包 试验 版本 0.1.0

    词组 处罚词 为 "罚款"、"没收"

    参数 准备期 : 期限
      自 2000-01-01 为 15 日 依据 《中华人民共和国行政处罚法》 第十六条 核验 全文
    完

    """

  static let penalty = """
    语言 1
    规则包 试验
    规则 LT-101 "不得设定罚款"
      类别 SET-PENALTY
      依据 《中华人民共和国行政处罚法》 第十六条 核验 全文
      施行 2021-07-15 起
      适用 行政规范性文件
      阶段 起草
      级别 错误 未知时 提醒
      判定
        正文 不得 出现 （"处以" 或 "并处"） 隔 8 处罚词
      除外 转述上位法 当 本句 含有 （"依照"）
        依据 《中华人民共和国行政处罚法》 第十六条 核验 全文
      提示 "违法设定处罚：{命中}"
      建议 "删去"
      反例 "由镇人民政府⟦处以五百元罚款⟧。"
      反例 "由镇人民政府⟦并处没收⟧违法所得。"
      正例 "依照《中华人民共和国行政处罚法》第十六条处以罚款。"
      正例 "不得处以罚款。"
    完

    """

  static let dates = """
    语言 1
    规则包 试验
    规则 LT-102 "公布后留出准备期"
      类别 EFFECT
      依据 《中华人民共和国行政处罚法》 第十六条 核验 全文
      施行 2021-07-15 起
      适用 行政规范性文件 其中 文件 的 施行日期 有值
      阶段 起草
      级别 警告 未知时 提醒
      令 期满日 为 文件 的 公布日期 + 准备期
      判定
        不得 文件 的 施行日期 早于 期满日
      提示 "施行日期早于{期满日}"
      建议 "推迟施行日期"
      反例 文件片段 \"""\(head("2026-04-15", "2026-04-20"))\"""
      反例 文件片段 \"""\(head("2026-04-15", "2026-04-29"))\"""
      正例 文件片段 \"""\(head("2026-04-15", "2026-04-30"))\"""
    完

    """

  private static func head(_ promulgated: String, _ effective: String) -> String {
    "<head><title>甲县某某办法</title><issuer>甲县人民政府</issuer><signDate>2026-04-10</signDate>"
      + "<promulgationDate>\(promulgated)</promulgationDate>"
      + "<effectiveDate>\(effective)</effectiveDate></head>"
  }

  /// The files, with a change in whichever of them has the text.
  static func files(_ old: String = "", _ new: String = "") -> [SourceFile] {
    [("pack.rule", pack), ("LT-101.rule", penalty), ("LT-102.rule", dates)].map { name, text in
      let changed = old.isEmpty ? text : replaced(text, old, new)
      return SourceFile(name: "rules/\(name)", text: changed)
    }
  }

  private static func replaced(_ text: String, _ old: String, _ new: String) -> String {
    guard let range = text.firstRange(of: old) else { return text }
    return text.replacingCharacters(in: range, with: new)
  }

}

extension String {
  fileprivate func replacingCharacters(in range: Range<String.Index>, with new: String) -> String {
    String(self[..<range.lowerBound]) + new + String(self[range.upperBound...])
  }
}
