internal import DocumentModel
internal import ReviewEngine
internal import RuleDSL

/// One call of `review check --checklist`: every point of every input with its answer.
struct ChecklistSession {
  let groups: ReviewGroups
  let request: ReviewRequest
  /// The folder of imported law texts; nil for none.
  let texts: String?
  let language: MessageLanguage

  /// Answers all points, in the order of the inputs.
  func run(_ paths: [String]) throws -> [ReviewChecklist] {
    var lists: [Int: ReviewChecklist] = [:]
    for group in try groups.groups(of: paths) {
      let selection = group.configuration.selection
      let rules = try RuleFolder.load(
        group.configuration.rules, texts: texts,
        trustedKey: group.configuration.trustedKey, language: language)
      let reviewer = DocumentReviewer(
        rules.library, calendar: rules.calendar, lawBook: rules.lawBook, selection: selection)
      for index in group.inputs {
        let document = try InputDocument.read(paths[index], language: language)
        lists[index] = ReviewChecklist(
          path: paths[index], reviewer.review(document, request),
          notApplicable: reviewer.notApplicable(document, request), library: rules.library,
          selection: selection)
      }
    }
    return paths.indices.compactMap { lists[$0] }
  }
}
