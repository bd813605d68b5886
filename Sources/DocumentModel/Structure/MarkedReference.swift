/// A reference that the input itself marks with its target (标记的引用), such as `ref` of Akoma Ntoso.
public struct MarkedReference: Sendable, Equatable {
  /// The target as written.
  public let target: String
  /// The name that the input gives to the target, where it does.
  public let name: String?
  /// The words that refer.
  public let span: TextSpan

  /// Makes a reference.
  public init(target: String, name: String?, span: TextSpan) {
    self.target = target
    self.name = name
    self.span = span
  }
}
