/// The values of a rule's variables, by slot; one that was never given is unknown.
struct VariableSlots: Sendable {
  private var values: [RuleValue?] = []

  subscript(slot: Int) -> RuleValue {
    get {
      let value = slot < values.count ? values[slot] : nil
      return value ?? .unknown(MissingFact(name: LocalizedText("变量", "variable"), span: nil))
    }
    set {
      while values.count <= slot { values.append(nil) }
      values[slot] = newValue
    }
  }
}
