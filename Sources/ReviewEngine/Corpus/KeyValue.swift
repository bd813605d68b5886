internal import DocumentModel
internal import RuleDSL
internal import SourceText

/// The value of a key (连接键的值), as bytes that are equal when the values are.
enum KeyValue {
  /// One value, or the names of several bodies, each of which counts.
  case known([[UInt8]])
  case absent(MissingFact)
  case unknown(MissingFact)

  init(_ value: RuleValue, _ facts: FactReader) {
    switch value {
    case .text(let text): self = .known([Array(text.utf8)])
    case .number(let number): self = .known([Array(String(number).utf8)])
    case .date(let date): self = .known([Array(date.iso.utf8)])
    case .member(_, let index): self = .known([Array(String(index).utf8)])
    case .collection(let issuers):
      let names = issuers.map { Array(facts.document.head.issuers[$0.index].name.utf8) }
      self = names.isEmpty ? .absent(Self.noIssuer) : .known(names)
    case .absent(let fact): self = .absent(fact)
    case .unknown(let fact): self = .unknown(fact)
    case .truth, .duration, .entity: self = .unknown(Self.noKey)
    }
  }

  private static let noIssuer = MissingFact(name: LocalizedText("制定机关", "issuers"), span: nil)
  private static let noKey = MissingFact(name: LocalizedText("连接键", "key"), span: nil)

  /// Every combination of the values of several keys, as one key each.
  static func combined(_ keys: [[[UInt8]]]) -> [[UInt8]] {
    var result: [[UInt8]] = [[]]
    for values in keys {
      // No text has the separator: folding and names of bodies leave no control characters.
      result = result.flatMap { head in values.map { head + $0 + [0x1F] } }
    }
    return result.count > 1
      ? Array(Set(result)).sorted { $0.lexicographicallyPrecedes($1) } : result
  }
}
