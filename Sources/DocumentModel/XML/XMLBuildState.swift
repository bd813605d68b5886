internal import CLibXML2
internal import SourceText

/// The document under construction: what the parser's callbacks fill.
///
/// It lives behind one pointer while libxml2 runs; raw buffers keep the callbacks free of reference
/// counting: a class with arrays costs more than half of the parsing time again.
@safe
struct XMLBuildState: ~Copyable {
  /// An open element.
  struct OpenElement: BitwiseCopyable {
    let node: Int32
    let namespaces: Int32
  }

  /// The most namespace declarations in force at one place; each look-up passes all of them.
  static let maximumNamespaces = 256
  /// The most attribute declarations of a DTD; each start tag may pass all of them.
  static let maximumDeclaredAttributes = 256

  var limits = ReadLimits()
  var failure: XMLFailure?

  /// What the parser reads.
  var source: UnsafePointer<UInt8>?
  /// The document, where the text is taken from; another than `source` where that is its shadow.
  var original: UnsafePointer<UInt8>?
  var sourceCount = 0
  /// True when a shadow was read and text came that does not stand in it.
  var isOutOfStep = false
  /// Where the next text is expected to stand in the source.
  var expected = 0

  var text = RawBuffer<UInt8>(capacity: 64 * 1024)
  var attributeText = RawBuffer<UInt8>(capacity: 4 * 1024)
  /// The nodes; the ends of open ones are still those of their start tags.
  var nodes = RawBuffer<Node>(capacity: 1024)
  var attributes = RawBuffer<NodeAttribute>(capacity: 256)
  var runs = RawBuffer<SourceRuns.Stretch>(capacity: 1024)
  var open = RawBuffer<OpenElement>(capacity: 256)
  var names = XMLNameTable()
  var namespacesInForce = 0
  var declaredAttributes = 0
  var defaultedAttributes = 0

  init() {}

  /// Empties the state for another document.
  /// - Parameters:
  ///   - source: What the parser reads.
  ///   - original: The document of the same length, when the parser reads its shadow.
  @unsafe
  mutating func begin(
    _ source: UnsafePointer<UInt8>?, original: UnsafePointer<UInt8>? = nil, count: Int,
    limits: ReadLimits
  ) {
    self.limits = limits
    failure = nil
    isOutOfStep = false
    unsafe self.source = source
    unsafe self.original = original ?? source
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
    unsafe original = nil
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
    let strings = names.strings()
    return DocumentArena(
      source: source, text: text.copy(), nodes: nodes.copy(), attributes: attributes.copy(),
      attributeText: attributeText.copy(), names: strings.names,
      runs: SourceRuns(runs.copy()),
      namespaces: strings.namespaces)
  }
}
