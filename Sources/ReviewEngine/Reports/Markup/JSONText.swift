internal import FoundationEssentials

/// Writes values as JSON with sorted keys.
enum JSONText {
  static func pretty(_ value: some Encodable) throws -> String {
    try string(value, [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]) + "\n"
  }

  /// One line, for JSON Lines.
  static func line(_ value: some Encodable) throws -> String {
    try string(value, [.sortedKeys, .withoutEscapingSlashes]) + "\n"
  }

  private static func string(
    _ value: some Encodable, _ formatting: JSONEncoder.OutputFormatting
  ) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = formatting
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }
}
