internal import SourceText

/// Reads from when and until when a document is in force (施行日期、有效期) from its own closing words.
///
/// Understood are “自…日起施行”, “自发布（印发）之日起…日后施行”, “有效期…年”, “有效期至…” and “施行至…止”, where
/// the document speaks of itself; the last such sentence counts, since an annex of it comes earlier.
struct EffectPeriodReader {
  let places: SourcePlaces
  let blocks: [Block]
  let regions: [InlineRegion]
  let head: DocumentHead
  /// Where 自, 从 and 有效期 stand.
  let landmarks: [Int32]

  /// From when a period runs.
  private enum Beginning {
    case date(LegalDate)
    case promulgation(daysLater: Int)
    case issue(daysLater: Int)
  }

  /// What one sentence says.
  private struct Statement {
    var beginning: Beginning?
    var beginningSpan = TextSpan(0, 0)
    var expiry: Expiry?
    var expirySpan = TextSpan(0, 0)
  }

  /// How many bytes around a word are looked at, so that no text takes more than linear time.
  private static let reach = 900

  private enum Expiry {
    case date(LegalDate)
    case months(Int)
  }

  /// Fills the dates of the head that the input does not state elsewhere.
  func complete(_ head: inout DocumentHead, stated: DocumentBuilder.HeadFields) {
    guard !stated.contains(.effectiveDate) || !stated.contains(.expiryDate) else { return }
    let statement = read()
    if !stated.contains(.effectiveDate), let beginning = statement.beginning {
      if let date = date(of: beginning) {
        head.effectiveDate = .known(date, places.source(statement.beginningSpan))
      } else {
        head.effectiveDate = .unknown
      }
    }
    if !stated.contains(.expiryDate), let expiry = statement.expiry {
      switch expiry {
      case .date(let date): head.expiryDate = .known(date, places.source(statement.expirySpan))
      case .months(let months):
        if let start = head.effectiveDate.value {
          head.expiryDate = .known(
            start.adding(months: months).adding(days: -1), places.source(statement.expirySpan))
        } else {
          head.expiryDate = .unknown
        }
      }
    }
  }

  private func date(of beginning: Beginning) -> LegalDate? {
    switch beginning {
    case .date(let date): date
    // 《民法典》第二百零一条: the first day is not counted, so “30日后” is the day after the thirtieth.
    case .promulgation(let days):
      head.promulgationDate.value?.adding(days: days > 0 ? days + 1 : 0)
    case .issue(let days): head.signDate.value?.adding(days: days > 0 ? days + 1 : 0)
    }
  }

  private func read() -> Statement {
    var statement = Statement()
    let text = places.text.bytes.span
    var next = 0
    for block in blocks where block.kind == .paragraph || block.kind == .heading {
      let whole = block.span.range
      let range = (whole.lowerBound + Int(block.numberLength))..<whole.upperBound
      while next < landmarks.count, landmarks[next] < range.lowerBound { next += 1 }
      while next < landmarks.count, case let index = Int(landmarks[next]), index < range.upperBound
      {
        if text[index] == 0xE6 {
          readPeriod(text, at: index, in: range, into: &statement)
        } else {
          readBeginning(text, at: index, in: range, into: &statement)
        }
        next += 1
      }
    }
    return statement
  }

  // MARK: 施行

  private static let verbs = ["施行", "实施", "执行", "生效", "试行", "实行", "起效"]

