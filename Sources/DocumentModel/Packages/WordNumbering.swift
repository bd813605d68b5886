/// The lists of a Word document (numbering.xml): what each level of each list looks like.
struct WordNumbering {
  /// A level of a list.
  struct Level {
    var start = 1
    var format = "decimal"
    /// The text with %1 … %9 for the counters.
    var text = ""
    /// What stands after the number: `tab`, `space` or `nothing`.
    var suffix = "tab"
    /// The level, 1-based, after which this one begins anew; 0 for never, nil for any above it.
    var restart: Int?
    /// True when all counters are shown as decimal numbers.
    var isLegal = false
    /// The paragraph style that stands for the level.
    var style: String?
  }

  /// A list as it is defined, shared by the lists that use it.
  struct Definition {
    var levels: [Int: Level] = [:]
    /// The style that holds the true definition.
    var styleLink: String?
    /// The style for which this is the true definition.
    var definesStyle: String?
  }

  /// A list as paragraphs name it.
  struct List {
    var definition: Int
    /// The first numbers that differ from the definition, by level.
    var starts: [Int: Int] = [:]
    /// The levels that differ from the definition.
    var levels: [Int: Level] = [:]
  }

  private(set) var definitions: [Int: Definition] = [:]
  private(set) var lists: [Int: List] = [:]

  init(_ arena: DocumentArena?) {
    guard let arena else { return }
    let tree = WordTree(arena)
    for index in arena.nodes.indices {
      switch tree.element(index) {
      case .abstractNum: readDefinition(tree, index)
      case .num: readList(tree, index)
      default: continue
      }
    }
    followStyleLinks()
  }

  /// The level of a list with what differs from its definition.
  func level(_ number: Int, of list: Int) -> Level? {
    guard let list = lists[list] else { return nil }
    return list.levels[number] ?? definitions[list.definition]?.levels[number]
  }

  /// The level of a list that a paragraph style stands for.
  func level(ofStyle style: String, in list: Int) -> Int? {
    guard let list = lists[list], let definition = definitions[list.definition] else { return nil }
    return definition.levels.keys.sorted().first { definition.levels[$0]?.style == style }
  }

  private mutating func readDefinition(_ tree: WordTree, _ index: Int) {
    guard let number = tree.value("abstractNumId", of: index).flatMap({ Int($0) }) else { return }
    var definition = Definition()
    for child in tree.children(of: index) {
      switch tree.element(child) {
      case .lvl:
        guard let level = tree.value("ilvl", of: child).flatMap({ Int($0) }) else { continue }
        definition.levels[level] = Self.level(tree, child)
      case .numStyleLink: definition.styleLink = tree.value("val", of: child)
      case .styleLink: definition.definesStyle = tree.value("val", of: child)
      default: continue
      }
    }
    definitions[number] = definition
  }

  private mutating func readList(_ tree: WordTree, _ index: Int) {
    guard let number = tree.value("numId", of: index).flatMap({ Int($0) }) else { return }
    var list = List(definition: -1)
    for child in tree.children(of: index) {
      switch tree.element(child) {
      case .abstractNumId: list.definition = tree.number(of: child) ?? -1
      case .lvlOverride:
        guard let level = tree.value("ilvl", of: child).flatMap({ Int($0) }) else { continue }
        for part in tree.children(of: child) {
          switch tree.element(part) {
          case .startOverride: list.starts[level] = tree.number(of: part)
          case .lvl: list.levels[level] = Self.level(tree, part)
          default: continue
          }
        }
      default: continue
      }
    }
    lists[number] = list
  }

  private static func level(_ tree: WordTree, _ index: Int) -> Level {
    var level = Level()
    // A format can stand inside mc:AlternateContent; the first one counts.
    var sawFormat = false
    for child in (index + 1)..<max(index + 1, tree.end(of: index)) {
      switch tree.element(child) {
      case .start: level.start = tree.number(of: child) ?? 1
      case .numFmt:
        if !sawFormat { level.format = tree.value("val", of: child) ?? "decimal" }
        sawFormat = true
      case .lvlText: level.text = tree.value("val", of: child) ?? ""
      case .suff: level.suffix = tree.value("val", of: child) ?? "tab"
      case .lvlRestart: level.restart = tree.number(of: child)
      case .isLgl: level.isLegal = tree.isOn(child)
      case .pStyle: level.style = tree.value("val", of: child)
      default: continue
      }
    }
    return level
  }

  private mutating func followStyleLinks() {
    for (number, definition) in definitions {
      guard let link = definition.styleLink, definition.levels.isEmpty,
        let target = definitions.values.first(where: { $0.definesStyle == link })
      else { continue }
      definitions[number]?.levels = target.levels
    }
  }
}
