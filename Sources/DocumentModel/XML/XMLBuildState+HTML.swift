internal import CLibXML2
internal import Glibc

/// What the HTML parser's callbacks put into the document under construction.
extension XMLBuildState {
  /// Opens an element of a page.
  /// - Parameters:
  ///   - list: Name and value of each attribute in turn, ended by nil; a value may be nil.
  ///   - parserOffset: Where the parser stands: at `>`, or behind a name for an implied element.
  /// - Returns: False when a limit is broken and parsing has to stop.
  @unsafe
  mutating func startPageElement(
    _ local: UnsafePointer<xmlChar>,
    attributes list: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, parserOffset: Int
  ) -> Bool {
    let tagStart = startOfTag(before: parserOffset)
    guard open.count < limits.maximumDepth else {
      fail(.tooDeep(limit: limits.maximumDepth), at: tagStart)
      return false
    }
    guard nodes.count < limits.maximumNodes, attributes.count < limits.maximumNodes else {
      fail(.tooMany(limit: limits.maximumNodes), at: tagStart)
      return false
    }
    let firstAttribute = attributes.count
    if let list = unsafe list { unsafe takePageAttributes(list) }
    let name = unsafe names.number(local, nil)
    guard names.count <= Int(UInt16.max) else {
      fail(.tooMany(limit: Int(UInt16.max)), at: tagStart)
      return false
    }
    let place = UInt32(text.count)
    open.append(OpenElement(node: Int32(nodes.count), namespaces: 0))
    nodes.append(
      Node(
        name: UInt16(name), parent: NodeID(Int(parentOfNext)), textStart: place, textEnd: place,
        attributeStart: Int32(firstAttribute), attributeEnd: Int32(attributes.count),
        sourceStart: UInt32(tagStart), sourceEnd: UInt32(parserOffset)))
    return true
  }

  /// The node that the element opened last stands in.
  private var parentOfNext: Int32 { open.count > 1 ? open[open.count - 2].node : -1 }

  /// Takes text that ends where the parser stands, or that a reference there stands for.
  @unsafe
  mutating func pageCharacters(
    _ piece: UnsafePointer<xmlChar>, count: Int, parserOffset: Int
  ) {
    guard failure == nil, count > 0 else { return }
    // A piece that fills libxml2's buffer of 1,000 bytes is handed out before its last character is passed.
    var last = count - 1
    while last > 0, unsafe piece[last] & 0xC0 == 0x80 { last -= 1 }
    let early = parserOffset - count + (count - last)
    let candidates =
      count >= 1_000 ? [early, parserOffset - count] : [parserOffset - count, early]
    let found = candidates.first { start in
      guard start >= 0, start + count <= sourceCount, let source = unsafe source else {
        return false
      }
      return unsafe memcmp(source + start, piece, count) == 0
    }
    if let found {
      noteRun(at: text.count, origin: found, replaced: 0)
    } else {
      let reference = startOfReference(before: parserOffset)
      noteRun(
        at: text.count, origin: reference, replaced: max(1, parserOffset - reference))
    }
    unsafe text.append(piece, count: count)
  }

  @unsafe
  private mutating func takePageAttributes(
    _ list: UnsafeMutablePointer<UnsafePointer<xmlChar>?>
  ) {
    var index = 0
    while let local = unsafe list[index] {
      let name = unsafe min(names.number(local, nil), Int(UInt16.max))
      let start = attributeText.count
      if let value = unsafe list[index + 1] {
        unsafe attributeText.append(value, count: Int(xmlStrlen(value)))
      }
      attributes.append(
        NodeAttribute(
          name: UInt16(name), start: UInt32(start), end: UInt32(attributeText.count)))
      index += 2
    }
  }
}
