internal import SourceText

extension PlainTextReader {
  /// Reads what stands before the body: the portal's words, title, number, addressees.
  mutating func readFront() {
    readMetadata()
    let anchor = titleAnchor().map { anchor in orderStart(before: anchor) ?? anchor }
    while index < tail {
      let piece = pieces[index]
      let isPortal =
        PortalMetadata.read(source.bytes, piece) != nil || PageResidue.contains(piece.folded)
      guard isPortal || anchor.map({ index < $0 }) == true else { break }
      append(.pageResidue, piece)
      index += 1
    }
    readTitle()
    readUnderTitle()
  }

  /// Collects the entries of the portal's table among the first lines.
  private mutating func readMetadata() {
    for piece in pieces.prefix(min(40, tail)) {
      if let entries = PortalMetadata.read(source.bytes, piece) { metadata += entries }
    }
  }

  /// Finds the line where the title stands that the portal's table names.
  private func titleAnchor() -> Int? {
    guard let entry = metadata.first(where: { $0.field == .title && !$0.value.isEmpty }) else {
      return nil
    }
    let wanted = folded(entry.value)
    for place in 0..<min(60, tail) where pieces[place].start > entry.value.lowerBound {
      var joined: [UInt8] = []
      for line in pieces[place..<min(place + 4, tail)] {
        joined += line.folded
        if joined == wanted { return place }
        guard wanted.starts(with: joined) else { break }
      }
    }
    return nil
  }

  /// Finds the head of an order (令) that promulgates what the table names: its number stands before.
  private func orderStart(before anchor: Int) -> Int? {
    (0..<anchor).first { isOrderHead(at: $0) }
  }

  private func isOrderHead(at place: Int) -> Bool {
    place + 1 < tail && pieces[place].ends(with: "令")
      && TextClues.isOrderNumber(pieces[place + 1].folded)
  }

  func folded(_ range: Range<Int>) -> [UInt8] {
    var folder = TextFolder(expectedBytes: range.count)
    folder.fold(source.bytes, from: range.lowerBound, to: range.upperBound)
    return folder.bytes
  }

  private mutating func readTitle() {
    readLetterhead()
    guard index < tail, let last = titleEnd(at: index) else { return }
    append(.title, from: pieces[index], to: pieces[last])
    index = last + 1
  }

  /// Reads the name of the issuer over the title (发文机关标志) and a number that stands there.
  private mutating func readLetterhead() {
    while index < tail {
      let piece = pieces[index]
      if TextClues.isDocumentNumber(piece.folded) {
        append(.documentNumber, piece)
        index += 1
      } else if isOrderHead(at: index) {
        append(.documentNumber, from: piece, to: pieces[index + 1])
        index += 2
      } else if piece.ends(with: "文件"), TextClues.isIssuer(Array(piece.folded.dropLast(6))) {
        append(.paragraph, piece)
        index += 1
      } else {
        return
      }
    }
  }

  /// Finds the last line of a title that begins at a piece.
  func titleEnd(at first: Int) -> Int? {
    guard TextClues.isTitleLine(pieces[first].folded), !TextClues.isNote(pieces[first].folded)
    else { return nil }
    var joined: [UInt8] = []
    for place in first..<min(first + 6, tail) {
      let line = pieces[place].folded
      if place > first {
        let isOther =
          !TextClues.isTitleLine(line) || TextClues.isDocumentNumber(line)
          || TextClues.isRecipients(line) || TextClues.isNote(line) || TextClues.day(line) != nil
        if isOther { break }
      }
      joined += line
      if TextClues.endsTitle(joined), !goesOn(after: place, joined) { return place }
    }
    return first
  }

  /// Tells whether a title that could end here goes on: …执法全过程记录制度 / …审核制度的指导意见.
  private func goesOn(after place: Int, _ joined: [UInt8]) -> Bool {
    guard place + 1 < tail, !TextClues.endsAsNotice(joined) else { return false }
    let next = pieces[place + 1].folded
    return TextClues.isTitleLine(next) && TextClues.endsAsNotice(next)
      && !TextClues.isDocumentNumber(next) && !TextClues.isIssuer(next)
      && WordMatch.find("关于", next.span, from: 0, to: next.count) == nil
  }

  /// Reads the lines between title and body.
  private mutating func readUnderTitle() {
    while index < tail {
      let piece = pieces[index]
      let start = foldedStart(of: piece)
      if TextClues.isDocumentNumber(piece.folded) {
        append(.documentNumber, piece)
        index += 1
      } else if TextClues.isRecipients(piece.folded) {
        append(.recipients, piece)
        index += 1
        return
      } else if TextClues.isNote(piece.folded), readHeaderDay(piece) {
        append(.paragraph, piece)
        index += 1
      } else if PortalMetadata.read(source.bytes, piece) != nil
        || PageResidue.contains(piece.folded)
      {
        append(.pageResidue, piece)
        index += 1
      } else if TextClues.signedDay(piece.folded) != nil, index + 1 < tail {
        readSignature(piece, isFinal: false)
        index += 1
      } else if let last = repeatedTitleEnd() {
        append(.title, from: piece, to: pieces[last])
        index = last + 1
      } else if repeatsPartOfTitle(piece) {
        append(.title, piece)
        index += 1
      } else if let length = repeatedTitle(start) {
        append(.title, cut(piece, afterFolded: length))
      } else if let length = TextClues.documentNumberEnd(start.span, at: 0), length < start.count {
        append(.documentNumber, cut(piece, afterFolded: length))
      } else if let length = recipientsEnd(start) {
        append(.recipients, cut(piece, afterFolded: length))
        return
      } else {
        return
      }
    }
  }

