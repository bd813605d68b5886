import SourceText

/// Gives the mentions of a block their roles and makes citations of them.
struct CitationRoles {
  let reader: TextReader
  let blocks: [Block]
  let sentences: [Sentence]
  let clauses: [Clause]

  /// How far behind a name, in bytes, its sentence is read.
  private static let farthest = 3_000

  private static let connectors = ["、", "以及", "和", "及", "与", "或者", "或", "及其", "和其"]

  /// Makes the citations of a block's mentions and appends them in order of their start.
  func append(_ mentions: [CitationMention], to citations: inout [Citation]) {
    guard let first = mentions.first else { return }
    let hasInner = mentions.contains { $0.isInner }
    let outer = hasInner ? mentions.filter { !$0.isInner } : mentions
    let roles = roles(of: outer, block: first.block)
    var index = 0
    for mention in mentions {
      var role = Citation.Role.mention
      if !mention.isInner, index < roles.count {
        role = roles[index]
        index += 1
      }
      append(mention, role, to: &citations)
    }
  }

  private func append(
    _ mention: CitationMention, _ role: Citation.Role, to citations: inout [Citation]
  ) {
    func citation(_ article: ArticleReference?, _ start: Int, _ end: Int) -> Citation {
      Citation(
        name: mention.name, article: article, role: role, kind: mention.kind,
        span: TextSpan(start, end), block: mention.block, documentNumber: mention.number,
        edition: mention.edition)
    }
    guard let first = mention.articles.first else {
      citations.append(citation(nil, mention.start, mention.nameEnd))
      return
    }
    citations.append(citation(first.reference, mention.start, first.end))
    for entry in mention.articles.dropFirst() {
      citations.append(citation(entry.reference, entry.start, entry.end))
    }
  }

  // MARK: Groups

  /// Finds the groups of names that stand together and reads each group's role.
  private func roles(of mentions: [CitationMention], block: Int) -> [Citation.Role] {
    let roleReader = CitationRoleReader(reader: reader)
    let leadRole = roleOfLeadIn(block, roleReader)
    var roles: [Citation.Role] = []
    var start = 0
    var previous: (end: Int, role: Citation.Role)?
    var outlook: (sentence: Int, SentenceOutlook)?
    while start < mentions.count {
      var end = start
      while end + 1 < mentions.count, joins(mentions[end], mentions[end + 1], roleReader) {
        end += 1
      }
      let group = group(mentions[start...end], after: previous?.end, &outlook)
      var role = roleReader.role(of: group)
      if role == nil, let previous, continues(previous.end, group) { role = previous.role }
      if role == nil { role = roleOfOpening(group, roleReader) ?? leadRole }
      roles += Array(repeating: role ?? .mention, count: end - start + 1)
      previous = (mentions[end].end, role ?? .mention)
      start = end + 1
    }
    return roles
  }

  /// 《甲》和《乙》, 《甲》、2012年县房管局印发的《乙》.
  private func joins(
    _ left: CitationMention, _ right: CitationMention, _ roleReader: CitationRoleReader
  ) -> Bool {
    guard right.start > left.end else { return true }
    let after = reader.skip(anyOf: Self.connectors, at: left.end, before: right.start)
    guard after < right.start else { return true }
    return after > left.end && roleReader.isIssuer(after, right.start)
  }

  /// 按照《甲》的要求和《乙》的规定; 根据《甲》第三条，《乙》第五条: the second shares the cue.
  private func continues(_ end: Int, _ group: CitationRoleReader.Group) -> Bool {
    guard group.start > end, reader.characters(from: end, to: group.start) <= 24,
      reader.find("。", from: end, before: group.start) == nil,
      reader.find("；", from: end, before: group.start) == nil
    else { return false }
    if reader.string(end, group.start) == "，" { return true }
    return ["和", "及", "以及", "、", "与", "或者", "或", "并"].contains { word in
      guard let place = lastPlace(of: word, from: end, before: group.start) else { return false }
      // Behind the join only an issuer may stand: 和国务院《…》.
      return reader.find("的", from: place, before: group.start) == nil
        && reader.find("，", from: place, before: group.start) == nil
    }
  }

  private func lastPlace(of word: String, from start: Int, before limit: Int) -> Int? {
    var place: Int?
    var index = start
    while let found = reader.find(word, from: index, before: limit) {
      place = found
      index = found + word.utf8.count
    }
    return place
  }

  /// Gathers what may speak of a group; `outlook` keeps what was read of the sentence.
  private func group(
    _ mentions: ArraySlice<CitationMention>, after previous: Int?,
    _ outlook: inout (sentence: Int, SentenceOutlook)?
  ) -> CitationRoleReader.Group {
    let start = mentions.first?.start ?? 0
    let end = mentions.last?.end ?? start
    let first = clause(at: start)?.span ?? TextSpan(start, end)
    let last = clause(at: max(start, end - 1))
    let sentence = last.map { Int($0.sentence) } ?? -1
    let span = sentences.indices.contains(sentence) ? sentences[sentence].span : first
    if outlook?.sentence != sentence {
      // No group of this sentence ends before this one, and only what stands behind it counts.
      outlook = (sentence, SentenceOutlook(reader, end..<max(end, Int(span.end))))
    }
    return CitationRoleReader.Group(
      start: start, end: end, leftLimit: min(start, max(Int(first.start), previous ?? 0)),
      clauseEnd: max(end, Int(last?.span.end ?? first.end)), sentenceEnd: max(end, Int(span.end)),
      outlook: outlook?.1 ?? SentenceOutlook(reader, end..<end),
      hasArticle: mentions.contains { !$0.articles.isEmpty })
  }

  private func clause(at offset: Int) -> Clause? {
    var low = 0
    var high = clauses.count
    while low < high {
      let middle = (low + high) / 2
      if Int(clauses[middle].span.start) <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0, Int(clauses[low - 1].span.end) > offset else { return nil }
    return clauses[low - 1]
  }

  // MARK: Openings

  /// 下列文件同时废止：《甲》《乙》 in one sentence.
  private func roleOfOpening(
    _ group: CitationRoleReader.Group, _ roleReader: CitationRoleReader
  ) -> Citation.Role? {
    guard let clause = clause(at: group.start) else { return nil }
    let index = Int(clause.sentence)
    guard sentences.indices.contains(index) else { return nil }
    let sentence = sentences[index]
    let sentenceStart = Int(sentence.span.start)
    guard group.start - sentenceStart <= Self.farthest,
      let colon = lastPlace(of: "：", from: sentenceStart, before: group.start)
    else { return nil }
    let start = startOfClause(endingAt: colon, from: sentenceStart)
    return roleReader.role(fromLeadIn: start, colon)
  }

  private func roleOfLeadIn(
    _ block: Int, _ roleReader: CitationRoleReader
  ) -> Citation.Role? {
    guard let lead = LeadIn.block(ofItem: block, in: blocks, reader) else { return nil }
    let span = blocks[lead].span
    let end = Int(span.end)
    return roleReader.role(
      fromLeadIn: startOfClause(endingAt: end - 3, from: Int(span.start)), end)
  }

  /// The start of the clause, or of the sentence for a short opening, that ends at an offset.
  private func startOfClause(endingAt end: Int, from limit: Int) -> Int {
    var index = max(limit, end)
    let floor = max(limit, end - 240)
    while index > floor {
      let previous = reader.previous(index, from: floor)
      if reader.has("。", at: previous, before: index)
        || reader.has("；", at: previous, before: index)
      {
        return index
      }
      index = previous
    }
    return index
  }
}
