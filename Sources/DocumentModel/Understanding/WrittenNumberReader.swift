internal import SourceText

/// Finds document numbers and looks at how they are written in the source.
struct WrittenNumberReader {
  private let document: NormativeDocument
  private let reader: TextReader

  init(_ document: NormativeDocument) {
    self.document = document
    reader = TextReader(bytes: document.text.bytes)
  }

  func read() -> [WrittenNumber] {
    var found: [WrittenNumber] = []
    let bytes = reader.bytes
    var place = 0
    while place + 3 <= bytes.count {
      // 〔 and 【 begin with E3 80, （ and ［ with EF BC, [ is ASCII.
      let byte = bytes[place]
      if byte == 0xE3 || byte == 0xEF || byte == 0x5B,
        let number = number(openingAt: place)
      {
        found.append(number)
        place = Int(number.span.end)
      } else {
        place = byte < 0x80 ? place + 1 : reader.next(place)
      }
    }
    return found
  }

  private func number(openingAt place: Int) -> WrittenNumber? {
    let end = reader.bytes.count
    // A digit follows, which tells nearly all marks apart.
    let year = place + (reader.bytes[place] < 0x80 ? 1 : 3)
    guard year < end, reader.bytes[year] >= 0x30, reader.bytes[year] <= 0x39 else { return nil }
    let open = ["〔", "（", "【", "［", "["].first { reader.has($0, at: place, before: end) }
    guard let open, let year = digits(at: place + open.utf8.count) else { return nil }
    let close = ["〕", "）", "】", "］", "]"].first { reader.has($0, at: year.end, before: end) }
    guard let close else { return nil }
    let isShortYear = year.count == 2
    guard year.count == 4 && (1949...2999).contains(year.value) || isShortYear else { return nil }
    var next = year.end + close.utf8.count
    let isOrdinal = reader.has("第", at: next, before: end)
    if isOrdinal { next += 3 }
    guard let number = digits(at: next), reader.has("号", at: number.end, before: end),
      let start = letters(endingAt: place)
    else { return nil }
    let span = TextSpan(start, number.end + 3)
    let fullYear = isShortYear ? 2000 + year.value : year.value
    return WrittenNumber(
      form: form(place, year.end, isOrdinal, isZeroPadded: number.isPadded, isShortYear),
      isOwn: isOwn(span), span: span,
      suggestion: "\(reader.string(start, place))〔\(fullYear)〕\(number.value)号")
  }

  private func form(
    _ open: Int, _ close: Int, _ isOrdinal: Bool, isZeroPadded: Bool, _ isShortYear: Bool
  ) -> WrittenNumber.Form {
    if written(open) != "〔" || written(close) != "〕" { return .wrongBracket }
    if isOrdinal { return .ordinal }
    if isZeroPadded { return .zeroPadded }
    return isShortYear ? .shortYear : .regular
  }

  /// The character of the source that a mark of the reading text stands for.
  private func written(_ place: Int) -> String {
    let span = document.sourceSpan(of: TextSpan(place, reader.next(place)))
    let bytes = document.arena.source.bytes
    guard span.start >= 0, span.end <= bytes.count, span.start < span.end else { return "" }
    return String(decoding: bytes[span.start..<span.end], as: UTF8.self)
  }

  private func isOwn(_ span: TextSpan) -> Bool {
    if let block = document.blockIndex(at: span.start),
      document.blocks[block].kind == .documentNumber
    {
      return true
    }
    guard let own = document.head.documentNumber.span else { return false }
    let here = document.sourceSpan(of: span)
    return own.start < here.end && here.start < own.end
  }

  private func digits(at place: Int) -> (value: Int, count: Int, isPadded: Bool, end: Int)? {
    var value = 0
    var index = place
    while index < reader.bytes.count, index - place < 6, reader.bytes[index] >= 0x30,
      reader.bytes[index] <= 0x39
    {
      value = value * 10 + Int(reader.bytes[index]) - 0x30
      index += 1
    }
    guard index > place else { return nil }
    return (value, index - place, reader.bytes[place] == 0x30, index)
  }

  /// Words that lead to a number and are no part of it.
  private static let leads = ["据", "照", "按", "与", "和", "及", "由", "以", "见", "经", "对", "的"]

  /// The characters that name the body: 阳政规; without them it is no document number.
  ///
  /// They never reach over the number of the paragraph, nor over a word that leads to them.
  private func letters(endingAt end: Int) -> Int? {
    let block = document.blockIndex(at: Int32(end)).map { document.blocks[$0] }
    let floor = block.map { Int($0.span.start) + Int($0.numberLength) } ?? 0
    var start = end
    var count = 0
    while start > floor, count < 12 {
      let previous = reader.previous(start, from: floor)
      let lead = reader.bytes[previous]
      guard lead >= 0xE4, lead <= 0xE9 else { break }
      let isLead = Self.leads.contains { reader.has($0, at: previous, before: start) }
      if count >= 2, isLead { break }
      start = previous
      count += 1
    }
    guard count >= 2, count < 12 else { return count >= 12 ? end - 9 : nil }
    return start
  }
}
