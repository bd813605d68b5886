/// The wording of every diagnostic that name and type checks give, in one place.
enum CheckMessages {
  static func unknownName(_ name: String, suggestion: String?) -> RuleMessage {
    RuleMessage(
      "没有叫“\(name)”的事实、参数或者变量",
      suggestion.map { "是不是“\($0)”" } ?? "查看 Documentation/FactCatalogue.md，或者先用“令”取名",
      "there is no fact, parameter or variable “\(name)”",
      suggestion.map { "did you mean “\($0)”" }
        ?? "see Documentation/FactCatalogue.md, or define it with “let”")
  }

  static func unknownFact(_ name: String, of owner: NamePair, suggestion: String?) -> RuleMessage {
    RuleMessage(
      "“\(owner.chinese)”没有“\(name)”这个事实",
      suggestion.map { "是不是“\($0)”" } ?? "查看 Documentation/FactCatalogue.md",
      "“\(owner.english)” has no fact “\(name)”",
      suggestion.map { "did you mean “\($0)”" } ?? "see Documentation/FactCatalogue.md")
  }

  static func unknownMember(
    _ name: String, of what: NamePair, suggestion: String?, all: [NamePair]
  ) -> RuleMessage {
    let chinese = all.map(\.chinese).joined(separator: "、")
    let english = all.map(\.english).joined(separator: ", ")
    return RuleMessage(
      "“\(what.chinese)”里没有“\(name)”",
      suggestion.map { "是不是“\($0)”" } ?? "可以写：\(chinese)",
      "“\(what.english)” has no “\(name)”",
      suggestion.map { "did you mean “\($0)”" } ?? "one of: \(english)")
  }

  static func unknownTerms(_ name: String, suggestion: String?) -> RuleMessage {
    RuleMessage(
      "没有叫“\(name)”的词组", suggestion.map { "是不是“\($0)”" } ?? "词语要放进引号，或者先用“词组”声明",
      "there is no word group “\(name)”",
      suggestion.map { "did you mean “\($0)”" }
        ?? "put words between quotes, or declare a word group")
  }

  /// A hole that cannot be read: what is wrong inside it, or a part of the scene that was meant.
  static func damagedHole(_ text: String, _ cause: RuleMessage?) -> RuleMessage {
    let scene = SpellingSuggestion.nearest(
      to: text, among: ScenePart.allCases.flatMap { [$0.names.chinese, $0.names.english] })
    guard scene == nil, let cause else { return unknownHole(text, scene) }
    return RuleMessage(
      "花括号里的“\(text)”：\(cause.chinese)", cause.chineseRemedy,
      "“\(text)” between braces: \(cause.english)", cause.englishRemedy)
  }

  private static func unknownHole(_ text: String, _ near: String?) -> RuleMessage {
    RuleMessage(
      "花括号里的“\(text)”不是这条规则能够得到的值",
      near.map { "是不是“\($0)”" } ?? "写事实、变量，或者命中、缺项、到期日、期限状态",
      "“\(text)” between braces is no value of this rule",
      near.map { "did you mean “\($0)”" }
        ?? "write a fact, a variable, or hit, missing, due_date, deadline_state")
  }

  static func sceneMismatch(_ part: NamePair) -> RuleMessage {
    RuleMessage(
      "这种判定没有“\(part.chinese)”", "命中用于“出现”，到期日和期限状态用于“完成”",
      "this kind of check has no “\(part.english)”",
      "hit belongs to contain, due_date and deadline_state to complete")
  }

  static func duplicate(_ name: String) -> RuleMessage {
    RuleMessage(
      "“\(name)”已经声明过", "换一个名称",
      "“\(name)” is declared already", "choose another name")
  }

  static func duplicateRule(_ identity: String) -> RuleMessage {
    RuleMessage(
      "规则编号 \(identity) 已经用过", "编号永不重用，换一个新编号",
      "the rule identity \(identity) is taken", "identities are never used again; take a new one")
  }

