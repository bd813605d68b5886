public import SourceText

extension LawBook {
  /// Judges a citation on a day.
  ///
  /// “Then” is a call with the document's date; “now” is a call with the day of the review and
  /// `citedOn` set to the document's date, so that a change in between is seen.
  /// - Parameters:
  ///   - resolution: What the cited name stands for.
  ///   - article: The cited place; paragraphs and items are not judged here.
  ///   - day: The day on which the citation is judged.
  ///   - citedOn: The day whose text the citation means; nil means the text of `day`.
  /// - Complexity: O(texts of the instrument).
  public func verdict(
    _ resolution: Resolution, article: ArticleReference?, on day: LegalDate,
    citedOn: LegalDate? = nil
  ) -> Verdict {
    assess(resolution, article: article, on: day, citedOn: citedOn).verdict
  }

  /// Judges a known instrument on a day.
  public func verdict(
    of id: InstrumentID, article: ArticleReference?, on day: LegalDate
  ) -> Verdict {
    let resolution = Resolution(
      instrument: id, others: [], manner: .canonicalName, editionYear: nil, numberDisagrees: false)
    return verdict(resolution, article: article, on: day)
  }

  /// Judges a citation on a day, with what the verdict rests on; see `verdict(_:article:on:citedOn:)`.
  public func assess(
    _ resolution: Resolution, article: ArticleReference?, on day: LegalDate,
    citedOn: LegalDate? = nil
  ) -> Assessment {
    guard let first = resolution.instrument else { return .unknown(.outsideTheBook) }
    let meant = Int32(min(citedOn ?? day, day).dayNumber)
    var chosen = first
    if !resolution.others.isEmpty {
      guard let only = choose([first] + resolution.others, resolution.editionYear, on: meant) else {
        return .unknown(.severalOfThatName)
      }
      chosen = only
    }
    guard let record = record(chosen) else { return .unknown(.outsideTheBook) }
    let judged = judge(
      chosen, record, article, on: Int32(day.dayNumber),
      cited: citedOn.map { Int32($0.dayNumber) }, edition: resolution.editionYear)
    if case .repealed = judged.verdict, isPerhapsAnother(resolution, record) {
      return .unknown(.numberDisagrees, chosen)
    }
    let verdict = refined(judged.verdict, chosen, record, article, on: day)
    return Assessment(
      verdict: verdict,
      verification: verdict == judged.verdict ? judged.verification : .verified,
      instrument: chosen)
  }

  /// Judges by the words of the article where the office has them.
  private func refined(
    _ verdict: Verdict, _ id: InstrumentID, _ record: InstrumentRecord,
    _ article: ArticleReference?, on day: LegalDate
  ) -> Verdict {
    guard let storedTexts, article?.article != nil else { return verdict }
    let number = Int32(day.dayNumber)
    let start = textRange(record).last { texts[$0].certain <= number }
    guard let start else { return verdict }
    let text = storedTexts.text(of: id.index, from: texts[start].certain) {
      (instrument(id), day)
    }
    return text.map { verdict.refined(by: $0, article: article) } ?? verdict
  }

  /// Departments make rules anew under the old name: a repealed one that is known by nothing but its
  /// repeal is not the one cited with a number that the book does not know.
  private func isPerhapsAnother(_ resolution: Resolution, _ record: InstrumentRecord) -> Bool {
    if resolution.numberDisagrees { return true }
    guard resolution.numberIsUnknown, record.textCount == 0 else { return false }
    let kind =
      Int(record.kind) < InstrumentKind.allCases.count
      ? InstrumentKind.allCases[Int(record.kind)] : nil
    return kind != .law && kind != .administrativeRegulation
  }

