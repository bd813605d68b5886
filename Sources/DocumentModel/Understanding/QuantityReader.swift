internal import SourceText

/// Finds numbers with units.
struct QuantityReader {
  private let document: NormativeDocument
  private let reader: TextReader

  private struct Unit: Sendable {
    let kind: Quantity.Kind
    let name: String
    /// What one of it counts, times 100.
    var factor = 100
  }

  private static let units = PhraseTable<Unit>(.start, unitRows)

  private static let unitRows: [(tag: Unit, phrases: String)] =
    [
      (Unit(kind: .money, name: "元"), "元人民币 元 块钱"),
      (Unit(kind: .money, name: "元", factor: 1_000_000), "万元 万元人民币"),
      (Unit(kind: .money, name: "元", factor: 10_000_000_000), "亿元"),
      (Unit(kind: .money, name: "元", factor: 100_000), "千元"),
      (Unit(kind: .money, name: "元", factor: 10_000), "百元"),
      (Unit(kind: .money, name: "元", factor: 10), "角"),
      (Unit(kind: .share, name: "%"), "% ％ 个百分点"),
      (Unit(kind: .share, name: "%", factor: 10), "‰"),
      (Unit(kind: .period, name: "工作日"), "个工作日 工作日"),
      (Unit(kind: .period, name: "日"), "个自然日 自然日 日历天 日 天"),
      (Unit(kind: .period, name: "个月"), "个月 个自然月"),
      (Unit(kind: .period, name: "年"), "周年 个年度 年"),
      (Unit(kind: .period, name: "小时"), "个小时 小时"),
      (Unit(kind: .period, name: "分钟"), "分钟"),
      (Unit(kind: .period, name: "周"), "周 个星期 星期"),
    ] + counted.split(separator: " ").map { (Unit(kind: .count, name: String($0)), String($0)) }

  private static let counted =
    "学时 课时 名 人次 人 次 场 件 家 所 处 户 亩 公顷 公里 平方米 平方公里 米 吨 公斤 千克 台 套 辆 倍 座 只 万人 个 项 期 篇 门 批 级"

  private static let leastBefore = [
    "不少于", "不低于", "不得少于", "不得低于", "至少", "最少", "最低", "不小于", "不得小于", "超过", "高于", "多于", "不短于", "满",
    "大于", "达到",
    "应当达到", "起征点", "达",
  ]
  private static let mostBefore = [
    "不超过", "不高于", "不得超过", "不得高于", "不多于", "不得多于", "至多", "最多", "最长", "最高", "不大于", "低于", "少于", "不足",
    "小于", "不得大于",
    "控制在", "未满", "不满",
  ]

  init(_ document: NormativeDocument) {
    self.document = document
    reader = TextReader(bytes: document.text.bytes)
  }

  func read(from start: Int, to end: Int, into found: inout [Quantity]) {
    var place = start
    while place < end {
      let byte = reader.bytes[place]
      let isDigit = byte >= 0x30 && byte <= 0x39
      guard isDigit || byte >= 0xE3 else {
        place += 1
        continue
      }
      guard isDigit || mayBeginNumeral(place) else {
        place += 3
        continue
      }
      place = quantity(at: place, from: start, before: end, into: &found)
    }
  }

  /// 一 二 三 四 五 六 七 八 九 十 百 千 两 半.
  private func mayBeginNumeral(_ place: Int) -> Bool {
    guard place + 2 < reader.bytes.count else { return false }
    let (a, b, c) = (reader.bytes[place], reader.bytes[place + 1], reader.bytes[place + 2])
    switch a {
    case 0xE4:
      return b == 0xB8 && (c == 0x80 || c == 0x83 || c == 0x89 || c == 0xA4)
        || b == 0xBA && (c == 0x8C || c == 0x94) || b == 0xB9 && c == 0x9D
    case 0xE5:
      return b == 0x9B && c == 0x9B || b == 0x85 && (c == 0xAD || c == 0xAB)
        || b == 0x8D && (c == 0x81 || c == 0x83)
    case 0xE7: return b == 0x99 && c == 0xBE
    default: return false
    }
  }

  /// Reads what begins with a number.
  /// - Returns: The offset to go on from.
  private func quantity(
    at place: Int, from start: Int, before end: Int, into found: inout [Quantity]
  ) -> Int {
    if let percent = reader.skip("百分之", at: place, before: end),
      let number = number(at: percent, before: end)
    {
      append(
        Unit(kind: .share, name: "%"), number.hundredths, TextSpan(place, number.end), start, end,
        &found)
      return number.end
    }
    guard let number = number(at: place, before: end) else {
      return skipNumber(place, before: end)
    }
    let isOrdinal = ["第", "前", "〔", "之"].contains { reader.has($0, endingAt: place, from: start) }
    if isOrdinal || isYear(number, at: place, before: end) { return number.end }
    if let unit = unit(at: number.end, before: end) {
      append(
        unit.tag, number.hundredths, TextSpan(place, number.end + unit.length), start, end, &found)
      return number.end + unit.length
    }
    // 三至五年: the first number has the unit of the second.
    let joined = reader.skip(
      anyOf: ["至", "到", "—", "－", "-", "~", "～"], at: number.end, before: end)
    guard joined > number.end, let second = self.number(at: joined, before: end),
      let unit = unit(at: second.end, before: end),
      !isYear(second, at: joined, before: end)
    else { return number.end }
    append(
      unit.tag, number.hundredths, TextSpan(place, second.end + unit.length), start, end, &found,
      limit: .atLeast)
    append(
      unit.tag, second.hundredths, TextSpan(joined, second.end + unit.length), start, end, &found,
      limit: .atMost)
    return second.end + unit.length
  }

