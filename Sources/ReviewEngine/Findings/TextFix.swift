public import SourceText

/// What to write in the place of some text (改为).
public struct TextFix: Hashable, Sendable {
  /// The bytes of the source, as UTF-8, that it takes the place of.
  public let span: SourceSpan
  /// The new text.
  public let replacement: String
  /// True when it may be applied without a person looking at it.
  public let isSafe: Bool

  /// Makes a fix.
  public init(span: SourceSpan, replacement: String, isSafe: Bool) {
    self.span = span
    self.replacement = replacement
    self.isSafe = isSafe
  }

  /// Applies fixes to a text; of two that overlap only the first is applied.
  /// - Parameters:
  ///   - bytes: The source, as UTF-8.
  ///   - isXML: True when `&`, `<` and `>` of the new text must be written as references.
  /// - Returns: The new source, and the fixes that were applied, in order of their place.
  public static func apply(
    _ fixes: [TextFix], to bytes: [UInt8], isXML: Bool
  ) -> (bytes: [UInt8], applied: [TextFix]) {
    var result: [UInt8] = []
    var applied: [TextFix] = []
    var place = 0
    for fix in fixes.sorted(by: { ($0.span, $0.replacement) < ($1.span, $1.replacement) })
    where fix.span.start >= place && fix.span.end <= bytes.count {
      result += bytes[place..<fix.span.start]
      result += Array((isXML ? XMLText.content(fix.replacement) : fix.replacement).utf8)
      place = fix.span.end
      applied.append(fix)
    }
    return (result + bytes[place...], applied)
  }
}
