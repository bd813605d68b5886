internal import DocumentModel
internal import ReviewEngine
internal import RuleDSL

/// One call of `review check --trace`: the reasoning of one rule for each input.
struct TraceSession {
  let identity: String
  let rules: LoadedRules
  let request: ReviewRequest
  /// The format of the inputs; nil to tell it from their contents.
  let format: InputFormat?
  let language: MessageLanguage

  /// Whether the rule compares documents, so that all of them must be at hand.
  var looksIntoCorpus: Bool {
    rules.library.rules.contains { $0.identity == identity && $0.looksIntoCorpus }
  }

  /// Writes the reasoning.
  /// - Parameter beside: Documents that are only there to be compared with.
  func run(_ paths: [String], beside: [String]) throws {
    let trace = ReviewTrace(rules.library, calendar: rules.calendar, lawBook: rules.lawBook)
    let known = Set(paths.map { PathText.absolute($0) })
    var corpus: [(path: String, document: NormativeDocument)] = []
    if looksIntoCorpus {
      for path in paths + beside.filter({ !known.contains(PathText.absolute($0)) }) {
        corpus.append((path, try read(path)))
      }
    }
    for (index, path) in paths.enumerated() {
      var others = corpus
      let document = corpus.isEmpty ? try read(path) : others.remove(at: index).document
      guard
        let evidence = trace.trace(
          identity, document, request, beside: others, language: language)
      else {
        throw CommandFault(
          status: .usage,
          message: language.choose("没有规则“\(identity)”", "there is no rule “\(identity)”"))
      }
      StandardStreams.write("\(path)\n\(evidence.render())")
    }
  }

  private func read(_ path: String) throws -> NormativeDocument {
    try InputDocument.read(path, as: format, language: language)
  }
}
