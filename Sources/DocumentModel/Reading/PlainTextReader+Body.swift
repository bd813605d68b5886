internal import SourceText

/// A signature: who signed, when, and where both stand.
struct TextSignature {
  var issuers: [Issuer] = []
  var date: Fact<LegalDate> = .absent
}

extension PlainTextReader {
  /// Reads the body and what follows it.
  mutating func readBody() {
    while index < tail {
      let piece = pieces[index]
      if case .cell(let cell) = piece.role {
        appendCell(piece, cell)
        index += 1
        continue
      }
      if readAttachmentStart(piece) { continue }
      if isInAttachments {
        appendStructural(.attachmentText, piece)
        index += 1
        continue
      }
      if readSignatureGroup() { continue }
      if awaitsTitle, readAfterSignature(piece) { continue }
      if readPrintedTitle() { continue }
      awaitsTitle = false
      if piece.begins(with: "附件：") { announcesAttachments = true }
      let isHeading = !announcesAttachments && isHeading(piece)
      appendStructural(isHeading ? .heading : .paragraph, piece)
      index += 1
    }
  }

  /// Tells whether a numbered line is a heading: short, and no sentence.
  private func isHeading(_ piece: TextPiece) -> Bool {
    guard let mark = piece.mark, piece.isShort else { return false }
    if mark.level <= .section { return true }
    guard mark.level != .article, !outline.isInArticle, piece.folded.count <= 180 else {
      return false
    }
    let bytes = piece.folded.span
    if WordMatch.contains(anyOf: ["。", "；"], bytes, from: 0, to: bytes.count) { return false }
    return WordMatch.first(
      of: ["：", "，", "、", "！", "？"], bytes, at: bytes.count - 3, to: bytes.count) == nil
  }

  // MARK: Signature

  /// Reads the lines of a signature: names of bodies, then a day.
  private mutating func readSignatureGroup() -> Bool {
    var end = index
    while end < tail, end - index < 12, pieces[end].role == .text,
      TextClues.isIssuer(pieces[end].folded)
    {
      end += 1
    }
    if end < tail, case .cell = pieces[end].role { return false }
    guard end < tail else {
      // Names at the very end, without a day.
      guard end > index, !builder.drafts.isEmpty else { return false }
      return takeSignature(upTo: end)
    }
    let line = pieces[end].folded
    if TextClues.day(line) != nil || TextClues.signedDay(line) != nil {
      return takeSignature(upTo: end + 1)
    }
    let isClosing = TextClues.isNote(line) || TextClues.attachmentMark(line)?.isAlone == true
    return end > index && isClosing ? takeSignature(upTo: end) : false
  }

  private mutating func takeSignature(upTo end: Int) -> Bool {
    let isFirst = signature == nil
    var group = TextSignature()
    for place in index..<end {
      append(.signature, pieces[place])
      if isFirst { addToSignature(pieces[place], &group) }
    }
    if isFirst { signature = group }
    index = end
    awaitsTitle = true
    announcesAttachments = false
    outline.reset()
    return true
  }

  /// Reads one line as a signature of its own.
  mutating func readSignature(_ piece: TextPiece, isFinal: Bool) {
    append(.signature, piece)
    var group = TextSignature()
    addToSignature(piece, &group)
    if signature == nil { signature = group }
  }

  private func addToSignature(_ piece: TextPiece, _ group: inout TextSignature) {
    var nameEnd = piece.end
    if let date = TextClues.day(piece.folded) {
      group.date = .known(date, SourceSpan(piece.start, piece.end))
      return
    }
    if let signed = TextClues.signedDay(piece.folded) {
      nameEnd = dayStart(in: piece)
      group.date = .known(signed.date, SourceSpan(nameEnd, piece.end))
    }
    group.issuers += issuers(from: piece.start, to: nameEnd)
  }

  private func dayStart(in piece: TextPiece) -> Int {
    let bytes = source.bytes.span
    var place = piece.start
    while place < piece.end, PrintedDate.read(bytes, at: place)?.end != piece.end {
      place += UTF8Text.length(ofLead: bytes[place])
    }
    return place
  }

