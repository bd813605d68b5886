/// Reads the tone of clauses: what is denied, what is only described, what an opening passes on.
///
/// It belongs to one worker, since it remembers the forces of clauses that were read.
final class ToneReader {
  let document: NormativeDocument
  let reader: TextReader
  /// The own force of each clause, nil where it was not read yet; empty when nothing is remembered.
  private var forces: [NormativeForce??]

  /// Makes a reader for one question.
  init(_ document: NormativeDocument) {
    self.document = document
    reader = TextReader(bytes: document.text.bytes)
    forces = []
  }

  /// Makes a reader for many questions of one document.
  init(remembering document: NormativeDocument) {
    self.document = document
    reader = TextReader(bytes: document.text.bytes)
    forces = Array(repeating: nil, count: document.clauses.count)
  }

  /// The force that the words of a clause give it, worked out once.
  func ownForce(ofClause index: Int, _ read: () -> NormativeForce?) -> NormativeForce? {
    guard forces.indices.contains(index) else { return read() }
    if let known = forces[index] { return known }
    let force = read()
    forces[index] = .some(force)
    return force
  }

  /// A word that negates, with its bytes.
  struct Cue {
    let kind: ToneCue
    let start: Int
    let end: Int
  }

  /// What a sentence says of the members of its list.
  enum Opening {
    case nothing
    case negated
    case circumstance
  }

  // MARK: Cues

  /// Finds the negating words that begin in a range, those in foreign marks left out.
  /// - Parameters:
  ///   - start: Where to begin.
  ///   - end: Where the last one begins at the latest, exclusive.
  ///   - limit: Where the last one ends at the latest.
  ///   - hit: Marks that hold this span are not foreign.
  func cues(from start: Int, to end: Int, before limit: Int, around hit: TextSpan) -> [Cue] {
    var found: [Cue] = []
    let foreign = foreignRegions(from: start, to: limit, around: hit)
    var index = start
    while index < end, found.count < 64 {
      if !foreign.isEmpty, let region = foreign.first(where: { $0.contains(index) }) {
        index = region.upperBound
        continue
      }
      guard let match = ToneCue.negations.match(reader.bytes, at: index, before: limit) else {
        index = reader.next(index)
        continue
      }
      if match.tag != .none {
        found.append(Cue(kind: match.tag, start: index, end: index + match.length))
      }
      index += match.length
    }
    return found
  }

  func foreignRegions(from start: Int, to end: Int, around hit: TextSpan) -> [Range<Int>] {
    let regions = document.regions
    guard !regions.isEmpty else { return [] }
    // No region goes beyond its block.
    let floor = document.blockIndex(at: Int32(start)).map { document.blocks[$0].span.start } ?? 0
    var low = 0
    var high = regions.count
    while low < high {
      let middle = (low + high) / 2
      if Int(regions[middle].span.start) < end { low = middle + 1 } else { high = middle }
    }
    var ranges: [Range<Int>] = []
    var index = low - 1
    var steps = 0
    while index >= 0, steps < 64 {
      let span = regions[index].span
      if span.start < floor { break }
      if Int(span.end) > start, !span.contains(hit), span.end > span.start {
        ranges.append(span.range)
      }
      index -= 1
      steps += 1
    }
    return ranges
  }

  // MARK: Places

  /// How many clauses a list may have in one sentence.
  private static let farthestOpening = 200

  /// The text of the sentence up to the end of an opening, as far as it can speak of the list.
  func sentence(upToOpening index: Int) -> Range<Int> {
    let end = body(ofClause: index).upperBound
    let start = body(ofClause: siblings(ofClause: index).lowerBound).lowerBound
    return max(start, end - 600)..<end
  }

  /// The bytes of a clause without the number of its block.
  func body(ofClause index: Int) -> Range<Int> {
    let clause = document.clauses[index]
    var start = Int(clause.span.start)
    let sentence = Int(clause.sentence)
    if document.sentences.indices.contains(sentence) {
      let block = document.blocks[Int(document.sentences[sentence].block)]
      let number = Int(block.span.start) + Int(block.numberLength)
      start = max(start, min(number, Int(clause.span.end)))
    }
    return start..<max(start, Int(clause.span.end))
  }

  /// The clauses of the sentence that holds a clause.
  func siblings(ofClause index: Int) -> Range<Int> {
    let sentence = Int(document.clauses[index].sentence)
    guard document.sentences.indices.contains(sentence) else { return index..<index + 1 }
    let range = document.sentences[sentence].clauses
    let lower = max(0, Int(range.lowerBound))
    let upper = min(document.clauses.count, Int(range.upperBound))
    return lower <= index && index < upper ? lower..<upper : index..<index + 1
  }

  /// True when a clause ends with a mark.
  func ends(_ clause: Range<Int>, with mark: String) -> Bool {
    reader.has(mark, endingAt: clause.upperBound, from: clause.lowerBound)
  }

  /// True where the 的 behind an offset is part of a noun: 目的, 标的, 有的; not 项目的.
  func endsWithNounInDe(_ start: Int, _ offset: Int) -> Bool {
    if reader.has("标", endingAt: offset, from: start)
      || reader.has("有", endingAt: offset, from: start)
    {
      return !reader.has(Self.ordinaryWords, endingAt: offset, from: start)
    }
    guard reader.has("目", endingAt: offset, from: start) else { return false }
    return !reader.has(Self.ordinaryWords, endingAt: offset, from: start)
  }

  /// Words before 的 whose last character does not make a noun with it.
  private static let ordinaryWords = PhraseTable<Bool>(
    .end,
    [
      (true, "目标 指标 招标 投标 商标 没有 具有 所有 持有 占有 项目 科目 题目 栏目 名目 数目 账目 节目 条目 面目")
    ])

  /// The last clause of the sentence before a clause that ends with ：.
  func opening(before index: Int) -> Int? {
    let siblings = siblings(ofClause: index)
    var place = index - 1
    while place >= max(siblings.lowerBound, index - Self.farthestOpening) {
      if ends(body(ofClause: place), with: "：") { return place }
      place -= 1
    }
    return nil
  }

  /// The clause with which a list opens that the block of a clause is an item of.
  ///
  /// Only the first sentence of an item belongs to the list.
  func opening(ofItemWithClause index: Int) -> Int? {
    let sentence = Int(document.clauses[index].sentence)
    guard document.sentences.indices.contains(sentence) else { return nil }
    let block = Int(document.sentences[sentence].block)
    guard document.blocks.indices.contains(block),
      Int(document.blocks[block].sentences.lowerBound) == sentence,
      let lead = LeadIn.block(ofItem: block, in: document.blocks, reader)
    else { return nil }
    return document.clauseIndex(at: document.blocks[lead].span.end - 1)
  }
}
