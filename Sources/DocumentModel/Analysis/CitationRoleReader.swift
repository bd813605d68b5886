/// Reads from the words around a group of names what the citations are there for.
struct CitationRoleReader {
  /// Names that stand together and share a role, with the text that may speak of them.
  struct Group {
    /// The first byte of the first name.
    let start: Int
    /// The offset after the last name, its article and its parentheses.
    let end: Int
    /// The first byte of the clause, or the end of the group before in it.
    let leftLimit: Int
    /// The end of the clause that the group ends in.
    let clauseEnd: Int
    /// The end of the sentence.
    let sentenceEnd: Int
    /// What the sentence says behind the group.
    let outlook: SentenceOutlook
    /// True when an article is named.
    let hasArticle: Bool
  }

  private struct Cue {
    let kind: CitationCue
    let start: Int
    let end: Int
  }

  let reader: TextReader

  /// How far behind a group, in bytes, the words of a frame are looked for.
  private static let farthestFrame = 180

  /// The role that the group's own sentence gives; nil when it is silent.
  func role(of group: Group) -> Citation.Role? {
    let cue = cueBefore(group)
    switch cue?.kind {
    case nil, .making, .carryingOut, .amendment:
      if let role = roleFromEnding(group, mayCrossComma: cue == nil) { return role }
    default: break
    }
    guard let cue else { return roleOfBasisFrame(group) }
    let distance = reader.characters(from: cue.end, to: group.start)
    switch cue.kind {
    case .basis, .rule: return roleOfBasis(group, cue.kind)
    case .application:
      let isBasis = group.hasArticle || namesMeasure(group) || namesProvisions(group)
      return distance <= 12 && isBasis ? .handlingBasis : .mention
    case .reference: return .reference
    case .implementation: return .implementation
    case .carryingOut: return isClose(cue, group, within: 12) ? .implementation : .mention
    case .repeal: return isClose(cue, group, within: 14) ? .repeal : .mention
    case .amendment: return isClose(cue, group, within: 10) ? .amendment : .mention
    case .measure, .making, .ignored: return .mention
    }
  }

  /// 适用《…》的有关规定.
  private func namesProvisions(_ group: Group) -> Bool {
    for words in ["的规定", "的有关规定", "的相关规定", "有关规定", "相关规定", "规定"]
    where reader.skip(words, at: group.end, before: group.clauseEnd) != nil {
      return true
    }
    return false
  }

  /// The last cue before the group in its clause.
  private func cueBefore(_ group: Group) -> Cue? {
    var last: Cue?
    var index = group.leftLimit
    while index < group.start {
      guard let found = CitationCue.before.match(reader.bytes, at: index, before: group.start)
      else {
        index = reader.next(index)
        continue
      }
      if found.tag != .ignored {
        last = Cue(kind: found.tag, start: index, end: index + found.length)
      }
      index += found.length
    }
    return last
  }

  private func isClose(_ cue: Cue, _ group: Group, within most: Int) -> Bool {
    var end = group.start
    // 废止2016年印发的《…》: the issuing does not come between.
    for word in ["印发的", "发布的", "公布的", "制定的", "出台的", "颁布的", "下发的"]
    where reader.has(word, endingAt: end, from: cue.end) {
      end -= word.utf8.count
    }
    return reader.characters(from: cue.end, to: end) <= most
      && !contains(["的", "与", "对", "中", "按"], cue.end, end)
  }

