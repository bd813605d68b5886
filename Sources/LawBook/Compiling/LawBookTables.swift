/// The law book's tables as they stand in `Rules/LawBook/`, before they are compiled.
public struct LawBookTables: Sendable {
  /// The names of the files, in the order in which they are compiled.
  public static let fileNames = [
    "instruments.csv", "texts.csv", "repeals.csv", "aliases.csv", "numbers.csv", "moved.csv",
    "insertions.csv",
  ]

  static let columns = [
    [
      "instrument", "name", "kind", "kind_mark", "issuer", "first_promulgated", "status_mark",
      "status_as_of",
    ],
    [
      "instrument", "promulgated", "in_force", "settled", "articles", "dates_mark",
      "articles_mark", "sources",
    ],
    ["instrument", "day", "by", "article", "successor", "evidence", "mark", "note"],
    ["alias", "instrument", "mark"], ["number", "instrument"],
    ["instrument", "text", "old", "new", "subject", "words", "mark"],
    ["instrument", "article", "insertion", "since", "mark"],
  ]

  let tables: [CommaSeparatedTable]
  /// Tells whether a compiled file was made from these tables.
  let checksum: UInt64

  /// Reads the tables.
  /// - Parameter files: The bytes of each file of `fileNames`, by name; a missing one is empty.
  public init(files: [String: [UInt8]]) throws(LawBookError) {
    var tables: [CommaSeparatedTable] = []
    for (name, columns) in zip(Self.fileNames, Self.columns) {
      let bytes = files[name] ?? Array((columns.joined(separator: ",") + "\n").utf8)
      tables.append(try CommaSeparatedTable(file: name, bytes: bytes, columns: columns))
    }
    self.tables = tables
    checksum = Self.checksum(of: files)
  }

  static func checksum(of files: [String: [UInt8]]) -> UInt64 {
    var sums: [UInt8] = []
    for name in fileNames {
      let bytes = files[name] ?? []
      let sum = BinaryLayout.checksum(bytes.span, from: 0)
      for index in 0..<8 { sums.append(UInt8(truncatingIfNeeded: sum >> (8 * index))) }
    }
    return BinaryLayout.checksum(sums.span, from: 0)
  }
}
