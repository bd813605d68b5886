internal import DocumentModel
internal import RuleDSL

extension RuleEvaluator {
  /// Keeps what one side of a join needs: values, and the members of collections with theirs.
  mutating func keep(_ join: CorpusJoin, isOther: Bool) -> KeptValues {
    let values = (isOther ? join.otherValues : join.ownValues).map { kept(value($0), isOther) }
    let rows = join.rows.map { row in
      row.isOther == isOther ? keep(row, isOther) : KeptValues.Rows.known([])
    }
    return KeptValues(values: values, rows: rows)
  }

  private mutating func keep(_ row: CorpusJoin.Rows, _ isOther: Bool) -> KeptValues.Rows {
    let collection = value(row.collection)
    guard case .collection(let members) = collection else {
      return .unknown([kept(collection, isOther).missing].compactMap(\.self))
    }
    var list: [[RuleValue]] = []
    for member in members {
      slots[row.slot] = .entity(member)
      let isOut = row.filters.contains { truth(row.values[$0]).answer == .no }
      if isOut { continue }
      list.append(row.values.map { kept(value($0), isOther) })
    }
    return .known(list)
  }

  /// A value that means the same without the document; of the other document, its missing facts say so.
  private func kept(_ value: RuleValue, _ isOther: Bool) -> RuleValue {
    switch value {
    case .entity(let entity): .text(nameForMessages(of: entity))
    case .collection(let members): .text("\(members.count)项")
    case .absent(let fact): isOther ? .absent(fact.ofOtherDocument) : value
    case .unknown(let fact): isOther ? .unknown(fact.ofOtherDocument) : value
    case .truth(let truth) where isOther && !truth.missing.isEmpty:
      .truth(.unknown(truth.missing.map(\.ofOtherDocument)))
    default: value
    }
  }

  private func nameForMessages(of entity: EntityReference) -> String {
    guard entity.kind == .document else { return FindingBuilder(document).name(of: entity) }
    return "《\(document.head.title.value ?? "")》"
  }
}

extension MissingFact {
  /// The same fact of a document of the corpus; a day that the whole run lacks stays as it is.
  var ofOtherDocument: MissingFact {
    let isOfRun = name.chinese.hasPrefix("基准日") || name.chinese.hasSuffix("工作日历")
    if isOfRun { return self }
    return MissingFact(
      name: LocalizedText("另一文件的\(name.chinese)", "the other document's \(name.english)"),
      span: nil)
  }
}
