/// A pattern for paths (路径样式): `*` and `?` stay inside a folder, `**` crosses folders.
public struct PathPattern: Sendable, Hashable {
  private let pattern: [Unicode.Scalar]

  /// Makes a pattern; one without a slash matches the last part of a path.
  public init(_ text: String) {
    let isName = !text.unicodeScalars.contains("/")
    pattern = Array((isName ? "**/" + text : text).unicodeScalars)
  }

  /// Tells whether a path matches, as a whole or below a folder that ends it.
  /// - Complexity: O(pattern × path), since every star is answered by one row of states.
  public func matches(_ path: String) -> Bool {
    var whole = path[...]
    while whole.hasPrefix("./") { whole = whole.dropFirst(2) }
    let scalars = Array(whole.unicodeScalars)
    return Self.matches(pattern, scalars)
      || pattern.starts(with: "**/".unicodeScalars)
        && Self.matches(Array(pattern.dropFirst(3)), scalars)
  }

  /// Runs the pattern as a set of places in it, one step a character.
  private static func matches(_ pattern: [Unicode.Scalar], _ path: [Unicode.Scalar]) -> Bool {
    var states: Set<Int> = closure([0], pattern)
    for scalar in path {
      var next: [Int] = []
      for state in states where state < pattern.count {
        switch pattern[state] {
        case "*":
          let crosses = state + 1 < pattern.count && pattern[state + 1] == "*"
          if crosses || scalar != "/" { next.append(state) }
        case "?":
          if scalar != "/" { next.append(state + 1) }
        default:
          if pattern[state] == scalar { next.append(state + 1) }
        }
      }
      states = closure(next, pattern)
      if states.isEmpty { return false }
    }
    return states.contains(pattern.count)
  }

  /// A star may also stand for nothing.
  private static func closure(_ states: [Int], _ pattern: [Unicode.Scalar]) -> Set<Int> {
    var all = Set(states)
    var open = states
    while let state = open.popLast() {
      guard state < pattern.count, pattern[state] == "*" else { continue }
      let isDouble = state + 1 < pattern.count && pattern[state + 1] == "*"
      let after = state + (isDouble ? 2 : 1)
      if all.insert(after).inserted { open.append(after) }
    }
    return all
  }
}