  /// Picks the instrument of one name that a text of that day means.
  private func choose(
    _ candidates: [InstrumentID], _ edition: Int?, on day: Int32
  ) -> InstrumentID? {
    var records: [(id: InstrumentID, record: InstrumentRecord)] = []
    for id in candidates { if let record = record(id) { records.append((id, record)) } }
    if let edition {
      let named = records.filter { Int($0.record.nameYear) == edition }
      if named.count == 1 { return named[0].id }
      let dated = records.filter { text(of: $0.record, editionYear: edition) != nil }
      if dated.count == 1 { return dated[0].id }
    }
    let live = records.filter { isCertainlyInForce($0.record, on: day) }
    if live.count == 1 { return live[0].id }
    guard live.isEmpty else { return nil }
    // None in force: the one that ended last before that day, else the only one that had begun.
    let ended = records.filter { (repealDay($0.record) ?? Int32.max) <= day }
    if let last = ended.max(by: { (repealDay($0.record) ?? 0) < (repealDay($1.record) ?? 0) }) {
      return last.id
    }
    let begun = records.filter {
      $0.record.textCount == 0 || Standing(texts, textRange($0.record), on: day) != .before
    }
    return begun.count == 1 ? begun[0].id : nil
  }

  private func isCertainlyInForce(_ record: InstrumentRecord, on day: Int32) -> Bool {
    if let end = repealDay(record), end <= day { return false }
    guard case .texts(_, isCertain: true) = Standing(texts, textRange(record), on: day) else {
      return false
    }
    return true
  }

  private func repealDay(_ record: InstrumentRecord) -> Int32? {
    guard record.repeal != BinaryLayout.noIndex else { return nil }
    let day = repeals[Int(record.repeal)].day
    return day == BinaryLayout.noDay ? nil : day
  }

  private typealias Judged = (verdict: Verdict, verification: Verification)

  private func judge(
    _ id: InstrumentID, _ record: InstrumentRecord, _ article: ArticleReference?,
    on day: Int32, cited: Int32?, edition: Int?
  ) -> Judged {
    if let ended = judgeRepeal(record, on: day) { return ended }
    let range = textRange(record)
    guard !range.isEmpty else {
      if record.firstPromulgated != BinaryLayout.noDay, day < record.firstPromulgated {
        return (.notYetInForce(from: nil), .excerpt)
      }
      return (.unknown(.noDates), .recalled)
    }
    guard case .texts(let now, let isCertain) = Standing(texts, range, on: day) else {
      // Rules are often made anew under an old name; then an older one may have been in force.
      if record.firstPromulgated == BinaryLayout.noDay {
        return (.unknown(.startUnknown), .recalled)
      }
      let first = texts[range.lowerBound]
      return (.notYetInForce(from: Self.date(first.inForce)), Verification(code: first.datesMark))
    }
    var meant = now
    if let edition {
      guard let index = text(of: record, editionYear: edition) else {
        return (.unknown(.editionNotInBook), .recalled)
      }
      meant = index...index
    } else if let cited, case .texts(let then, _) = Standing(texts, range, on: cited) {
      meant = then
    }
    if meant.lowerBound > now.upperBound {
      let text = texts[meant.lowerBound]
      return (.notYetInForce(from: Self.date(text.inForce)), Verification(code: text.datesMark))
    }
    if meant.upperBound < now.lowerBound {
      return judgeAmended(id, article, meant: meant, now: now, on: day)
    }
    // Both ranges hold at most the texts around one amendment of unknown day.
    if !isCertain { return (.unknown(.startUnknown), .recalled) }
    let span = min(meant.lowerBound, now.lowerBound)...max(meant.upperBound, now.upperBound)
    if article == nil, cited != nil, span.count > 1, meant != now {
      return (.unknown(.textUnclear), .recalled)
    }
    return judgeArticle(id, record, article, in: span, on: day)
  }