  /// Finds the last of some lines that together repeat the title.
  private func repeatedTitleEnd() -> Int? {
    guard let title = builder.drafts.last(where: { $0.kind == .title }) else { return nil }
    let name = folded(title.start..<title.end)
    var joined: [UInt8] = []
    for place in index..<min(index + 6, tail) {
      joined += pieces[place].folded
      if joined == name { return place }
      guard name.starts(with: joined) else { return nil }
    }
    return nil
  }

  /// Tells whether a whole line is a part of the title, as where the title is printed once more.
  private func repeatsPartOfTitle(_ piece: TextPiece) -> Bool {
    guard piece.folded.count >= 12, TextClues.isTitleLine(piece.folded),
      let title = builder.drafts.first(where: { $0.kind == .title })
    else { return false }
    let name = folded(title.start..<title.end)
    return name.count > piece.folded.count
      && WordMatch.contains(
        anyOf: [String(decoding: piece.folded, as: UTF8.self)], name.span, from: 0, to: name.count)
  }

  /// Tells whether a line repeats the title before it goes on.
  private func repeatedTitle(_ line: [UInt8]) -> Int? {
    guard let title = builder.drafts.last(where: { $0.kind == .title }) else { return nil }
    let name = folded(title.start..<title.end)
    return !name.isEmpty && line.starts(with: name) ? name.count : nil
  }

  /// Finds the end of addressees with which a line begins.
  private func recipientsEnd(_ line: [UInt8]) -> Int? {
    let bytes = line.span
    guard let colon = WordMatch.find("：", bytes, from: 0, to: bytes.count),
      colon + 3 < bytes.count
    else { return nil }
    return TextClues.isRecipients(Array(line[..<(colon + 3)])) ? colon + 3 : nil
  }

  /// Reads the note under the title (题注): （2026年3月1日…通过 2026年3月5日阳新县人民政府令第1号公布 …修正）.
  ///
  /// The first promulgation with its order counts, the first day of adoption, and every day of a change.
  private mutating func readHeaderDay(_ piece: TextPiece) -> Bool {
    let bytes = source.bytes
    let text = bytes.span
    guard
      WordMatch.contains(
        anyOf: ["公布", "发布", "通过", "施行"], text, from: piece.start, to: piece.end)
    else { return false }
    var place = piece.start
    while place < piece.end {
      guard let day = PrintedDate.read(text, at: place), day.end <= piece.end else {
        place += UTF8Text.length(ofLead: text[place])
        continue
      }
      let end = WordMatch.find("日", text, from: day.end, to: piece.end) ?? piece.end
      let known = Fact.known(day.date, SourceSpan(place, day.end))
      let isPublished = WordMatch.contains(anyOf: ["公布", "发布"], text, from: day.end, to: end)
      let isChanged = WordMatch.contains(
        anyOf: ["修正", "修订", "修改"], text, from: day.end, to: end)
      if isChanged { builder.head.revisionDates.append(known) }
      if isPublished, headerDay.value == nil {
        headerDay = known
        readOrder(day.end..<end)
      } else if adoptionDay.value == nil, !isChanged,
        WordMatch.find("通过", text, from: day.end, to: end) != nil
      {
        adoptionDay = known
      }
      place = day.end
    }
    return true
  }

  /// Reads who gave the order, and its number, from 阳新县人民政府令第1号公布.
  private mutating func readOrder(_ range: Range<Int>) {
    let bytes = source.bytes
    let text = bytes.span
    guard let order = WordMatch.find("令第", text, from: range.lowerBound, to: range.upperBound),
      let number = ChineseNumeral.read(text, at: order + 6),
      WordMatch.has("号", text, at: number.end, to: range.upperBound)
    else { return }
    let name = TextLineSplitter.trim(text, from: range.lowerBound, to: order)
    guard !name.isEmpty, TextClues.isIssuer(folded(name)) else { return }
    headerIssuers = issuers(from: name.lowerBound, to: name.upperBound)
    if !builder.drafts.contains(where: { $0.kind == .documentNumber }) {
      let span = SourceSpan(name.lowerBound, number.end + 3)
      builder.head.documentNumber = .known(
        SourcePlaces.withoutBlanks(bytes, from: span.start, to: span.end), span)
      builder.stated.insert(.documentNumber)
    }
  }
}
