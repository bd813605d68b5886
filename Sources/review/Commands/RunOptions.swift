internal import ArgumentParser
internal import Glibc
internal import RuleDSL

/// The options that say how a run goes, not what it finds.
struct RunOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "缓存目录；不给出时，没有设置的不用缓存 The folder of the cache; by default none, unless review.toml names one.",
      valueName: "DIR"))
  var cache: String?

  @Flag(name: .long, help: "不用缓存 Uses no cache.")
  var noCache = false

  @Flag(
    name: .long, help: "在标准错误输出统计 Tells sums by rule on standard error.")
  var statistics = false

  @Flag(
    name: .long,
    help: "在标准错误输出每条规则的耗时 Tells the time of each rule on standard error.")
  var timing = false

  @Flag(
    name: .long,
    help: "文件、规则、设置有改动时重新审查 Reviews again when documents, rules or settings change.")
  var watch = false

  func validate() throws {
    if cache != nil, noCache {
      throw ValidationError("--cache 和 --no-cache 不能同时使用 --cache and --no-cache exclude each other")
    }
  }

  /// A folder of its own for the cache of a watching run.
  static func temporaryCache(_ language: MessageLanguage) throws -> String {
    let folder = unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? "/tmp"
    var name = Array("\(folder)/review-cache-XXXXXX".utf8CString)
    let made = unsafe name.withUnsafeMutableBufferPointer { name in
      unsafe name.baseAddress.map { unsafe mkdtemp($0) != nil } ?? false
    }
    guard made else { throw OutputFile.fault(folder, language) }
    return String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Removes it with what is in it.
  static func removeCache(_ folder: String) {
    for name in (try? InputFile.names(in: folder)) ?? [] {
      _ = unsafe unlink(PathText.joined(folder, name))
    }
    _ = unsafe rmdir(folder)
  }
}
