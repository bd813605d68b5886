/// Writes the pieces of a run that is cut.
struct WordRunWriter {
  /// The start tag with the properties.
  let header: [UInt8]
  let close: [UInt8]
  let prefix: String
  let signature: String
  private var result: [UInt8] = []
  private var pending: [UInt8] = []
  private var deletion: Int?

  init(header: [UInt8], close: [UInt8], prefix: String, signature: String) {
    self.header = header
    self.close = close
    self.prefix = prefix
    self.signature = signature
  }

  mutating func append(_ content: [UInt8]) { pending += content }

  /// Goes on with or without a deletion, after some marks.
  mutating func turn(to next: Int?, writing marks: [String]) {
    if next != deletion || !marks.isEmpty { flush() }
    deletion = next
    for mark in marks { result += mark.utf8 }
  }

  /// A run of new text with the same properties.
  func run(_ insertion: WordRunMarks.Insertion) -> String {
    let escaped = WordMarkup.escaped(insertion.text)
    let body = "<\(prefix)t xml:space=\"preserve\">\(escaped)</\(prefix)t>"
    let run =
      String(decoding: header, as: UTF8.self) + body + String(decoding: close, as: UTF8.self)
    guard let identity = insertion.identity else { return run }
    return "<\(prefix)ins \(prefix)id=\"\(identity)\" \(signature)>\(run)</\(prefix)ins>"
  }

  mutating func finish() -> [UInt8] {
    flush()
    return result
  }

  private mutating func flush() {
    guard !pending.isEmpty else { return }
    let run = header + pending + close
    if let deletion {
      result += "<\(prefix)del \(prefix)id=\"\(deletion)\" \(signature)>".utf8
      result += run
      result += "</\(prefix)del>".utf8
    } else {
      result += run
    }
    pending = []
  }
}
