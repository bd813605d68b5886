/// The paragraph styles of a Word document (styles.xml), as far as they number paragraphs.
struct WordStyles {
  /// The list and level of a paragraph.
  struct Numbering: Equatable {
    /// The list; 0 takes a paragraph out of every list.
    var list: Int?
    var level: Int?
  }

  private struct Style {
    var basedOn: String?
    var numbering = Numbering()
  }

  private var styles: [String: Style] = [:]
  private var standard: String?

  init(_ arena: DocumentArena?) {
    guard let arena else { return }
    let tree = WordTree(arena)
    for index in arena.nodes.indices where tree.element(index) == .style {
      guard tree.value("type", of: index) == "paragraph",
        let name = tree.value("styleId", of: index)
      else { continue }
      var style = Style()
      for child in tree.children(of: index) {
        switch tree.element(child) {
        case .basedOn: style.basedOn = tree.value("val", of: child)
        case .pPr: style.numbering = Self.numbering(tree, properties: child)
        default: continue
        }
      }
      styles[name] = style
      let isStandard = tree.value("default", of: index)
      if isStandard == "1" || isStandard == "true" { standard = name }
    }
  }

  /// Finds what a style and those it is based on say, and the style that names the list.
  func numbering(of name: String?) -> (numbering: Numbering, style: String)? {
    var current = name ?? standard
    var level: Int?
    var steps = 0
    while let name = current, let style = styles[name], steps < 32 {
      level = level ?? style.numbering.level
      if let list = style.numbering.list {
        return (Numbering(list: list, level: level), name)
      }
      current = style.basedOn
      steps += 1
    }
    return nil
  }

  /// Reads `w:numPr` of paragraph properties.
  static func numbering(_ tree: WordTree, properties: Int) -> Numbering {
    var numbering = Numbering()
    for child in tree.children(of: properties) where tree.element(child) == .numPr {
      for part in tree.children(of: child) {
        switch tree.element(part) {
        case .numId: numbering.list = tree.number(of: part)
        case .ilvl: numbering.level = tree.number(of: part)
        default: continue
        }
      }
    }
    return numbering
  }
}
