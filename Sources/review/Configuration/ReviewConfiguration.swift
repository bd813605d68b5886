internal import ReviewEngine
internal import RuleDSL

/// What `review.toml` and the command line say together (审查设置).
struct ReviewConfiguration: Hashable {
  /// The folders of rules; empty for the default.
  var rules: [String] = []
  /// The profile; nil asks every rule.
  var profile: ReviewProfile?
  /// The rules selected; empty for all.
  var select: [String] = []
  /// The rules left out.
  var ignore: [String] = []
  /// The gravity from which the exit status is 1; nil for the default.
  var failOn: FailureThreshold?
  /// The documents left out, by path below the configuration file.
  var exclude: [String] = []
  /// The file of waivers.
  var waivers: String?
  /// The file of the baseline.
  var baseline: String?
  /// The folder of the cache; nil for none.
  var cache: String?
  /// The public keys one of which must have signed the rules; nil when none is required.
  var trustedKey: String?
  /// The files it was read from, the nearest first.
  var files: [String] = []

  /// Which rules are asked.
  var selection: RuleSelection {
    RuleSelection(
      select: select, ignore: ignore, stages: profile.map { [$0.stage] } ?? [])
  }

  /// The same with no cache.
  var withoutCache: ReviewConfiguration {
    var result = self
    result.cache = nil
    return result
  }

  /// Fills what is not stated with what another one states.
  func completed(by other: ReviewConfiguration) -> ReviewConfiguration {
    var result = self
    if result.rules.isEmpty { result.rules = other.rules }
    result.profile = profile ?? other.profile
    if result.select.isEmpty { result.select = other.select }
    result.ignore = other.ignore + ignore
    result.failOn = failOn ?? other.failOn
    result.exclude = other.exclude + exclude
    result.waivers = waivers ?? other.waivers
    result.baseline = baseline ?? other.baseline
    result.cache = cache ?? other.cache
    result.trustedKey = trustedKey ?? other.trustedKey
    result.files += other.files
    return result
  }
}
