internal import DocumentModel
internal import LawBook
internal import RuleDSL
internal import SourceText

/// Answers what the law book knows of the citations and issuers of one document (引用的法源事实).
///
/// What the book does not hold is unknown, with its reason; it never counts against a citation.
final class CitationFactReader {
  private let document: NormativeDocument
  private let judge: CitationJudge?
  private let day: LegalDate?
  private var judgements: [Int: CitationJudgement] = [:]
  private var instruments: [LawBook.InstrumentID: LawBook.Instrument] = [:]
  private var similarNames: [String: String?] = [:]
  /// What was answered, by fact, for each citation: rules ask the same again and again.
  private var answers: [FactID: [RuleValue?]] = [:]

  /// Whether a citation was judged.
  var hasJudged: Bool { !judgements.isEmpty }

  init(document: NormativeDocument, lawBook: LawBook?, asOf: LegalDate?) {
    self.document = document
    judge = lawBook.map { CitationJudge(book: $0, asOf: asOf) }
    day = CitationJudge.day(of: document, asOf: asOf)
  }

  /// The kind of a cited instrument: from the book, else as far as its name tells it.
  func kind(_ index: Int) -> InstrumentKind? {
    let citation = document.citations[index]
    guard let judge, let judgement = judgement(index), let instrument = judgement.instrument,
      isOne(judgement)
    else { return citation.kind }
    return judge.book.kind(of: instrument) ?? citation.kind
  }

  /// Reads a fact of a citation.
  func read(_ fact: FactDescription, _ index: Int) -> RuleValue {
    if let known = answers[fact.id]?[index] { return known }
    let answer = find(fact, index)
    answers[
      fact.id, default: Array(repeating: nil, count: document.citations.count)][index] = answer
    return answer
  }

  private func find(_ fact: FactDescription, _ index: Int) -> RuleValue {
    if fact.id == .citationIsInAttachment { return .truth(TruthValue(isInAttachment(index))) }
    guard let judge, let judgement = judgement(index) else {
      return unknown(fact, index, LocalizedText("没有法源库", "no law book"))
    }
    switch fact.id {
    case .citationFoundBy: return foundBy(judgement)
    case .citationNameHolds: return nameHolds(fact, index, judge.book, judgement)
    case .citationStanding:
      guard let day = judgement.day else { return unknown(fact, index, Self.noDay) }
      return standing(judge.book.assess(judgement.resolution, article: nil, on: day), fact, index)
    case .citationStandingNow:
      guard let now = judge.asOf else { return unknown(fact, index, Self.noAsOf) }
      let cited = judgement.day.map { min($0, now) }
      return standing(
        judge.book.assess(judgement.resolution, article: nil, on: now, citedOn: cited), fact, index)
    case .citationVerification:
      guard let day = judgement.day else { return unknown(fact, index, Self.noDay) }
      let found = judge.book.assess(judgement.resolution, article: nil, on: day)
      if case .unknown(let reason) = found.verdict { return unknown(fact, index, words(reason)) }
      let id = EnumerationID.factVerification
      return .member(id, id.index(ofCode: found.verification.rawValue) ?? 0)
    case .citationArticleStanding: return articleStanding(judgement, fact, index)
    case .citationCurrentArticle:
      guard let moved = judgement.formerNumber else { return absent(fact, index) }
      guard let new = moved.new else {
        return unknown(fact, index, LocalizedText("条号未核", "the number is not verified"))
      }
      return .text(new.chinese)
    default: return instrumentFact(fact, index, judge.book, judgement)
    }
  }

  /// Reads 效力 or 条号状态 on a day; the text meant is that of the document's day.
  func read(_ fact: FactDescription, _ index: Int, on day: LegalDate) -> RuleValue {
    guard let judge, let judgement = judgement(index) else {
      return unknown(fact, index, LocalizedText("没有法源库", "no law book"))
    }
    let citation = document.citations[index]
    if fact.id == .citationArticleStanding {
      return articleStanding(
        judge.judge(citation, of: document, on: day), fact, index)
    }
    let cited = judgement.day.map { min($0, day) }
    return standing(
      judge.book.assess(judgement.resolution, article: nil, on: day, citedOn: cited), fact, index)
  }

