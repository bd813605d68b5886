internal import DocumentModel
internal import RuleDSL
internal import SourceText

/// The facts by which documents of the corpus find one another.
extension FactReader {
  func corpusFact(_ fact: FactDescription, _ index: Int) -> RuleValue {
    let head = document.head
    switch fact.id {
    case .documentBareName, .documentMatter:
      guard case .known(let title, let place) = head.title else {
        return without(head.title, fact)
      }
      let name = DocumentName(title: title, issuers: head.issuers.map(\.name))
      let text =
        fact.id == .documentBareName ? name?.bare : name?.matter(issuer: head.issuers.first?.name)
      return text.map { .text($0) } ?? .absent(missing(fact, place))
    case .documentNumberPrefix, .documentNumberYear, .documentNumberSequence:
      guard case .known(let number, let place) = head.documentNumber else {
        return without(head.documentNumber, fact)
      }
      return part(of: number, fact, place)
    case .documentLeadIssuer:
      return head.issuers.first.map { .text($0.name) } ?? .absent(missing(fact, nil))
    default: return citationFact(fact, document.citations[index])
    }
  }

  private func citationFact(_ fact: FactDescription, _ citation: Citation) -> RuleValue {
    let place = document.sourceSpan(of: citation.span)
    if fact.id == .citationBareName {
      let name = DocumentName(title: citation.name)?.bare
      return name.map { .text($0) } ?? .absent(missing(fact, place))
    }
    guard let number = citation.documentNumber else { return .absent(missing(fact, place)) }
    return fact.id == .citationDocumentNumber ? .text(number) : part(of: number, fact, place)
  }

  private func part(
    of number: String, _ fact: FactDescription, _ place: SourceSpan
  ) -> RuleValue {
    guard let parts = DocumentNumberParts(number) else { return .absent(missing(fact, place)) }
    switch fact.id {
    case .documentNumberPrefix, .citationNumberPrefix: return .text(parts.prefix)
    case .documentNumberYear, .citationNumberYear: return .number(parts.year)
    default: return .number(parts.sequence)
    }
  }

  private func without(_ value: Fact<String>, _ fact: FactDescription) -> RuleValue {
    if case .absent = value { .absent(missing(fact, nil)) } else { .unknown(missing(fact, nil)) }
  }
}
