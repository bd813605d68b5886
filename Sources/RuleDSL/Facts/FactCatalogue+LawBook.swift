/// What the law book knows of citations, and what the names of issuers tell.
extension FactCatalogue {
  /// The facts that can be asked of any day, with 于.
  public static let datedFacts: Set<FactID> = [.citationStanding, .citationArticleStanding]

  static let issuerFacts = [
    row(
      .issuerLevel, .issuer, "层级", "level", .enumeration(.issuerLevel),
      "凭名称能够认定的层级；认定不了的为未知", "the level as far as the name tells it; else unknown", "县级"),
    row(
      .issuerNature, .issuer, "性质", "nature", .enumeration(.issuerNature),
      "凭名称能够认定的机关性质；认定不了的为未知", "what kind of body, as far as the name tells it",
      "内设机构"),
  ]

  static let lawBookFacts = [
    row(
      .citationFoundBy, .citation, "收录情况", "found_by", .enumeration(.nameManner),
      "凭什么在法源库里认出；未收录的不等于有误", "how the law book knows the name; not to be in it is no fault",
      "全称"),
    row(
      .citationStanding, .citation, "效力", "standing", .enumeration(.instrumentStanding),
      "在文件的成文日期（没有的依次取公布日期、施行日期、基准日）的效力", "its standing on the document's own day",
      "现行有效"),
    row(
      .citationStandingNow, .citation, "现行效力", "standing_now",
      .enumeration(.instrumentStanding),
      "在基准日的效力", "its standing on the as-of day", "已废止"),
    row(
      .citationArticleStanding, .citation, "条号状态", "article_standing",
      .enumeration(.articleStanding),
      "在文件的日期，所引条号是否存在、是否旧条号；没有引到条的没有值", "whether the cited article exists on the document's day",
      "无此条"),
    row(
      .citationCurrentArticle, .citation, "现行条号", "current_article", .text,
      "所引为旧条号的，该内容现在的条号", "where the matter of an old number stands now", "第十一条"),
    row(
      .citationArticleCount, .citation, "总条数", "article_count", .number,
      "在文件的日期施行的文本有多少条", "how many articles the text of that day has", "86"),
    row(
      .citationCorrectName, .citation, "正确名称", "correct_name", .text,
      "法源库里的全称", "the full name in the law book", "中华人民共和国行政处罚法"),
    row(
      .citationSimilarName, .citation, "近似名称", "similar_name", .text,
      "未收录的名称，法源库里与它只差几个字的全称", "for a name not in the book, one that differs by few characters",
      "优化营商环境条例"),
    row(
      .citationNameHolds, .citation, "名称无误", "name_holds", .boolean,
      "名称在法源库里、文号不属于另一法源；未收录而有近似名称的为未知", "whether the name and number are those of one instrument",
      "真"),
    row(
      .citationVerification, .citation, "核验程度", "verification",
      .enumeration(.factVerification),
      "所引法源在文件日期的状态核验到什么程度", "how well its standing on the document's day was verified", "节选"),
    row(
      .citationEffectiveDate, .citation, "施行日期", "effective_date", .date,
      "文件日期施行的文本的第一日；尚未施行的，将要施行的第一日", "the first day in force of the text of that day",
      "2021-07-15"),
    row(
      .citationIsInAttachment, .citation, "在附件", "is_in_attachment", .boolean,
      "在附件或者表格里", "whether it stands in an attachment or a table", "假"),
    row(
      .citationRepealDate, .citation, "废止日期", "repeal_date", .date,
      "失去效力的第一日", "the first day without force", "2026-08-15"),
    row(
      .citationRepealedBy, .citation, "废止依据", "repealed_by", .text,
      "废止它的法律文件和条款", "the act and article that repeal it", "《中华人民共和国生态环境法典》第一千二百四十二条"),
    row(
      .citationSuccessor, .citation, "替代法源", "successor", .text,
      "现在规定该事项的法律文件", "the instrument that rules the matter now", "中华人民共和国生态环境法典"),
  ]

  static let powerFacts = [
    row(
      .citationMaySetPenalty, .citation, "可设处罚", "may_set_penalty", .boolean,
      "这一层级能否设定行政处罚", "whether its kind may create penalties", "真"),
    row(
      .citationMaySetLicence, .citation, "可设许可", "may_set_licence", .boolean,
      "这一层级能否设定行政许可", "whether its kind may create licences", "真"),
    row(
      .citationMaySetCoercion, .citation, "可设强制措施", "may_set_coercion", .boolean,
      "这一层级能否设定行政强制措施", "whether its kind may create coercive measures", "真"),
    row(
      .citationMaySetFee, .citation, "可设收费", "may_set_fee", .boolean,
      "这一层级能否设立政府性基金、涉企收费、涉企保证金", "whether its kind may create fees on business", "真"),
    row(
      .citationMaySetProof, .citation, "可设证明", "may_set_proof", .boolean,
      "这一层级能否设定证明事项", "whether its kind may demand proofs", "真"),
  ]
}
