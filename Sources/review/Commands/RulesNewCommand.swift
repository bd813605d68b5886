internal import ArgumentParser
internal import RuleDSL
internal import SourceText

/// `review rules new`: writes a skeleton of a rule.
struct RulesNewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "写出规则的骨架 Writes a skeleton of a rule to standard output.",
    discussion: """
      骨架可以加载，各处换成真实的依据、判定和例子：review rules new NR-900 > NR-900.rule
      The skeleton loads; put the real basis, check and examples in its places.
      """)

  @Argument(help: ArgumentHelp("规则编号 The identity.", valueName: "ID"))
  var identity: String

  @Option(name: .long, help: ArgumentHelp("规则包 The pack.", valueName: "NAME"))
  var pack = "国家基础"

  @Option(name: .long, help: "关键词的语言 zh 或 en The language of keywords.")
  var keywords: RuleFormatter.Keywords = .chinese

  @Option(name: .long, help: "提示语言 zh 或 en The language of messages.")
  var lang: MessageLanguage = .chinese

  func run() async throws {
    let text = """
      语言 1
      规则包 \(pack)

      # 不能发现：写明这条规则发现不了的写法。
      规则 \(identity) "写一句话：要求什么"
        类别 PROC
        状态 试行
        依据 《依据的名称》 第一条 核验 未核
        施行 2020-01-01 起
        适用 行政规范性文件
        阶段 起草、审核
        级别 提醒 未知时 提醒
        判定
          正文 不得 出现 "要找的词" 语气 肯定
        提示 "写明哪里不对：{命中}"
        建议 "写明怎样改"
        反例 "这里写有⟦要找的词⟧的句子。"
        正例 "不得写要找的词。"
      完

      """
    let file = SourceFile(name: identity, text: text)
    let library = RuleLibrary.load([file])
    guard !library.hasErrors,
      case .success(let formatted) = RuleFormatter.format(
        file, keywords: keywords)
    else {
      throw CommandFault(
        status: .usage,
        message: lang.choose(
          "“\(identity)”不能作编号，或者“\(pack)”不能作包名；编号写成 NR-900",
          "“\(identity)” is no identity, or “\(pack)” no pack; write NR-900"))
    }
    StandardStreams.write(formatted)
  }
}
