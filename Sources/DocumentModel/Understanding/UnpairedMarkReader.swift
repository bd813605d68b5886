/// Words one unpaired mark: which is missing, and how the text would be right.
struct UnpairedMarkReader {
  let document: NormativeDocument
  let reader: TextReader

  private static let pairs: [(open: String, close: String)] = [
    ("“", "”"), ("‘", "’"), ("《", "》"), ("〈", "〉"), ("（", "）"), ("「", "」"), ("『", "』"),
    ("\"", "\""),
  ]

  func read(_ region: InlineRegion) -> UnpairedMark? {
    let start = Int(region.span.start)
    let end = Int(region.span.end)
    if let pair = Self.pairs.first(where: { reader.has($0.open, at: start, before: end) }) {
      return opened(pair, start, end, region)
    }
    guard let pair = Self.pairs.first(where: { reader.has($0.close, at: start, before: end) })
    else { return nil }
    return UnpairedMark(
      problem: .unopened, span: region.span, mark: pair.close, missing: pair.open, suggestion: nil)
  }

  private func opened(
    _ pair: (open: String, close: String), _ start: Int, _ end: Int, _ region: InlineRegion
  ) -> UnpairedMark {
    let last = reader.string(reader.previous(end, from: start), end)
    let isOtherClose =
      end - start > pair.open.utf8.count && last != pair.close && ["\"", "”"].contains(last)
    if isOtherClose, region.kind == .quotation {
      let inner = reader.string(start + pair.open.utf8.count, end - last.utf8.count)
      return UnpairedMark(
        problem: .mismatched, span: region.span, mark: last,
        missing: pair.open == "\"" ? "“" : pair.close, suggestion: "“" + inner + "”")
    }
    let close = closingPlace(start, end, region)
    return UnpairedMark(
      problem: .unclosed, span: region.span, mark: pair.open, missing: pair.close,
      suggestion: reader.string(start, close) + pair.close + reader.string(close, end))
  }

  /// Where the missing mark would stand: behind the name of an instrument, else before the end mark.
  private func closingPlace(_ start: Int, _ end: Int, _ region: InlineRegion) -> Int {
    if region.kind == .bookTitle, let name = endOfName(start, end) { return name }
    var place = end
    let marks = ["。", "！", "？", "；", "，", "：", "、"]
    while place > start + 3,
      let mark = marks.first(where: { reader.has($0, endingAt: place, from: start) })
    {
      place -= mark.utf8.count
    }
    return place
  }

  private func endOfName(_ start: Int, _ end: Int) -> Int? {
    var place = start + 3
    var found: Int?
    while place < end {
      place = reader.next(place)
      if reader.has("，", endingAt: place, from: start) { break }
      if InstrumentSuffix.table.match(reader.bytes, endingAt: place, from: start + 3) != nil {
        found = place
      }
    }
    return found
  }
}
