/// The variables that a rule has in scope, found by name without walking over the others.
struct VariableScope {
  private var variables: [(name: String, slot: Int, type: RuleType)] = []
  private var places: [String: [Int]] = [:]

  /// The names, the outermost first.
  var names: [String] { variables.map(\.name) }

  /// The innermost variable of a name.
  func find(_ name: String) -> (slot: Int, type: RuleType)? {
    places[name]?.last.map { (variables[$0].slot, variables[$0].type) }
  }

  mutating func append(_ name: String, slot: Int, type: RuleType) {
    places[name, default: []].append(variables.count)
    variables.append((name, slot, type))
  }

  mutating func removeLast() {
    guard let last = variables.popLast() else { return }
    places[last.name]?.removeLast()
  }
}
