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

  /// The variables, the innermost first.
  var inward: [(name: String, slot: Int, type: RuleType)] { variables.reversed() }

  /// Ends the scope of a variable.
  ///
  /// One of the corpus inside it may outlive it, for the messages.
  mutating func remove(slot: Int) {
    guard let index = variables.lastIndex(where: { $0.slot == slot }) else { return }
    let removed = variables.remove(at: index)
    places[removed.name]?.removeAll { $0 == index }
    for later in index..<variables.count {
      places[variables[later].name] = places[variables[later].name]?.map {
        $0 == later + 1 ? later : $0
      }
    }
  }
}
