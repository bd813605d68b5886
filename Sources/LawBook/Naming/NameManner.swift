/// How a name in the index belongs to its instrument.
enum NameManner: UInt8 {
  case name
  /// A judicial interpretation without its court.
  case withoutCourt
  case alias
}
