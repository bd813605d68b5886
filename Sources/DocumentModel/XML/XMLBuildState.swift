internal import CLibXML2
internal import SourceText

/// The document under construction: what the parser's callbacks fill.
///
/// It lives behind one pointer while libxml2 runs; raw buffers keep the callbacks free of reference
/// counting: a class with arrays costs more than half of the parsing time again.
@safe
struct XMLBuildState: ~Copyable {
  /// A node whose end is still open.
  struct NodeRecord: BitwiseCopyable {
    let name: UInt16
    let parent: Int32
    let textStart: UInt32
    var textEnd: UInt32
    let attributeStart: Int32
    let attributeEnd: Int32
    let sourceStart: UInt32
    var sourceEnd: UInt32
  }

  /// An open element.
  struct OpenElement: BitwiseCopyable {
    let node: Int32
    let namespaces: Int32
  }

  /// A stretch of text with its place in the source; `replaced` as in `SourceRuns`.
  struct Run: BitwiseCopyable {
    let start: UInt32
    let origin: UInt32
    let replaced: UInt32
  }

  /// The most namespace declarations in force at one place; each look-up passes all of them.
  static let maximumNamespaces = 256
  /// The most attribute declarations of a DTD; each start tag may pass all of them.
  static let maximumDeclaredAttributes = 256

  var limits = ReadLimits()
  var failure: XMLFailure?

  var source: UnsafePointer<UInt8>?
  var sourceCount = 0
  /// Where the next text is expected to stand in the source.
  var expected = 0

  var text = RawBuffer<UInt8>(capacity: 64 * 1024)
  var attributeText = RawBuffer<UInt8>(capacity: 4 * 1024)
  var nodes = RawBuffer<NodeRecord>(capacity: 1024)
  var attributes = RawBuffer<NodeAttribute>(capacity: 256)
  var runs = RawBuffer<Run>(capacity: 1024)
  var open = RawBuffer<OpenElement>(capacity: 256)
  var names = XMLNameTable()
  var namespacesInForce = 0
  var declaredAttributes = 0
  var defaultedAttributes = 0

  init() {}

  /// Empties the state for another document.
  @unsafe
  mutating func begin(_ source: UnsafePointer<UInt8>?, count: Int, limits: ReadLimits) {
    self.limits = limits
    failure = nil
    unsafe self.source = source
    sourceCount = count
    expected = 0
    text.removeAll()
    attributeText.removeAll()
    nodes.removeAll()
    attributes.removeAll()
    runs.removeAll()
    open.removeAll()
    names.removeAll()
    namespacesInForce = 0
    declaredAttributes = 0
    defaultedAttributes = 0
  }

  /// Forgets the source; the buffer it points to is about to go.
  mutating func end() {
    unsafe source = nil
    sourceCount = 0
  }

  /// Notes the first failure; later ones only follow from it.
  mutating func fail(_ reason: DocumentReadError.Reason, at offset: Int) {
    if failure == nil { failure = XMLFailure(reason: reason, offset: offset) }
  }

  /// The byte of the source at an offset, 0 outside.
  @inline(__always)
  func byte(_ offset: Int) -> UInt8 {
    guard offset >= 0, offset < sourceCount, let source = unsafe source else { return 0 }
    return unsafe source[offset]
  }

  /// Makes the arena of what was built.
  func freeze(_ source: SourceFile) -> DocumentArena {
    var map = SourceRuns()
    for index in 0..<runs.count {
      let run = runs[index]
      map.append(run.start, run.origin, replaced: run.replaced)
    }
    var table: [Node] = []
    table.reserveCapacity(nodes.count)
    for index in 0..<nodes.count {
      let node = nodes[index]
      table.append(
        Node(
          name: node.name, parent: NodeID(Int(node.parent)), textStart: node.textStart,
          textEnd: node.textEnd, attributes: node.attributeStart..<node.attributeEnd,
          sourceStart: node.sourceStart, sourceEnd: node.sourceEnd))
    }
    let strings = names.strings()
    return DocumentArena(
      source: source, text: text.copy(), nodes: table, attributes: attributes.copy(),
      attributeText: attributeText.copy(), names: strings.names, runs: map,
      namespaces: strings.namespaces)
  }
}
