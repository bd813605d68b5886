internal import Crypto
internal import FoundationEssentials
internal import LawBook
internal import ReviewEngine
internal import RuleDSL
internal import SourceText
internal import Synchronization

/// The rules of a run: each set of folders loaded once, whatever the number of configurations (本次规则).
///
/// Where a cache knows what the reports say of them, they are loaded with the first document it does not know.
final class RunRules: Sendable {
  private let texts: String?
  private let language: MessageLanguage
  private let loaded = Mutex<[[String]: LoadedRules]>([:])
  private let reviewers = Mutex<[ReviewConfiguration: DocumentReviewer]>([:])

  /// Refuses rules that a trusted key did not sign.
  init(
    _ configurations: [ReviewConfiguration], texts: String?, language: MessageLanguage
  ) throws {
    self.texts = texts
    self.language = language
    var verified: [[String]: Set<String>] = [:]
    for configuration in configurations {
      guard let key = configuration.trustedKey,
        verified[configuration.rules, default: []].insert(key).inserted
      else { continue }
      try RuleFolder.verify(configuration.rules, trustedKey: key, language: language)
    }
  }

  /// The compiled rules of a configuration.
  /// - Throws: `CommandFault` for a fault in the rules, or a word that selects nothing: most likely a slip, it
  ///   would pass everything.
  func reviewer(of configuration: ReviewConfiguration) throws -> DocumentReviewer {
    try reviewers.withLock { reviewers in
      if let known = reviewers[configuration] { return known }
      let rules = try rules(of: configuration)
      if let word = configuration.selection.unknownWords(in: rules.library).first {
        throw CommandFault(
          status: .usage,
          message: language.choose(
            "没有规则、类别或者阶段叫“\(word)”；用 review rules list 查看",
            "no rule, category or stage “\(word)”; see review rules list"))
      }
      let reviewer = DocumentReviewer(
        rules.library, calendar: rules.calendar, lawBook: rules.lawBook,
        selection: configuration.selection)
      reviewers[configuration] = reviewer
      return reviewer
    }
  }

  private func rules(of configuration: ReviewConfiguration) throws -> LoadedRules {
    try loaded.withLock { loaded in
      if let known = loaded[configuration.rules] { return known }
      // What a trusted key must have signed was verified at the start.
      let rules = try RuleFolder.load(
        configuration.rules, texts: texts, trustedKey: nil, language: language)
      loaded[configuration.rules] = rules
      return rules
    }
  }

  /// What the run knows before its first document.
  func frame(
    _ configurations: [ReviewConfiguration], asOf: LegalDate?
  ) throws -> RunFrame {
    var packs: [PackIdentity] = []
    var rules: [String: RuleSummary] = [:]
    var lawBook: String?
    var calendar: String?
    for configuration in configurations {
      let part = try self.rules(of: configuration)
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
    return RunFrame(
      asOf: asOf, packs: packs, lawBook: lawBook, calendar: calendar,
      rules: rules.values.sorted { $0.identity < $1.identity })
  }
}

/// What a cache keeps of a frame: enough for reports that list no rules.
struct StoredFrame: Codable {
  private struct Pack: Codable {
    let name: String
    let version: String
    let digest: String
  }

  private let packs: [Pack]
  private let lawBook: String?
  private let calendar: String?

  init(_ frame: RunFrame) {
    packs = frame.packs.map { Pack(name: $0.name, version: $0.version, digest: $0.digest) }
    lawBook = frame.lawBook
    calendar = frame.calendar
  }

  /// The frame on a day, without its rules.
  func frame(asOf: LegalDate?) -> RunFrame {
    RunFrame(
      asOf: asOf,
      packs: packs.map { PackIdentity(name: $0.name, version: $0.version, digest: $0.digest) },
      lawBook: lawBook, calendar: calendar, rules: [])
  }
}
