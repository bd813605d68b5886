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
  case citationMaySetProof, citationVerification, citationEffectiveDate, citationNameHolds
  case citationIsInAttachment
  // 条文
  case provisionNumber, provisionCitations
  // 程序记录
  case stepKind, stepStart, stepEnd, stepBody, stepOutcome
  // 报备记录
  case filingLine, filingDate, filingReceiver, filingMaterials
  // 报备材料
  case materialName, materialKind
  // 文件: what its text shows
  case documentSentences, documentClauses, documentNumbering, documentUnpairedMarks
  case documentAnnouncedCounts, documentInternalReferences, documentRepeatedSentences
  case documentAttachments, documentWrittenDates, documentWrittenNumbers, documentTerms
  case documentAmounts, documentShares, documentPeriods, documentDuties
  case documentNature, documentNatureReasons
  // 句子, 分句
  case sentenceWording, sentenceClauses, sentenceCitations, sentenceAmounts, sentenceShares
  case sentencePeriods, sentenceProvision
  case clauseWording, clauseTone, clauseForce, clauseSubject, clauseSubjectKind, clauseIsOutside
  case clauseCitations, clauseAmounts, clauseShares, clausePeriods, clauseSentence, clauseProvision
  // 条文, 引用: what they hold and where they stand
  case provisionWording, provisionSentences, provisionClauses, provisionAmounts, provisionShares
  case provisionPeriods, citationSentence, citationProvision
  // 序号, 不成对标点, 列举数, 内部引用, 重复句
  case numberingLabel, numberingNumber, numberingExpected, numberingState
  case markWording, markSign, markMissing, markProblem, markCorrection
  case announcementWording, announcementAnnounced, announcementListed
  case referenceWording, referenceState, referenceTarget
  case repetitionWording, repetitionFirst
  // 附件, 日期写法, 文号写法, 简称
  case attachmentNumber, attachmentName, attachmentState
  case writtenDateWording, writtenDateValue, writtenDateForm
  case writtenNumberWording, writtenNumberForm, writtenNumberIsOwn, writtenNumberCorrection
  case termName, termMeaning, termUses, termIsUsedBefore
  // 数量, 量化任务
  case quantityWording, quantityYuan, quantityPercent, quantityLength, quantityValue, quantityUnit
  case quantityBound, quantityStart, quantitySentence, quantityProvision
  case dutyActor, dutyAction, dutyFigure, dutyTime
  // What finds documents in the corpus
  case documentBareName, documentMatter, documentNumberPrefix, documentNumberYear
  case documentNumberSequence, documentLeadIssuer, citationBareName, citationDocumentNumber
  case citationNumberPrefix, citationNumberYear, citationNumberSequence
}
