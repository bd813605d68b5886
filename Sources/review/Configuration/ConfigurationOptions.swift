internal import ArgumentParser
internal import RuleDSL

/// The options that choose rules and say what counts.
struct ConfigurationOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "设置文件；不给出时，从每份文件向上寻找 review.toml The configuration; by default the nearest review.toml above each document.",
      valueName: "FILE"))
  var config: String?

  @Flag(name: .long, help: "不读任何 review.toml Reads no review.toml.")
  var isolated = false

  @Option(
    name: .long,
    help:
      "审查阶段，决定问哪些规则 When in its life the document is reviewed: draft, review, pre-publish, filed, archive, annual."
  )
  var profile: ReviewProfile?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "只问这些规则：编号、编号的开头、类别或者阶段，可以重复 Only these rules: identity, its beginning, category or stage.",
      valueName: "RULES"))
  var select: [String] = []

  @Option(
    name: .long,
    help: ArgumentHelp("不问这些规则，可以重复 Not these rules.", valueName: "RULES"))
  var ignore: [String] = []

  @Option(
    name: .long, help: ArgumentHelp("豁免文件 The file of waivers.", valueName: "FILE"))
  var waivers: String?

  @Option(
    name: .long,
    help: ArgumentHelp("基线文件：其中的发现不计 A baseline; what it knows does not count.", valueName: "FILE"))
  var baseline: String?

  @Flag(
    name: .long,
    help: "基线文件不存在时生成，存在时只减不增 Makes the baseline when there is none, else only shrinks it.")
  var updateBaseline = false

  func validate() throws {
    if isolated, config != nil {
      throw ValidationError(
        "--isolated 和 --config 不能同时使用 --isolated and --config exclude each other")
    }
  }

  /// What these options state.
  var stated: ReviewConfiguration {
    var configuration = ReviewConfiguration()
    configuration.profile = profile
    configuration.select = select
    configuration.ignore = ignore
    configuration.waivers = waivers
    configuration.baseline = baseline
    return configuration
  }

  func groups(stated: ReviewConfiguration, language: MessageLanguage) -> ReviewGroups {
    ReviewGroups(
      configurationFile: config, isIsolated: isolated, stated: stated, language: language)
  }
}
