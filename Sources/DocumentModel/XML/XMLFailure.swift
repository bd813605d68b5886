/// What stopped the parser, as long as only a byte offset is known.
struct XMLFailure {
  let reason: DocumentReadError.Reason
  /// A byte offset in the source, 0-based.
  let offset: Int
}
