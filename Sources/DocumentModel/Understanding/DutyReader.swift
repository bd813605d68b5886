internal import SourceText

/// Finds measurable duties clause by clause.
struct DutyReader {
  private let document: NormativeDocument
  private let tone: ToneReader
  private let reader: TextReader
  private let quantities: [Quantity]

  /// Words that make a number a target.
  private static let aims = PhraseTable<Bool>(
    .start,
    [
      (
        true,
        """
        达到 达 实现 确保 完成 建成 不少于 不低于 不得少于 不得低于 至少 提高到 提升到 提高至 提升至 控制在 下降到 降至 降到 压缩到 压减 力争 新增 培育 新建
        改造 不超过 覆盖 超过 接受 组织 开展 举办 召开 听取 配备 公开 办结 报送 报告 公布 制定 反馈 答复 作出 整改 清理 评估
        """
      )
    ])
  private static let firmUnits: Set<String> = ["学时", "课时", "名", "人次", "次", "场", "倍"]
  private static let rhythms = [
    "每年度", "每半年", "每季度", "每月", "每周", "每年", "每两年", "每三年", "每五年", "每届任期内", "任期内", "年底前", "年内", "按季度",
    "按月", "按年度", "季度末前",
  ]
  private static let totals = ["全部", "全覆盖", "全面覆盖", "一律", "应审尽审", "应备尽备", "应公开尽公开", "全员"]
  private static let totalAims = PhraseTable<Bool>(
    .start, [(true, "实现 确保 完成 达到 做到")])

  /// Without one of these words, and without a number, a clause is no duty of its own.
  private static let cues = PhraseTable<Bool>(
    .start, [(true, "年 实现 确保 完成 达到 做到"), (true, rhythms.joined(separator: " "))])

  init(tone: ToneReader) {
    document = tone.document
    self.tone = tone
    reader = tone.reader
    quantities = document.quantities()
  }

  func read() -> [MeasurableDuty] {
    var found: [MeasurableDuty] = []
    var next = 0
    var years: [Int: TextSpan] = [:]
    for (index, clause) in document.clauses.enumerated() {
      let block = Int(document.sentences[Int(clause.sentence)].block)
      let kind = document.blocks[block].kind
      var own: [Quantity] = []
      while next < quantities.count, quantities[next].span.start < clause.span.end {
        if quantities[next].span.start >= clause.span.start { own.append(quantities[next]) }
        next += 1
      }
      guard kind == .paragraph || kind == .attachmentText || kind == .heading else { continue }
      let body = tone.body(ofClause: index)
      let hasCue = reader.finds(Self.cues, in: body)
      if hasCue, let year = year(in: body) { years[index] = year }
      // A year of the sentence may stand in a clause before.
      guard hasCue || !own.isEmpty || !years.isEmpty,
        let duty = duty(ofClause: index, own, block, years)
      else { continue }
      found.append(duty)
    }
    return found
  }

  private func duty(
    ofClause index: Int, _ own: [Quantity], _ block: Int, _ years: [Int: TextSpan]
  ) -> MeasurableDuty? {
    let body = tone.body(ofClause: index)
    let hit = TextSpan(body.lowerBound, body.upperBound)
    guard !hit.isEmpty else { return nil }
    let time = years[index] ?? deadline(in: body, own) ?? yearBefore(clause: index, years)
    let number = number(in: body, own)
    let total = number == nil ? total(in: body) : nil
    let isFirmTime = time != nil && !own.contains { $0.kind == .money }
    guard number != nil || total != nil || isFirmTime && isTask(body, index, years[index])
    else { return nil }
    let place = number?.span ?? total ?? time ?? hit
    switch tone.polarity(of: place) {
    case .affirmed: break
    case .negated:
      // 不得少于60学时 is a duty all the same.
      guard number?.limit == .atLeast || number?.limit == .atMost else { return nil }
    case .circumstance, .quoted: return nil
    }
    return MeasurableDuty(
      actor: tone.subject(ofClause: index)?.span, action: trimmed(body),
      number: number.map { withBound($0, body) } ?? total, deadline: time, block: block)
  }

  // MARK: Number

  private func number(in body: Range<Int>, _ own: [Quantity]) -> Quantity? {
    guard !own.isEmpty, reader.finds(Self.aims, in: body) else { return nil }
    return own.first { quantity in
      if document.isInside(.quotation, quantity.span)
        || document.isInside(.bookTitle, quantity.span)
      {
        return false
      }
      switch quantity.kind {
      case .share: return true
      case .count:
        // 一个中心, 三项制度 are names; a bound, a firm unit or digits make a target.
        let first = reader.bytes[Int(quantity.span.start)]
        return Self.firmUnits.contains(quantity.unit) && !isEvery(quantity)
          || quantity.limit != .exact && quantity.unit != "级"
          || first < 0x80 && quantity.unit != "级" && quantity.unit != "期"
      case .money: return quantity.limit == .atLeast && hasTargetBefore(quantity, body)
      case .period: return false
      }
    }
  }

