/// The names that the writer of Akoma Ntoso gives and its reader knows again.
enum AkomaNtosoNames {
  static let namespace = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
  /// Where instruments stand that are known by name only.
  static let instruments = "/akn/ontology/instrument/"
  /// The name of a date that the document does not bear; the schema demands one.
  static let unknownDate = "unknown"
  static let placeholderDay = "0001-01-01"
  /// The classes of paragraphs that the vocabulary has no element for.
  static let recipients = "recipients"
  static let footnote = "footnote"
  /// The event from which on the document is in force.
  static let entryIntoForce = "entryIntoForce"
}
