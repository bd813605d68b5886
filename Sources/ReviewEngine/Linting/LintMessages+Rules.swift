internal import RuleDSL
internal import SourceText

extension LintMessage {
  // MARK: Exceptions

  static func exceptionWithoutBasis(_ name: String) -> LintMessage {
    LintMessage(
      "例外“\(name)”免除整条规则，却没有写明依据", "写明依据，或者用“降为”保留提醒",
      "the exception “\(name)” takes the rule away without a basis",
      "name its basis, or keep a reminder with downgrade")
  }

  static func exceptionShadowed(_ name: String, by other: String) -> LintMessage {
    LintMessage(
      "例外“\(name)”成立时“\(other)”总是成立，而且免除整条规则，所以它不起作用", "删去其中一个，或者改条件",
      "whenever “\(name)” holds “\(other)” holds too and takes the rule away",
      "drop one of them, or change a condition")
  }

  static func exceptionUnexercised(_ name: String) -> LintMessage {
    LintMessage(
      "没有一个例子让例外“\(name)”成立", "加一个用到这个例外的例子",
      "no example makes the exception “\(name)” hold", "add one that does")
  }

  // MARK: Words

  static func wordUnexercised(_ word: String) -> LintMessage {
    LintMessage(
      "反例里没有出现过“\(word)”", "加一个含有它的反例，或者删去它",
      "“\(word)” stands in no bad example", "add one, or drop the word")
  }

  static func groupWordUnexercised(_ group: String, _ words: [String]) -> LintMessage {
    let list = words.prefix(6).joined(separator: "、") + (words.count > 6 ? "等" : "")
    return LintMessage(
      "词组“\(group)”里有 \(words.count) 个词没有任何反例用到：\(list)", "给常见的词加反例，删去没有根据的词",
      "\(words.count) words of “\(group)” stand in no bad example: \(list)",
      "add examples for the common ones, drop the others")
  }

  static func wordRepeated(_ group: String, _ word: String) -> LintMessage {
    LintMessage(
      "词组“\(group)”里“\(word)”写了两次", "删去一个",
      "“\(word)” stands twice in “\(group)”", "drop one")
  }

  static func wordContained(_ group: String, _ long: String, _ short: String) -> LintMessage {
    LintMessage(
      "词组“\(group)”里“\(long)”以“\(short)”开头，从这里开始的命中总是取短的", "删去长的，或者确认短的不会误中",
      "“\(long)” of “\(group)” begins with “\(short)”, which always wins there",
      "drop the longer one, or make sure the shorter is no false alarm")
  }

  static func singleCharacterWord(_ word: String) -> LintMessage {
    LintMessage(
      "模式以单字“\(word)”开头，容易命中别的词的一部分", "写成完整的词，或者加近似的正例",
      "the pattern begins with the single character “\(word)”, which is part of other words",
      "write the whole word, or add a good example that is near")
  }

  static let alwaysAsked = LintMessage(
    "模式没有必定出现的词，每份文件都要逐句核对", "让每个分支至少有一个词",
    "the pattern has no word that must appear, so every document is searched in full",
    "give every alternative a word")

  // MARK: Names

  static func unused(_ what: NamePair, _ name: String) -> LintMessage {
    LintMessage(
      "\(what.chinese)“\(name)”没有被用到", "删去，或者检查是不是写错了名字",
      "the \(what.english) “\(name)” is not used", "drop it, or look for a slip")
  }

  static func nameClash(_ name: String, _ what: NamePair) -> LintMessage {
    LintMessage(
      "“\(name)”又是\(what.chinese)，读的人分不清", "换一个名字",
      "“\(name)” is also \(what.english)", "choose another name")
  }

  static func parameterGap(_ name: String, from: LegalDate, rule: LegalDate) -> LintMessage {
    LintMessage(
      "规则从\(rule.chinese)起适用，参数“\(name)”到\(from.chinese)才有值，此前只能待核", "补上更早的值，或者推迟规则的施行日期",
      "the rule begins on \(rule.iso), the parameter “\(name)” has no value before \(from.iso)",
      "add the earlier value, or let the rule begin later")
  }

