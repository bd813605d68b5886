/// The identity of a fact (事实) that rules may ask for.
///
/// The engine answers each with a `switch` over this enumeration, so that no fact can be promised here
/// and forgotten there.
public enum FactID: String, CaseIterable, Sendable {
  // 文件
  case documentTitle, documentNumber, documentIssuers, documentSignDate, documentPromulgationDate
  case documentEffectiveDate, documentExpiryDate, documentRecipients, documentKind
  case documentCitations, documentLegalBases, documentProvisions, documentSteps, documentFilings
  case documentGovernmentFilingDate, documentCongressFilingDate
  // 机关
  case issuerName, issuerLevel, issuerNature
  // 引用
  case citationName, citationArticle, citationRole, citationKind, citationTone
  case citationFoundBy, citationStanding, citationStandingNow, citationArticleStanding
  case citationCurrentArticle, citationArticleCount, citationCorrectName, citationSimilarName
  case citationRepealDate, citationRepealedBy, citationSuccessor
  case citationMaySetPenalty, citationMaySetLicence, citationMaySetCoercion, citationMaySetFee
  case citationMaySetProof
  // 条文
  case provisionNumber, provisionCitations
  // 程序记录
  case stepKind, stepStart, stepEnd, stepBody, stepOutcome
  // 报备记录
  case filingLine, filingDate, filingReceiver, filingMaterials
  // 报备材料
  case materialName, materialKind
}
