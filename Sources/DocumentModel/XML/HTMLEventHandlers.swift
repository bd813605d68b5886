internal import CLibXML2

/// The functions that libxml2's HTML parser calls; each finds its state through the context it gets.
enum HTMLEventHandlers {
  /// Fills the table of callbacks of a context.
  @unsafe
  static func install(in handler: UnsafeMutablePointer<xmlSAXHandler>) {
    var table = unsafe xmlSAXHandler()
    // With this mark errors come structured, and nothing is printed.
    unsafe table.initialized = XML_SAX2_MAGIC
    unsafe table.startElement = startElement
    unsafe table.endElement = endElement
    unsafe table.characters = characters
    unsafe table.ignorableWhitespace = characters
    unsafe table.cdataBlock = characters
    // A page is never quite right: what libxml2 can mend is no error here.
    unsafe table.serror = { _, _ in }
    unsafe handler.pointee = table
  }

  private static let startElement: startElementSAXFunc = { context, name, attributes in
    guard let context = unsafe XMLEventHandlers.parser(context),
      let state = unsafe XMLEventHandlers.state(of: context), let name = unsafe name
    else { return }
    let goesOn = unsafe state.pointee.startPageElement(
      name, attributes: attributes, parserOffset: XMLEventHandlers.offset(of: context))
    if !goesOn { unsafe xmlStopParser(context) }
  }

  private static let endElement: endElementSAXFunc = { context, _ in
    guard let context = unsafe XMLEventHandlers.parser(context),
      let state = unsafe XMLEventHandlers.state(of: context)
    else { return }
    unsafe state.pointee.endElement(parserOffset: XMLEventHandlers.offset(of: context))
  }

  private static let characters: charactersSAXFunc = { context, piece, count in
    guard let context = unsafe XMLEventHandlers.parser(context),
      let state = unsafe XMLEventHandlers.state(of: context), let piece = unsafe piece
    else { return }
    unsafe state.pointee.pageCharacters(
      piece, count: Int(count), parserOffset: XMLEventHandlers.offset(of: context))
  }
}
