/// One damaged file.
struct FuzzInput {
  let part: FuzzPart
  /// The file it was made from.
  let seed: String
  let bytes: [UInt8]
}
