internal import CLibXML2

/// The functions that libxml2 calls; each finds its state through the context it gets.
///
/// Entities are refused where they are used: the hook that would look one up stops the parser, so
/// nothing is expanded and nothing is loaded.
enum XMLEventHandlers {
  /// Fills the table of callbacks of a context.
  @unsafe
  static func install(in handler: UnsafeMutablePointer<xmlSAXHandler>) {
    var table = unsafe xmlSAXHandler()
    unsafe table.initialized = XML_SAX2_MAGIC
    unsafe table.startElementNs = startElement
    unsafe table.endElementNs = endElement
    unsafe table.characters = characters
    // The same function for both: otherwise libxml2 guesses which blanks may be dropped.
    unsafe table.ignorableWhitespace = characters
    unsafe table.cdataBlock = cdata
    unsafe table.comment = { context, _ in unsafe XMLEventHandlers.skip(context) }
    unsafe table.processingInstruction = { context, _, _ in unsafe XMLEventHandlers.skip(context) }
    unsafe table.getEntity = entity
    unsafe table.getParameterEntity = entity
    unsafe table.attributeDecl = attributeDeclaration
    unsafe table.serror = report
    unsafe handler.pointee = table
  }

  private static let startElement: startElementNsSAX2Func = {
    context, local, _, namespace, namespaceCount, _, attributeCount, defaultedCount, attributes in
    guard let context = unsafe parser(context), let state = unsafe state(of: context),
      let local = unsafe local
    else { return }
    let goesOn = unsafe state.pointee.startElement(
      local, namespace: namespace, namespaceCount: Int(namespaceCount), attributes: attributes,
      attributeCount: Int(attributeCount), defaultedCount: Int(defaultedCount),
      parserOffset: offset(of: context))
    if !goesOn { unsafe xmlStopParser(context) }
  }

  private static let endElement: endElementNsSAX2Func = { context, _, _, _ in
    guard let context = unsafe parser(context), let state = unsafe state(of: context) else {
      return
    }
    unsafe state.pointee.endElement(parserOffset: offset(of: context))
  }

  private static let characters: charactersSAXFunc = { context, piece, count in
    guard let context = unsafe parser(context), let state = unsafe state(of: context),
      let piece = unsafe piece
    else { return }
    unsafe state.pointee.characters(
      piece, count: Int(count), parserOffset: offset(of: context))
  }

  private static let cdata: cdataBlockSAXFunc = { context, piece, count in
    guard let context = unsafe parser(context), let state = unsafe state(of: context),
      let piece = unsafe piece
    else { return }
    unsafe state.pointee.literal(piece, count: Int(count), parserOffset: offset(of: context))
  }

  private static let entity: getEntitySAXFunc = { context, name in
    guard let context = unsafe parser(context), let state = unsafe state(of: context) else {
      return nil
    }
    let text = unsafe name.map { unsafe String(decodingCString: $0, as: UTF8.self) } ?? ""
    let place = unsafe state.pointee.startOfReference(before: offset(of: context))
    unsafe state.pointee.fail(.forbiddenEntity(text), at: place)
    unsafe xmlStopParser(context)
    return nil
  }

  private static let attributeDeclaration: attributeDeclSAXFunc = {
    context, _, _, _, _, _, tree in
    unsafe xmlFreeEnumeration(tree)
    guard let context = unsafe parser(context), let state = unsafe state(of: context) else {
      return
    }
    unsafe state.pointee.declaredAttributes += 1
    guard unsafe state.pointee.declaredAttributes > XMLBuildState.maximumDeclaredAttributes else {
      return
    }
    unsafe state.pointee.fail(
      .tooMany(limit: XMLBuildState.maximumDeclaredAttributes), at: offset(of: context))
    unsafe xmlStopParser(context)
  }

  private static let report: xmlStructuredErrorFunc = { context, error in
    guard let context = unsafe parser(context), let state = unsafe state(of: context),
      let error = unsafe error, unsafe error.pointee.level.rawValue >= XML_ERR_ERROR.rawValue
    else { return }
    let code = unsafe error.pointee.code
    guard code != XML_ERR_USER_STOP.rawValue, unsafe state.pointee.failure == nil else { return }
    let message = unsafe error.pointee.message.map { text in
      unsafe String(cString: text)
    }
    let line = message?.split(whereSeparator: \.isNewline).first.map(String.init)
    unsafe state.pointee.fail(
      .malformedXML(line ?? "error \(code)"), at: offset(of: context))
    unsafe xmlStopParser(context)
  }

  static func skip(_ context: UnsafeMutableRawPointer?) {
    guard let context = unsafe parser(context), let state = unsafe state(of: context) else {
      return
    }
    unsafe state.pointee.expected = offset(of: context)
  }

  @inline(__always)
  static func parser(_ context: UnsafeMutableRawPointer?) -> xmlParserCtxtPtr? {
    unsafe context?.assumingMemoryBound(to: xmlParserCtxt.self)
  }

  @inline(__always)
  static func state(of context: xmlParserCtxtPtr) -> UnsafeMutablePointer<XMLBuildState>? {
    unsafe context.pointee._private?.assumingMemoryBound(to: XMLBuildState.self)
  }

  /// The byte offset in the source at which the parser stands.
  @inline(__always)
  static func offset(of context: xmlParserCtxtPtr) -> Int {
    guard let input = unsafe context.pointee.input, let current = unsafe input.pointee.cur,
      let base = unsafe input.pointee.base
    else { return 0 }
    return unsafe Int(truncatingIfNeeded: input.pointee.consumed) + (current - base)
  }
}
