public import SourceText

/// A document (文件) as rules see it: text, structure and facts, each with its place in the source.
public struct NormativeDocument: Sendable {
  /// What was read.
  public let arena: DocumentArena
  /// The text that rules are matched against.
  public let text: ReadingText
  /// Title, issuers, number and dates.
  public let head: DocumentHead
  /// The paragraphs in reading order.
  public let blocks: [Block]
  /// The sentences in reading order.
  public let sentences: [Sentence]
  /// The clauses in reading order; they cover their sentences without a gap.
  public let clauses: [Clause]
  /// Quotations, titles and parentheses in order of their start.
  public let regions: [InlineRegion]
  /// The references to instruments in order of their start.
  public let citations: [Citation]
  /// The tables in the order of their first cell.
  public let tables: [DocumentTable]
  /// The references whose targets the input marks, in order of their start.
  public let references: [MarkedReference]
  /// The steps of the making; nil when this input cannot tell.
  public let procedure: [ProcedureRecord]?
  /// The filings; nil when this input cannot tell, empty when it says there were none.
  public let filings: [FilingRecord]?

  /// Makes a document.
  public init(
    arena: DocumentArena, text: ReadingText, head: DocumentHead, blocks: [Block],
    sentences: [Sentence], clauses: [Clause], regions: [InlineRegion], citations: [Citation],
    procedure: [ProcedureRecord]?, filings: [FilingRecord]?, tables: [DocumentTable] = [],
    references: [MarkedReference] = []
  ) {
    self.arena = arena
    self.text = text
    self.head = head
    self.blocks = blocks
    self.sentences = sentences
    self.clauses = clauses
    self.regions = regions
    self.citations = citations
    self.procedure = procedure
    self.filings = filings
    self.tables = tables
    self.references = references
  }

  /// Leads from the reading text to the source.
  public func sourceSpan(of span: TextSpan) -> SourceSpan {
    let inArena = text.runs.origin(of: Int(span.start), Int(span.end))
    return arena.runs.origin(of: inArena.start, inArena.end)
  }

  /// The reading text of a span.
  public func string(of span: TextSpan) -> String {
    String(decoding: text.bytes[span.range], as: UTF8.self)
  }

  /// Finds the block that holds a byte of the reading text.
  /// - Returns: An index into `blocks`, or nil between blocks.
  /// - Complexity: O(log n).
  public func blockIndex(at offset: Int32) -> Int? {
    lastIndex(in: blocks.count) { blocks[$0].span.start <= offset }
      .flatMap { blocks[$0].span.end > offset ? $0 : nil }
  }

  /// Finds the clause that holds a byte of the reading text.
  /// - Returns: An index into `clauses`, or nil between clauses.
  /// - Complexity: O(log n).
  public func clauseIndex(at offset: Int32) -> Int? {
    lastIndex(in: clauses.count) { clauses[$0].span.start <= offset }
      .flatMap { clauses[$0].span.end > offset ? $0 : nil }
  }

  /// Tells whether a region of a kind covers a span wholly.
  public func isInside(_ kind: InlineRegion.Kind, _ span: TextSpan) -> Bool {
    guard let last = lastIndex(in: regions.count, where: { regions[$0].span.start <= span.start })
    else { return false }
    // A region never leaves its block, so the search backwards ends there.
    let floor = blockIndex(at: span.start).map { blocks[$0].span.start } ?? 0
    var index = last
    while index >= 0, regions[index].span.start >= floor {
      if regions[index].kind == kind, regions[index].span.contains(span) { return true }
      index -= 1
    }
    return false
  }

  private func lastIndex(in count: Int, where precedes: (Int) -> Bool) -> Int? {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if precedes(middle) { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? low - 1 : nil
  }
}
