internal import SourceText

/// The text of paragraphs as it is written in the original, on one line.
struct BlockText {
  let document: NormativeDocument

  init(_ document: NormativeDocument) { self.document = document }

  /// The number of a paragraph, with its mark; empty without one.
  func number(_ block: Int) -> [UInt8] {
    let start = document.blocks[block].span.start
    return written(TextSpan(Int(start), Int(start + document.blocks[block].numberLength)))
  }

  /// What a paragraph says after its number.
  func rest(_ block: Int) -> [UInt8] { written(span(ofRest: block)) }

  /// The reading text after the number of a paragraph.
  func span(ofRest block: Int) -> TextSpan {
    let span = document.blocks[block].span
    return TextSpan(Int(span.start + document.blocks[block].numberLength), Int(span.end))
  }

  /// The whole paragraph.
  func whole(_ block: Int) -> [UInt8] { written(document.blocks[block].span) }

  /// What a stretch of the reading text was made from; lost line ends stay lost.
  func written(_ span: TextSpan) -> [UInt8] {
    guard !span.isEmpty else { return [] }
    let place = document.text.runs.origin(of: Int(span.start), Int(span.end))
    return Self.onOneLine(document.arena.text, place.start..<place.end)
  }

  /// Joins lines as the reading text does: without a blank, but with one between two ASCII characters.
  private static func onOneLine(_ text: [UInt8], _ range: Range<Int>) -> [UInt8] {
    guard text[range].contains(where: { $0 < 0x20 || $0 == 0xE2 }) else {
      return Array(text[range])
    }
    let source = text.span
    var line: [UInt8] = []
    line.reserveCapacity(range.count)
    var index = range.lowerBound
    while index < range.upperBound {
      var end = index
      var isBroken = false
      while end < range.upperBound {
        let layout = TextFolder.layout(source, at: end, to: range.upperBound)
        guard layout.length > 0 else { break }
        isBroken = isBroken || Self.isLineEnd(source, at: end)
        end += layout.length
      }
      if end == index {
        line.append(source[index])
        index += 1
      } else if isBroken {
        let isNarrow = end < range.upperBound && source[end] < 0x80 && (line.last ?? 0x80) < 0x80
        if isNarrow { line.append(0x20) }
        index = end
      } else {
        line += text[index..<end]
        index = end
      }
    }
    return line
  }

  /// Tells LF, CR, U+2028 and U+2029.
  private static func isLineEnd(_ text: Span<UInt8>, at index: Int) -> Bool {
    switch text[index] {
    case 0x0A, 0x0D: true
    case 0xE2: text[index + 1] == 0x80 && text[index + 2] & 0xFE == 0xA8
    default: false
    }
  }
}

extension BlockText {
  /// An element's paragraph as printed: between number and text a blank where one belongs.
  func paragraph(_ node: DocumentOutline.Node) -> [UInt8] {
    guard node.element != .p else { return whole(node.block) }
    let number = number(node.block)
    let rest = rest(node.block)
    guard let first = rest.first, let last = number.last else { return number + rest }
    switch node.element {
    case .part, .chapter, .section, .article: return number + Array("　".utf8) + rest
    default:
      // 1. 5亩 is no 1.5亩.
      return number + (last < 0x80 && first < 0x80 ? [0x20] : []) + rest
    }
  }

  /// Paragraphs of one cell as one text.
  func joined(_ blocks: [Int32]) -> [UInt8] {
    var text: [UInt8] = []
    for block in blocks {
      let part = whole(Int(block))
      if let last = text.last, last < 0x80, part.first ?? 0x80 < 0x80 { text.append(0x20) }
      text += part
    }
    return text
  }
}
