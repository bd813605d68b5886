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

  /// A value inside another, every line indented by two blanks a level; no line break follows.
  static func member(_ value: some Encodable, key: String? = nil, depth: Int) throws -> String {
    let indentation = String(repeating: "  ", count: depth)
    let text = try string(value, [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes])
    let lead = key.map { "\"\($0)\" : " } ?? ""
    // No line break stands inside a string of JSON.
    return indentation + lead
      + text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      .map { $0 == 0 || $1.isEmpty ? String($1) : indentation + $1 }.joined(separator: "\n")
  }

  private static func string(
    _ value: some Encodable, _ formatting: JSONEncoder.OutputFormatting
  ) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = formatting
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }
}
