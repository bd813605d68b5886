internal import SourceText

/// Writes elements, indented, one a line.
struct MarkupWriter {
  private(set) var bytes: [UInt8] = []
  private var open: [String] = []

  typealias Attributes = [(name: String, value: String?)]

  /// Writes a line as it is.
  mutating func line(_ markup: String) {
    indent()
    bytes += markup.utf8
    bytes.append(0x0A)
  }

  /// Begins an element that holds others.
  mutating func begin(_ name: String, _ attributes: Attributes = []) {
    indent()
    tag(name, attributes, end: ">")
    bytes.append(0x0A)
    open.append(name)
  }

  /// Ends the innermost element.
  mutating func end() {
    guard let name = open.popLast() else { return }
    line("</\(name)>")
  }

  /// Writes an element that holds text; one of no text is empty.
  mutating func text(_ name: String, _ text: [UInt8], _ attributes: Attributes = []) {
    element(name, attributes, text.isEmpty ? nil : { $0.append(text) })
  }

  /// Writes an element that holds text.
  mutating func text(_ name: String, _ text: String, _ attributes: Attributes = []) {
    self.text(name, Array(text.utf8), attributes)
  }

  /// Writes an element without content.
  mutating func empty(_ name: String, _ attributes: Attributes = []) {
    element(name, attributes, nil)
  }

  /// Writes an element on one line.
  mutating func element(
    _ name: String, _ attributes: Attributes, _ content: ((inout MarkupWriter) -> Void)?
  ) {
    indent()
    inline(name, attributes, content)
    bytes.append(0x0A)
  }

  /// Writes an element where text stands.
  mutating func inline(
    _ name: String, _ attributes: Attributes, _ content: ((inout MarkupWriter) -> Void)?
  ) {
    guard let content else {
      tag(name, attributes, end: "/>")
      return
    }
    tag(name, attributes, end: ">")
    content(&self)
    bytes += "</\(name)>".utf8
  }

  /// Writes text where text stands.
  mutating func append(_ text: [UInt8]) {
    XMLText.append(text.span, isAttribute: false, to: &bytes)
  }

  private mutating func tag(_ name: String, _ attributes: Attributes, end: String) {
    bytes += "<\(name)".utf8
    for (name, value) in attributes {
      guard let value else { continue }
      bytes += " \(name)=\"\(XMLText.attribute(value))\"".utf8
    }
    bytes += end.utf8
  }

  private mutating func indent() {
    for _ in open { bytes += [0x20, 0x20] }
  }
}
