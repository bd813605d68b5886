import SourceText

/// Reads and writes law texts as one table: instrument,promulgated,article,text.
enum StatuteTextTable {
  static let columns = ["instrument", "promulgated", "article", "text"]

  /// Reads every text of a table; the rows of one text stand together, in order.
  static func parse(_ bytes: [UInt8]) throws(StatuteTextError) -> [StatuteText] {
    let table: CommaSeparatedTable
    do {
      table = try CommaSeparatedTable(file: "", bytes: bytes, columns: columns)
    } catch {
      if case .table(_, let line, _) = error { throw .row(line: line) }
      throw .row(line: 1)
    }
    var texts: [StatuteText] = []
    var start = 0
    while start < table.rows.count {
      var end = start + 1
      while end < table.rows.count, table.rows[end][0] == table.rows[start][0],
        table.rows[end][1] == table.rows[start][1]
      {
        end += 1
      }
      texts.append(try text(table, start..<end))
      start = end
    }
    return texts
  }

  private static func text(
    _ table: CommaSeparatedTable, _ range: Range<Int>
  ) throws(StatuteTextError) -> StatuteText {
    // The text parser reads the rows as lines, so that both forms give the same articles.
    var source = "\(table.rows[range.lowerBound][0])\n\(table.rows[range.lowerBound][1])\n"
    for row in range {
      let number = Array(table.rows[row][2].utf8)
      guard let (reference, end) = ArticleReference.read(number.span, at: 0), end == number.count,
        reference.article != nil
      else { throw .row(line: table.lines[row]) }
      source += "\(reference.chinese) \(table.rows[row][3])\n"
    }
    do {
      return try StatuteTextParser.parse(Array(source.utf8))
    } catch {
      if case .outOfOrder(let article, let line) = error {
        let row = min(range.lowerBound + max(0, line - 3), range.upperBound - 1)
        throw .outOfOrder(article: article, line: table.lines[row])
      }
      throw error
    }
  }
}
