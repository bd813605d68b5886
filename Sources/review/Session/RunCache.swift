internal import DocumentModel
internal import FoundationEssentials
internal import ReviewEngine
internal import RuleDSL

/// The caches of a run, by the folders that its configurations name (本次缓存).
struct RunCache {
  private let folders: [String: CacheFolder]
  private let rules: [[String]: CacheKey]
  private let request: ReviewRequest
  private let format: InputFormat?

  /// Opens the folders.
  /// - Throws: `CommandFault` when there are no rules.
  init(
    _ configurations: [ReviewConfiguration], request: ReviewRequest, format: InputFormat?,
    texts: String?, language: MessageLanguage
  ) throws {
    self.request = request
    self.format = format
    var folders: [String: CacheFolder] = [:]
    var rules: [[String]: CacheKey] = [:]
    for configuration in configurations {
      guard let path = configuration.cache else { continue }
      folders[path] = folders[path] ?? CacheFolder(path)
      rules[configuration.rules] =
        try rules[configuration.rules]
        ?? RuleFolder.state(configuration.rules, texts: texts, language: language)
    }
    self.folders = folders
    self.rules = rules
  }

  /// The entries that were found.
  var hitCount: Int { folders.values.reduce(0) { $0 + $1.hitCount } }

  /// The frame of a run, from a cache that knows it.
  /// - Parameter make: Loads the rules.
  func frame(
    _ configurations: [ReviewConfiguration], listsRules: Bool, _ make: () throws -> RunFrame
  ) throws -> RunFrame {
    let contexts = configurations.map { context(of: $0)?.bytes }
    guard !listsRules, !contexts.contains(nil), let path = configurations.first?.cache,
      let folder = folders[path]
    else { return try make() }
    let key = CacheKey([Array("frame".utf8)] + contexts.compactMap(\.self))
    if let bytes = folder.bytes(key),
      let stored = try? JSONDecoder().decode(StoredFrame.self, from: Data(bytes))
    {
      return stored.frame(asOf: request.asOf)
    }
    let frame = try make()
    folder.store(Array(try JSONEncoder().encode(StoredFrame(frame))), key)
    return frame
  }

  /// The cache of the documents of a configuration; nil when it names none.
  /// - Parameter reports: Names the reports and what they know besides documents.
  func cache(of configuration: ReviewConfiguration, reports: [[UInt8]]) -> ReviewCache? {
    guard let path = configuration.cache, let folder = folders[path],
      let context = context(of: configuration)
    else { return nil }
    return ReviewCache(
      folder: folder, context: context, reports: CacheKey(reports), asOf: request.asOf)
  }

  /// Writes what is new.
  func close() {
    for folder in folders.values { folder.close() }
  }

  private func context(of configuration: ReviewConfiguration) -> CacheKey? {
    guard configuration.cache != nil, let rules = rules[configuration.rules] else { return nil }
    func bytes(_ words: [String]) -> [UInt8] {
      CacheKey(words.map { Array($0.utf8) }).bytes
    }
    return CacheKey([
      Array(ReviewCommand.version.utf8), FileState("/proc/self/exe")?.bytes ?? [], rules.bytes,
      bytes(configuration.select), bytes(configuration.ignore),
      bytes([configuration.profile?.rawValue ?? ""]), bytes([format.map { "\($0)" } ?? ""]),
      [request.keepsReading ? 1 : 0, request.namesNotApplicable ? 1 : 0],
    ])
  }
}