  /// 《…》（…）自本办法施行之日起同时废止: the words directly behind the group.
  private func roleFromEnding(_ group: Group, mayCrossComma: Bool) -> Citation.Role? {
    var index = group.end
    var crossed = false
    var sawPast = false
    let limit = min(
      mayCrossComma ? group.sentenceEnd : group.clauseEnd, group.end + Self.farthestFrame)
    while index < limit {
      if let found = CitationCue.endings.match(reader.bytes, at: index, before: limit) {
        switch found.tag {
        case .repeal: return .repeal
        case .amendment:
          // 《…》于2021年修订 tells what has been, it does not amend.
          let isBare = found.length == 6 && sawPast
          return crossed || isBare || namesAmendment(group) ? nil : .amendment
        case .reference: return crossed ? nil : .reference
        case .implementation: return crossed ? nil : .implementation
        default: return nil
        }
      }
      if let filler = CitationCue.fillers.match(reader.bytes, at: index, before: limit) {
        sawPast =
          sawPast || ["于", "年", "已", "已经"].contains(reader.string(index, index + filler.length))
        index += filler.length
      } else if reader.bytes[index] >= 0x30, reader.bytes[index] <= 0x39 {
        index += 1
      } else if let close = endOfQuotation(index, limit) {
        index = close
      } else if !crossed, mayCrossComma, let after = reader.skip("，", at: index, before: limit) {
        crossed = true
        index = after
      } else {
        return nil
      }
    }
    return nil
  }

  /// 《关于修改…的决定》 amends; it is not what is amended.
  private func namesAmendment(_ group: Group) -> Bool {
    contains(["关于修改", "关于废止", "、修改"], group.start, group.end)
  }

  private func endOfQuotation(_ index: Int, _ limit: Int) -> Int? {
    guard let inside = reader.skip("“", at: index, before: limit) else { return nil }
    return reader.find("”", from: inside, before: limit).map { $0 + 3 }
  }

  private func roleOfBasis(_ group: Group, _ cue: CitationCue) -> Citation.Role {
    if isMakingSentence(group) { return .legalBasis }
    // 按照《…》精神、部署: a policy is followed, no measure is based on it.
    let isSpirit = ["精神", "部署", "文件精神"].contains {
      reader.has($0, at: group.end, before: group.clauseEnd)
    }
    if cue == .rule, !isSpirit { return .handlingBasis }
    return group.hasArticle || namesMeasure(group) ? .handlingBasis : .mention
  }

  /// 以《…》为依据, 《…》是本办法的制定依据.
  private func roleOfBasisFrame(_ group: Group) -> Citation.Role? {
    let limit = min(group.clauseEnd, group.end + Self.farthestFrame)
    if reader.has("以", endingAt: group.start, from: group.leftLimit) {
      for frame in ["为依据", "为根据", "作为依据", "为准", "为基础"] {
        if let place = reader.find(frame, from: group.end, before: limit),
          reader.characters(from: group.end, to: place) <= 10
        {
          return isMakingSentence(group) ? .legalBasis : .handlingBasis
        }
      }
    }
    for frame in ["制定依据", "编制依据", "法律依据"]
    where reader.find(frame, from: group.end, before: limit) != nil {
      return .legalBasis
    }
    return nil
  }

  private func isMakingSentence(_ group: Group) -> Bool { group.outlook.lastMaking >= group.end }

  private func namesMeasure(_ group: Group) -> Bool { group.outlook.lastMeasure >= group.end }

  /// The role that the opening of a list (下列文件同时废止：) gives to its items.
  func role(fromLeadIn start: Int, _ end: Int) -> Citation.Role? {
    if contains(["废止", "失效", "停止执行"], start, end) { return .repeal }
    if contains(["修改", "修订", "修正"], start, end) { return .amendment }
    if contains(["编制依据", "制定依据", "法律依据", "主要依据"], start, end) { return .legalBasis }
    return nil
  }

  /// Tells whether nothing but an issuer stands between a join and the next name.
  func isIssuer(_ start: Int, _ end: Int) -> Bool {
    guard reader.characters(from: start, to: end) <= 30,
      !contains(["，", "；", "。", "：", "（", "、", "规定", "要求", "》"], start, end)
    else { return false }
    var index = start
    while index < end {
      guard let found = CitationCue.before.match(reader.bytes, at: index, before: end) else {
        index = reader.next(index)
        continue
      }
      guard found.tag == .ignored || found.tag == .making else { return false }
      index += found.length
    }
    return true
  }

  private func contains(_ words: [String], _ start: Int, _ end: Int) -> Bool {
    words.contains { reader.find($0, from: start, before: end) != nil }
  }
}
