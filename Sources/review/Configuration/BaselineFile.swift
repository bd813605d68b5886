internal import FoundationEssentials
internal import ReviewEngine
internal import RuleDSL

/// Reads and writes a baseline: JSON with sorted entries, so that a change shows as lines taken away.
struct BaselineFile {
  private struct Content: Codable {
    let version: Int
    let findings: [Baseline.Entry]
  }

  let language: MessageLanguage

  /// Reads a baseline.
  /// - Returns: Nil when there is no such file.
  /// - Throws: `CommandFault` when it is no baseline.
  func read(_ path: String) throws -> Baseline? {
    guard InputFile.kind(of: path, followingLinks: true) != nil else { return nil }
    do {
      let bytes = try InputFile.read(path, limit: 256 * 1024 * 1024)
      let content = try JSONDecoder().decode(Content.self, from: Data(bytes))
      guard content.version == 1 else { throw CommandFault(status: .usage, message: "") }
      return Baseline(entries: Set(content.findings))
    } catch {
      throw CommandFault(
        status: .usage,
        message: language.choose(
          "“\(path)”不是基线文件；用 --update-baseline 重新生成",
          "“\(path)” is no baseline; make it anew with --update-baseline"))
    }
  }

  /// Writes a baseline in one step.
  func write(_ baseline: Baseline, to path: String) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let content = Content(version: 1, findings: baseline.entries.sorted())
    let text = String(decoding: try encoder.encode(content), as: UTF8.self) + "\n"
    try OutputFile.replace(path, with: text, language: language)
  }
}