  private func judgeRepeal(_ record: InstrumentRecord, on day: Int32) -> Judged? {
    guard record.repeal != BinaryLayout.noIndex else { return nil }
    let repeal = repeals[Int(record.repeal)]
    guard let since = Self.date(repeal.day) else {
      return (.unknown(.repealDoubtful), .recalled)
    }
    guard day >= repeal.day else { return nil }
    return (
      .repealed(since: since, by: optional(repeal.by), successor: successorName(repeal)),
      Verification(code: repeal.mark)
    )
  }

  private func judgeAmended(
    _ id: InstrumentID, _ article: ArticleReference?, meant: ClosedRange<Int>,
    now: ClosedRange<Int>, on day: Int32
  ) -> Judged {
    if let article {
      let own = judgeNumber(id, article, in: meant, on: day)
      if case .noSuchArticle = own.verdict { return own }
    }
    let next = texts[meant.upperBound + 1]
    guard let since = Self.date(next.earliest) else { return (.unknown(.textUnclear), .recalled) }
    let later = (meant.upperBound + 1)...now.upperBound
    let moved = article.flatMap {
      movedArticle(id, $0) { text in
        later.contains { texts[$0].promulgated == text }
      }
    }
    return (.amended(since: since, moved: moved), Verification(code: next.datesMark))
  }

  private func judgeArticle(
    _ id: InstrumentID, _ record: InstrumentRecord, _ article: ArticleReference?,
    in span: ClosedRange<Int>, on day: Int32
  ) -> Judged {
    let dates = Verification(code: texts[span.upperBound].datesMark)
    let status = min(dates, Verification(code: record.statusMark))
    guard let article, article.article != nil else { return (.exists, status) }
    let judged = judgeNumber(id, article, in: span, on: day)
    if judged.verdict == .exists { return (.exists, min(status, judged.verification)) }
    return (judged.verdict, min(dates, judged.verification))
  }

  /// Judges an article number in every text of a range; texts that disagree leave it unknown.
  private func judgeNumber(
    _ id: InstrumentID, _ article: ArticleReference, in span: ClosedRange<Int>, on day: Int32
  ) -> Judged {
    var result: Judged?
    for index in span {
      let own = judgeNumber(id, article, in: texts[index], on: day)
      guard let known = result else {
        result = own
        continue
      }
      if known.verdict == own.verdict { continue }
      if case .noSuchArticle = known.verdict, case .noSuchArticle = own.verdict {
        result = own
        continue
      }
      if case .unknown = own.verdict { return own }
      if case .unknown = known.verdict { return known }
      return (.unknown(.textUnclear), .recalled)
    }
    return result ?? (.unknown(.noDates), .recalled)
  }

  private func judgeNumber(
    _ id: InstrumentID, _ article: ArticleReference, in text: TextRecord, on day: Int32
  ) -> Judged {
    guard let number = article.article else { return (.exists, .verified) }
    let mark = Verification(code: text.articlesMark)
    let count = text.articles == BinaryLayout.noCount ? nil : Int(text.articles)
    if let count, number > count { return (.noSuchArticle(count: count), mark) }
    if let insertion = article.insertion {
      guard let known = inserted(id, number, insertion) else {
        return (.unknown(.insertionNotInBook), .recalled)
      }
      let own = Verification(code: known.mark)
      if known.since <= day { return (.exists, own) }
      return (.notYetInForce(from: Self.date(known.since)), own)
    }
    guard count != nil else { return (.unknown(.articleCountUnknown), .recalled) }
    return (.exists, mark)
  }

  private func inserted(_ id: InstrumentID, _ article: Int, _ insertion: Int) -> InsertionRecord? {
    insertions.first {
      Int($0.instrument) == id.index && Int($0.article) == article
        && Int($0.insertion) == insertion
    }
  }

  /// The text of an edition: the newest promulgated or first in force in that year.
  private func text(of record: InstrumentRecord, editionYear: Int) -> Int? {
    let range = textRange(record)
    return range.last { Self.date(texts[$0].promulgated)?.year == editionYear }
      ?? range.last { Self.date(texts[$0].inForce)?.year == editionYear }
  }
}
