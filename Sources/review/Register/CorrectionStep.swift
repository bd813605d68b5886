internal import FilingRegister
internal import FoundationEssentials
internal import RuleDSL
internal import SourceText

/// Opinions with the rules' findings, and corrected versions held against them (纠错闭环).
struct CorrectionStep {
  let register: FilingRegister
  let options: RegisterOptions
  let rules: RegisterRuleOptions

  private func state(_ id: Int64) throws -> CaseState {
    let state = try options.run { () throws(RegisterError) in try register.state(id) }
    guard let state else {
      throw RegisterWords(options.lang).fault(.refused(StepRefusal(noCase: id)))
    }
    return state
  }

  /// Puts the grave findings of the case's document into an opinion.
  func takeFindings(of id: Int64, into request: inout StepRequest) throws {
    let lang = options.lang
    let state = try state(id)
    guard request.step == .object, !state.path.isEmpty else {
      throw CommandFault(
        status: .usage,
        message: lang.choose(
          "--review 只用于“审查意见”，而且案卷要有文件", "--review is for the step object of a case with a document"
        ))
    }
    let loaded = try rules.load(lang)
    let found = try DocumentFindings(state.path, asOf: request.day, loaded, language: lang)
    guard !found.grave.isEmpty else {
      throw CommandFault(
        status: .usage,
        message: lang.choose(
          "规则没有发现违规；人工发现的问题用 --set 理由=… 写明", "the rules find no violation; give --set reason=…"))
    }
    request.fields[.findings] = try Self.text(found.grave)
    if request.fields[.reason] == nil {
      request.fields[.reason] = found.grave.map(\.problem).joined(separator: "；")
    }
    if request.fields[.category] == nil { request.fields[.category] = found.grave[0].category }
  }

  private static func text(_ findings: [CaseFinding]) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(findings), as: UTF8.self)
  }

  /// Compares a corrected version with the findings it must cure, and takes it as the case's document.
  func compare(_ id: Int64, with path: String, into request: inout StepRequest) throws {
    let lang = options.lang
    let state = try state(id)
    guard request.step == .correct, let line = request.line else {
      throw CommandFault(
        status: .usage,
        message: lang.choose(
          "--corrected 只用于“纠错”，并写明 --line", "--corrected is for the step correct, with --line"))
    }
    let loaded = try rules.load(lang)
    let after = try DocumentFindings(path, asOf: request.day, loaded, language: lang)
    let comparison = CorrectionComparison(
      opinion: state.findings[line] ?? [],
      before: try before(state, loaded, asOf: request.day), after: after.all, text: after.text,
      rules: after.rules)
    request.fields[.finding] = comparison.curedNumbers
    // What the correction brought in anew must be cured or answered too.
    let new = after.grave.filter { finding in
      comparison.new.contains { $0.fingerprint == finding.fingerprint && $0.rule == finding.rule }
    }
    if !new.isEmpty { request.fields[.findings] = try Self.text(new) }
    request.fields[.path] = path
    request.fields[.digest] = try DocumentCase.digest(path)
    if request.fields[.outcome] == nil { request.fields[.outcome] = "修改" }
    if request.fields[.reason] == nil { request.fields[.reason] = "报送修改后的文本" }
    StandardStreams.write(words(comparison))
  }

  /// The findings of the version before, when its file is still what was filed.
  private func before(
    _ state: CaseState, _ loaded: LoadedRules, asOf: LegalDate
  ) throws -> [CaseFinding]? {
    guard !state.path.isEmpty, InputFile.kind(of: state.path, followingLinks: true) == .file,
      try DocumentCase.digest(state.path) == state.digest
    else { return nil }
    return try DocumentFindings(state.path, asOf: asOf, loaded, language: options.lang).all
  }

  private func words(_ comparison: CorrectionComparison) -> String {
    var text = ""
    for (finding, outcome) in comparison.outcomes {
      text += "问题 \(finding.number) \(outcome.name)：\(finding.place) \(finding.problem)\n"
    }
    for finding in comparison.new {
      text += "新出现：\(finding.place) \(finding.problem)\n"
    }
    return text
  }
}
