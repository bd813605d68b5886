internal import DocumentModel
internal import ReviewEngine
internal import RuleDSL

/// What `--timing` measures: every rule asked on its own, one document after another (规则计时).
struct TimingSession {
  let groups: ReviewGroups
  let request: ReviewRequest
  let texts: String?
  let format: InputFormat?
  let language: MessageLanguage

  /// The time of each rule over all inputs; what cannot be read is left out.
  func run(_ inputs: InputCollector) throws -> [String: Duration] {
    var times: [String: Duration] = [:]
    let parts = try groups.groups(of: inputs.paths)
    let rules = try RunRules(parts.map(\.configuration), texts: texts, language: language)
    var reader = DocumentReader()
    for part in parts {
      let reviewer = try rules.reviewer(of: part.configuration)
      for index in part.inputs {
        if Interruption.isRequested { return times }
        let path = inputs.paths[index]
        // Standard input is gone by now.
        guard path != "-", let bytes = try? InputFile.read(path, limit: ReadLimits().maximumBytes),
          let document = try? reader.read(bytes, name: path, as: format)
        else { continue }
        reviewer.measure(document, request, into: &times)
      }
    }
    return times
  }
}
