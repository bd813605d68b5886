/// The wording of every diagnostic about rules that look into the corpus, in one place.
enum CorpusMessages {
  static let noKey = RuleMessage(
    "“文件库”没有写连接键，每份文件都要同全部文件比对一遍",
    "写上“按 [制定机关、事项]”之类，只比对这些事实相同的文件",
    "the corpus has no keys, so every document would be compared with all others",
    "add keys such as “by [issuers, subject_matter]”; only documents that share them are compared")

  static let misplaced = RuleMessage(
    "“文件库”不能用在这里",
    "写在判定的“应当”“不得”之后：没有（另 属于 文件库 按 […] 其中 …），里面不再套“文件库”",
    "the corpus cannot stand here",
    "write it after “must” or “must-not” of the check: none (other in corpus by […] where …), not one inside another"
  )

  static let misplacedMember = RuleMessage(
    "例外只能问本文件，不能问文件库里的文件", "把这个条件写进“文件库”的“其中”",
    "an exception asks this document only, not documents of the corpus",
    "move the condition behind the “where” of the corpus")

  static let misplacedKeys = RuleMessage(
    "“按 […]”只用于文件库", "删去它，用“其中”写条件；要看其他文件的，写“属于 文件库”",
    "“by […]” belongs to the corpus",
    "remove it and use “where”; to look at other documents write “in corpus”")

  static func badKey(_ name: NamePair, _ type: RuleType) -> RuleMessage {
    RuleMessage(
      "“\(name.chinese)”是\(type.names.chinese)，不能作连接键", "连接键用文本、数、日期、枚举或者制定机关",
      "“\(name.english)” is \(type.names.english) and cannot be a key",
      "a key is a text, a number, a day, an enumeration or the issuers")
  }

  static let weakKeys = RuleMessage(
    "连接键都是枚举，分不开文件，仍然要比对整个文件库", "加上文本、数、日期或者制定机关作键",
    "all keys are enumerations, which leaves most of the corpus to be compared",
    "add a text, a number, a day or the issuers")

  static func noOwnFact(_ name: NamePair) -> RuleMessage {
    RuleMessage(
      "本文件没有“\(name.chinese)”，不知道拿什么去比", "写成“\(name.chinese) 等于 …”",
      "this document has no “\(name.english)” to compare with",
      "write “\(name.english) equals …”")
  }

  static let mixed = RuleMessage(
    "这个条件把两份文件的内容套得太深，只凭摘要答不出来",
    "两份文件的事实只能直接比较；“含有”“于”“个数”里面、第二层“存在”里面只写一份文件",
    "the condition mixes the two documents too deeply to be answered from summaries",
    "compare their facts directly; keep to one document inside contains, as-at, count and a second exists"
  )

  static let oneDocument = RuleMessage(
    "文件库规则的例子只有一份文件，没有可比的", "在后面写“另有”和另一份文件",
    "the example of a corpus rule has one document and nothing to compare it with",
    "add “beside” and another document")

  static let needlessDocuments = RuleMessage(
    "这条规则不看文件库，例子不用“另有”", "删去“另有”和它后面的文件",
    "this rule does not look into the corpus and needs no “beside”",
    "remove “beside” and what follows")

  static let noFix = RuleMessage(
    "文件库规则没有可以直接改写的文字", "写“建议”",
    "a corpus rule has no text to write anew", "write “suggest”")
}
