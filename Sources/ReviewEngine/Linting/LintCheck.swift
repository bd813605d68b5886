public import RuleDSL

/// What `review rules lint` looks for: rules that load but are probably not meant so (规则自检).
public enum LintCheck: String, CaseIterable, Sendable {
  // The basis against the law book
  case basisNotInBook = "basis-not-in-book"
  case basisRepealed = "basis-repealed"
  case basisNotYetInForce = "basis-not-yet-in-force"
  case basisJoinsLater = "basis-joins-later"
  case basisExpired = "basis-expired"
  case basisForceUnknown = "basis-force-unknown"
  case articleMissing = "article-missing"
  case articleMoved = "article-moved"
  case articleUnstated = "article-unstated"
  case verificationAboveBook = "verification-above-book"
  case quoteDiffers = "quote-differs"
  case quoteUnverifiable = "quote-unverifiable"
  case weakBasisBeside = "weak-basis-beside"
  // Exceptions
  case exceptionWithoutBasis = "exception-without-basis"
  case exceptionShadowed = "exception-shadowed"
  case exceptionUnexercised = "exception-unexercised"
  // Patterns and words
  case wordUnexercised = "word-unexercised"
  case groupWordUnexercised = "group-word-unexercised"
  case wordRepeated = "word-repeated"
  case wordContained = "word-contained"
  case singleCharacterWord = "single-character-word"
  case alwaysAsked = "always-asked"
  // Names
  case groupUnused = "group-unused"
  case parameterUnused = "parameter-unused"
  case definitionUnused = "definition-unused"
  case nameClash = "name-clash"
  case parameterGap = "parameter-gap"
  case parameterWithoutBasis = "parameter-without-basis"
  // Conditions
  case conditionRepeated = "condition-repeated"
  case conditionConstant = "condition-constant"
  // Messages
  case messageWithoutHole = "message-without-hole"
  case messageFullStop = "message-full-stop"
  case suggestionMissing = "suggestion-missing"
  // Examples
  case exampleFails = "example-fails"
  case exampleTwice = "example-twice"
  case nearMissMissing = "near-miss-missing"
  case singleBadExample = "single-bad-example"
  case badExampleUnmarked = "bad-example-unmarked"
  case kindUnexercised = "kind-unexercised"
  // Rules among rules
  case rulesAlike = "rules-alike"
  case rulesOverlap = "rules-overlap"
  case identityGap = "identity-gap"
  case fileNameDiffers = "file-name-differs"
  case ruleExpired = "rule-expired"

  /// How grave it is: an error makes `lint` end with 1.
  public var severity: RuleSeverity {
    switch self {
    case .basisRepealed, .basisNotYetInForce, .articleMissing, .quoteDiffers, .exampleFails,
      .conditionConstant:
      .error
    case .basisForceUnknown, .basisJoinsLater, .articleUnstated, .quoteUnverifiable,
      .weakBasisBeside,
      .wordUnexercised, .groupWordUnexercised, .wordContained, .singleCharacterWord, .alwaysAsked,
      .singleBadExample, .badExampleUnmarked, .kindUnexercised, .rulesOverlap, .identityGap,
      .messageFullStop:
      .info
    default: .warning
    }
  }
}
