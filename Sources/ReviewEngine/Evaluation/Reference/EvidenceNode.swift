/// A step of the reasoning that led to an outcome (证据): a sentence, its answer, its place, and the
/// steps it rests on.
public struct EvidenceNode: Sendable {
  /// What was asked.
  public let sentence: String
  /// The answer in a word; empty where the node only groups others.
  public let answer: String
  /// Where the answer was found: line, column and structural place; empty for none.
  public let place: String
  /// What it rests on.
  public let parts: [EvidenceNode]

  /// Makes a step.
  public init(
    _ sentence: String, answer: String = "", place: String = "", parts: [EvidenceNode] = []
  ) {
    self.sentence = sentence
    self.answer = answer
    self.place = place
    self.parts = parts
  }

  /// Writes the tree with a line a step.
  public func render() -> String {
    var text = line + "\n"
    for (index, part) in parts.enumerated() {
      part.render(into: &text, prefix: "", isLast: index == parts.count - 1)
    }
    return text
  }

  private var line: String {
    (answer.isEmpty ? "" : "[\(answer)] ") + sentence + (place.isEmpty ? "" : "（\(place)）")
  }

  private func render(into text: inout String, prefix: String, isLast: Bool) {
    text += prefix + (isLast ? "└ " : "├ ") + line + "\n"
    for (index, part) in parts.enumerated() {
      part.render(
        into: &text, prefix: prefix + (isLast ? "  " : "│ "), isLast: index == parts.count - 1)
    }
  }
}
