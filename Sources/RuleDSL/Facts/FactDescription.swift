/// What a fact is called, what it is, and what it means, as data for checker, editor and reference.
///
/// A class, since every condition that asks the fact holds the same row of the catalogue.
public final class FactDescription: Hashable, Sendable {
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
  /// Its names in running text, with its owner's where that is not the document: 引用的名称, citation name.
  package let runningNames: NamePair

  init(
    id: FactID, owner: EntityID, names: NamePair, type: RuleType, chineseMeaning: String,
    englishMeaning: String, example: String
  ) {
    self.id = id
    self.owner = owner
    self.names = names
    self.type = type
    self.chineseMeaning = chineseMeaning
    self.englishMeaning = englishMeaning
    self.example = example
    runningNames = NamePair(
      owner == .document ? names.chinese : "\(owner.names.chinese)的\(names.chinese)",
      names.english.split(separator: "_").joined(separator: " "))
  }

  /// A fact is its identity.
  public static func == (left: FactDescription, right: FactDescription) -> Bool {
    left.id == right.id
  }

  /// Hashes the identity.
  public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}