  static func parameterWithoutBasis(_ name: String, _ from: LegalDate) -> LintMessage {
    LintMessage(
      "参数“\(name)”自\(from.chinese)起的值没有写明依据", "写明哪一条规定了这个值",
      "the value of “\(name)” from \(from.iso) names no basis", "name the article that sets it")
  }

  // MARK: Conditions

  static let conditionRepeated = LintMessage(
    "同一个条件在“且”或者“或”里写了两次", "删去一个，或者改成本来要写的条件",
    "one condition stands twice in an and / or", "drop one, or write what was meant")

  static let conditionConstant = LintMessage(
    "比较的两边相同或者都是写死的值，结论永远不变", "改成要比较的事实",
    "both sides of the comparison are the same or literals, so it never changes",
    "compare a fact")

  // MARK: Messages

  static let messageWithoutHole = LintMessage(
    "提示里没有花括号，看不出是哪一处", "加上{命中}、条号或者有关的事实",
    "the message has no hole and names no place", "add {hit}, a number or a fact")

  static let messageFullStop = LintMessage(
    "提示、建议末尾不加句号", "删去句号", "messages end without a full stop", "drop it")

  static let suggestionMissing = LintMessage(
    "没有建议，起草的人不知道怎样改", "加上“建议”", "there is no suggestion", "add one")

  // MARK: Examples

  static func exampleFails(_ failure: LocalizedText) -> LintMessage {
    LintMessage(
      "例子不符：\(failure.chinese)", "改规则或者改例子", "an example fails: \(failure.english)",
      "change the rule or the example")
  }

  static let exampleTwice = LintMessage(
    "同一个例子写了两次", "删去一个", "the same example stands twice", "drop one")

  static let nearMissMissing = LintMessage(
    "没有一个正例含有规则要找的词，看不出界限在哪里", "加一个用词相近而合法的正例",
    "no good example has a word that the rule looks for",
    "add a lawful sentence with nearly the same words")

  static let singleBadExample = LintMessage(
    "只有一个反例", "再加一个换一种说法的反例", "there is only one bad example",
    "add one in other words")

  static let badExampleUnmarked = LintMessage(
    "反例没有用 ⟦…⟧ 标出应当命中的文字", "标出来，命中别处时就会发现",
    "a bad example does not mark what must be found", "mark it with ⟦…⟧")

  static func kindUnexercised(_ kind: NamePair) -> LintMessage {
    LintMessage(
      "规则适用于\(kind.chinese)，没有一个例子是这种文件", "加一个写明文件种类的例子",
      "the rule applies to \(kind.english), and no example is one", "add one that states its kind")
  }

  // MARK: Rules among rules

  static func rulesAlike(_ other: String) -> LintMessage {
    LintMessage(
      "与 \(other) 要求的事项完全相同", "合并成一条，把两处依据写在一起",
      "demands exactly what \(other) demands", "make them one rule with both bases")
  }

  static func rulesOverlap(_ other: String) -> LintMessage {
    LintMessage(
      "这个反例同类别的 \(other) 也在同一处报告", "确认两条都需要，或者分清各自的范围",
      "\(other) of the same category reports the same place of this example",
      "make sure both are needed")
  }

  static func identityGap(_ missing: [String]) -> LintMessage {
    let list = missing.prefix(8).joined(separator: "、") + (missing.count > 8 ? "等" : "")
    return LintMessage(
      "编号不连续，缺 \(list)；停用的规则要保留编号", "确认没有删去用过的编号",
      "the identities skip \(list); a withdrawn rule keeps its identity",
      "make sure that none was deleted")
  }

  static func fileNameDiffers(_ identity: String) -> LintMessage {
    LintMessage(
      "文件里只有规则 \(identity)，文件名却不同", "改名为 \(identity).rule",
      "the file holds only \(identity) and is not called so", "rename it to \(identity).rule")
  }

  static func ruleExpired(_ until: LegalDate) -> LintMessage {
    LintMessage(
      "规则到\(until.chinese)为止，基准日已过", "确认由哪一条代替；不再用的写“状态 停用”",
      "the rule ended on \(until.iso), before the as-of date",
      "make sure another took its place, or disable it")
  }
}