  private func unit(at place: Int, before end: Int) -> PhraseTable<Unit>.Match? {
    guard let match = Self.units.match(reader.bytes, at: place, before: end) else { return nil }
    let length = match.length
    switch match.tag.kind {
    case .count:
      // 两个文件, 三项制度: what is counted is named, and no target.
      let after = place + length
      if match.tag.name == "级" || match.tag.name == "个" || match.tag.name == "项" {
        if ["人", "性", "方面", "案"].contains(where: { reader.has($0, at: after, before: end) }) {
          return nil
        }
      }
      if match.tag.name == "人", reader.has("民", at: after, before: end) { return nil }
    case .period:
      if match.tag.name == "年", reader.has("级", at: place + length, before: end) { return nil }
    case .money, .share: break
    }
    return match
  }

  /// 2021年, 3月5日: parts of a date.
  private func isYear(
    _ number: (hundredths: Int, end: Int), at place: Int, before end: Int
  ) -> Bool {
    let value = number.hundredths / 100
    if reader.has("月", at: number.end, before: end) { return true }
    if reader.has("年", at: number.end, before: end), value >= 1000 { return true }
    return reader.has("日", at: number.end, before: end)
      && reader.has("月", endingAt: place, from: 0)
      && !reader.has("个月", endingAt: place, from: 0)
  }

  /// A number with a decimal part, thousands marks or 万.
  private func number(at place: Int, before end: Int) -> (hundredths: Int, end: Int)? {
    guard place < end else { return nil }
    guard reader.bytes[place] >= 0x30, reader.bytes[place] <= 0x39 else {
      guard let read = ChineseNumeral.read(reader.bytes.span, at: place), read.end <= end,
        read.end - place <= 36, read.value <= 99_999_999
      else { return nil }
      return (read.value * 100, read.end)
    }
    var value = 0
    var index = place
    while index < end {
      let byte = reader.bytes[index]
      if byte >= 0x30, byte <= 0x39 {
        value = value * 10 + Int(byte) - 0x30
        guard value < 1_000_000_000_000 else { return nil }
      } else if byte != 0x2C || !isDigit(index + 1, before: end) {
        break
      }
      index += 1
    }
    var hundredths = value * 100
    if index < end, reader.bytes[index] == 0x2E, isDigit(index + 1, before: end) {
      var scale = 10
      index += 1
      while isDigit(index, before: end) {
        hundredths += (Int(reader.bytes[index]) - 0x30) * scale
        scale /= 10
        index += 1
      }
    }
    return (hundredths, index)
  }

  private func isDigit(_ place: Int, before end: Int) -> Bool {
    place < end && reader.bytes[place] >= 0x30 && reader.bytes[place] <= 0x39
  }

  private func skipNumber(_ place: Int, before end: Int) -> Int {
    var index = place
    while isDigit(index, before: end) { index += 1 }
    return index > place ? index : reader.next(place)
  }

  private func append(
    _ unit: Unit, _ hundredths: Int, _ span: TextSpan, _ start: Int, _ end: Int,
    _ found: inout [Quantity], limit: Quantity.Limit? = nil
  ) {
    let (value, overflow) = (hundredths / 100).multipliedReportingOverflow(by: unit.factor)
    let rest = hundredths % 100 * unit.factor / 100
    guard !overflow, value < Int.max / 2 else { return }
    found.append(
      Quantity(
        kind: unit.kind, hundredths: value + rest, unit: unit.name,
        limit: limit ?? self.limit(span, start, end), span: span,
        start: unit.kind == .period ? periodStart(span, start) : nil))
  }

  private func limit(_ span: TextSpan, _ start: Int, _ end: Int) -> Quantity.Limit {
    let after = Int(span.end)
    if ["以上", "（含）以上", "起步"].contains(where: { reader.has($0, at: after, before: end) }) {
      return .atLeast
    }
    if ["以下", "以内", "之内", "内", "（含）以下"].contains(where: {
      reader.has($0, at: after, before: end)
    }) {
      return .atMost
    }
    let before = Int(span.start)
    func longest(_ words: [String]) -> Int {
      words.filter { reader.has($0, endingAt: before, from: start) }.map(\.utf8.count).max() ?? 0
    }
    // 不少于 ends with 少于, 不超过 with 超过: the longer word counts.
    let least = longest(Self.leastBefore)
    let most = longest(Self.mostBefore)
    if least == most { return .exact }
    return least > most ? .atLeast : .atMost
  }

  /// 自收到申请之日起五日内, 公布后十日内.
  private func periodStart(_ span: TextSpan, _ start: Int) -> TextSpan? {
    let number = Int(span.start)
    let floor =
      document.clauseIndex(at: span.start)
      .map { Int(document.clauses[$0].span.start) } ?? start
    let from = max(start, floor)
    for mark in ["之日起", "之日后", "之次日起", "当日起", "日起", "起", "后", "前"] {
      var end = number
      for word in ["的", "，"] where reader.has(word, endingAt: end, from: from) { end -= 3 }
      guard reader.has(mark, endingAt: end, from: from) else { continue }
      let stop = end - mark.utf8.count
      var begin = from
      for word in ["自", "从", "应当在", "应当于", "应在", "应于", "须在", "在", "于"] {
        if let place = lastPlace(of: word, from: from, before: stop) {
          begin = place
          break
        }
      }
      guard begin < stop else { return nil }
      return TextSpan(begin, stop)
    }
    return nil
  }

  /// The offset behind the last place of a word.
  private func lastPlace(of word: String, from start: Int, before end: Int) -> Int? {
    var place = end - word.utf8.count
    while place >= start {
      if reader.has(word, at: place, before: end) { return place + word.utf8.count }
      place -= 1
    }
    return nil
  }
}
