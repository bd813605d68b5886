extension TypedExpression {
  /// Itself and everything below it, outer before inner.
  package var everyPart: [TypedExpression] { [self] + parts.flatMap(\.everyPart) }
}

extension CheckedRule {
  /// The conditions and values that the rule states, each as a whole: applicability, definitions, check,
  /// exceptions.
  package var statedExpressions: [TypedExpression] {
    var list = [condition, datedBy].compactMap(\.self) + definitions.map(\.value)
    switch check {
    case .every(_, let collection, let condition, let demand):
      list += [collection] + [condition].compactMap(\.self) + [demand]
    case .demand(let demand): list.append(demand)
    case .text(let text): list += [text.condition].compactMap(\.self)
    case .deadline(let deadline): list += [deadline.start, deadline.period]
    default: break
    }
    return list + exceptions.map(\.condition)
  }

  /// The values that its messages name.
  package var messageValues: [TypedExpression] {
    [message, suggestion].compactMap(\.self).flatMap(\.parts).compactMap {
      if case .value(let value) = $0 { value } else { nil }
    }
  }
}

extension CheckedPattern {
  /// The words it looks for, one set for each place where words stand.
  package var wordSets: [(words: [String], group: String?)] {
    switch self {
    case .words(let words, let group): [(words, group)]
    case .alternatives(let parts): parts.flatMap(\.wordSets)
    case .sequence(let parts): parts.flatMap(\.pattern.wordSets)
    case .capture(_, let inner): inner.wordSets
    case .number: []
    }
  }

  /// The slots of the variables that its branches give a value, those of branches not taken among them.
  package var captureSlots: [Int] {
    switch self {
    case .words, .number: []
    case .alternatives(let parts): parts.flatMap(\.captureSlots)
    case .sequence(let parts): parts.flatMap(\.pattern.captureSlots)
    case .capture(let slot, let inner): [slot] + inner.captureSlots
    }
  }

  /// The words with which a hit may begin.
  package var openingWords: [String] {
    switch self {
    case .words(let words, _): words
    case .alternatives(let parts): parts.flatMap(\.openingWords)
    case .sequence(let parts): parts.first?.pattern.openingWords ?? []
    case .capture(_, let inner): inner.openingWords
    case .number: []
    }
  }
}
