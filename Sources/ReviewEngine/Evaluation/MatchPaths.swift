internal import DocumentModel

/// The ways in which parts of a pattern stand, while one is being confirmed.
///
/// Steps only grow and refer to earlier ones; `found` is a stack of the steps that answer the question being
/// asked, the innermost question's on top. Both keep their memory from question to question.
struct MatchPaths {
  /// A stretch of text that a part of a pattern takes.
  struct Step {
    let start: Int32
    let end: Int32
    /// The step before it in a sequence, or what a name was given to; -1 for a word.
    let left: Int32
    /// The step joined to `left`; -1 where there is none.
    let right: Int32
    /// The slot of the name, twice, plus 1 for a number; -1 for none.
    let name: Int32
  }

  private var steps: [Step] = []
  private var found: [Int32] = []

  /// So many paths that a search over all of them would be slower than a set.
  private static let many = 24

  subscript(path: Int32) -> Step { steps[Int(path)] }

  var foundCount: Int { found.count }

  func found(at place: Int) -> Int32 { found[place] }

  func found(from first: Int) -> ArraySlice<Int32> { found[first...] }

  mutating func removeAll() {
    steps.removeAll(keepingCapacity: true)
    found.removeAll(keepingCapacity: true)
  }

  /// Adds a word or a number as an answer.
  mutating func addWord(_ start: Int32, _ end: Int32) {
    found.append(add(Step(start: start, end: end, left: -1, right: -1, name: -1)))
  }

  /// Gives the answers from a place on a name.
  mutating func name(from first: Int, slot: Int32, isNumber: Bool) {
    for place in first..<found.count {
      let inner = steps[Int(found[place])]
      found[place] = add(
        Step(
          start: inner.start, end: inner.end, left: found[place], right: -1,
          name: slot * 2 + (isNumber ? 1 : 0)))
    }
  }

  /// Puts a step before the answers from a place on.
  mutating func join(_ left: Int32, with first: Int) {
    for place in first..<found.count {
      let right = found[place]
      found[place] = add(
        Step(
          start: steps[Int(left)].start, end: steps[Int(right)].end, left: left, right: right,
          name: -1))
    }
  }

  /// Drops the answers from a place on that begin and end where an earlier one does.
  mutating func dropRepeats(from first: Int, knownFrom known: Int) {
    guard found.count - known > 1, first < found.count else { return }
    var kept = first
    var seen: Set<Int64> = []
    let usesSet = found.count - known > Self.many
    if usesSet { for place in known..<first { seen.insert(key(found[place])) } }
    for place in first..<found.count {
      let wanted = key(found[place])
      let isNew =
        usesSet
        ? seen.insert(wanted).inserted
        : !found[known..<kept].contains { key($0) == wanted }
      guard isNew else { continue }
      found[kept] = found[place]
      kept += 1
    }
    found.removeSubrange(kept...)
  }

  /// Lets later answers take the place of the earlier ones they were made from.
  mutating func replace(from first: Int, withThoseFrom next: Int) {
    found.removeSubrange(first..<next)
  }

  private func key(_ path: Int32) -> Int64 {
    Int64(steps[Int(path)].start) << 32 | Int64(steps[Int(path)].end)
  }

  private mutating func add(_ step: Step) -> Int32 {
    steps.append(step)
    return Int32(steps.count - 1)
  }

  // MARK: What a path holds

  /// The words and numbers of a path, from left to right.
  func literals(of path: Int32) -> [TextSpan] {
    var list: [TextSpan] = []
    collect(path) { step in
      if step.left < 0 { list.append(TextSpan(Int(step.start), Int(step.end))) }
    }
    return list
  }

  /// What a path gave a name, inner before outer.
  func captures(of path: Int32) -> [PatternMatcher.Capture] {
    var list: [PatternMatcher.Capture] = []
    collect(path) { step in
      guard step.name >= 0 else { return }
      list.append(
        .init(
          slot: Int(step.name / 2), span: TextSpan(Int(step.start), Int(step.end)),
          isNumber: step.name % 2 == 1))
    }
    return list
  }

  private func collect(_ path: Int32, _ visit: (Step) -> Void) {
    let step = steps[Int(path)]
    if step.left >= 0 { collect(step.left, visit) }
    if step.right >= 0 { collect(step.right, visit) }
    visit(step)
  }
}
