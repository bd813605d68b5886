/// The bounds that keep hostile input within bounded memory and time.
public struct ReadLimits: Sendable {
  /// The largest file, in bytes.
  public var maximumBytes = 64 * 1024 * 1024
  /// The deepest nesting of elements.
  public var maximumDepth = 200
  /// The most nodes, and the most attributes, of one document.
  public var maximumNodes = 2_000_000

  /// Makes the default limits.
  public init() {}
}
