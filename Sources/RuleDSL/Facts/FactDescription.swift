/// What a fact is called, what it is, and what it means, as data for checker, editor and reference.
public struct FactDescription: Hashable, Sendable {
  /// The identity.
  public let id: FactID
  /// The kind of thing it belongs to.
  public let owner: EntityID
  /// The names.
  public let names: NamePair
  /// The type.
  public let type: RuleType
  /// What it means, in Chinese.
  public let chineseMeaning: String
  /// What it means, in English.
  public let englishMeaning: String
  /// An example of a value.
  public let example: String

  /// A fact is its identity.
  public static func == (left: FactDescription, right: FactDescription) -> Bool {
    left.id == right.id
  }

  /// Hashes the identity.
  public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}
