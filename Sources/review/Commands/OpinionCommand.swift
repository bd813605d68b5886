internal import ArgumentParser
internal import DocumentModel
internal import FilingRegister
internal import RuleDSL
internal import SourceText

/// `review opinion`: the written opinion of a legality review.
struct OpinionCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "opinion",
    abstract: "合法性审核意见书 The opinion of a legality review.",
    discussion: """
      按国办发〔2018〕115号（六）的七项逐项列明；规则没有发现问题的，写“待人工审核”，不代人下“合法”的结论。
      A head without findings is left to a person; the rules never conclude that a document is lawful.

      例 Examples:
        review opinion 送审稿.xml --on 2026-02-20 --by 县司法局 -o 意见书.docx
        review opinion 12 --on 2026-02-20 --by 县司法局 --conclusion 应当予以修改 -o 意见书.docx
      """)

  @Argument(help: ArgumentHelp("文件或者案卷号 A document, or a case's number.", valueName: "DOC|CASE"))
  var target: String

  @Option(name: .long, help: "结论：合法、应当予以修改、不合法 The conclusion.")
  var conclusion: String?

  @OptionGroup var rules: RegisterRuleOptions

  @OptionGroup var step: StepOptions
  @OptionGroup var paper: PaperOptions
  @OptionGroup var options: RegisterOptions

  func validate() throws {
    if let conclusion, !RegisterStep.review.outcomes.contains(conclusion) {
      throw ValidationError(
        "--conclusion: \(RegisterStep.review.outcomes.joined(separator: "、"))")
    }
  }

  func run() async throws {
    let loaded = try rules.load(options.lang)
    let template = try paper.template(
      "合法性审核意见书", trustedKey: try rules.trust.key(options.lang), language: options.lang)
    var fields: PaperFields
    let path: String
    if let id = Int64(target) {
      (fields, path) = try caseFields(id)
    } else {
      path = target
      fields = PaperFields(texts: ["文书日期": step.on.chinese])
    }
    let found = try DocumentFindings(path, asOf: step.on, loaded, language: options.lang)
    let head = found.document.head
    if fields.texts["标题", default: ""].isEmpty { fields.texts["标题"] = head.title.value }
    if fields.texts["起草单位", default: ""].isEmpty {
      fields.texts["起草单位"] = head.issuers.map(\.name).joined(separator: "、")
    }
    fields.texts["审核机构"] = step.by
    fields.texts["结论"] =
      conclusion
      ?? LegalityOpinion.suggestedConclusion(hasErrors: found.hasErrors).map { "\($0)（系统建议）" }
      ?? fields.texts["结论"]
    fields.tables["七项"] = LegalityOpinion.table(found.grave)
    fields.tables["问题"] = LegalityOpinion.problems(found.grave)
    let filled = template.fill(fields)
    try paper.write(filled.paper, missing: filled.missing, made: step.on, language: options.lang)
  }

  /// The fields of a case, with a number that goes on from the register.
  private func caseFields(_ id: Int64) throws -> (PaperFields, String) {
    let register = try options.open()
    let state = try options.run { () throws(RegisterError) in try register.state(id) }
    guard let state else {
      throw RegisterWords(options.lang).fault(.refused(StepRefusal(noCase: id)))
    }
    guard !state.path.isEmpty else {
      throw CommandFault(
        status: .usage,
        message: options.lang.choose(
          "案卷 \(id) 没有文件；用文件路径代替案卷号", "case \(id) has no file; name the document"))
    }
    let number = try options.run { () throws(RegisterError) in
      try register.issuePaper(
        StepRequest(.paper, day: step.on, actor: step.by, fields: [.kind: "合法性审核意见书"]),
        series: "合法性审核意见书", of: id)
    }
    let events = try options.run { () throws(RegisterError) in try register.events(of: id) }
    return (
      CasePaper.fields(
        state, events, line: .government, number: number, day: step.on, by: step.by), state.path
    )
  }
}
