internal import LawBook
internal import ReviewEngine
internal import RuleDSL
internal import SourceText

/// The rules of a run: each set of folders loaded once, whatever the number of configurations (本次规则).
struct RunRules {
  private let configurations: [ReviewConfiguration]
  private let language: MessageLanguage
  private var loaded: [[String]: LoadedRules] = [:]

  /// Loads them.
  /// - Throws: `CommandFault` when rules have a fault, or a trusted key did not sign them.
  init(
    _ configurations: [ReviewConfiguration], texts: String?, language: MessageLanguage
  ) throws {
    self.configurations = configurations
    self.language = language
    var verified: [[String]: Set<String>] = [:]
    for configuration in configurations {
      let key = configuration.trustedKey
      let isVerified = key.map { verified[configuration.rules]?.contains($0) == true } ?? true
      if loaded[configuration.rules] != nil, isVerified { continue }
      loaded[configuration.rules] = try RuleFolder.load(
        configuration.rules, texts: texts, trustedKey: key, language: language)
      if let key { verified[configuration.rules, default: []].insert(key) }
    }
  }

  /// The compiled rules of a configuration.
  /// - Throws: `CommandFault` for a word that selects nothing: most likely a slip, it would pass everything.
  func reviewer(of configuration: ReviewConfiguration) throws -> DocumentReviewer {
    guard let rules = loaded[configuration.rules] else {
      throw CommandFault(status: .internalError, message: "rules")
    }
    if let word = configuration.selection.unknownWords(in: rules.library).first {
      throw CommandFault(
        status: .usage,
        message: language.choose(
          "没有规则、类别或者阶段叫“\(word)”；用 review rules list 查看",
          "no rule, category or stage “\(word)”; see review rules list"))
    }
    return DocumentReviewer(
      rules.library, calendar: rules.calendar, lawBook: rules.lawBook,
      selection: configuration.selection)
  }

  /// What the run knows before its first document.
  func frame(asOf: LegalDate?) -> RunFrame {
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
    return RunFrame(
      asOf: asOf, packs: packs, lawBook: lawBook, calendar: calendar,
      rules: rules.values.sorted { $0.identity < $1.identity })
  }
}
