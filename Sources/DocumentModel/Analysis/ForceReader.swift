/// Reads how strongly clauses bind.
struct ForceReader {
  private let tone: ToneReader
  private let reader: TextReader

  init(tone: ToneReader) {
    self.tone = tone
    reader = tone.reader
  }

  private static let deepest = 4

  /// The force of a clause, its own or the one that an opening passes on.
  func force(ofClause index: Int, depth: Int) -> NormativeForce {
    let body = tone.body(ofClause: index)
    if isCondition(body) { return .statement }
    if let own = ownForce(ofClause: index) { return own }
    guard depth < Self.deepest else { return .statement }
    if let opening = tone.opening(before: index) ?? tone.opening(ofItemWithClause: index) {
      return passedOn(by: opening, depth: depth)
    }
    let siblings = tone.siblings(ofClause: index)
    let goesOn = reader.has(Self.continuations, at: body.lowerBound, before: body.upperBound)
    guard goesOn, index > siblings.lowerBound else { return .statement }
    return force(ofClause: index - 1, depth: depth + 1)
  }

  /// The items below 有下列情形之一的，应当…： describe circumstances and bind to nothing.
  private func passedOn(by opening: Int, depth: Int) -> NormativeForce {
    let sentence = tone.sentence(upToOpening: opening)
    return reader.finds(Self.circumstances, in: sentence)
      ? .statement : force(ofClause: opening, depth: depth + 1)
  }

  private static let failures = PhraseTable<Bool>(
    .start, [(true, "而不 而未 而没有 而久 却未 却不 但未")])
  private static let continuations = PhraseTable<Bool>(.start, [(true, "并 或者 以及 且")])
  private static let circumstances = PhraseTable<Bool>(
    .start, [(true, "之一的 下列情形 下列情况 以下情形 以下情况")])

  /// The force that the words of the clause give it; nil when none does.
  func ownForce(ofClause index: Int) -> NormativeForce? {
    tone.ownForce(ofClause: index) { readForce(ofClause: index) }
  }

  private func readForce(ofClause index: Int) -> NormativeForce? {
    let body = tone.body(ofClause: index)
    let table = ForceCue.table
    guard
      let first = table.first(in: reader.bytes, from: body.lowerBound, before: body.upperBound)
    else { return nil }
    let start = conditionEnd(in: body)
    let nowhere = TextSpan(body.upperBound, body.upperBound)
    let foreign = tone.foreignRegions(from: body.lowerBound, to: body.upperBound, around: nowhere)
    // Before the first word nothing is found, and no region that matters ends.
    var place = foreign.isEmpty ? max(start, first.place) : start
    while place < body.upperBound {
      if !foreign.isEmpty, let region = foreign.first(where: { $0.contains(place) }) {
        place = region.upperBound
        continue
      }
      guard let match = table.match(reader.bytes, at: place, before: body.upperBound)
      else {
        place = reader.next(place)
        continue
      }
      var after = place + match.length
      if match.tag == nil, hidesOrder(after, body) { after -= 3 }
      if let force = match.tag, !isAttributive(place, after, body), !isMissed(place, body) {
        return force
      }
      place = after
    }
    return nil
  }

  /// 应提未提, 应查尽查: the word belongs to a set phrase.
  private func isMissed(_ start: Int, _ body: Range<Int>) -> Bool {
    guard let verb = reader.skip("应", at: start, before: body.upperBound),
      verb + 9 <= body.upperBound
    else { return false }
    let link = reader.next(verb)
    guard link - verb == 3,
      let again = ["未", "尽", "不", "没"].lazy.compactMap({
        reader.skip($0, at: link, before: body.upperBound)
      }).first, again + 3 <= body.upperBound
    else { return false }
    return reader.bytes[verb..<link].elementsEqual(reader.bytes[again..<(again + 3)])
  }

  /// 提供应当: 供应 is no word here.
  private func hidesOrder(_ end: Int, _ body: Range<Int>) -> Bool {
    reader.has("应", endingAt: end, from: body.lowerBound)
      && reader.has("当", at: end, before: body.upperBound)
      && !reader.has("当地", at: end, before: body.upperBound)
  }

  /// 未取得登记证的不得经营: what stands before 的 is a condition.
  private func conditionEnd(in body: Range<Int>) -> Int {
    var index = body.lowerBound
    while let place = reader.find("的", from: index, before: body.upperBound) {
      index = place + 3
      if reader.has(ToneCue.consequences, at: index, before: body.upperBound) { return index }
    }
    return body.lowerBound
  }

  /// 对应当公开的信息: the word belongs to a noun.
  private func isAttributive(_ start: Int, _ end: Int, _ body: Range<Int>) -> Bool {
    // 应当决策而久拖不决: what should have been done and was not.
    if reader.finds(Self.failures, in: end..<max(end, body.upperBound)) { return true }
    guard reader.find("的", from: end, before: body.upperBound) != nil else { return false }
    return reader.has(ForceCue.attributives, endingAt: start, from: body.lowerBound)
  }

  private func isCondition(_ body: Range<Int>) -> Bool {
    guard tone.ends(body, with: "的，") else { return false }
    let noun = body.upperBound - 6
    return !tone.endsWithNounInDe(body.lowerBound, noun)
  }
}
