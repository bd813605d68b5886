internal import SourceText

/// Reading values out of an arena with their place in the source.
extension DocumentArena {
  /// The text of a range of the buffer without blanks at its edges.
  func trimmed(_ start: Int, _ end: Int) -> Range<Int> {
    let bytes = text.span
    var first = start
    while first < end {
      let layout = TextFolder.layout(bytes, at: first, to: end)
      guard layout.length > 0 else { break }
      first += layout.length
    }
    var last = end
    while last > first {
      var previous = last - 1
      while previous > first, bytes[previous] & 0xC0 == 0x80 { previous -= 1 }
      guard TextFolder.layout(bytes, at: previous, to: last).length == last - previous else {
        break
      }
      last = previous
    }
    return first..<last
  }

  /// The text of a range of the buffer.
  func string(_ range: Range<Int>) -> String {
    String(decoding: text[range], as: UTF8.self)
  }

  /// The place of a range of the buffer in the source.
  func sourceSpan(_ range: Range<Int>) -> SourceSpan {
    runs.origin(of: range.lowerBound, range.upperBound)
  }

  /// The value of an attribute and where its value stands in the source.
  func attribute(_ name: String, of node: Node) -> (value: String, span: SourceSpan)? {
    for index in node.attributes {
      let attribute = attributes[Int(index)]
      let nameIndex = Int(attribute.name)
      guard names[nameIndex] == name, namespaces[nameIndex].isEmpty else { continue }
      let value = String(
        decoding: withoutReferences(attributeText[Int(attribute.start)..<Int(attribute.end)]),
        as: UTF8.self)
      return (value, spanOfAttribute(name, in: node))
    }
    return nil
  }

  /// libxml2 hands on an ampersand in an attribute as `&#38;` where entities are not expanded.
  private func withoutReferences(_ value: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard value.contains(0x26) else { return value }
    let reference = Array("&#38;".utf8)
    var kept: [UInt8] = []
    var index = value.startIndex
    while index < value.endIndex {
      kept.append(value[index])
      index += value[index...].starts(with: reference) ? reference.count : 1
    }
    return kept[...]
  }

  /// Finds the value of an attribute in the source of a start tag, without its quotes.
  func spanOfAttribute(_ name: String, in node: Node) -> SourceSpan {
    let bytes = source.bytes.span
    let whole = SourceSpan(Int(node.sourceStart), Int(node.sourceEnd))
    var index = whole.start + 1
    var nameStart = index
    while index < whole.end {
      let byte = bytes[index]
      if byte == 0x22 || byte == 0x27 {
        var close = index + 1
        while close < whole.end, bytes[close] != byte { close += 1 }
        if isName(name, bytes, from: nameStart, to: index) { return SourceSpan(index + 1, close) }
        index = close
        nameStart = close + 1
      } else if byte == 0x3E {
        break
      } else if byte <= 0x20, index + 1 < whole.end, bytes[index + 1] > 0x20,
        bytes[index + 1] != 0x3D
      {
        nameStart = index + 1
      }
      index += 1
    }
    return whole
  }

  private func isName(_ name: String, _ bytes: Span<UInt8>, from start: Int, to end: Int) -> Bool {
    let after = start + name.utf8.count
    guard WordMatch.has(name, bytes, at: start, to: end), after < end else { return false }
    return bytes[after] == 0x3D || bytes[after] <= 0x20
  }
}
