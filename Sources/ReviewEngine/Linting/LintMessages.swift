internal import LawBook
internal import SourceText

/// The wordings of the self-check: cause and remedy, in both languages.
struct LintMessage {
  let cause: LocalizedText
  let remedy: LocalizedText

  init(_ chinese: String, _ chineseRemedy: String, _ english: String, _ englishRemedy: String) {
    cause = LocalizedText(chinese, english)
    remedy = LocalizedText(chineseRemedy, englishRemedy)
  }

  // MARK: Basis

  static func notInBook(_ name: String, near: String?) -> LintMessage {
    let chinese = near.map { "，相近的有《\($0)》" } ?? ""
    let english = near.map { "; 《\($0)》 is near" } ?? ""
    return LintMessage(
      "依据《\(name)》不在法源库里\(chinese)", "核对名称，或者把它补进 Rules/LawBook",
      "the basis 《\(name)》 is not in the law book\(english)",
      "check the name, or add it to Rules/LawBook")
  }

  static func repealed(_ name: String, since: LegalDate, successor: String?) -> LintMessage {
    let next = successor.map { "，由《\($0)》代替" } ?? ""
    return LintMessage(
      "依据《\(name)》已于\(since.chinese)废止\(next)，规则在此之后还适用", "改用现行的依据，或者写明“至”哪一天",
      "the basis 《\(name)》 was repealed on \(since.iso), and the rule applies after that",
      "name the statute in force, or end the rule's period")
  }

  static func notYetInForce(_ name: String, from: LegalDate?) -> LintMessage {
    let day = from.map { "\($0.chinese)才施行" } ?? "那时还没有施行"
    return LintMessage(
      "依据《\(name)》\(day)，规则却更早适用", "把规则的施行日期改到依据施行之后",
      "the basis 《\(name)》 came into force \(from.map { "on \($0.iso)" } ?? "later"), after the rule",
      "let the rule begin with its basis")
  }

  static func expired(_ name: String, since: LegalDate) -> LintMessage {
    LintMessage(
      "到基准日，依据《\(name)》已经在\(since.chinese)修改，规则引用的是修改前的文本", "读修改后的条文，核对条号和规则的要求",
      "by the as-of date 《\(name)》 was amended (\(since.iso)); the rule cites the text before that",
      "read the amended article and check number and demand")
  }

  static func forceUnknown(_ name: String, _ reason: LawBook.UnknownReason) -> LintMessage {
    LintMessage(
      "依据《\(name)》在规则施行之日的效力不明：\(reason.message)", "补法源库，或者人工核对",
      "whether 《\(name)》 was in force on the rule's first day is unknown: \(reason.rawValue)",
      "complete the law book, or check by hand")
  }

  static func articleMissing(_ name: String, _ article: String, count: Int) -> LintMessage {
    LintMessage(
      "依据《\(name)》在规则施行之日只有\(count)条，没有\(article)", "核对条号",
      "《\(name)》 had \(count) articles on the rule's first day, so no \(article)",
      "check the article number")
  }

  static func partMissing(_ name: String, _ article: String) -> LintMessage {
    LintMessage(
      "依据《\(name)》没有\(article)这一款项", "核对款、项的序号",
      "《\(name)》 has no \(article)", "check the numbers of paragraph and item")
  }

  static func articleMoved(_ name: String, _ old: String, _ new: String?) -> LintMessage {
    LintMessage(
      "依据《\(name)》的\(old)在修改后是\(new ?? "另外的条号")", "新的规则用新条号；旧规则写明“至”哪一天",
      "\(old) of 《\(name)》 is \(new ?? "another article") after the amendment",
      "use the new number, and end the rule that uses the old one")
  }

  static func articleUnstated(_ name: String) -> LintMessage {
    LintMessage(
      "依据《\(name)》没有写明条号", "写明第几条，让人能够查到",
      "the basis 《\(name)》 names no article", "name the article")
  }

  static func verificationAboveBook(_ name: String) -> LintMessage {
    LintMessage(
      "规则说《\(name)》已核验全文，法源库却没有核验过它", "重新核对两处中的一处",
      "the rule calls 《\(name)》 fully verified, the law book never verified it",
      "verify one of the two again")
  }

  static func quoteDiffers(_ name: String, _ article: String) -> LintMessage {
    LintMessage(
      "所引原文与条文库里《\(name)》\(article)的文字不一致", "照条文库的文字改引文",
      "the words quoted are not those of \(article) of 《\(name)》 in the store",
      "quote as the stored text says")
  }

  static func quoteUnverifiable(_ name: String) -> LintMessage {
    LintMessage(
      "所引《\(name)》的原文无法核对：条文库没有这份文本", "用 review law import 导入条文后再检查",
      "the words quoted from 《\(name)》 cannot be checked: the store has no such text",
      "import the text with review law import and lint again")
  }

  static func weakBasisBeside(_ name: String) -> LintMessage {
    LintMessage(
      "级别是错误，而依据之一《\(name)》没有核验全文", "补核验，或者去掉这项依据",
      "the severity is error, and 《\(name)》 among its bases is not fully verified",
      "verify it, or drop it")
  }
}