  /// 每名, 一次性, 首次: no target.
  private func isEvery(_ quantity: Quantity) -> Bool {
    let start = Int(quantity.span.start)
    return ["每", "逐", "再"].contains { reader.has($0, endingAt: start, from: 0) }
      || reader.has("性", at: Int(quantity.span.end), before: reader.bytes.count)
  }

  private func hasTargetBefore(_ quantity: Quantity, _ body: Range<Int>) -> Bool {
    ["达到", "实现", "完成", "力争"].contains {
      reader.find($0, from: body.lowerBound, before: Int(quantity.span.start)) != nil
    }
  }

  /// 全部立卷归档: all of them is a number, too.
  private func total(in body: Range<Int>) -> TextSpan? {
    guard reader.finds(Self.totalAims, in: body) else { return nil }
    for word in Self.totals {
      if let place = reader.find(word, from: body.lowerBound, before: body.upperBound) {
        return TextSpan(place, place + word.utf8.count)
      }
    }
    return nil
  }

  private func withBound(_ quantity: Quantity, _ body: Range<Int>) -> TextSpan {
    var start = Int(quantity.span.start)
    var end = Int(quantity.span.end)
    for word in [
      "不得少于", "不得低于", "不得超过", "不少于", "不低于", "不超过", "至少组织", "至少接受", "至少开展", "至少", "达到", "最多", "超过",
      "达",
    ] where reader.has(word, endingAt: start, from: body.lowerBound) {
      start -= word.utf8.count
      break
    }
    for word in ["以上", "以下", "以内"] where reader.has(word, at: end, before: body.upperBound) {
      end += word.utf8.count
      break
    }
    return TextSpan(start, end)
  }

  // MARK: Time

  private func deadline(in body: Range<Int>, _ own: [Quantity]) -> TextSpan? {
    for word in Self.rhythms {
      if let place = reader.find(word, from: body.lowerBound, before: body.upperBound) {
        return TextSpan(place, place + word.utf8.count)
      }
    }
    guard
      let period = own.first(where: {
        $0.kind == .period && $0.limit == .atMost
      })
    else { return nil }
    let end = reader.skip(
      anyOf: ["以内", "之内", "内"], at: Int(period.span.end), before: body.upperBound)
    return TextSpan(Int(period.start?.start ?? period.span.start), end)
  }

  /// 2025年前, 到2025年, 2025年底前, 2025年6月底前, 2025年12月31日前.
  private func year(in body: Range<Int>) -> TextSpan? {
    var place = body.lowerBound
    while let mark = reader.find("年", from: place, before: body.upperBound) {
      place = mark + 3
      let start = mark - 4
      guard start >= body.lowerBound,
        let number = ChineseNumeral.read(reader.bytes.span, at: start), number.end == mark,
        (1990...2100).contains(number.value)
      else { continue }
      var end = place
      if let month = ChineseNumeral.read(reader.bytes.span, at: end),
        let after = reader.skip("月", at: month.end, before: body.upperBound)
      {
        end = after
        if let day = ChineseNumeral.read(reader.bytes.span, at: end),
          let afterDay = reader.skip("日", at: day.end, before: body.upperBound)
        {
          end = afterDay
        }
      }
      end = reader.skip(anyOf: ["年底", "底", "末"], at: end, before: body.upperBound)
      let before = reader.skip(anyOf: ["以前", "之前", "前"], at: end, before: body.upperBound)
      if before > end { return TextSpan(start, before) }
      if reader.has("到", endingAt: start, from: body.lowerBound) {
        return TextSpan(start - 3, end)
      }
    }
    return nil
  }

  /// 到2025年，…率达到90%: the year of a clause before it in the sentence.
  private func yearBefore(clause index: Int, _ years: [Int: TextSpan]) -> TextSpan? {
    guard !years.isEmpty else { return nil }
    let siblings = tone.siblings(ofClause: index)
    var place = index - 1
    while place >= siblings.lowerBound, place >= index - 8 {
      if let year = years[place] { return year }
      place -= 1
    }
    return nil
  }

  /// True for a clause that orders something or sets an aim.
  private func isTask(_ body: Range<Int>, _ index: Int, _ year: TextSpan?) -> Bool {
    // 到2025年，: the time alone.
    guard reader.characters(from: body.lowerBound, to: body.upperBound) > 8,
      year.map({ reader.has("前", endingAt: Int($0.end), from: Int($0.start)) }) ?? true
    else { return false }
    return reader.finds(Self.aims, in: body) || tone.force(ofClause: index) == .obligation
  }

  private func trimmed(_ body: Range<Int>) -> TextSpan {
    var end = body.upperBound
    for mark in ["。", "，", "；", "：", "！"]
    where reader.has(mark, endingAt: end, from: body.lowerBound) {
      end -= 3
      break
    }
    return TextSpan(body.lowerBound, end)
  }
}