  static let firstPlace = RuleMessage("第一次在这里", "", "first here", "")

  static func wrongType(_ found: RuleType, expected: NamePair) -> RuleMessage {
    RuleMessage(
      "这里要“\(expected.chinese)”，写的却是“\(found.names.chinese)”", "改成\(expected.chinese)",
      "expected \(expected.english), found \(found.names.english)", "write \(expected.english)")
  }

  static let daysSubtracted = RuleMessage(
    "两个日期不能相减", "用“日数（开始的日期，结束的日期）”或者“工作日数（…）”",
    "two days cannot be subtracted",
    "use days_between(first, last) or workdays_between(first, last)")

  static func notComparable(_ left: RuleType, _ right: RuleType) -> RuleMessage {
    RuleMessage(
      "“\(left.names.chinese)”和“\(right.names.chinese)”不能比较", "两边写成同一种值",
      "\(left.names.english) and \(right.names.english) cannot be compared",
      "write values of one type on both sides")
  }

  static func wrongOperator(_ keyword: Keyword, _ type: RuleType) -> RuleMessage {
    RuleMessage(
      "“\(type.names.chinese)”不能用“\(keyword.chinese)”比较",
      type == .date ? "日期用早于、晚于" : "数和期限用至少、至多",
      "\(type.names.english) cannot be compared with “\(keyword.english)”",
      type == .date ? "use before and after for days" : "use at-least and at-most for numbers")
  }

  static func notACollection(_ type: RuleType) -> RuleMessage {
    RuleMessage(
      "“\(type.names.chinese)”不是若干事物，不能逐一判定", "写成文件 的 引用、文件 的 条文之类",
      "\(type.names.english) is no collection", "write a collection such as document of citations")
  }

  static func notDated(_ name: String) -> RuleMessage {
    RuleMessage(
      "“\(name)”不随日期变化，不能用“于”", "删去“于”和后面的日期",
      "“\(name)” does not change with the day", "remove “as-at” and the day")
  }

  static func badUnit(_ unit: String) -> RuleMessage {
    RuleMessage(
      "“\(unit)”不是期限的单位", "用日、工作日、个月或者年",
      "“\(unit)” is no unit of time", "use day, working_day, month or year")
  }

  static func wrongArguments(_ function: NamePair) -> RuleMessage {
    RuleMessage(
      "“\(function.chinese)”的参数不对", "日数（日期，日期），工作日数（日期，日期），个数（若干事物）",
      "wrong arguments for “\(function.english)”",
      "days_between(day, day), workdays_between(day, day), count(collection)")
  }

  static func missingSection(_ keyword: Keyword, _ identity: String) -> RuleMessage {
    RuleMessage(
      "规则 \(identity) 缺少“\(keyword.chinese)”", "补上“\(keyword.chinese)”一节",
      "rule \(identity) has no “\(keyword.english)”", "add the section “\(keyword.english)”")
  }

  static func missingExample(_ keyword: Keyword, _ identity: String) -> RuleMessage {
    RuleMessage(
      "规则 \(identity) 没有\(keyword.chinese)", "至少写一个反例（或者疑例）和一个正例，它们会当作测试运行",
      "rule \(identity) has no “\(keyword.english)” example",
      "write at least one bad (or unsure) and one good example; they are run as tests")
  }

  static func duplicateSection(_ keyword: Keyword) -> RuleMessage {
    RuleMessage(
      "“\(keyword.chinese)”写了两次", "只留一个",
      "“\(keyword.english)” is written twice", "keep one")
  }

  static func missingVerification(_ instrument: String) -> RuleMessage {
    RuleMessage(
      "依据《\(instrument)》没有写明核验程度", "加上“核验 全文”“核验 节选”或者“核验 未核”",
      "the basis 《\(instrument)》 does not say how it was verified",
      "add “verified full”, “verified excerpt” or “verified unverified”")
  }

