internal import ArgumentParser
internal import FoundationEssentials

/// Writes seeded documents of the project's XML vocabulary, or seeded rules, for measuring.
@main
struct DocumentGenerator: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "document-generator")

  @Argument(help: "The folder to write to; made when missing.")
  var folder: String

  @Option(help: "The number of documents.")
  var count = 2_500

  @Flag(help: "Write rules instead of documents.")
  var rules = false

  @Flag(help: "One sentence in four is defective, instead of one in forty.")
  var dense = false

  @Option(help: "The least size of a document, in bytes.")
  var size = 21_000

  @Option(help: "The seed; the same seed gives the same bytes.")
  var seed: UInt64 = 20_261_124

  func run() throws {
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: nil)
    for index in 0..<count {
      let name = String(index)
      let padded = String(repeating: "0", count: max(0, 6 - name.count)) + name
      let text: String
      if rules {
        var rule = GeneratedRule(seed: seed &+ UInt64(index))
        text = rule.text(number: index)
      } else {
        var document = GeneratedDocument(
          seed: seed &+ UInt64(index), defects: dense ? .dense : .rare)
        text = document.xml(size: size)
      }
      try Data(text.utf8).write(
        to: URL(filePath: "\(folder)/\(padded).\(rules ? "rule" : "xml")"))
    }
  }
}