  private func readBeginning(
    _ text: Span<UInt8>, at start: Int, in range: Range<Int>, into statement: inout Statement
  ) {
    guard let (beginning, afterDate) = beginning(text, at: start + 3, to: range.upperBound) else {
      return
    }
    // The verb ends the clause: otherwise the words name another document or an exception.
    var place = afterDate
    var verbEnd: Int?
    while place < range.upperBound, place - afterDate <= 36, !Self.isMark(text, at: place) {
      if let verb = WordMatch.first(of: Self.verbs, text, at: place, to: range.upperBound) {
        let end = place + verb.utf8.count
        if end >= range.upperBound || Self.isMark(text, at: end)
          || WordMatch.first(of: ["至", "到", "有效期"], text, at: end, to: range.upperBound) != nil
        {
          verbEnd = end
        }
        break
      }
      place += UTF8Text.length(ofLead: text[place])
    }
    guard let verbEnd, speaksOfItself(text, before: start, in: range),
      !isSetApart(TextSpan(start, verbEnd))
    else { return }
    statement.beginning = beginning
    statement.beginningSpan = TextSpan(start, verbEnd)
    // 施行至2027年12月31日止
    let rest = Self.endOfSentence(text, from: verbEnd, to: range.upperBound)
    if let until = Self.until(text, from: verbEnd, to: rest) {
      statement.expiry = .date(until.date)
      statement.expirySpan = TextSpan(verbEnd, until.end)
    }
  }

  private func beginning(
    _ text: Span<UInt8>, at start: Int, to end: Int
  ) -> (Beginning, Int)? {
    if let day = PrintedDate.read(text, at: start) { return (.date(day.date), day.end) }
    var place = start
    while place < end, place - start <= 60, !Self.isMark(text, at: place) {
      if WordMatch.has("之日", text, at: place, to: end) {
        let isPromulgated = WordMatch.contains(
          anyOf: ["公布", "发布", "颁布"], text, from: start, to: place)
        let isIssued = WordMatch.contains(
          anyOf: ["印发", "下发", "发文", "下文", "签发", "制发"], text, from: start, to: place)
        guard isPromulgated || isIssued else { return nil }
        let later = Self.daysLater(text, at: place + 6, to: end)
        return isPromulgated
          ? (.promulgation(daysLater: later.days), later.end)
          : (.issue(daysLater: later.days), later.end)
      }
      place += UTF8Text.length(ofLead: text[place])
    }
    return nil
  }

  /// Reads “起30日后”; without a number of days the distance is 0.
  private static func daysLater(
    _ text: Span<UInt8>, at start: Int, to end: Int
  ) -> (days: Int, end: Int) {
    var place = start
    for word in ["起", "满", "的"] where WordMatch.has(word, text, at: place, to: end) {
      place += word.utf8.count
    }
    guard let number = ChineseNumeral.read(text, at: place), number.value > 0, number.value <= 366,
      let unit = WordMatch.first(of: ["日", "天"], text, at: number.end, to: end),
      let after = WordMatch.first(
        of: ["后", "以后", "之后"], text, at: number.end + unit.utf8.count, to: end)
    else { return (0, start) }
    return (number.value, number.end + unit.utf8.count + after.utf8.count)
  }

  // MARK: 有效期

  private func readPeriod(
    _ text: Span<UInt8>, at start: Int, in range: Range<Int>, into statement: inout Statement
  ) {
    let sentenceStart = Self.startOfSentence(text, before: start, from: range.lowerBound)
    let follows =
      statement.beginning != nil && Int(statement.beginningSpan.start) >= sentenceStart
    let clauseStart = Self.startOfClause(text, before: start, from: sentenceStart)
    let isOwn =
      WordMatch.has("本", text, at: clauseStart, to: start) && start - clauseStart <= 60
    guard follows || isOwn, !isSetApart(TextSpan(start, start + 9)) else { return }
    let end = Self.endOfSentence(text, from: start, to: range.upperBound)
    if let until = Self.until(text, from: start, to: end) {
      statement.expiry = .date(until.date)
      statement.expirySpan = TextSpan(start, until.end)
    } else if let duration = Self.duration(text, from: start + 9, to: end) {
      statement.expiry = .months(duration.months)
      statement.expirySpan = TextSpan(start, duration.end)
    }
  }

  private static func duration(
    _ text: Span<UInt8>, from start: Int, to end: Int
  ) -> (months: Int, end: Int)? {
    var place = start
    while place < end {
      if let number = ChineseNumeral.read(text, at: place), number.value > 0, number.value <= 600 {
        if WordMatch.has("年", text, at: number.end, to: end) {
          return (number.value * 12, number.end + 3)
        }
        if let unit = WordMatch.first(of: ["个月", "月"], text, at: number.end, to: end),
          unit == "个月"
        {
          return (number.value, number.end + unit.utf8.count)
        }
        place = number.end
      } else {
        place += UTF8Text.length(ofLead: text[place])
      }
    }
    return nil
  }

