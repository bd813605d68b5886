internal import DocumentModel
internal import ReviewEngine
internal import RuleDSL
internal import SourceText

/// One call of `review check` from inputs to a run: groups, reviews, waivers, baselines.
struct ReviewSession {
  let groups: ReviewGroups
  let request: ReviewRequest
  let jobs: Int?
  let updatesBaseline: Bool
  /// The folder of imported law texts; nil for none.
  let texts: String?
  let language: MessageLanguage
  /// The format of the inputs; nil to tell it from their contents.
  var format: InputFormat?

  /// What a session gave.
  struct Outcome {
    let run: ReviewRun
    /// Whether a finding that counts reaches the threshold of its configuration.
    let fails: Bool
  }

  /// Reviews all inputs; results stand in the order of the inputs, then files of waivers.
  func run(_ inputs: InputCollector) async throws -> Outcome {
    var loaded: [[String]: LoadedRules] = [:]
    var results: [Int: ReviewBatch.Outcome] = [:]
    var governing: [Int: ReviewConfiguration] = [:]
    let parts = try groups.groups(of: inputs.paths)
    // Without inputs the rules are loaded all the same, so that a fault in them is not passed over.
    let configurations = parts.isEmpty ? [groups.stated] : parts.map(\.configuration)
    var verified: [[String]: Set<String>] = [:]
    for configuration in configurations {
      let key = configuration.trustedKey
      let isVerified = key.map { verified[configuration.rules]?.contains($0) == true } ?? true
      if loaded[configuration.rules] != nil, isVerified { continue }
      loaded[configuration.rules] = try RuleFolder.load(
        configuration.rules, texts: texts, trustedKey: key, language: language)
      if let key { verified[configuration.rules, default: []].insert(key) }
    }
    for part in parts {
      guard let rules = loaded[part.configuration.rules] else { continue }
      try checkWords(of: part.configuration, rules.library)
      let batch = ReviewBatch(
        reviewer: DocumentReviewer(
          rules.library, calendar: rules.calendar, lawBook: rules.lawBook,
          selection: part.configuration.selection),
        request: request, jobs: jobs, format: format)
      let outcomes = await batch.run(part.inputs.map { inputs.paths[$0] })
      for (index, outcome) in zip(part.inputs, outcomes) {
        results[index] = outcome
        governing[index] = part.configuration
      }
    }
    var documents: [ReviewRun.ReviewedDocument] = []
    var configurationOfDocument: [ReviewConfiguration] = []
    var failures = inputs.failures
    for (index, path) in inputs.paths.enumerated() {
      switch results[index] {
      case .success(let review):
        documents.append(.init(path: path, review: review))
        configurationOfDocument.append(governing[index] ?? groups.stated)
      case .failure(let error): failures.append(.init(path: path, error: error))
      case nil: continue
      }
    }
    let fails = try settle(&documents, configurationOfDocument, Set(configurations))
    return Outcome(run: report(configurations, loaded, documents, failures), fails: fails)
  }

  /// A word that selects nothing is most likely a slip, and would pass everything in silence.
  private func checkWords(of configuration: ReviewConfiguration, _ library: RuleLibrary) throws {
    guard let word = configuration.selection.unknownWords(in: library).first else { return }
    throw CommandFault(
      status: .usage,
      message: language.choose(
        "没有规则、类别或者阶段叫“\(word)”；用 review rules list 查看",
        "no rule, category or stage “\(word)”; see review rules list"))
  }

  // MARK: Waivers, baselines, threshold

  /// Applies what each configuration says to its documents.
  /// - Returns: Whether a finding that counts reaches its threshold.
  private func settle(
    _ documents: inout [ReviewRun.ReviewedDocument], _ governing: [ReviewConfiguration],
    _ configurations: Set<ReviewConfiguration>
  ) throws -> Bool {
    let own = try settle(&documents, governing, file: \.waivers) { path, part in
      let list = try WaiverFile(language: language).read(path)
      return list.apply(to: &part, asOf: request.asOf, language: language)
    }
    _ = try settle(&documents, governing, file: \.baseline) { path, part in
      try settle(&part, baseline: path)
      return nil
    }
    var fails = false
    for (document, configuration) in zip(documents, governing) {
      fails = fails || reaches(configuration.failOn ?? .error, document)
    }
    documents += own
    let strictest = configurations.compactMap { ($0.failOn ?? .error).severity }.min()
    return fails || own.contains { reaches($0, strictest) }
  }

  /// Hands the documents that share a file to a function, and puts them back.
  private func settle(
    _ documents: inout [ReviewRun.ReviewedDocument], _ governing: [ReviewConfiguration],
    file: KeyPath<ReviewConfiguration, String?>,
    _ apply: (String, inout [ReviewRun.ReviewedDocument]) throws -> ReviewRun.ReviewedDocument?
  ) throws -> [ReviewRun.ReviewedDocument] {
    var own: [ReviewRun.ReviewedDocument] = []
    let files = Set(governing.compactMap { $0[keyPath: file] }).sorted()
    for path in files {
      let indexes = documents.indices.filter { governing[$0][keyPath: file] == path }
      var part = indexes.map { documents[$0] }
      if let review = try apply(path, &part) { own.append(review) }
      for (index, document) in zip(indexes, part) { documents[index] = document }
    }
    return own
  }

  private func settle(
    _ documents: inout [ReviewRun.ReviewedDocument], baseline path: String
  ) throws {
    let file = BaselineFile(language: language)
    guard let known = try file.read(path) else {
      guard updatesBaseline else {
        throw CommandFault(
          status: .usage,
          message: language.choose(
            "没有基线文件“\(path)”；用 --update-baseline 生成",
            "no baseline “\(path)”; make it with --update-baseline"))
      }
      let first = Baseline(of: documents)
      try file.write(first, to: path)
      first.apply(to: &documents)
      return
    }
    if updatesBaseline { try file.write(known.shrunk(to: documents), to: path) }
    known.apply(to: &documents)
  }

  private func reaches(
    _ threshold: FailureThreshold, _ document: ReviewRun.ReviewedDocument
  ) -> Bool {
    reaches(document, threshold.severity)
  }

  private func reaches(_ document: ReviewRun.ReviewedDocument, _ threshold: RuleSeverity?) -> Bool {
    guard let threshold else { return false }
    return document.review.findings.contains {
      $0.disposition == .open && $0.severity >= threshold
    }
  }

  // MARK: The run

  private func report(
    _ configurations: [ReviewConfiguration], _ loaded: [[String]: LoadedRules],
    _ documents: [ReviewRun.ReviewedDocument], _ failures: [ReviewRun.Failure]
  ) -> ReviewRun {
    var packs: [PackIdentity] = []
    var rules: [String: RuleSummary] = [:]
    var lawBook: String?
    var calendar: String?
    for configuration in configurations {
      guard let part = loaded[configuration.rules] else { continue }
      lawBook = lawBook ?? part.lawBook?.digest
      calendar = calendar ?? part.calendar.digest
      for pack in PackIdentity.all(of: part.library)
      where !packs.contains(where: { $0.digest == pack.digest && $0.name == pack.name }) {
        packs.append(pack)
      }
      for rule in part.library.rules where configuration.selection.includes(rule) {
        rules[rule.identity] = rules[rule.identity] ?? RuleSummary(rule, language: language)
      }
    }
    return ReviewRun(
      asOf: request.asOf, packs: packs, lawBook: lawBook, calendar: calendar,
      rules: rules.values.sorted { $0.identity < $1.identity }, documents: documents,
      failures: failures)
  }
}
