internal import SourceText

/// An XML part of an office file, read with the same bounds as documents (XML 部件).
package struct XMLPart {
  /// What was read.
  package let arena: DocumentArena

  /// Parses UTF-8.
  /// - Parameter maximumNodes: The most elements.
  package init(
    _ bytes: [UInt8], name: String, maximumNodes: Int = 2_000_000
  ) throws(DocumentReadError) {
    var limits = ReadLimits()
    limits.maximumNodes = maximumNodes
    var parser = XMLParserContext()
    arena = try parser.parse(SourceFile(name: name, bytes: bytes), limits: limits)
  }

  /// The local name of a node.
  package func name(of node: Node) -> String { arena.names[Int(node.name)] }

  /// The text of a node and of all below it.
  package func text(of node: Node) -> String {
    String(decoding: arena.text[Int(node.textStart)..<Int(node.textEnd)], as: UTF8.self)
  }

  /// The value of an attribute by its local name; nil when it has none.
  package func value(_ name: String, of node: Node) -> String? {
    for index in node.attributes {
      let attribute = arena.attributes[Int(index)]
      guard arena.names[Int(attribute.name)] == name else { continue }
      return String(
        decoding: arena.attributeText[Int(attribute.start)..<Int(attribute.end)], as: UTF8.self)
    }
    return nil
  }
}
