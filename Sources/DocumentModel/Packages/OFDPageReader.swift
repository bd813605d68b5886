internal import SourceText

/// Reads the text of one page of an OFD document with its places.
///
/// Source: GB/T 33190-2016, 7.7 (pages), 11.2 (text objects), 11.3 (advances).
struct OFDPageReader {
  private let arena: DocumentArena
  private let page: Int
  private(set) var fragments: [OFDFragment] = []

  /// A text object that is being read.
  private struct TextObject {
    let index: Int
    var identity = 0
    var boundary: [Double] = [0, 0, 0, 0]
    var size = 0.0
    /// The matrix a b c d e f.
    var matrix: [Double] = [1, 0, 0, 1, 0, 0]
    var x = 0.0
    var y = 0.0
    var characters = 0
  }

  init(_ arena: DocumentArena, page: Int) {
    self.arena = arena
    self.page = page
  }

  /// Takes all text.
  mutating func read() {
    var object: TextObject?
    for index in arena.nodes.indices {
      let node = arena.nodes[index]
      switch arena.names[Int(node.name)] {
      case "TextObject": object = begin(index)
      case "TextCode":
        guard var current = object, Int(node.parent.index) == current.index else { continue }
        add(index, &current)
        object = current
      default: continue
      }
    }
  }

  private func begin(_ index: Int) -> TextObject {
    let node = arena.nodes[index]
    var object = TextObject(index: index)
    object.identity = arena.attribute("ID", of: node).flatMap { Int($0.value) } ?? 0
    let boundary = numbers("Boundary", of: node)
    if boundary.count == 4 { object.boundary = boundary }
    object.size = numbers("Size", of: node).first ?? object.boundary[3]
    let matrix = numbers("CTM", of: node)
    if matrix.count == 6 { object.matrix = matrix }
    return object
  }

  private mutating func add(_ index: Int, _ object: inout TextObject) {
    let node = arena.nodes[index]
    object.x = numbers("X", of: node).first ?? object.x
    object.y = numbers("Y", of: node).first ?? object.y
    let range = Int(node.textStart)..<Int(node.textEnd)
    // A line end inside of an element is a blank.
    let text = arena.text[range].map { $0 == 0x0A || $0 == 0x0D ? 0x20 : $0 }
    guard !text.isEmpty else { return }
    let matrix = object.matrix
    let size = abs(object.size * (matrix[3] == 0 ? matrix[1] : matrix[3]))
    let left = matrix[0] * object.x + matrix[2] * object.y + matrix[4] + object.boundary[0]
    let base = matrix[1] * object.x + matrix[3] * object.y + matrix[5] + object.boundary[1]
    let width = width(of: text, node, size: object.size) * abs(matrix[0])
    let edge = object.boundary[0] + object.boundary[2]
    fragments.append(
      OFDFragment(
        page: page, object: object.identity, character: object.characters, text: text, left: left,
        base: base, right: edge > left ? min(edge, left + width) : left + width, size: size,
        node: NodeID(index), origin: range.lowerBound))
    object.characters += UTF16Count.units(text.span, from: 0, to: text.count)
  }

  /// The sum of the advances, and the last letter.
  private func width(of text: [UInt8], _ node: Node, size: Double) -> Double {
    let letters = text.count { $0 & 0xC0 != 0x80 }
    let words = arena.attribute("DeltaX", of: node)?.value.split(separator: " ") ?? []
    var sum = 0.0
    var count = 0
    var place = 0
    while place < words.count, count < letters {
      if words[place] == "g", place + 2 < words.count, let times = Int(words[place + 1]),
        let advance = Self.number(words[place + 2])
      {
        let bounded = min(max(0, times), letters - count)
        sum += Double(bounded) * advance
        count += bounded
        place += 3
      } else {
        sum += Self.number(words[place]) ?? 0
        count += 1
        place += 1
      }
    }
    return count > 0 ? sum + size * Double(max(1, letters - count)) : size * Double(letters)
  }

  private func numbers(_ name: String, of node: Node) -> [Double] {
    arena.attribute(name, of: node)?.value.split(separator: " ").compactMap { Self.number($0) }
      ?? []
  }

  /// A number within the bounds of a page; everything else would only make arithmetic fail.
  private static func number(_ word: Substring) -> Double? {
    guard let number = Double(word), number.isFinite, abs(number) < 100_000 else { return nil }
    return number
  }
}
