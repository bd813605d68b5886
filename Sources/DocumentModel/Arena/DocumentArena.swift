public import SourceText

/// All that was read from one file, flat: one text buffer, one node table, and the way back to the source.
public struct DocumentArena: Sendable {
  /// The file, converted to UTF-8.
  public let source: SourceFile
  /// The text of all nodes, one after another, UTF-8.
  public let text: [UInt8]
  /// The nodes in document order.
  public let nodes: [Node]
  /// The attributes of all nodes.
  public let attributes: [NodeAttribute]
  /// The values of all attributes, UTF-8.
  public let attributeText: [UInt8]
  /// The names of elements and attributes, without prefix.
  public let names: [String]
  /// The namespace of each name, in the order of `names`; empty for none.
  public let namespaces: [String]
  /// The stretches of `text` that stand in the source byte for byte.
  public let runs: SourceRuns
  /// For the text of a packed file: the way from the source into the file.
  public let originals: OriginalPlaces?

  /// Makes an arena; names without a namespace given have none.
  public init(
    source: SourceFile, text: [UInt8], nodes: [Node], attributes: [NodeAttribute],
    attributeText: [UInt8], names: [String], runs: SourceRuns, namespaces: [String] = [],
    originals: OriginalPlaces? = nil
  ) {
    self.source = source
    self.text = text
    self.nodes = nodes
    self.attributes = attributes
    self.attributeText = attributeText
    self.names = names
    let missing = max(0, names.count - namespaces.count)
    self.namespaces = namespaces + Array(repeating: "", count: missing)
    self.runs = runs
    self.originals = originals
  }
}
