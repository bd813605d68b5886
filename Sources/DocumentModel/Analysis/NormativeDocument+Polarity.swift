extension NormativeDocument {
  /// Tells how the document stands to what a span of its text says.
  ///
  /// Negating words count from the start of the clause to the end of the hit; those that the pattern
  /// itself asks for do not count, so that a rule may look for 不得使用外地产品. An opening such as
  /// 严禁下列行为： passes its negation on to its list.
  /// - Parameters:
  ///   - hit: The span, inside one clause.
  ///   - literals: The parts of the hit that a pattern names; when empty, negating words at the very
  ///     start or end of the hit are taken for such parts.
  /// - Complexity: O(length of the sentence).
  public func polarity(of hit: TextSpan, literals: [TextSpan] = []) -> Polarity {
    ToneReader(self).polarity(of: hit, literals: literals)
  }

  /// Tells how the document stands to what a whole clause says: 不得收费 is negated.
  /// - Parameter index: An index into `clauses`; outside it the answer is `affirmed`.
  public func tone(ofClause index: Int) -> Polarity {
    ToneReader(self).tone(ofClause: index)
  }

  /// Tells how strongly a clause binds.
  /// - Parameter index: An index into `clauses`; outside it the answer is `statement`.
  public func force(ofClause index: Int) -> NormativeForce {
    ToneReader(self).force(ofClause: index)
  }
}
