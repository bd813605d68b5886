/// Reads the polarity of one hit.
struct PolarityReader {
  let tone: ToneReader
  let hit: TextSpan
  let literals: [TextSpan]
  private let reader: TextReader

  init(tone: ToneReader, hit: TextSpan, literals: [TextSpan]) {
    self.tone = tone
    self.hit = hit
    self.literals = literals
    reader = tone.reader
  }

  private var start: Int { Int(hit.start) }
  private var end: Int { Int(hit.end) }

  private static let deepestList = 4

  func polarity(inClause index: Int) -> Polarity {
    let body = tone.body(ofClause: index)
    let scope = scopeStart(in: body)
    let cues = tone.cues(from: scope, to: end, before: body.upperBound, around: hit)
    let own = count(cues, from: scope)
    var odd = own % 2 == 1
    if !odd, isNegatedAfterwards(in: body) { odd = true }
    let isAfterBut = scope > body.lowerBound || startsWithBut(body)
    var opening = ToneReader.Opening.nothing
    if !isAfterBut { opening = inherited(byClause: index, depth: 0) }
    if opening == .negated, !restates(cues) { odd.toggle() }
    if odd { return .negated }
    if opening == .circumstance || isCircumstance(clause: index, body) { return .circumstance }
    return .affirmed
  }

  // MARK: Negation before and inside the hit

  /// The start of the clause, or what follows 但 before the hit.
  private func scopeStart(in body: Range<Int>) -> Int {
    var scope = body.lowerBound
    var index = body.lowerBound
    while let place = reader.find("但", from: index, before: start) {
      index = place + 3
      let isWord =
        reader.has("不", endingAt: place, from: body.lowerBound)
        || reader.has("非", endingAt: place, from: body.lowerBound)
        || reader.has("凡", at: index, before: start)
      if !isWord, place > body.lowerBound { scope = index }
    }
    return scope
  }

  private func startsWithBut(_ body: Range<Int>) -> Bool {
    ["但", "然而", "不过"].contains { reader.has($0, at: body.lowerBound, before: body.upperBound) }
  }

  private func count(_ cues: [ToneReader.Cue], from scope: Int) -> Int {
    var count = 0
    var sawStrong = false
    for (index, cue) in cues.enumerated() where !isNamed(cue) {
      let isLastStrong = cues[(index + 1)...].contains { isStrong($0.kind) && $0.start < start }
      guard reaches(cue, from: scope, afterStrong: sawStrong, beforeStrong: isLastStrong),
        !isRepeated(index, cues)
      else { continue }
      // 不准收礼、不准赴宴: each member of an enumeration bears its own.
      if isStrong(cue.kind), reader.has("、", endingAt: cue.start, from: scope) { count = 0 }
      count += 1
      if isStrong(cue.kind) { sawStrong = true }
    }
    return count
  }

  /// 清理废除, 取消、停止: words that say the same side by side count once.
  private func isRepeated(_ index: Int, _ cues: [ToneReader.Cue]) -> Bool {
    guard index > 0, isEnding(cues[index].kind), isEnding(cues[index - 1].kind) else {
      return false
    }
    let gap = reader.string(cues[index - 1].end, cues[index].start)
    return ["", "、", "和", "或", "并"].contains(gap)
  }

  private func isEnding(_ kind: ToneCue) -> Bool { kind == .removal || kind == .cessation }

  private func isStrong(_ kind: ToneCue) -> Bool { kind == .prohibition || kind == .restriction }

  /// True when the pattern asks for the word itself.
  private func isNamed(_ cue: ToneReader.Cue) -> Bool {
    if literals.isEmpty { return cue.start == start || cue.end == end && cue.start > start }
    return literals.contains { Int($0.start) <= cue.start && cue.end <= Int($0.end) }
  }

  private func reaches(
    _ cue: ToneReader.Cue, from scope: Int, afterStrong: Bool, beforeStrong: Bool
  ) -> Bool {
    let isInside = cue.start >= start
    let between = cue.end..<max(cue.end, start)
    if !isInside, reader.finds(ToneCue.breakers, in: between) { return false }
    switch cue.kind {
    case .prohibition, .restriction:
      return isInside || !isAttributive(cue, between, from: scope)
    case .denial:
      if isInside { return true }
      if afterStrong {
        let isManner = ["不按", "不依"].contains { reader.has($0, at: cue.start, before: end) }
        return !isManner && reader.characters(from: cue.end, to: start) <= 4
      }
      return !isAttributive(cue, between, from: scope) && !endsCondition(in: between)
    case .weak:
      return weakReaches(cue, between, afterStrong: afterStrong, beforeStrong: beforeStrong)
    case .removal:
      return !isInside && !finds("并", in: between) && !finds("后", in: between)
        && reader.characters(from: between.lowerBound, to: between.upperBound) <= 40
    case .cessation:
      return !isInside && !["、", "并", "后", "和", "以", "，"].contains { finds($0, in: between) }
    case .none: return false
    }
  }

