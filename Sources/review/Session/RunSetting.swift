internal import ReviewEngine
internal import RuleDSL

/// What a run stands on: rules, caches, waivers and baselines, and the frame of its reports (审查的前提).
struct RunSetting {
  let caches: RunCache
  let frame: RunFrame
  let files: SettlementFiles
  private let session: ReviewSession
  private let configurations: [ReviewConfiguration]
  private let rules: RunRules

  /// Loads what is needed; rules only when no cache knows what the reports say of them.
  init(_ session: ReviewSession, _ configurations: [ReviewConfiguration]) throws {
    self.session = session
    self.configurations = configurations
    let rules = try RunRules(configurations, texts: session.texts, language: session.language)
    self.rules = rules
    caches = try RunCache(
      configurations, request: session.request, format: session.format, texts: session.texts,
      language: session.language)
    let listsRules = session.targets.contains { $0.format?.listsRules == true }
    frame = try caches.frame(configurations, listsRules: listsRules) {
      for configuration in configurations { _ = try rules.reviewer(of: configuration) }
      return try rules.frame(configurations, asOf: session.request.asOf)
    }
    files = try SettlementFiles(
      configurations, asOf: session.request.asOf, updatesBaseline: session.updatesBaseline,
      language: session.language)
  }

  /// What reviews the inputs.
  func worker(_ reports: [any StreamedReport], keepsDocuments: Bool) -> DocumentWorker {
    let texts = session.targets.compactMap { target in
      target.format.map { $0.rawValue + (target.isColoured ? " coloured" : "") }
    }
    let known = [session.language.rawValue, ReviewCommand.version] + texts
    let packs = frame.packs.map { $0.name + $0.digest } + frame.rules.map(\.identity)
    return DocumentWorker(
      configurations: configurations, rules: rules,
      caches: configurations.map {
        caches.cache(of: $0, reports: (known + packs).map { Array($0.utf8) })
      },
      settlements: configurations.map { files.settlement(of: $0) }, request: session.request,
      format: session.format, reports: reports, frame: frame, keepsDocuments: keepsDocuments)
  }
}