  private func instrumentFact(
    _ fact: FactDescription, _ index: Int, _ book: LawBook, _ judgement: CitationJudgement
  ) -> RuleValue {
    if fact.id == .citationSimilarName { return similarName(fact, index, book, judgement) }
    if let measure = Self.measures[fact.id] { return power(measure, fact, index) }
    guard let id = judgement.instrument, isOne(judgement) else {
      return unknown(fact, index, reason(judgement))
    }
    // Asked of every citation, so without describing the instrument.
    if fact.id == .citationRepealDate, !book.hasRepeal(id) { return absent(fact, index) }
    if fact.id == .citationCorrectName { return .text(book.name(of: id)) }
    let instrument = instruments[id] ?? book.instrument(id)
    instruments[id] = instrument
    switch fact.id {
    case .citationRepealDate:
      guard let repeal = instrument.repeal else { return absent(fact, index) }
      return repeal.day.map { .date($0) }
        ?? unknown(fact, index, LocalizedText("废止日期未核", "the day is not verified"))
    case .citationRepealedBy:
      guard let repeal = instrument.repeal else { return absent(fact, index) }
      return repeal.by.map { .text("《\($0)》\(repeal.article ?? "")") } ?? absent(fact, index)
    case .citationSuccessor:
      return instrument.repeal?.successor.map { .text($0) } ?? absent(fact, index)
    case .citationEffectiveDate:
      let day = (text(of: instrument, judgement) ?? instrument.texts.first)?.inForce
      return day.map { .date($0) }
        ?? unknown(fact, index, LocalizedText("施行日期未核", "the day is not verified"))
    case .citationArticleCount:
      return text(of: instrument, judgement)?.articleCount.map { .number($0) }
        ?? unknown(fact, index, LocalizedText("条数未核", "the count is not verified"))
    default: return unknown(fact, index, reason(judgement))
    }
  }

  /// The text in force on the document's day.
  private func text(
    of instrument: LawBook.Instrument, _ judgement: CitationJudgement
  ) -> LawBook.Instrument.Text? {
    instrument.texts.last { text in
      guard let day = judgement.day else { return true }
      return (text.inForce ?? text.certainlyInForce ?? day) <= day
    }
  }

  private static let measures: [FactID: Measure] = [
    .citationMaySetPenalty: .penalty, .citationMaySetLicence: .licence,
    .citationMaySetCoercion: .coerciveMeasure, .citationMaySetFee: .fee,
    .citationMaySetProof: .proof,
  ]

  private func power(_ measure: Measure, _ fact: FactDescription, _ index: Int) -> RuleValue {
    guard let kind = kind(index) else {
      return unknown(fact, index, LocalizedText("效力层级不明", "its rank is unknown"))
    }
    guard let power = InstrumentPower.power(of: kind, over: measure) else {
      return unknown(fact, index, LocalizedText("设定权未核", "the power is not verified"))
    }
    return .truth(TruthValue(power.extent != .none))
  }

  private func foundBy(_ judgement: CitationJudgement) -> RuleValue {
    let code =
      switch judgement.resolution.manner {
      case .canonicalName: "full-name"
      case .withoutStatePrefix, .withoutCourt: "short-form"
      case .alias: "alias"
      case .documentNumber: "number"
      case .none: "outside"
      }
    let id = EnumerationID.nameManner
    return .member(id, id.index(ofCode: code) ?? 0)
  }

  /// What only memory holds against a citation stays open.
  private func standing(
    _ found: LawBook.Assessment, _ fact: FactDescription, _ index: Int
  ) -> RuleValue {
    let id = EnumerationID.instrumentStanding
    if case .unknown(let reason) = found.verdict { return unknown(fact, index, words(reason)) }
    let code = found.verdict.keyword
    if found.verification == .recalled, code == "repealed" || code == "not-yet-in-force" {
      return unknown(fact, index, Self.recalled)
    }
    return id.index(ofCode: code).map { .member(id, $0) } ?? unknown(fact, index, Self.recalled)
  }

  private func articleStanding(
    _ judgement: CitationJudgement, _ fact: FactDescription, _ index: Int
  ) -> RuleValue {
    guard document.citations[index].article?.article != nil else { return absent(fact, index) }
    guard let then = judgement.then else { return unknown(fact, index, Self.noDay) }
    let id = EnumerationID.articleStanding
    let code: String
    var mark = then.verification
    switch then.verdict {
    case .unknown(let reason): return unknown(fact, index, words(reason))
    case .noSuchArticle: code = "no-such-article"
    case .noSuchPart: code = "no-such-part"
    case .exists:
      guard let former = judgement.formerNumber else {
        return id.index(ofCode: "exists").map { .member(id, $0) } ?? absent(fact, index)
      }
      code = "former-number"
      mark = former.verification
    case .notYetInForce, .amended, .repealed: code = "not-judged"
    }
    if mark == .recalled, code != "not-judged" {
      guard let former = judgement.formerNumber else {
        return unknown(fact, index, Self.recalled)
      }
      return unknown(fact, index, words(former))
    }
    return id.index(ofCode: code).map { .member(id, $0) } ?? absent(fact, index)
  }

