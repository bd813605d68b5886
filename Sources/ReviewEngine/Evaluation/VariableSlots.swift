internal import DocumentModel

/// The values of a rule's variables, by slot; one that was never given is unknown.
struct VariableSlots: Sendable {
  /// The place that is judged: what 本条, 本句 and 本分句 are the surroundings of.
  var scene: TextSpan?
  /// Where the texts stand that 取 gave a name, by slot.
  var captured: [Int: TextSpan] = [:]
  private var values: [RuleValue?] = []

  subscript(slot: Int) -> RuleValue {
    get {
      let value = values.indices.contains(slot) ? values[slot] : nil
      return value ?? .unknown(Self.noValue)
    }
    set {
      while values.count <= slot { values.append(nil) }
      values[slot] = newValue
    }
  }

  static let noValue = MissingFact(name: LocalizedText("变量", "variable"), span: nil)
}