  /// Finds “至” or “到” with a day after it.
  private static func until(
    _ text: Span<UInt8>, from start: Int, to end: Int
  ) -> (date: LegalDate, end: Int)? {
    var place = start
    while place < end {
      let length = UTF8Text.length(ofLead: text[place])
      if length == 3, WordMatch.first(of: ["至", "到"], text, at: place, to: end) != nil,
        let day = PrintedDate.read(text, at: place + 3), day.end <= end
      {
        return day
      }
      place += length
    }
    return nil
  }

  // MARK: Whose words

  /// Tells whether the clause before an offset names no other document and no single provision.
  private func speaksOfItself(_ text: Span<UInt8>, before index: Int, in range: Range<Int>) -> Bool
  {
    let start = Self.startOfClause(text, before: index, from: range.lowerBound)
    if WordMatch.find("其中", text, from: start, to: index) != nil { return false }
    if WordMatch.find("原", text, from: start, to: min(index, start + 3)) != nil { return false }
    guard let open = WordMatch.find("《", text, from: start, to: index) else { return true }
    guard let close = WordMatch.find("》", text, from: open, to: index),
      let title = head.title.value
    else { return false }
    let name = places.string(TextSpan(open + 3, close))
    return title.contains(name)
  }

  /// Tells whether a closed quotation or title covers a span.
  private func isSetApart(_ span: TextSpan) -> Bool {
    var low = 0
    var high = regions.count
    while low < high {
      let middle = (low + high) / 2
      if regions[middle].span.start <= span.start { low = middle + 1 } else { high = middle }
    }
    // Regions nest only a little, so the ones that may cover the span are close before it.
    return regions[max(0, low - 32)..<low].contains {
      $0.isClosed && $0.kind != .parenthesis && $0.span.contains(span)
    }
  }

  private static func startOfClause(
    _ text: Span<UInt8>, before index: Int, from floor: Int
  ) -> Int {
    start(text, before: index, from: floor) { isMark($0, at: $1) && !isEnumerationMark($0, at: $1) }
  }

  private static func startOfSentence(
    _ text: Span<UInt8>, before index: Int, from floor: Int
  ) -> Int {
    start(text, before: index, from: floor) { WordMatch.has("。", $0, at: $1, to: $1 + 3) }
  }

  private static func start(
    _ text: Span<UInt8>, before index: Int, from floor: Int,
    where isBorder: (Span<UInt8>, Int) -> Bool
  ) -> Int {
    var place = index
    let floor = max(floor, index - Self.reach)
    while place > floor {
      var previous = place - 1
      while previous > floor, text[previous] & 0xC0 == 0x80 { previous -= 1 }
      if isBorder(text, previous) { return place }
      place = previous
    }
    return floor
  }

  private static func endOfSentence(_ text: Span<UInt8>, from index: Int, to end: Int) -> Int {
    let end = min(end, index + reach)
    return WordMatch.find("。", text, from: index, to: end) ?? end
  }

  /// Tells whether a punctuation mark stands at an offset.
  private static func isMark(_ text: Span<UInt8>, at index: Int) -> Bool {
    guard index + 3 <= text.count else { return true }
    switch (text[index], text[index + 1], text[index + 2]) {
    case (0xE3, 0x80, 0x81), (0xE3, 0x80, 0x82), (0xEF, 0xBC, 0x81), (0xEF, 0xBC, 0x88),
      (0xEF, 0xBC, 0x89), (0xEF, 0xBC, 0x8C), (0xEF, 0xBC, 0x9A), (0xEF, 0xBC, 0x9B),
      (0xEF, 0xBC, 0x9F):
      return true
    default: return text[index] == 0x0A
    }
  }

  private static func isEnumerationMark(_ text: Span<UInt8>, at index: Int) -> Bool {
    WordMatch.has("、", text, at: index, to: index + 3)
  }
}
