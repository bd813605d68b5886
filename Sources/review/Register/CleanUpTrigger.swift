internal import DocumentModel
internal import FilingRegister
internal import LawBook
internal import RuleDSL
internal import SourceText

/// What changed around a document since it came out (清理触发).
struct CleanUpTrigger {
  /// A body with its name before and its name now (机构更名).
  struct Renaming {
    let old: String
    let new: String

    /// Reads `旧名=新名`.
    init?(_ text: String) {
      let parts = text.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else { return nil }
      (old, new) = (parts[0], parts[1])
    }

    /// Whether a text has the old name where it is not a part of the new one.
    func concerns(_ text: String) -> Bool { text.replacing(new, with: "\u{1F}").contains(old) }
  }

  let asOf: LegalDate
  let renamed: [Renaming]
  let finished: [String]
  let book: LawBook
  let language: MessageLanguage

  /// What the register alone tells.
  func reasons(_ state: CaseState) -> [String] {
    var list: [String] = []
    if let expiry = state.expiry, expiry < asOf { list.append("有效期 \(expiry.iso) 已届满") }
    // With a file its text tells the same.
    guard state.path.isEmpty else { return list }
    return list + named(in: state.title + "\n" + state.issuer)
  }

  /// What the text tells.
  func reasons(_ document: NormativeDocument, _ state: CaseState) -> [String] {
    laws(document, state)
      + named(
        in: state.issuer + "\n" + String(decoding: document.text.bytes, as: UTF8.self))
  }

  private func named(in text: String) -> [String] {
    renamed.filter { $0.concerns(text) }.map { "机构“\($0.old)”已更名为“\($0.new)”" }
      + finished.filter { text.contains($0) }.map { "“\($0)”任务已经完成" }
  }

  private func laws(_ document: NormativeDocument, _ state: CaseState) -> [String] {
    var list: [String] = []
    for citation in document.citations where citation.role != .repeal {
      guard let id = book.resolve(citation.name).instrument else { continue }
      let verdict = book.verdict(of: id, article: citation.article, on: asOf)
      let day: LegalDate
      switch verdict {
      case .repealed(let since, _, _): day = since
      case .amended(let since, _): day = since
      default: continue
      }
      // What was so already when the document came out is an error of drafting, not a change.
      if let published = state.published, day <= published { continue }
      let words =
        "《\(citation.name)》\(citation.article?.chinese ?? "")"
        + VerdictWords.text(verdict, in: language)
      if !list.contains(words) { list.append(words) }
    }
    return list
  }
}
