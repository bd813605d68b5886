/// The facts that rules may ask for (事实目录): one table for checker, completion and reference.
public enum FactCatalogue {
  /// Every fact, by owner and in the order of the reference.
  public static let facts: [FactDescription] =
    documentFacts + documentCollections + partFacts + issuerFacts + lawBookFacts + powerFacts
    + recordFacts + textFacts + corpusFacts

  /// Finds a fact of a kind of thing by a name in either language.
  public static func fact(of owner: EntityID, named word: String) -> FactDescription? {
    byOwnerAndName[owner]?[word]
  }

  /// Finds a fact by its identity.
  public static func description(of id: FactID) -> FactDescription? { byID[id] }

  /// The names of all facts of a kind of thing, in both languages.
  public static func names(of owner: EntityID) -> [String] {
    facts.filter { $0.owner == owner }.flatMap { [$0.names.chinese, $0.names.english] }
  }

  private static let byID = Dictionary(
    facts.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })

  private static let byOwnerAndName: [EntityID: [String: FactDescription]] = {
    var table: [EntityID: [String: FactDescription]] = [:]
    for fact in facts {
      table[fact.owner, default: [:]][fact.names.chinese] = fact
      table[fact.owner, default: [:]][fact.names.english] = fact
    }
    return table
  }()

  static func row(
    _ id: FactID, _ owner: EntityID, _ chinese: String, _ english: String, _ type: RuleType,
    _ chineseMeaning: String, _ englishMeaning: String, _ example: String
  ) -> FactDescription {
    FactDescription(
      id: id, owner: owner, names: NamePair(chinese, english), type: type,
      chineseMeaning: chineseMeaning, englishMeaning: englishMeaning, example: example)
  }

  private static let documentFacts = [
    row(
      .documentTitle, .document, "标题", "title", .text,
      "文件的标题", "the title", "阳新县某某管理办法"),
    row(
      .documentNumber, .document, "文号", "document_number", .text,
      "发文字号，照原样", "the document number as written", "阳政规〔2026〕5号"),
    row(
      .documentSignDate, .document, "成文日期", "sign_date", .date,
      "落款的日期", "the date under the signature", "2026-03-05"),
    row(
      .documentPromulgationDate, .document, "公布日期", "promulgation_date", .date,
      "向社会公布的日期", "the day of publication", "2026-03-10"),
    row(
      .documentEffectiveDate, .document, "施行日期", "effective_date", .date,
      "开始施行的日期", "the first day in force", "2026-05-01"),
    row(
      .documentExpiryDate, .document, "失效日期", "expiry_date", .date,
      "有效期的最后一日", "the last day in force", "2031-04-30"),
    row(
      .documentRecipients, .document, "主送机关", "recipients", .text,
      "主送机关，照原样", "the addressees as written", "各镇人民政府"),
    row(
      .documentKind, .document, "种类", "kind", .enumeration(.documentKind),
      "文件自己或者其元数据写明的种类", "the kind that the document or its metadata states", "行政规范性文件"),
    row(
      .documentGovernmentFilingDate, .document, "政府报备日期", "government_filing_date", .date,
      "向上一级人民政府报备的日期", "the day of filing with the government above", "2026-03-20"),
    row(
      .documentCongressFilingDate, .document, "人大报备日期", "congress_filing_date", .date,
      "向人大常委会报备的日期", "the day of filing with the people's congress", "2026-04-02"),
  ]

  private static let documentCollections = [
    row(
      .documentIssuers, .document, "制定机关", "issuers", .collection(.issuer),
      "署名的机关", "the bodies that signed", "阳新县人民政府"),
    row(
      .documentCitations, .document, "引用", "citations", .collection(.citation),
      "正文援引的法律文件", "the instruments that the text cites", "《中华人民共和国行政处罚法》第十六条"),
    row(
      .documentLegalBases, .document, "制定依据", "legal_basis", .collection(.citation),
      "作用为制定依据或者贯彻落实的引用", "citations as a legal basis or as a policy carried out",
      "根据《中华人民共和国行政处罚法》，制定本办法"),
    row(
      .documentProvisions, .document, "条文", "provisions", .collection(.provision),
      "条，或者一、（一）1. 各段", "articles, or numbered paragraphs", "第三条"),
    row(
      .documentSteps, .document, "程序记录", "steps", .collection(.step),
      "制定过程的各环节", "the steps of the making", "公开征求意见"),
    row(
      .documentFilings, .document, "报备记录", "filings", .collection(.filing),
      "报送备案的记录", "the filings", "向黄石市人民政府报备"),
  ]

  private static let partFacts = [
    row(.issuerName, .issuer, "名称", "name", .text, "机关的名称", "its name", "阳新县人民政府"),
    row(
      .citationName, .citation, "名称", "name", .text,
      "书名号里的名称", "the name between the title marks", "中华人民共和国行政处罚法"),
    row(
      .citationArticle, .citation, "条号", "article", .text,
      "援引的条、款、项", "the article, paragraph and item cited", "第十六条"),
    row(
      .citationRole, .citation, "作用", "role", .enumeration(.citationRole),
      "为什么援引", "what the citation is there for", "制定依据"),
    row(
      .citationKind, .citation, "效力层级", "rank", .enumeration(.instrumentKind),
      "法源库记载的、或者凭名称能够认定的效力层级；认定不了的为未知", "the kind by the law book or the name; else unknown",
      "法律"),
    row(
      .citationTone, .citation, "语气", "tone", .enumeration(.tone),
      "所在分句的语气", "the tone of its clause", "肯定"),
    row(
      .provisionNumber, .provision, "编号", "label", .text, "条号或者层次序号", "its number", "第三条"),
    row(
      .provisionCitations, .provision, "引用", "citations", .collection(.citation),
      "该条之内的引用", "the citations inside it", "《中华人民共和国城乡规划法》第六十五条"),
  ]

  private static let recordFacts = [
    row(
      .stepKind, .step, "环节", "step_kind", .enumeration(.stepKind), "哪一个环节", "which step", "合法性审核"),
    row(.stepStart, .step, "开始日期", "start_date", .date, "第一日", "the first day", "2026-01-05"),
    row(.stepEnd, .step, "完成日期", "end_date", .date, "最后一日", "the last day", "2026-02-05"),
    row(.stepBody, .step, "办理机关", "handler", .text, "由谁办理", "who did it", "阳新县司法局"),
    row(.stepOutcome, .step, "结论", "outcome", .text, "结论，照原样", "how it ended, as written", "合法"),
    row(
      .filingLine, .filing, "渠道", "line", .enumeration(.filingLine), "政府线或者人大线",
      "government or congress", "政府线"),
    row(
      .filingDate, .filing, "报备日期", "filing_date", .date, "报送的日期", "the day it was sent",
      "2026-03-20"),
    row(
      .filingMaterials, .filing, "材料", "materials", .collection(.material), "报送的材料",
      "the papers sent", "备案报告"),
    row(
      .materialName, .material, "名称", "name", .text, "材料的名称，照原样", "its name as written", "起草说明"),
    row(
      .materialKind, .material, "材料种类", "material_kind", .enumeration(.filingMaterial),
      "按名称认定的种类", "what it is, told from its name", "起草说明"),
    row(
      .filingReceiver, .filing, "接收机关", "receiver", .text, "报给谁", "who received it", "黄石市司法局"),
  ]
}