  static func weakBasis(_ severity: RuleSeverity, _ allowed: RuleSeverity) -> RuleMessage {
    RuleMessage(
      "核验程度不够，撑不起“\(severity.names.chinese)”",
      "降为“\(allowed.names.chinese)”，或者读到全文后改写核验（错误要全文，警告要节选）",
      "the basis is not verified well enough for “\(severity.names.english)”",
      "lower it to “\(allowed.names.english)”, or verify the basis (error needs full, warning excerpt)"
    )
  }

  static let emptyPeriod = RuleMessage(
    "施行期间的终点早于起点", "改正日期",
    "the period in force ends before it begins", "correct the days")

  static func unorderedValues(_ name: String) -> RuleMessage {
    RuleMessage(
      "参数“\(name)”的日期没有从早到晚排列", "按日期先后重排",
      "the days of parameter “\(name)” are not in order", "sort them")
  }

  static let emptyTerm = RuleMessage(
    "词语是空的", "写上词语", "the word is empty", "write a word")

  static func termCycle(_ name: String) -> RuleMessage {
    RuleMessage(
      "词组“\(name)”绕回了自己", "去掉其中一个引用",
      "the word group “\(name)” contains itself", "remove one reference")
  }

  static func patternTooLarge(_ limit: Int) -> RuleMessage {
    RuleMessage(
      "模式展开后超过 \(limit) 个词", "拆成几条规则",
      "the pattern has more than \(limit) words", "split the rule")
  }

  static func tooManyExceptions(_ limit: Int) -> RuleMessage {
    RuleMessage(
      "例外超过 \(limit) 个", "拆成几条规则",
      "the rule has more than \(limit) exceptions", "split the rule")
  }

  static let patternStart = RuleMessage(
    "模式以“数”开头，没有可以查找的词", "在“数”前面写上一个词或者词组",
    "the pattern begins with a number, which is no word to search for",
    "put a word or a word group before “number”")

  static let misplacedCapture = RuleMessage(
    "“取”只能用在“出现”后面的模式里", "删去“取”，或者把它移到“出现”的模式",
    "“capture” belongs to the pattern after “contain”",
    "remove it, or move it to the pattern after “contain”")

  static let misplacedFix = RuleMessage(
    "这种判定没有可以改写的文字", "“改为”用于“不得 出现”，或者“每一”条文、句子、引用、标点之后；否则写“建议”",
    "this kind of check has no text to write anew",
    "“fix” belongs to “must-not contain”, or to “every” over parts of the text; write “suggest” instead"
  )

  static let datedByParameter = RuleMessage(
    "“按 … 适用”的日期不能取自参数，因为参数的值取决于它", "写文件的日期，或者基准日",
    "the day after “by” cannot come from a parameter, whose value depends on it",
    "write a day of the document, or as-of")

  static func misplacedScene(_ thing: NamePair) -> RuleMessage {
    RuleMessage(
      "这里没有“\(thing.chinese)”", "“\(thing.chinese)”用于“出现”，或者“每一”条文、句、分句、引用之后",
      "there is no “\(thing.english)” here",
      "it belongs to “contain”, or to “every” over provisions, sentences, clauses or citations")
  }

  static func conflictingExceptions(_ first: String, _ second: String) -> RuleMessage {
    RuleMessage(
      "例外“\(first)”和“\(second)”可能同时成立，而效果不同", "让两个条件互相排除，或者写成同一效果",
      "the exceptions “\(first)” and “\(second)” may hold at once, with different effects",
      "let their conditions exclude each other, or give them one effect")
  }

  static func packMismatch(_ pack: String) -> RuleMessage {
    RuleMessage(
      "没有找到规则包“\(pack)”", "改正名称，或者用 --rules 指明它所在的目录",
      "the pack “\(pack)” was not found", "correct the name, or name its folder with --rules")
  }

  static let badMark = RuleMessage(
    "⟦ 和 ⟧ 没有成对", "用 ⟦…⟧ 标出应当命中的文字",
    "⟦ and ⟧ do not match", "mark the text to be found as ⟦…⟧")
}
