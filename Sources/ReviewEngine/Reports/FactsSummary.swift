public import DocumentModel
internal import FoundationEssentials
public import RuleDSL
internal import SourceText

/// Counts what was read of many documents, for a look at a folder and for measuring the reading alone.
public struct FactsSummary: Sendable {
  private struct Counts: Encodable {
    var documents = 0
    var bytes = 0
    var titles = 0
    var documentNumbers = 0
    var signDates = 0
    var paragraphs = 0
    var sentences = 0
    var clauses = 0
    var citations = 0
  }

  private var counts = Counts()

  /// Makes a summary of no document.
  public init() {}

  /// Adds a document.
  public mutating func add(_ document: NormativeDocument) {
    counts.documents += 1
    counts.bytes += document.arena.source.bytes.count
    counts.titles += document.head.title.value == nil ? 0 : 1
    counts.documentNumbers += document.head.documentNumber.value == nil ? 0 : 1
    counts.signDates += document.head.signDate.value == nil ? 0 : 1
    counts.paragraphs += document.blocks.count
    counts.sentences += document.sentences.count
    counts.clauses += document.clauses.count
    counts.citations += document.citations.count
  }

  /// Writes the counts for people.
  public func text(in language: MessageLanguage) -> String {
    let counts = counts
    return language.choose(
      """
      读入 \(counts.documents) 份文件，\(counts.bytes) 字节
      有标题 \(counts.titles) 份，有文号 \(counts.documentNumbers) 份，有成文日期 \(counts.signDates) 份
      段落 \(counts.paragraphs)，句 \(counts.sentences)，分句 \(counts.clauses)，引用 \(counts.citations)

      """,
      """
      \(counts.documents) documents read, \(counts.bytes) bytes
      with a title \(counts.titles), with a number \(counts.documentNumbers), with a date of signing \(counts.signDates)
      paragraphs \(counts.paragraphs), sentences \(counts.sentences), clauses \(counts.clauses), citations \(counts.citations)

      """)
  }

  /// Writes the counts for machines.
  public func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    return String(decoding: try encoder.encode(counts), as: UTF8.self) + "\n"
  }
}
