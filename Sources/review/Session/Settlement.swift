internal import ReviewEngine
internal import RuleDSL
internal import SourceText

/// What waivers and a baseline make of the findings of one document (豁免和基线的适用).
struct Settlement: Sendable {
  let waivers: WaiverList?
  /// What is known; nil when there is no baseline, or none yet.
  let baseline: Baseline?
  /// True when the baseline is being made, so that everything found is known from now on.
  let makesBaseline: Bool
  let asOf: LegalDate?

  /// What settling a document says of the files.
  struct Outcome: Sendable {
    /// The waivers that cover something, by index.
    var covered: Set<Int> = []
    /// What a baseline of this document holds.
    var found: Set<Baseline.Entry> = []
  }

  /// True when findings stay as they are.
  var isEmpty: Bool { waivers == nil && baseline == nil && !makesBaseline }

  /// Marks the findings that do not count.
  func settle(_ document: inout ReviewRun.ReviewedDocument) -> Outcome {
    guard !isEmpty else { return Outcome() }
    let covered = waivers?.apply(to: &document, asOf: asOf) ?? []
    let own = Baseline(of: document)
    (makesBaseline ? own : baseline)?.apply(to: &document)
    return Outcome(covered: covered, found: own.entries)
  }
}

/// The files of waivers and baselines of a run, and what its documents say of them (豁免和基线文件).
struct SettlementFiles {
  private let language: MessageLanguage
  private let asOf: LegalDate?
  private let updatesBaseline: Bool
  private var waivers: [String: WaiverList] = [:]
  private var baselines: [String: Baseline?] = [:]
  private var covered: [String: Set<Int>] = [:]
  private var found: [String: Set<Baseline.Entry>] = [:]
  private var reviewed: [String: Set<String>] = [:]

  /// Reads the files that configurations name.
  /// - Throws: `CommandFault` when one cannot be read.
  init(
    _ configurations: [ReviewConfiguration], asOf: LegalDate?, updatesBaseline: Bool,
    language: MessageLanguage
  ) throws {
    self.language = language
    self.asOf = asOf
    self.updatesBaseline = updatesBaseline
    for configuration in configurations {
      if let path = configuration.waivers, waivers[path] == nil {
        waivers[path] = try WaiverFile(language: language).read(path)
      }
      if let path = configuration.baseline, baselines[path] == nil {
        let known = try BaselineFile(language: language).read(path)
        guard known != nil || updatesBaseline else {
          throw CommandFault(
            status: .usage,
            message: language.choose(
              "没有基线文件“\(path)”；用 --update-baseline 生成",
              "no baseline “\(path)”; make it with --update-baseline"))
        }
        baselines[path] = .some(known)
      }
    }
  }

  /// What the files say of the documents of a configuration.
  func settlement(of configuration: ReviewConfiguration) -> Settlement {
    let known = configuration.baseline.flatMap { baselines[$0] ?? nil }
    return Settlement(
      waivers: configuration.waivers.flatMap { waivers[$0] }, baseline: known,
      makesBaseline: configuration.baseline != nil && known == nil, asOf: asOf)
  }

  /// Takes in what settling a document said.
  mutating func add(
    _ outcome: Settlement.Outcome, of path: String, _ configuration: ReviewConfiguration
  ) {
    if let file = configuration.waivers { covered[file, default: []].formUnion(outcome.covered) }
    guard updatesBaseline, let file = configuration.baseline else { return }
    found[file, default: []].formUnion(outcome.found)
    reviewed[file, default: []].insert(path)
  }

  /// The reviews of the files of waivers that some document is governed by.
  /// - Parameter isWhole: False when documents were left out, so that nobody can tell what a waiver covers.
  func ownReviews(isWhole: Bool) -> [ReviewRun.ReviewedDocument] {
    guard isWhole else { return [] }
    return covered.keys.sorted().compactMap { path in
      waivers[path]?.ownReview(covered: covered[path] ?? [], asOf: asOf, language: language)
    }
  }

  /// Writes the baselines that are to be made or may shrink.
  func writeBaselines() throws {
    guard updatesBaseline else { return }
    let file = BaselineFile(language: language)
    for (path, known) in baselines.sorted(by: { $0.key < $1.key }) {
      guard let reviewed = reviewed[path] else { continue }
      let found = found[path] ?? []
      let kept = known?.shrunk(to: found, reviewed: reviewed) ?? Baseline(entries: found)
      try file.write(kept, to: path)
    }
  }
}