  private func words(_ former: LawBook.MovedArticle) -> LocalizedText {
    let new = former.new?.chinese
    return LocalizedText(
      "“\(former.subject)”原为\(former.old.chinese)，疑为旧条号，" + (new.map { "现为\($0)，" } ?? "")
        + "未核验",
      "perhaps an old number" + (new.map { ", now \($0)" } ?? "") + ", unverified")
  }

  private func nameHolds(
    _ fact: FactDescription, _ index: Int, _ book: LawBook, _ judgement: CitationJudgement
  ) -> RuleValue {
    if judgement.resolution.numberDisagrees {
      return unknown(
        fact, index, LocalizedText("文号属于另一法源", "the number is another instrument's"))
    }
    guard judgement.resolution.manner == .none else { return .truth(.yes) }
    if case .text(let near) = similarName(fact, index, book, judgement) {
      return unknown(fact, index, LocalizedText("近似《\(near)》", "near 《\(near)》"))
    }
    return .truth(.yes)
  }

  private func isInAttachment(_ index: Int) -> Bool {
    let block = document.citations[index].block
    guard document.blocks.indices.contains(block) else { return false }
    return [.attachmentTitle, .attachmentText, .tableCell].contains(document.blocks[block].kind)
  }

  private func similarName(
    _ fact: FactDescription, _ index: Int, _ book: LawBook, _ judgement: CitationJudgement
  ) -> RuleValue {
    guard judgement.resolution.manner == .none else { return absent(fact, index) }
    let name = document.citations[index].name
    let near = similarNames[name] ?? book.suggestions(for: name, limit: 1).first?.name
    similarNames[name] = .some(near)
    return near.map { .text($0) } ?? absent(fact, index)
  }

  // MARK: Issuers

  /// Reads the level or the nature of an issuer from its name.
  func issuer(_ fact: FactDescription, _ issuer: Issuer) -> RuleValue {
    let id: EnumerationID
    let code: String?
    switch fact.id {
    case .issuerLevel:
      (id, code) = (.issuerLevel, IssuerLevel.of(issuer.name).map { String(describing: $0) })
    default: (id, code) = (.issuerNature, IssuerNature.of(issuer.name)?.rawValue)
    }
    if let member = code.flatMap({ id.index(ofCode: $0) }) { return .member(id, member) }
    let name = LocalizedText(
      "“\(issuer.name)”的\(fact.names.chinese)", "the \(fact.names.english) of “\(issuer.name)”")
    return .unknown(MissingFact(name: name, span: issuer.span))
  }

  // MARK: Pieces

  private func judgement(_ index: Int) -> CitationJudgement? {
    if let known = judgements[index] { return known }
    guard let judge, document.citations.indices.contains(index) else { return nil }
    let judgement = judge.judge(document.citations[index], of: document, on: day)
    judgements[index] = judgement
    return judgement
  }

  /// False where several instruments of one name come into question.
  private func isOne(_ judgement: CitationJudgement) -> Bool {
    guard !judgement.resolution.others.isEmpty else { return judgement.instrument != nil }
    if case .unknown(.severalOfThatName)? = judgement.then?.verdict { return false }
    return judgement.then?.instrument != nil
  }

  private func reason(_ judgement: CitationJudgement) -> LocalizedText {
    words(judgement.resolution.instrument == nil ? .outsideTheBook : .severalOfThatName)
  }

  private func words(_ reason: LawBook.UnknownReason) -> LocalizedText {
    LocalizedText(reason.message, reason.rawValue.split(separator: "-").joined(separator: " "))
  }

  private static let noDay = LocalizedText("文件没有日期", "the document has no day")
  private static let recalled = LocalizedText("来源未核验", "the source is not verified")
  private static let noAsOf = LocalizedText("没有基准日（--as-of）", "no as-of date (--as-of)")

  private func unknown(
    _ fact: FactDescription, _ index: Int, _ reason: LocalizedText
  ) -> RuleValue {
    .unknown(missing(fact, index, reason))
  }

  private func absent(_ fact: FactDescription, _ index: Int) -> RuleValue {
    .absent(missing(fact, index, nil))
  }

  private func missing(
    _ fact: FactDescription, _ index: Int, _ reason: LocalizedText?
  ) -> MissingFact {
    let citation = document.citations[index]
    let english = fact.runningNames.english
    return MissingFact(
      name: LocalizedText(
        "《\(citation.name)》的\(fact.names.chinese)" + (reason.map { "（\($0.chinese)）" } ?? ""),
        "the \(english) of 《\(citation.name)》" + (reason.map { " (\($0.english))" } ?? "")),
      span: document.sourceSpan(of: citation.span))
  }
}