  private func weakReaches(
    _ cue: ToneReader.Cue, _ between: Range<Int>, afterStrong: Bool, beforeStrong: Bool
  ) -> Bool {
    let distance = reader.characters(from: between.lowerBound, to: between.upperBound)
    if cue.start >= start { return !afterStrong && !beforeStrong }
    if beforeStrong { return false }
    if afterStrong { return distance <= 1 }
    // 未取得许可从事经营: what is lacked is the permit.
    if reader.has(ToneCue.permits, endingAt: start, from: cue.end) { return false }
    if reader.has("未经", at: cue.start, before: end) {
      return distance <= 6 && !finds("擅自", in: between) && isLastOfPhrase()
    }
    return distance <= 10 && !finds("的", in: between) && !finds("即", in: between)
  }

  /// True when the clause, or its noun, ends with the hit.
  private func isLastOfPhrase() -> Bool {
    reader.has(ToneCue.phraseEnds, at: end, before: reader.bytes.count)
  }

  /// 在禁止燃放的区域: the word belongs to a noun that ends before the hit.
  private func isAttributive(
    _ cue: ToneReader.Cue, _ between: Range<Int>, from scope: Int
  ) -> Bool {
    guard finds("的", in: between) else { return false }
    return reader.has(ToneCue.attributives, endingAt: cue.start, from: scope)
  }

  /// 不按规定缴费的处以罚款: the word belongs to a circumstance that ends before the hit.
  private func endsCondition(in range: Range<Int>) -> Bool {
    var index = range.lowerBound
    while let place = reader.find("的", from: index, before: range.upperBound) {
      index = place + 3
      let rest = index..<max(index, range.upperBound)
      if reader.finds(ToneCue.modals, in: rest) { return true }
      if reader.has(ToneCue.consequences, at: index, before: end) { return true }
      if index == range.upperBound, reader.has("处", at: start, before: end) { return true }
    }
    return false
  }

  private func finds(_ phrase: String, in range: Range<Int>) -> Bool {
    reader.find(phrase, from: range.lowerBound, before: range.upperBound) != nil
  }

  // MARK: Negation after the hit

  /// …的做法应当停止: the hit is a topic that the rest of the clause does away with.
  private func isNegatedAfterwards(in body: Range<Int>) -> Bool {
    var index = end
    var sawNoun = false
    var crossed = false
    let limit = min(reader.bytes.count, max(body.upperBound, end) + 60)
    while index < limit {
      if let match = ToneCue.afterwards.match(reader.bytes, at: index, before: limit) {
        // A verb that follows at once goes on with the hit: 予以强制 + 清理.
        if index == end { return false }
        return match.tag ? true : !crossed && sawNoun
      }
      if let match = ToneCue.topics.match(reader.bytes, at: index, before: limit) {
        sawNoun = sawNoun || match.tag
        index += match.length
      } else if !crossed, let after = comma(at: index, before: limit, in: body, sawNoun) {
        crossed = true
        index = after
      } else if let after = endOfMember(at: index, before: limit) {
        index = after
      } else {
        return false
      }
    }
    return false
  }

  /// A comma behind the topic: …的做法，应当停止; 对…项目，一律取消.
  private func comma(
    at index: Int, before limit: Int, in body: Range<Int>, _ sawNoun: Bool
  ) -> Int? {
    guard let after = reader.skip("，", at: index, before: limit) else { return nil }
    if sawNoun { return after }
    let isTopic = ["对", "凡"].contains { reader.has($0, at: body.lowerBound, before: start) }
    let isFirm = ["一律", "予以", "应当", "坚决", "全部"].contains {
      reader.has($0, at: after, before: limit)
    }
    return isTopic && isFirm ? after : nil
  }

  /// The other members of an enumeration: 、地方保护等做法.
  private func endOfMember(at index: Int, before limit: Int) -> Int? {
    guard reader.has("、", endingAt: index, from: end) else { return nil }
    let stop = min(limit, index + 60)
    guard let place = reader.find("等", from: index, before: stop),
      reader.find("，", from: index, before: place) == nil,
      reader.find("。", from: index, before: place) == nil
    else { return nil }
    return place
  }

  // MARK: What openings pass on

  private func inherited(byClause index: Int, depth: Int) -> ToneReader.Opening {
    guard depth < Self.deepestList else { return .nothing }
    if let opening = tone.opening(before: index) {
      return combine(read(opening), inherited(byClause: opening, depth: depth + 1))
    }
    if continuesClauseBefore(index) { return .negated }
    if let opening = tone.opening(ofItemWithClause: index) {
      return combine(read(opening), inherited(byClause: opening, depth: depth + 1))
    }
    return .nothing
  }

  private func combine(
    _ inner: ToneReader.Opening, _ outer: ToneReader.Opening
  ) -> ToneReader.Opening {
    if inner == .circumstance || outer == .circumstance { return .circumstance }
    if inner == .negated { return outer == .negated ? .nothing : .negated }
    return outer
  }

