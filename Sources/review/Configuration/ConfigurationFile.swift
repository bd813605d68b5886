internal import ReviewEngine
internal import RuleDSL

/// Finds and reads `review.toml`.
struct ConfigurationFile {
  static let name = "review.toml"
  private static let keys = [
    "extends", "rules", "profile", "select", "ignore", "fail-on", "exclude", "waivers", "baseline",
    "trusted-key", "cache",
  ]
  private static let maximumExtensions = 8

  let language: MessageLanguage

  /// The nearest file above a path; nil when there is none.
  func nearest(above path: String) -> String? {
    var folder = PathText.folder(of: PathText.absolute(path))
    while true {
      let candidate = folder == "/" ? "/\(Self.name)" : "\(folder)/\(Self.name)"
      if InputFile.kind(of: candidate, followingLinks: true) == .file { return candidate }
      guard folder != "/", !folder.isEmpty else { return nil }
      folder = PathText.folder(of: folder)
    }
  }

  /// Reads a file and the ones it extends.
  /// - Throws: `CommandFault` for a fault, or a chain of files that leads back to itself.
  func read(_ path: String) throws -> ReviewConfiguration {
    try read(path, depth: 0)
  }

  private func read(_ path: String, depth: Int) throws -> ReviewConfiguration {
    let bytes: [UInt8]
    do {
      bytes = try InputFile.read(path, limit: 1024 * 1024)
    } catch {
      throw CommandFault(
        status: .usage,
        message: language.choose("打不开设置文件“\(path)”；检查路径", "cannot open “\(path)”; check the path"))
    }
    let table = try SettingsTable(
      path: path, text: String(decoding: bytes, as: UTF8.self), language: language)
    try table.allowOnly(Self.keys)
    let configuration = try values(of: table, below: PathText.folder(of: path))
    guard let parent = try table.string("extends") else { return configuration }
    guard depth < Self.maximumExtensions else {
      throw table.fault(
        language.choose(
          "extends 的层数超过 \(Self.maximumExtensions)，可能首尾相接", "extends too deep, perhaps a circle"))
    }
    let base = PathText.joined(PathText.folder(of: path), parent)
    return configuration.completed(by: try read(base, depth: depth + 1))
  }

  private func values(
    of table: SettingsTable, below folder: String
  ) throws -> ReviewConfiguration {
    var configuration = ReviewConfiguration()
    configuration.rules = try table.strings("rules").map { PathText.joined(folder, $0) }
    configuration.profile = try member("profile", table, ReviewProfile.init(rawValue:)) {
      ReviewProfile.allCases.map(\.rawValue)
    }
    configuration.failOn = try member("fail-on", table, FailureThreshold.init(rawValue:)) {
      FailureThreshold.allCases.map(\.rawValue)
    }
    configuration.select = try table.strings("select")
    configuration.ignore = try table.strings("ignore")
    configuration.exclude = try table.strings("exclude").map { pattern in
      let isName = !pattern.utf8.contains(UInt8(ascii: "/"))
      return PathText.joined(PathText.absolute(folder), isName ? "**/" + pattern : pattern)
    }
    configuration.waivers = try table.string("waivers").map { PathText.joined(folder, $0) }
    configuration.baseline = try table.string("baseline").map { PathText.joined(folder, $0) }
    configuration.trustedKey = try table.string("trusted-key").map { PathText.joined(folder, $0) }
    configuration.cache = try table.string("cache").map { PathText.joined(folder, $0) }
    configuration.files = [table.path]
    return configuration
  }

  private func member<Value>(
    _ key: String, _ table: SettingsTable, _ make: (String) -> Value?, _ all: () -> [String]
  ) throws -> Value? {
    guard let word = try table.string(key) else { return nil }
    guard let value = make(word) else {
      let known = all().joined(separator: language.choose("、", ", "))
      throw table.fault(
        language.choose(
          "“\(key)”不能是“\(word)”；可用的有：\(known)", "“\(key)” cannot be “\(word)”; known: \(known)"))
    }
    return value
  }
}
