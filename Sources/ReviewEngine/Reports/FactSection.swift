internal import DocumentModel

/// One kind of fact as a table: what it is called, its columns, and a row for each fact with its place.
struct FactSection {
  /// A cell of a row.
  enum Cell {
    case text(String)
    case number(Int)
    /// Nothing was said.
    case none
  }

  /// A column.
  struct Column {
    let key: String
    let chinese: String
    let english: String
  }

  /// A fact.
  struct Row {
    let span: TextSpan
    let cells: [Cell]
    /// True for what a reader should look at.
    var isFault = false
  }

  let key: String
  let chinese: String
  let english: String
  let columns: [Column]
  var rows: [Row] = []
  /// True where text reports show the faults only and count the rest.
  var showsFaultsOnly = false
}

extension FactSection.Cell: Encodable {
  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .text(let text): try container.encode(text)
    case .number(let number): try container.encode(number)
    case .none: try container.encodeNil()
    }
  }

  /// The cell for people; a dash for nothing.
  var words: String {
    switch self {
    case .text(let text): text
    case .number(let number): String(number)
    case .none: "—"
    }
  }
}
