/// Finds （以下简称…） and counts the uses of the short names.
struct DefinedTermReader {
  private let document: NormativeDocument
  private let reader: TextReader

  private static let openings = [
    "以下简称为", "以下简称", "以下统称为", "以下统称", "以下分别简称", "以下合称", "下称", "简称",
  ]
  private static let mostTerms = 64

  init(_ document: NormativeDocument) {
    self.document = document
    reader = TextReader(bytes: document.text.bytes)
  }

  func read() -> [DefinedTerm] {
    var found: [DefinedTerm] = []
    for region in document.regions where region.kind == .parenthesis && region.isClosed {
      let start = Int(region.span.start) + 3
      let end = Int(region.span.end) - 3
      guard end > start, end - start < 300, found.count < Self.mostTerms,
        let word = Self.openings.first(where: { opens($0, at: start, before: end) }),
        let place = reader.find(word, from: start, before: end)
      else { continue }
      for term in terms(from: place + word.utf8.count, to: end) {
        found.append(define(term, region.span))
      }
    }
    return found
  }

  /// True where the parenthesis gives a short name at its start, or behind a number: （国发〔2021〕1号，以下简称…）.
  private func opens(_ word: String, at start: Int, before end: Int) -> Bool {
    guard let place = reader.find(word, from: start, before: end) else { return false }
    return place == start || reader.has("，", endingAt: place, from: start)
      || reader.has("；", endingAt: place, from: start)
  }

  private func terms(from start: Int, to end: Int) -> [TextSpan] {
    var found: [TextSpan] = []
    var first = start
    var place = start
    while place <= end {
      let isEnd = place >= end
      if isEnd || reader.has("、", at: place, before: end) || reader.has("，", at: place, before: end)
      {
        if let term = plain(first, min(place, end)) { found.append(term) }
        if isEnd || reader.has("，", at: place, before: end) { break }
        first = place + 3
        place = first
      } else {
        place = reader.next(place)
      }
    }
    return found
  }

  private func plain(_ start: Int, _ end: Int) -> TextSpan? {
    var (first, last) = (start, end)
    for mark in ["：", "“", "《", "\"", "‘", "「"] where reader.has(mark, at: first, before: last) {
      first += mark.utf8.count
    }
    for mark in ["。", "”", "》", "\"", "’", "」"] where reader.has(mark, endingAt: last, from: first)
    {
      last -= mark.utf8.count
    }
    return last - first >= 3 ? TextSpan(first, last) : nil
  }

  private func define(_ term: TextSpan, _ definition: TextSpan) -> DefinedTerm {
    let word = document.string(of: term)
    let clause = document.clauseIndex(at: definition.start).map { document.clauses[$0].span }
    let meaningStart = Int(clause?.start ?? definition.start)
    var uses = 0
    var earlier: TextSpan?
    let end = reader.bytes.count
    let isTooShort = term.end - term.start < 6
    var place = 0
    while let use = reader.find(word, from: place, before: end) {
      let after = use + word.utf8.count
      if use < meaningStart {
        // A word of one character, or one inside of a longer name, tells nothing.
        let span = TextSpan(use, after)
        if earlier == nil, !isTooShort, !document.isInside(.bookTitle, span), isInBody(use),
          !isPartOfFullName(use, before: meaningStart, word, Int(definition.start))
        {
          earlier = span
        }
      } else if use >= Int(definition.end) {
        uses += 1
      }
      place = after
    }
    return DefinedTerm(
      term: word,
      meaning: reader.string(meaningStart, Int(definition.start)),
      span: definition, uses: uses, earlierUse: earlier)
  }

  /// 市联席会议 before （以下简称联席会议）: the full name itself.
  private func isPartOfFullName(
    _ use: Int, before meaning: Int, _ word: String, _ definition: Int
  ) -> Bool {
    guard reader.has(word, endingAt: definition, from: meaning) else { return false }
    let inName = definition - word.utf8.count
    guard inName > meaning, use > 0 else { return false }
    let before = reader.previous(use, from: 0)
    return reader.bytes[before..<use].elementsEqual(
      reader.bytes[reader.previous(inName, from: meaning)..<inName])
  }

  private func isInBody(_ place: Int) -> Bool {
    guard let block = document.blockIndex(at: Int32(place)) else { return false }
    return document.blocks[block].kind == .paragraph || document.blocks[block].kind == .heading
  }
}
