internal import SourceText

extension PlainTextReader {
  /// Fills the head from the signature, the title and the portal's table, in this order.
  mutating func completeHead() {
    if let signature {
      builder.head.issuers = signature.issuers
      builder.head.signDate = signature.date
    }
    // 《党政机关公文处理工作条例》第九条: the date is that of the meeting that adopted the document, too.
    if builder.head.signDate.value == nil, adoptionDay.value != nil {
      builder.head.signDate = adoptionDay
    }
    if builder.head.issuers.isEmpty { builder.head.issuers = headerIssuers }
    if builder.head.issuers.isEmpty { builder.head.issuers = issuersOfTitle() }
    builder.head.promulgationDate = headerDay.value == nil ? .unknown : headerDay
    for entry in metadata + marked { take(entry) }
    readNumberBehindSignature()
    // The properties of a file are often those of its template: only where the text has no title.
    if let statedTitle, !builder.stated.contains(.title),
      !builder.drafts.contains(where: { $0.kind == .title })
    {
      builder.head.title = .known(statedTitle, SourceSpan(0, 0))
      builder.stated.insert(.title)
    }
  }

  /// Finds a number that stands behind the text and its note, as where a page was copied without its lines.
  private mutating func readNumberBehindSignature() {
    guard !builder.stated.contains(.documentNumber),
      !builder.drafts.contains(where: { $0.kind == .documentNumber })
    else { return }
    let bytes = source.bytes
    let text = bytes.span
    for note in ["（此件公开发布）", "（此件主动公开）", "（此件依申请公开）", "（此件不予公开）"] {
      guard let place = WordMatch.find(note, text, from: 0, to: text.count) else { continue }
      let start = place + note.utf8.count
      let window = TextLineSplitter.trim(text, from: start, to: min(start + 150, text.count))
      guard TextClues.documentNumberEnd(folded(window).span, at: 0) != nil,
        let last = WordMatch.find("号", text, from: window.lowerBound, to: text.count),
        isFollowedByTitle(last + 3)
      else { continue }
      let span = SourceSpan(window.lowerBound, last + 3)
      builder.head.documentNumber = .known(
        SourcePlaces.withoutBlanks(bytes, from: span.start, to: span.end), span)
      builder.stated.insert(.documentNumber)
      return
    }
  }

  /// Tells whether nothing stands behind an offset, or the title once more: else the number belongs to a sentence.
  private func isFollowedByTitle(_ offset: Int) -> Bool {
    let end = source.bytes[offset...].firstIndex(of: 0x0A) ?? source.bytes.count
    let rest = folded(offset..<min(end, offset + 900))
    guard !rest.isEmpty else { return true }
    guard let title = builder.drafts.first(where: { $0.kind == .title }) else { return false }
    return rest.starts(with: folded(title.start..<title.end))
  }

  private mutating func take(_ entry: PortalMetadata.Entry) {
    let span = SourceSpan(entry.value.lowerBound, entry.value.upperBound)
    let day = entry.value.isEmpty ? nil : PrintedDate.read(source.bytes.span, at: span.start)?.date
    switch entry.field {
    case .title:
      guard !entry.value.isEmpty, !builder.drafts.contains(where: { $0.kind == .title }) else {
        return
      }
      builder.head.title = .known(String(decoding: folded(entry.value), as: UTF8.self), span)
      builder.stated.insert(.title)
    case .documentNumber:
      guard !entry.value.isEmpty, !builder.stated.contains(.documentNumber),
        !builder.drafts.contains(where: { $0.kind == .documentNumber })
      else { return }
      let number = SourcePlaces.withoutBlanks(source.bytes, from: span.start, to: span.end)
      builder.head.documentNumber = .known(number, span)
      builder.stated.insert(.documentNumber)
    case .promulgationDate:
      guard builder.head.promulgationDate.value == nil else { return }
      builder.head.promulgationDate = day.map { .known($0, span) } ?? .absent
    case .signDate:
      guard builder.head.signDate.value == nil, let day else { return }
      builder.head.signDate = .known(day, span)
    case .issuer:
      guard builder.head.issuers.isEmpty, !entry.value.isEmpty else { return }
      builder.head.issuers = issuers(from: span.start, to: span.end)
    case .effectiveDate:
      guard let day else { return }
      builder.head.effectiveDate = .known(day, span)
      builder.stated.insert(.effectiveDate)
    case .expiryDate:
      guard let day else { return }
      builder.head.expiryDate = .known(day, span)
      builder.stated.insert(.expiryDate)
    case .statedDate:
      guard let day else { return }
      builder.head.statedDate = .known(day, span)
    case .other: return
    }
  }

  /// Reads the issuer from the title: 阳新县人民政府关于….
  private func issuersOfTitle() -> [Issuer] {
    guard let title = builder.drafts.first(where: { $0.kind == .title }),
      let about = WordMatch.find(
        "关于", source.bytes.span, from: title.start, to: title.end), about > title.start
    else { return [] }
    let name = TextPiece(source.bytes, from: title.start, to: about, node: title.node)
    guard TextClues.isIssuer(name.folded) else { return [] }
    let range = TextLineSplitter.trim(source.bytes.span, from: title.start, to: about)
    return [
      Issuer(
        name: SourcePlaces.withoutBlanks(
          source.bytes, from: range.lowerBound, to: range.upperBound),
        span: SourceSpan(range.lowerBound, range.upperBound))
    ]
  }
}