  /// Reads the names of bodies that stand side by side, set apart by at least two blanks.
  func issuers(from start: Int, to end: Int) -> [Issuer] {
    let bytes = source.bytes.span
    var found: [Issuer] = []
    var place = start
    var nameStart = start
    while place <= end {
      var gap = place
      while gap < end {
        let layout = TextFolder.layout(bytes, at: gap, to: end)
        guard layout.length > 0 else { break }
        gap += layout.length
      }
      if place == end || gap - place >= 2 {
        let range = TextLineSplitter.trim(bytes, from: nameStart, to: place)
        if !range.isEmpty {
          found.append(
            Issuer(
              name: SourcePlaces.withoutBlanks(
                source.bytes, from: range.lowerBound, to: range.upperBound),
              span: SourceSpan(range.lowerBound, range.upperBound)))
        }
        nameStart = gap
      }
      place = max(gap, place == end ? end + 1 : place + UTF8Text.length(ofLead: bytes[place]))
    }
    // 阳 新 县 人 民 政 府: a name spread over the line is one name.
    let isSpread = found.count > 1 && found.contains { $0.name.utf8.count < 9 }
    guard isSpread, let first = found.first, let last = found.last else { return found }
    return [
      Issuer(
        name: found.map(\.name).joined(), span: SourceSpan(first.span.start, last.span.end))
    ]
  }

  // MARK: After a signature

  /// Reads a note, the portal's words or the title of the printed document.
  private mutating func readAfterSignature(_ piece: TextPiece) -> Bool {
    if TextClues.isNote(piece.folded) {
      append(.signature, piece)
    } else if PageResidue.contains(piece.folded) {
      append(.pageResidue, piece)
    } else if let length = printedTitleLength(piece) {
      append(.title, cut(piece, afterFolded: length))
      outline.reset()
      awaitsTitle = false
      return true
    } else if let last = titleEnd(at: index) {
      append(.title, from: piece, to: pieces[last])
      index = last + 1
      outline.reset()
      awaitsTitle = false
      return true
    } else {
      return false
    }
    index += 1
    return true
  }

  /// Finds the name of the printed document, which the title quotes, at the start of a piece.
  private func printedTitleLength(_ piece: TextPiece) -> Int? {
    guard let title = builder.drafts.first(where: { $0.kind == .title }) else { return nil }
    let name = folded(title.start..<title.end)
    let bytes = name.span
    guard let open = WordMatch.find("《", bytes, from: 0, to: bytes.count) else { return nil }
    var close = bytes.count - 3
    while close > open, !WordMatch.has("》", bytes, at: close, to: bytes.count) { close -= 1 }
    guard close > open + 6 else { return nil }
    let printed = Array(name[(open + 3)..<close])
    return foldedStart(of: piece).starts(with: printed) ? printed.count : nil
  }

  /// Reads the title of a printed document that no signature stands before.
  private mutating func readPrintedTitle() -> Bool {
    let piece = pieces[index]
    guard piece.isShort, index + 1 < tail, TextClues.isTitleLine(piece.folded),
      TextClues.endsTitle(piece.folded), let next = pieces[index + 1].mark, next.number == 1,
      next.level <= .article
    else { return false }
    append(.title, piece)
    index += 1
    outline.reset()
    return true
  }

  // MARK: Attachments

  /// Opens an attachment, unless the line only announces one (附件说明).
  private mutating func readAttachmentStart(_ piece: TextPiece) -> Bool {
    let start = foldedStart(of: piece)
    guard let mark = TextClues.attachmentMark(start), isAttachment(mark.isAlone) else {
      return false
    }
    isInAttachments = true
    var last = index
    if mark.isAlone {
      if index + 1 < tail, let end = titleEnd(at: index + 1) { last = end }
    } else if start.count > 240 {
      openAttachment(append(.attachmentTitle, cut(piece, afterFolded: mark.length)), mark.number)
      return true
    }
    openAttachment(append(.attachmentTitle, from: piece, to: pieces[last]), mark.number)
    index = last + 1
    return true
  }

  private mutating func openAttachment(_ block: Int, _ number: Int) {
    builder[draft: block].number = number
    outline.reset(under: block)
  }

  private func isAttachment(_ isAlone: Bool) -> Bool {
    if isInAttachments || awaitsTitle { return true }
    // “附件：” with a list under it announces; “附件1” alone opens.
    guard isAlone else { return false }
    if pieces[index].ends(with: "：") { return false }
    return index + 1 < tail && pieces[index + 1].mark?.level != .third
  }
}
