internal import ArgumentParser
internal import Foundation
internal import SourceText

/// Damages documents, ledgers and register exports at random and reads them as the command does.
///
/// Run by Tests/Scripts/fuzz-readers, which starts it again after a crash. Before each case its input is
/// written to `--current`, so that a crash or a hang leaves the input behind.
@main
struct ReaderFuzzer: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reader-fuzzer", abstract: "Feeds damaged files to every reader.")

  @Option(help: "The folder of the project.") var root = "."
  @Option(help: "More folders with files to begin with.") var seeds: [String] = []
  @Option(help: "The first case; a case is its number.") var first: UInt64 = 1
  @Option(help: "How many cases.") var count: UInt64 = 1_000
  @Option(help: "Stop after this many seconds.") var seconds = 3_600.0
  @Option(help: "Where the input of the running case is kept.") var current = "fuzz-current"
  @Option(help: "CPU seconds after which a case is a hang.") var limit = 20
  @Option(help: "Milliseconds of CPU from which a case is told as slow.") var slow = 1_500
  @Option(help: "Read this file instead, as the part of --part.") var replay: String?
  @Option(help: "The part that --replay is for.") var part: FuzzPart = .document

  func run() throws {
    ProcessBounds.limitMemory(bytes: 2 << 30)
    let subject = try FuzzSubject(root: root)
    if let replay {
      let bytes = [UInt8](try Data(contentsOf: URL(filePath: replay)))
      print(subject.read(FuzzInput(part: part, seed: replay, bytes: bytes)))
      return
    }
    let maker = try FuzzInputMaker(folders: [root + "/Fixtures"] + seeds)
    let clock = ContinuousClock()
    let begun = clock.now
    for number in first..<(first + count) {
      guard clock.now - begun < .seconds(seconds) else { break }
      let input = maker.make(number)
      try Data(input.bytes).write(to: URL(filePath: current))
      try Data("\(number)\t\(input.part)\t\(input.seed)\n".utf8)
        .write(to: URL(filePath: current + ".txt"))
      ProcessBounds.limitProcessorTime(seconds: limit)
      let before = ProcessBounds.processorMilliseconds()
      let outcome = subject.read(input)
      let taken = ProcessBounds.processorMilliseconds() - before
      ProcessBounds.limitProcessorTime(seconds: 0)
      let mark = taken > slow ? "slow" : outcome.hasPrefix("!") ? "wrong" : "done"
      print("\(number)\t\(mark)\t\(taken)\t\(input.part)\t\(input.bytes.count)\t\(outcome)")
    }
  }
}
