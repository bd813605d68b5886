internal import LawBook
internal import ReviewEngine
internal import RuleDSL
internal import SourceText

/// Reviews inputs by the configuration that governs each, with one plan for all that share one.
struct ReviewGroups {
  /// Reads one configuration for all; nil to look above each input.
  let configurationFile: String?
  /// Leave every `review.toml` aside.
  let isIsolated: Bool
  /// What the command line says; it goes before the files.
  let stated: ReviewConfiguration
  let language: MessageLanguage

  /// Inputs that share a configuration.
  struct Group {
    let configuration: ReviewConfiguration
    var inputs: [Int]
  }

  /// Sorts inputs by their configuration.
  /// - Returns: The groups in the order of their first input; excluded inputs are in none.
  func groups(of paths: [String]) throws -> [Group] {
    let reader = ConfigurationFile(language: language)
    var known: [String: ReviewConfiguration] = [:]
    var byFolder: [String: ReviewConfiguration] = [:]
    var order: [ReviewConfiguration] = []
    var members: [ReviewConfiguration: [Int]] = [:]
    for (index, path) in paths.enumerated() {
      // What lies in one folder has one configuration; standard input lies in none.
      let folder = path == "-" ? path : PathText.folder(of: path) + "/"
      let configuration =
        try byFolder[folder] ?? configuration(of: path, reader, &known)
      byFolder[folder] = configuration
      if !configuration.exclude.isEmpty {
        let absolute = PathText.absolute(path)
        if configuration.exclude.contains(where: { PathPattern($0).matches(absolute) }) { continue }
      }
      if members[configuration] == nil { order.append(configuration) }
      members[configuration, default: []].append(index)
    }
    return order.map { Group(configuration: $0, inputs: members[$0] ?? []) }
  }

  /// The configuration of one input.
  func configuration(of path: String) throws -> ReviewConfiguration {
    var known: [String: ReviewConfiguration] = [:]
    return try configuration(of: path, ConfigurationFile(language: language), &known)
  }

  private func configuration(
    of path: String, _ reader: ConfigurationFile, _ known: inout [String: ReviewConfiguration]
  ) throws -> ReviewConfiguration {
    if isIsolated { return stated }
    let file: String?
    if let configurationFile {
      file = configurationFile
    } else {
      file = path == "-" ? nil : reader.nearest(above: path)
    }
    guard let file else { return stated }
    let read = try known[file] ?? reader.read(file)
    known[file] = read
    return stated.completed(by: read)
  }
}
