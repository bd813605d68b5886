internal import DocumentModel
internal import RuleDSL
internal import SourceText

/// A place in a document, for a person to look at.
struct EvidencePlace: Sendable {
  let span: SourceSpan
  /// The structural place: 第三条第二款.
  let path: String
}

extension RuleEvaluator {
  /// The place of a thing of the document.
  func place(of entity: EntityReference) -> EvidencePlace {
    switch entity.kind {
    case .citation where document.citations.indices.contains(entity.index):
      let citation = document.citations[entity.index]
      return EvidencePlace(
        span: document.sourceSpan(of: citation.span),
        path: document.structuralPath(ofBlock: citation.block))
    case .provision where document.blocks.indices.contains(entity.index):
      return EvidencePlace(
        span: document.sourceSpan(of: document.blocks[entity.index].span),
        path: document.structuralPath(ofBlock: entity.index))
    case .issuer where document.head.issuers.indices.contains(entity.index):
      return EvidencePlace(span: document.head.issuers[entity.index].span, path: "制定机关")
    case .step:
      guard let steps = document.procedure, steps.indices.contains(entity.index) else { break }
      return EvidencePlace(span: steps[entity.index].span, path: "程序记录")
    case .filing:
      guard let filings = document.filings, filings.indices.contains(entity.index) else { break }
      return EvidencePlace(span: filings[entity.index].span, path: "报备记录")
    case .document, .material, .citation, .provision, .issuer: break
    case .sentence, .clause, .numbering, .unpairedMark, .announcement, .internalReference,
      .repetition, .attachment, .writtenDate, .writtenNumber, .term, .quantity, .duty:
      guard let span = facts.textFacts.span(of: entity),
        let block = document.blockIndex(at: span.start)
      else { break }
      return EvidencePlace(
        span: document.sourceSpan(of: span), path: document.structuralPath(ofBlock: block))
    }
    return placeOfDocument
  }

  /// The title, or where a title would stand.
  var placeOfDocument: EvidencePlace {
    if let span = document.head.title.span { return EvidencePlace(span: span, path: "标题") }
    guard let first = document.blocks.first(where: { $0.kind != .pageResidue }) else {
      return EvidencePlace(span: SourceSpan(0, 0), path: "正文")
    }
    return EvidencePlace(span: document.sourceSpan(of: first.span), path: "正文")
  }

  /// The place that tells most about why a condition failed or stayed open.
  mutating func place(ofFailed expression: TypedExpression) -> EvidencePlace {
    specificPlace(ofFailed: expression) ?? placeOfDocument
  }

  private mutating func specificPlace(ofFailed expression: TypedExpression) -> EvidencePlace? {
    switch expression {
    case .and(let parts), .or(let parts):
      for part in parts where truth(part).answer != .yes {
        if let place = specificPlace(ofFailed: part) { return place }
      }
      return nil
    case .not(let inner): return specificPlace(ofFailed: inner)
    case .quantified(let quantifier): return nearest(of: quantifier).map { place(of: $0) }
    case .present(let value), .member(let value, _), .contains(let value, _),
      .anchored(let value, _, _):
      return placeOfValue(value)
    case .compare(_, let left, let right): return placeOfValue(left) ?? placeOfValue(right)
    default: return nil
    }
  }

  /// The member of a collection that meets most of what is asked of it; where only one thing is asked,
  /// the first member.
  private mutating func nearest(of quantifier: TypedQuantifier) -> EntityReference? {
    guard case .collection(let members) = value(quantifier.collection) else { return nil }
    guard case .and(let parts)? = quantifier.condition else { return members.first }
    var best: (met: Int, member: EntityReference)?
    for member in members {
      slots[quantifier.slot] = .entity(member)
      var met = 0
      for part in parts where truth(part).answer == .yes { met += 1 }
      if met > best?.met ?? 0 { best = (met, member) }
    }
    return best?.member
  }

  mutating func placeOfValue(_ expression: TypedExpression) -> EvidencePlace? {
    switch expression {
    case .factAt(_, let owner, _): return placeOfValue(owner)
    case .fact(let description, let owner):
      if let span = headSpan(description.id) {
        let name = Self.isPartOfNumber(description.id) ? "文号" : description.names.chinese
        return EvidencePlace(span: span, path: name)
      }
      if case .document = owner { return nil }
      return placeOfValue(owner)
    case .variable(let slot, _, _):
      if slot >= 0, case .entity(let entity) = slots[slot], entity.kind != .document {
        return place(of: entity)
      }
      return nil
    case .sum(_, let left, let right): return placeOfValue(left) ?? placeOfValue(right)
    case .call(_, let arguments):
      for argument in arguments {
        if let place = placeOfValue(argument) { return place }
      }
      return nil
    default: return nil
    }
  }

  private static func isPartOfNumber(_ fact: FactID) -> Bool {
    [.documentNumberPrefix, .documentNumberYear, .documentNumberSequence].contains(fact)
  }

  private func headSpan(_ fact: FactID) -> SourceSpan? {
    let head = document.head
    return switch fact {
    case .documentTitle: head.title.span
    case .documentNumber, .documentNumberPrefix, .documentNumberYear, .documentNumberSequence:
      head.documentNumber.span
    case .documentSignDate: head.signDate.span
    case .documentPromulgationDate: head.promulgationDate.span
    case .documentEffectiveDate: head.effectiveDate.span
    case .documentExpiryDate: head.expiryDate.span
    case .documentRecipients: head.recipients.span
    case .documentKind: head.kind.span
    default: nil
    }
  }
}
