internal import CLibXML2

extension XMLBuildState {
  /// Opens an element.
  /// - Parameters:
  ///   - attributes: Five pointers each: local name, prefix, namespace, start and end of the value.
  ///   - parserOffset: The byte offset of `>` or `/>` in the source.
  /// - Returns: False when a limit is broken and parsing has to stop.
  @unsafe
  mutating func startElement(
    _ local: UnsafePointer<xmlChar>, namespace: UnsafePointer<xmlChar>?, namespaceCount: Int,
    attributes list: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, attributeCount: Int,
    defaultedCount: Int, parserOffset: Int
  ) -> Bool {
    let tagStart = startOfTag(before: parserOffset)
    guard open.count < limits.maximumDepth else {
      fail(.tooDeep(limit: limits.maximumDepth), at: tagStart)
      return false
    }
    namespacesInForce += namespaceCount
    defaultedAttributes += defaultedCount
    let own = max(0, attributeCount - defaultedCount)
    guard nodes.count < limits.maximumNodes, attributes.count + own <= limits.maximumNodes,
      defaultedAttributes <= limits.maximumNodes, namespacesInForce <= Self.maximumNamespaces
    else {
      let isNamespace = namespacesInForce > Self.maximumNamespaces
      fail(
        .tooMany(limit: isNamespace ? Self.maximumNamespaces : limits.maximumNodes), at: tagStart)
      return false
    }
    let firstAttribute = attributes.count
    if own > 0, let list = unsafe list { unsafe takeAttributes(list, count: own) }
    let name = unsafe names.number(local, namespace)
    guard names.count <= Int(UInt16.max) else {
      fail(.tooMany(limit: Int(UInt16.max)), at: tagStart)
      return false
    }
    let place = UInt32(text.count)
    let record = Node(
      name: UInt16(name), parent: NodeID(Int(open.last?.node ?? -1)), textStart: place,
      textEnd: place,
      attributeStart: Int32(firstAttribute), attributeEnd: Int32(attributes.count),
      sourceStart: UInt32(tagStart), sourceEnd: UInt32(parserOffset))
    open.append(OpenElement(node: Int32(nodes.count), namespaces: Int32(namespaceCount)))
    nodes.append(record)
    expected = parserOffset + (byte(parserOffset) == 0x2F ? 2 : 1)
    return true
  }

  /// Closes the innermost element.
  /// - Parameter parserOffset: The byte offset after its end tag in the source.
  @inline(__always)
  mutating func endElement(parserOffset: Int) {
    guard let element = open.last else { return }
    open.removeLast()
    namespacesInForce -= Int(element.namespaces)
    let index = Int(element.node)
    var record = nodes[index]
    record.textEnd = UInt32(text.count)
    record.sourceEnd = UInt32(parserOffset)
    nodes[index] = record
    expected = parserOffset
  }

  @unsafe
  private mutating func takeAttributes(
    _ list: UnsafeMutablePointer<UnsafePointer<xmlChar>?>, count: Int
  ) {
    for index in 0..<count {
      let entry = unsafe list + index * 5
      guard let local = unsafe entry[0] else { continue }
      let name = unsafe min(names.number(local, entry[2]), Int(UInt16.max))
      let start = attributeText.count
      if let value = unsafe entry[3], let end = unsafe entry[4], unsafe end > value {
        unsafe attributeText.append(value, count: end - value)
      }
      attributes.append(
        NodeAttribute(
          name: UInt16(name), start: UInt32(start), end: UInt32(attributeText.count)))
    }
  }

  /// Finds the `&` or `%` of the reference that the parser has just passed.
  func startOfReference(before offset: Int) -> Int {
    var place = min(offset, sourceCount) - 1
    let floor = max(0, place - 256)
    while place > floor, byte(place) != 0x26, byte(place) != 0x25 { place -= 1 }
    return byte(place) == 0x26 || byte(place) == 0x25 ? place : min(offset, sourceCount)
  }

  /// Finds the `<` of the tag that ends at an offset; attribute values cannot contain one.
  func startOfTag(before offset: Int) -> Int {
    guard let source = unsafe source else { return 0 }
    var place = min(offset, sourceCount) - 1
    while place > 0, unsafe source[place] != 0x3C { place -= 1 }
    return max(0, place)
  }
}
