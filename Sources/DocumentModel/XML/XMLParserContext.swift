internal import CLibXML2
internal import SourceText

/// A parser of XML that is set up once and reads many documents, one after another.
///
/// It belongs to one worker: neither the context nor what it points to is shared.
@safe
struct XMLParserContext: ~Copyable {
  /// False to let libxml2 read every document as it is, which gives the same and takes longer.
  var readsShadows = true
  private var context: xmlParserCtxtPtr?
  private let state: UnsafeMutablePointer<XMLBuildState>

  init() {
    unsafe state = .allocate(capacity: 1)
    unsafe state.initialize(to: XMLBuildState())
    unsafe context = nil
  }

  deinit {
    if let context = unsafe context { unsafe xmlFreeParserCtxt(context) }
    unsafe state.deinitialize(count: 1)
    unsafe state.deallocate()
  }

  /// Parses a document; nothing outside of its bytes is read and nothing is printed.
  /// - Parameters:
  ///   - source: The document as UTF-8, whatever its declaration says.
  ///   - limits: Bounds on nesting and number; libxml2 itself ends at a depth of 256.
  /// - Throws: What is wrong with the XML, or which limit it breaks, with its place.
  mutating func parse(
    _ source: SourceFile, limits: ReadLimits
  ) throws(DocumentReadError) -> DocumentArena {
    if let place = StartTagBound.firstBreach(in: source.bytes) {
      throw located(.tooMany(limit: StartTagBound.maximumAttributes), at: place, in: source)
    }
    guard unsafe readyContext() != nil, Int32(exactly: source.bytes.count) != nil else {
      throw DocumentReadError(.tooLarge(limit: limits.maximumBytes))
    }
    if readsShadows, let shadow = TextShadow.make(of: source.bytes) {
      let isWellFormed = run(shadow, original: source.bytes, limits: limits)
      if isWellFormed, unsafe !state.pointee.isOutOfStep {
        return unsafe state.pointee.freeze(source)
      }
      // The document itself tells what is wrong in its own words.
      discardContext()
    }
    let isWellFormed = run(source.bytes, original: source.bytes, limits: limits)
    if let failure = unsafe state.pointee.failure {
      discardContext()
      throw located(reason(of: failure, in: source), at: failure.offset, in: source)
    }
    guard isWellFormed else {
      discardContext()
      throw located(.malformedXML("document is incomplete"), at: source.bytes.count, in: source)
    }
    return unsafe state.pointee.freeze(source)
  }

  /// Lets libxml2 read a document or its shadow, and fills the state.
  /// - Returns: True when it is well-formed, breaks no limit and has an element.
  private mutating func run(_ bytes: [UInt8], original: [UInt8], limits: ReadLimits) -> Bool {
    guard let context = unsafe readyContext() else { return false }
    var bounded = limits
    bounded.maximumDepth = min(limits.maximumDepth, 250)
    return unsafe bytes.withUnsafeBufferPointer { buffer in
      unsafe original.withUnsafeBufferPointer { document in
        unsafe state.pointee.begin(
          buffer.baseAddress, original: document.baseAddress, count: buffer.count, limits: bounded)
        let tree = unsafe buffer.withMemoryRebound(to: CChar.self) { characters in
          unsafe xmlCtxtReadMemory(
            context, characters.baseAddress, Int32(buffer.count), nil, nil, Self.options)
        }
        if let tree = unsafe tree { unsafe xmlFreeDoc(tree) }
        unsafe state.pointee.end()
        return unsafe context.pointee.wellFormed != 0 && state.pointee.failure == nil
          && state.pointee.nodes.count > 0
      }
    }
  }

  // No network, no external subset (that would need DTDLOAD), entities left unexpanded (no NOENT),
  // the declared encoding ignored because the bytes are UTF-8 already. Messages come structured.
  private static let options: Int32 = {
    let flags = [XML_PARSE_NONET, XML_PARSE_IGNORE_ENC, XML_PARSE_NOERROR, XML_PARSE_NOWARNING]
    return flags.reduce(0) { $0 | Int32(bitPattern: UInt32($1.rawValue)) }
  }()

  private mutating func readyContext() -> xmlParserCtxtPtr? {
    // The dictionary keeps every name it ever saw: foreign vocabularies must not fill it for ever.
    if let current = unsafe context, unsafe xmlDictSize(current.pointee.dict) > 8_192 {
      discardContext()
    }
    if let current = unsafe context { return unsafe current }
    guard let fresh = unsafe xmlNewParserCtxt(), let handler = unsafe fresh.pointee.sax else {
      return nil
    }
    unsafe XMLEventHandlers.install(in: handler)
    unsafe fresh.pointee._private = UnsafeMutableRawPointer(state)
    unsafe context = fresh
    return unsafe fresh
  }

  private mutating func discardContext() {
    if let current = unsafe context { unsafe xmlFreeParserCtxt(current) }
    unsafe context = nil
  }

  private func reason(
    of failure: XMLFailure, in source: SourceFile
  ) -> DocumentReadError.Reason {
    guard case .malformedXML = failure.reason,
      let damaged = UTF8Text.firstInvalidOffset(source.bytes.span), damaged <= failure.offset + 8
    else { return failure.reason }
    return .badEncoding("UTF-8")
  }

  private func located(
    _ reason: DocumentReadError.Reason, at offset: Int, in source: SourceFile
  ) -> DocumentReadError {
    DocumentReadError(reason, at: LineIndex(source.bytes).position(of: offset))
  }
}
