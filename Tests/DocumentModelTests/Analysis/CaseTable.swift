import Foundation

/// A table of labelled cases under Fixtures/Analysis.
struct CaseTable {
  struct Row {
    let id: String
    let text: String
    let expected: String
  }

  let rows: [Row]

  /// Reads the rows of a file, comments left out.
  init(_ name: String) throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../../Fixtures/Analysis").standardizedFileURL
    let text = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
    rows = text.split(separator: "\n").compactMap { line in
      guard !line.hasPrefix("#") else { return nil }
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard fields.count == 3 else { return nil }
      return Row(id: fields[0], text: fields[1], expected: fields[2])
    }
  }
}
