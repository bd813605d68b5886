internal import Foundation
internal import SourceText

extension CaseState {
  /// Makes the state after the first event.
  static func opened(_ id: Int64, _ request: StepRequest) -> CaseState {
    var state = CaseState(id: id, day: request.day)
    state.title = request[.title]
    state.issuer = request[.issuer]
    state.issuerKind = request[.issuerKind]
    state.take(document: request)
    state.kind = request[.kind]
    state.isDecision = state.kind == decisionKind
    state.published = request.day(.published)
    state.stage =
      DocumentStage(rawValue: request[.stage]) ?? (state.published == nil ? .drafting : .published)
    if let published = state.published { state.lastDay = min(request.day, published) }
    return state
  }

  /// Takes a step that was checked.
  mutating func take(_ request: StepRequest) {
    if let line = request.line, request.step.needsLine {
      takeFiling(request, line)
    } else {
      takeDocument(request)
    }
  }

  /// Takes over what a step says about the document.
  private mutating func take(document request: StepRequest) {
    func text(_ field: StepField, _ value: inout String) {
      if let new = request.fields[field], !new.isEmpty { value = new }
    }
    text(.documentNumber, &documentNumber)
    text(.path, &path)
    text(.digest, &digest)
    text(.address, &address)
    signed = request.day(.signed) ?? signed
    effective = request.day(.effective) ?? effective
    expiry = request.day(.expiry) ?? expiry
  }

  private mutating func takeDocument(_ request: StepRequest) {
    let day = request.day
    switch request.step {
    case .identify: isDecision = isDecision || request[.outcome] == Self.decisionKind
    case .assess: assessed = day
    case .consult, .hear: consulted = day
    case .competition:
      competed = day
      competitionOutcome = request[.outcome]
    case .accept: accepted = day
    case .review:
      reviewed = day
      reviewOutcome = request[.outcome]
    case .deliberate: deliberated = day
    case .sign: signed = day
    case .number: documentNumber = request[.number].isEmpty ? documentNumber : request[.number]
    case .publish: published = day
    case .clean:
      cleaned = day
      cleanOutcome = request[.outcome]
    case .evaluate:
      evaluated = day
      evaluationOutcome = request[.outcome]
    case .interpret: interpreted = day
    case .suggest: openSuggestions += 1
    case .answer: openSuggestions = max(0, openSuggestions - 1)
    case .repeal, .lapse: ended = day
    case .reissue: reissue(request)
    case .rectify: rectify(request)
    default: break
    }
    if request.step != .paper { take(document: request) }
    guard let move = StepTable.document[request.step], let target = move.to else { return }
    lastDay = day
    stage = request.step == .review ? Self.stage(after: request[.outcome]) : target
  }

  /// 合法 goes on to deliberation, 应当予以修改 waits for the changes, 不合法 goes back.
  private static func stage(after outcome: String) -> DocumentStage {
    switch outcome {
    case "合法": .reviewed
    case "应当予以修改": .amending
    default: .drafting
    }
  }

  /// Puts right what was entered wrongly or not at all; a day of promulgation makes a document published.
  private mutating func rectify(_ request: StepRequest) {
    func text(_ field: StepField, _ value: inout String) {
      if let new = request.fields[field], !new.isEmpty { value = new }
    }
    text(.title, &title)
    text(.issuer, &issuer)
    text(.issuerKind, &issuerKind)
    text(.kind, &kind)
    isDecision = isDecision || kind == Self.decisionKind
    guard let day = request.day(.published) else { return }
    published = day
    guard StepTable.unpublished.contains(stage) else { return }
    stage = .published
    lastDay = day
  }

  private mutating func reissue(_ request: StepRequest) {
    published = request.day(.published) ?? request.day
    ended = nil
    expiry = nil
    effective = nil
    cleaned = nil
    cleanOutcome = ""
    evaluationOutcome = ""
    // The document issued anew is filed anew; the earlier rounds stay in the register.
    for (line, filing) in filings where filing.stage != .unfiled {
      filings[line] = FilingState(line: line, round: filing.round + 1)
      findings[line] = nil
    }
  }

  private mutating func takeFiling(_ request: StepRequest, _ line: FilingLine) {
    var filing = filing(line)
    let day = request.day
    switch request.step {
    case .file:
      filing.filed = day
      filing.receiver = request[.receiver]
    case .register:
      filing.registered = day
      filing.number = request[.number]
    case .reject:
      filing.rejected = day
      filing.category = request[.category].isEmpty ? filing.category : request[.category]
    case .suspend:
      filing.suspended = day
      filing.supplementDue = request.day(.due)
    case .supplement: filing.supplemented = day
    case .pass: filing.passed = day
    case .object:
      filing.objected = day
      filing.correctionDue = request.day(.due)
      filing.category = request[.category]
      filing.corrected = nil
      filing.correction = ""
      filing.replied = nil
      filing.archived = nil
      findings[line] = Self.findings(request)
    case .correct, .revoke:
      filing.corrected = day
      filing.correction = request.step == .revoke ? "撤销" : request[.outcome]
      settle(cured: request[.finding], line)
      addFindings(request, line)
      endDocument(filing.correction, day)
    case .settle: settle(request, line)
    case .reply: filing.replied = day
    case .archive: filing.archived = day
    default: break
    }
    take(document: request)
    if let target = StepTable.filing[request.step]?.to { filing.stage = target }
    filing.lastDay = day
    filing.openFindings = (findings[line] ?? []).count { $0.state == .open }
    filings[line] = filing
  }

  private mutating func endDocument(_ correction: String, _ day: LegalDate) {
    guard correction == "废止" || correction == "撤销", stage == .published else { return }
    stage = .repealed
    ended = day
  }

  /// Takes up what a corrected version brought in anew, numbered on.
  private mutating func addFindings(_ request: StepRequest, _ line: FilingLine) {
    guard var new = Self.listed(request) else { return }
    let last = findings[line]?.last?.number ?? 0
    for index in new.indices { new[index].number = last + index + 1 }
    findings[line, default: []] += new
  }

  private static func listed(_ request: StepRequest) -> [CaseFinding]? {
    try? JSONDecoder().decode([CaseFinding].self, from: Data(request[.findings].utf8))
  }

  /// The findings that an opinion names; an opinion without a list has one, its reason.
  private static func findings(_ request: StepRequest) -> [CaseFinding] {
    guard var list = listed(request), !list.isEmpty else {
      return [
        CaseFinding(
          number: 1, place: "", excerpt: "", problem: request[.reason],
          category: request[.category])
      ]
    }
    for index in list.indices { list[index].number = index + 1 }
    return list
  }

  /// Marks the findings that the corrected version no longer has: numbers with blanks between.
  private mutating func settle(cured numbers: String, _ line: FilingLine) {
    let cured = Set(numbers.split(separator: " ").compactMap { Int($0) })
    guard var list = findings[line] else { return }
    for index in list.indices where cured.contains(list[index].number) {
      list[index].state = .cured
      list[index].reason = "修改后不再存在"
    }
    findings[line] = list
  }

  private mutating func settle(_ request: StepRequest, _ line: FilingLine) {
    guard let number = Int(request[.finding]), var list = findings[line],
      let index = list.firstIndex(where: { $0.number == number })
    else { return }
    list[index].state = request[.outcome] == "已纠正" ? .cured : .answered
    list[index].reason = request[.reason]
    findings[line] = list
  }
}
