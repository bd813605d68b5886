internal import ArgumentParser
internal import FoundationEssentials

/// Writes seeded documents of the project's XML vocabulary, for measuring.
@main
struct DocumentGenerator: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "document-generator")

  @Argument(help: "The folder to write to; made when missing.")
  var folder: String

  @Option(help: "The number of documents.")
  var count = 2_500

  @Option(help: "The least size of a document, in bytes.")
  var size = 21_000

  @Option(help: "The seed; the same seed gives the same bytes.")
  var seed: UInt64 = 20_261_124

  func run() throws {
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: nil)
    for index in 0..<count {
      var document = GeneratedDocument(seed: seed &+ UInt64(index))
      let name = String(index)
      let padded = String(repeating: "0", count: max(0, 6 - name.count)) + name
      try Data(document.xml(size: size).utf8).write(
        to: URL(filePath: "\(folder)/\(padded).xml"))
    }
  }
}
