/// A text of which parts may lead elsewhere or be led to (带链接的文字).
package struct WordText: Sendable, Equatable {
  /// Where a part leads.
  package enum Link: Sendable, Equatable {
    /// To the place of this name in the same paper.
    case place(String)
    /// To a file, by its path.
    case file(String)
  }

  /// A part of the text.
  package struct Run: Sendable, Equatable {
    /// The words.
    package var text: String
    /// Where it leads; nil for plain words.
    package var link: Link?
    /// The place that it is, by a name of 40 letters and digits at most; nil when nothing leads here.
    package var anchor: String?
  }

  /// The parts, in their order.
  package private(set) var runs: [Run]

  /// Makes plain text.
  package init(_ text: String) { runs = [Run(text: text)] }

  /// Makes text that leads somewhere or is a place.
  package init(_ text: String, to link: Link? = nil, at anchor: String? = nil) {
    runs = [Run(text: text, link: link, anchor: anchor)]
  }

  /// The words alone.
  package var plain: String { runs.map(\.text).joined() }

  /// Whether there are no words.
  package var isEmpty: Bool { runs.allSatisfy(\.text.isEmpty) }

  /// Joins two texts.
  package static func + (left: WordText, right: WordText) -> WordText {
    var sum = left
    sum.runs += right.runs
    return sum
  }

  /// Adds a text at the end.
  package static func += (left: inout WordText, right: WordText) { left.runs += right.runs }
}

extension WordText: ExpressibleByStringInterpolation {
  /// Collects the parts of an interpolated literal.
  package struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var text = WordText("")

    /// Begins a literal.
    package init(literalCapacity: Int, interpolationCount: Int) {}

    /// Adds words.
    package mutating func appendLiteral(_ literal: String) { text += WordText(literal) }

    /// Adds words.
    package mutating func appendInterpolation(_ words: String) { text += WordText(words) }

    /// Adds a number.
    package mutating func appendInterpolation(_ number: Int) { text += WordText(String(number)) }

    /// Adds a text with its links.
    package mutating func appendInterpolation(_ other: WordText) { text += other }
  }

  /// Takes a literal.
  package init(stringLiteral value: String) { self.init(value) }

  /// Takes an interpolated literal.
  package init(stringInterpolation: StringInterpolation) {
    runs = stringInterpolation.text.runs.filter {
      !$0.text.isEmpty || $0.link != nil || $0.anchor != nil
    }
  }
}

extension Sequence<WordText> {
  /// Joins texts with words between them.
  package func joined(by words: String) -> WordText {
    var result = WordText("")
    for (index, text) in enumerated() {
      if index > 0 { result += WordText(words) }
      result += text
    }
    return result
  }
}
