internal import Foundation

/// The fields of an event as they are stored: one JSON object, names in order.
enum FieldText {
  static func write(_ fields: [StepField: String]) -> String {
    let named = Dictionary(
      fields.map { ($0.key.rawValue, $0.value) }, uniquingKeysWith: { first, _ in first })
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(named) else { return "{}" }
    return String(decoding: data, as: UTF8.self)
  }

  /// Reads them; nil when they are damaged or hold a name that is none.
  static func read(_ text: String) -> [StepField: String]? {
    guard let named = try? JSONDecoder().decode([String: String].self, from: Data(text.utf8))
    else { return nil }
    var fields: [StepField: String] = [:]
    for (name, value) in named {
      guard let field = StepField(rawValue: name) else { return nil }
      fields[field] = value
    }
    return fields
  }
}
