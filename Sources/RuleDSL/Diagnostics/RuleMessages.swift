/// The wording of every diagnostic that lexer and parser give, in one place.
enum RuleMessages {
  static func fileTooLarge(_ limit: Int) -> RuleMessage {
    RuleMessage(
      "规则文件超过 \(limit / 1024) KB", "把规则分成几个文件，一条规则一个文件",
      "the rule file is larger than \(limit / 1024) KB",
      "split it, one rule a file")
  }

  static let notUTF8 = RuleMessage(
    "文件不是 UTF-8 编码", "用编辑器另存为 UTF-8",
    "the file is not UTF-8", "save it as UTF-8")

  static func unexpectedCharacter(_ text: String) -> RuleMessage {
    RuleMessage(
      "“\(text)”不能出现在这里", "删去它，或者放进引号",
      "“\(text)” has no meaning here", "remove it, or put it between quotes")
  }

  static func malformedNumber(_ text: String) -> RuleMessage {
    RuleMessage(
      "“\(text)”不是数、日期或者版本", "数写作 15，日期写作 2021-07-15，版本写作 0.1.0",
      "“\(text)” is no number, day or version",
      "write a number as 15, a day as 2021-07-15, a version as 0.1.0")
  }

  static let unclosedString = RuleMessage(
    "字符串没有结束的引号", "在本行末尾补上引号；跨行的文字用三个引号",
    "the string has no closing quote", "close it on this line; use three quotes for several lines")

  static let unclosedLongString = RuleMessage(
    "长字符串没有结束的三个引号", "补上 \"\"\"",
    "the long string has no closing quotes", "add \"\"\"")

  static let unclosedTitle = RuleMessage(
    "书名号没有成对", "在本行补上》", "the title mark is not closed", "add 》 on this line")

  static let unclosedQuotation = RuleMessage(
    "原文引号没有成对", "在本行补上」", "the quotation is not closed", "add 」 on this line")

  static func expected(_ what: (String, String), found: (String, String)) -> RuleMessage {
    RuleMessage(
      "这里应当是\(what.0)，却是\(found.0)", "补上\(what.0)",
      "expected \(what.1), found \(found.1)", "put \(what.1) here")
  }

  static func expectedMore(_ what: (String, String)) -> RuleMessage {
    RuleMessage(
      "这一行没有写完，后面应当是\(what.0)", "补上\(what.0)",
      "this line is not finished; \(what.1) is expected", "put \(what.1) here")
  }

  static func misspelled(_ word: String, _ keyword: (String, String)) -> RuleMessage {
    RuleMessage(
      "没有“\(word)”这个关键词", "是不是“\(keyword.0)”",
      "there is no keyword “\(word)”", "did you mean “\(keyword.1)”")
  }

  static func unexpectedSection(_ word: String) -> RuleMessage {
    RuleMessage(
      "规则里没有“\(word)”这样的一节", "删去它，或者先用“完”结束规则",
      "“\(word)” begins no section of a rule", "remove it, or end the rule with “end” first")
  }

  static func looseJoint(_ word: String) -> RuleMessage {
    RuleMessage(
      "“\(word)”不能接在这里", "把两边的词放进括号：（\"甲\" 或 \"乙\"）",
      "“\(word)” cannot follow here", "put the words on both sides between parentheses")
  }

  static let quotedFragment = RuleMessage(
    "文件片段里有引号，这里已经把它结束了", "把文件片段写在三个引号 \"\"\" 之间",
    "the fragment has quotes of its own and ended there", "write it between three quotes \"\"\"")

  static func unexpectedItem(_ word: String) -> RuleMessage {
    RuleMessage(
      "“\(word)”不是声明的开头", "声明以词组、参数、规则、覆盖、辖区或者停用开头",
      "“\(word)” begins no declaration",
      "a declaration begins with terms, parameter, rule, overlay, districts or disable")
  }

  static func missingEnd(_ identity: String) -> RuleMessage {
    RuleMessage(
      "“\(identity)”没有用“完”结束", "在最后一节之后写“完”",
      "“\(identity)” has no “end”", "write “end” after its last section")
  }

  static let mixedLogic = RuleMessage(
    "“且”和“或”混用而没有括号，读起来有两种意思", "用（）写明先后",
    "“and” and “or” are mixed without parentheses and can be read in two ways",
    "use parentheses")

  static let tooDeep = RuleMessage(
    "括号套得太深", "用“令”给里面的条件取名字",
    "too many nested parentheses", "name the inner conditions with “let”")

  static let tooManyErrors = RuleMessage(
    "错误太多，其余的不再列出", "先改正上面的",
    "too many errors, the rest is not listed", "correct those above first")

  static func unsupportedLanguage(_ number: Int) -> RuleMessage {
    RuleMessage(
      "不认识规则语言的第 \(number) 版", "写“语言 1”",
      "version \(number) of the rule language is not known", "write “language 1”")
  }

  static func ambiguousWord(_ word: String, _ readings: [String]) -> RuleMessage {
    let list = readings.map { "“\($0)”" }
    return RuleMessage(
      "“\(word)”有两种读法：\(list.joined(separator: "、"))", "用空格分开",
      "“\(word)” can be read in two ways: \(list.joined(separator: ", "))",
      "separate the words with blanks")
  }

  static func badDate(_ text: String) -> RuleMessage {
    RuleMessage(
      "日历上没有 \(text) 这一天", "改成真实的日期",
      "the calendar has no day \(text)", "write a day that exists")
  }

  static func reachTooLarge(_ limit: Int) -> RuleMessage {
    RuleMessage(
      "字数只用于“前文”“后文”，而且在 0 到 \(limit) 之间", "改小字数，或者删去它",
      "a number of characters belongs to text-before and text-after and is 0 to \(limit)",
      "make it smaller, or remove it")
  }

  static func gapTooLarge(_ limit: Int) -> RuleMessage {
    RuleMessage(
      "间隔应当在 0 到 \(limit) 字之间", "改小间隔，或者分成两条规则",
      "a gap is 0 to \(limit) characters", "make it smaller, or write two rules")
  }
}
