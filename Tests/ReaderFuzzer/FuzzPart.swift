internal import ArgumentParser

/// What an input is given to.
enum FuzzPart: String, CaseIterable, ExpressibleByArgument {
  /// The document readers, the rules and the reports.
  case document
  /// The same, and comments written back into the file.
  case word
  /// The reader of ledgers.
  case ledger
  /// The register's import.
  case register
}