  /// What the clause that ends with ： says of the list behind it.
  private func read(_ index: Int) -> ToneReader.Opening {
    let body = tone.body(ofClause: index)
    if finds("之一的", in: tone.sentence(upToOpening: index)) { return .circumstance }
    if finds("问题", in: body), finds("存在", in: body) || finds("发现", in: body) {
      return .circumstance
    }
    let cues = tone.cues(
      from: body.lowerBound, to: body.upperBound, before: body.upperBound,
      around: TextSpan(body.upperBound, body.upperBound))
    let negations = cues.filter { cue in
      switch cue.kind {
      case .prohibition, .restriction, .removal, .cessation: return !isCutOff(cue, body)
      case .denial, .weak, .none: return false
      }
    }
    if negations.count % 2 == 1 { return .negated }
    let isEnumeration = reader.finds(ToneCue.enumerations, in: body)
    let isOrder = ["应当", "必须", "可以"].contains { finds($0, in: body) }
    return isEnumeration && !isOrder ? .circumstance : .nothing
  }

  /// 对禁止燃放的区域规定如下：: the word belongs to a noun of the opening.
  private func isCutOff(_ cue: ToneReader.Cue, _ body: Range<Int>) -> Bool {
    isAttributive(cue, cue.end..<body.upperBound, from: body.lowerBound)
  }

  /// 不得…，或者…: a clause that goes on with what the clause before forbids.
  private func continuesClauseBefore(_ index: Int) -> Bool {
    let siblings = tone.siblings(ofClause: index)
    var place = index
    while place > siblings.lowerBound {
      let body = tone.body(ofClause: place)
      guard reader.has(ToneCue.continuations, at: body.lowerBound, before: body.upperBound) else {
        return false
      }
      place -= 1
      let before = tone.body(ofClause: place)
      let nowhere = TextSpan(before.upperBound, before.upperBound)
      let cues = tone.cues(
        from: before.lowerBound, to: before.upperBound, before: before.upperBound, around: nowhere)
      let strong = cues.filter { $0.kind == .prohibition || $0.kind == .restriction }
      if !strong.isEmpty { return strong.count % 2 == 1 && !tone.ends(before, with: "的，") }
    }
    return false
  }

  /// 严禁下列行为：（一）不得收费: the item says again what the opening said.
  private func restates(_ cues: [ToneReader.Cue]) -> Bool {
    cues.contains { $0.kind == .prohibition && $0.start < start }
  }

  // MARK: Circumstances

  private func isCircumstance(clause index: Int, _ body: Range<Int>) -> Bool {
    if isCondition(body) { return true }
    if hasConditionInside(body) { return true }
    if isException(body) { return true }
    if isReported(index) { return true }
    return opensCondition(index)
  }

  /// …的，: the whole clause is a condition; not 目的，.
  private func isCondition(_ body: Range<Int>) -> Bool {
    for mark in ["的，", "的；", "的、"] where tone.ends(body, with: mark) {
      let noun = body.upperBound - mark.utf8.count
      return !tone.endsWithNounInDe(body.lowerBound, noun)
    }
    return false
  }

  /// …的由…责令改正: the condition ends inside the clause, behind the hit.
  private func hasConditionInside(_ body: Range<Int>) -> Bool {
    var index = end
    while let place = reader.find("的", from: index, before: body.upperBound) {
      index = place + 3
      if reader.has(ToneCue.consequences, at: index, before: body.upperBound) { return true }
    }
    return false
  }

  /// 除…外.
  private func isException(_ body: Range<Int>) -> Bool {
    reader.has("除", at: body.lowerBound, before: start)
      && reader.find("外", from: end, before: body.upperBound) != nil
  }

  /// 检查发现，个别单位…: what others did is reported, up to a clause that orders something.
  private func isReported(_ index: Int) -> Bool {
    let siblings = tone.siblings(ofClause: index)
    let force = ForceReader(tone: tone)
    var place = index
    while place >= siblings.lowerBound, place > index - 6 {
      let body = tone.body(ofClause: place)
      if place < index,
        reader.has(ToneCue.reports, endingAt: body.upperBound, from: body.lowerBound)
      {
        return true
      }
      if force.ownForce(ofClause: place) != nil { return false }
      if reader.has(ToneCue.reported, at: body.lowerBound, before: body.upperBound) { return true }
      place -= 1
    }
    return false
  }

  /// 违反规定收取费用，情节严重的，…: the clauses before the one that ends with 的 belong to it.
  private func opensCondition(_ index: Int) -> Bool {
    let siblings = tone.siblings(ofClause: index)
    let first = tone.body(ofClause: siblings.lowerBound)
    let opens = reader.has(ToneCue.openings, at: first.lowerBound, before: first.upperBound)
    let force = ForceReader(tone: tone)
    var place = index
    while place < siblings.upperBound, place < index + 6 {
      let body = tone.body(ofClause: place)
      if place > index, isCondition(body), opens || isResult(body) { return true }
      if force.ownForce(ofClause: place) != nil || finds("由", in: body) { return false }
      place += 1
    }
    return false
  }

  /// …，造成损失的，: what the conduct before led to.
  private func isResult(_ body: Range<Int>) -> Bool {
    reader.has(ToneCue.results, at: body.lowerBound, before: body.upperBound)
  }
}
