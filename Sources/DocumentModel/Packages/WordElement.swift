/// The elements of WordprocessingML (ISO/IEC 29500) that matter for text, numbering and comments.
enum WordElement: String {
  case body, p, r, t, tab, ptab, br, cr, noBreakHyphen, sym, pPr, rPr, pStyle, numPr, ilvl, numId
  case ins, del, moveFrom, moveTo, fldChar, fldSimple, instrText, delText, tbl, tr, tc, trPr, tcPr
  case footnoteReference, endnoteReference, rt, vanish, sdtPr, sectPr, pPrChange, rPrChange
  case style, basedOn, abstractNum, num, lvl, start, numFmt, lvlText, suff, lvlRestart, isLgl
  case numStyleLink, styleLink, lvlOverride, startOverride, abstractNumId, footnote, endnote
  case cellDel, comment, document, txbxContent
  /// The first alternative of `mc:AlternateContent`, and the one for older programs.
  case choice = "Choice"
  case fallback = "Fallback"
  case alternateContent = "AlternateContent"
  /// The text of a formula, `m:t`.
  case formulaText

  /// The namespaces: transitional and strict.
  static let namespaces = [
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
  ]
  private static let compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006"
  private static let formulas = [
    "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "http://purl.oclc.org/ooxml/officeDocument/math",
  ]

  /// The element of each name of an arena.
  static func table(of arena: DocumentArena) -> [WordElement?] {
    zip(arena.names, arena.namespaces).map { name, namespace in
      if namespaces.contains(namespace) {
        let element = WordElement(rawValue: name)
        return element == .formulaText ? nil : element
      }
      if namespace == compatibility {
        switch name {
        case "AlternateContent": return .alternateContent
        case "Choice": return .choice
        case "Fallback": return .fallback
        default: return nil
        }
      }
      return name == "t" && formulas.contains(namespace) ? .formulaText : nil
    }
  }
}

/// The arena of a part of a Word document, read by element.
struct WordTree {
  let arena: DocumentArena
  private let elements: [WordElement?]

  init(_ arena: DocumentArena) {
    self.arena = arena
    elements = WordElement.table(of: arena)
  }

  /// The element that a node is, nil for foreign ones.
  func element(_ index: Int) -> WordElement? { elements[Int(arena.nodes[index].name)] }

  /// The element around a node.
  func parent(of index: Int) -> WordElement? {
    let parent = Int(arena.nodes[index].parent.index)
    return parent >= 0 ? element(parent) : nil
  }

  /// An attribute of the same vocabulary, or without namespace.
  func value(_ name: String, of index: Int) -> String? {
    for place in arena.nodes[index].attributes {
      let attribute = arena.attributes[Int(place)]
      let number = Int(attribute.name)
      guard arena.names[number] == name else { continue }
      let namespace = arena.namespaces[number]
      guard
        namespace.isEmpty || WordElement.namespaces.contains(namespace)
          || namespace == "http://www.w3.org/XML/1998/namespace"
      else { continue }
      return String(
        decoding: arena.attributeText[Int(attribute.start)..<Int(attribute.end)], as: UTF8.self)
    }
    return nil
  }

  /// A whole number as `w:val`.
  func number(of index: Int) -> Int? { value("val", of: index).flatMap { Int($0) } }

  /// The value of an on-off property: set unless it says that it is not.
  func isOn(_ index: Int) -> Bool {
    switch value("val", of: index) {
    case "0", "false", "off": false
    default: true
    }
  }

  /// The text of `w:t` that is shown: without the blanks at its edges unless they are to be kept.
  func visibleText(of index: Int) -> Range<Int> {
    let node = arena.nodes[index]
    var range = Int(node.textStart)..<Int(node.textEnd)
    guard value("space", of: index) != "preserve" else { return range }
    let isBlank: (UInt8) -> Bool = { [0x20, 0x09, 0x0A, 0x0D].contains($0) }
    while let first = range.first, isBlank(arena.text[first]) {
      range = first + 1..<range.upperBound
    }
    while let last = range.last, isBlank(arena.text[last]) { range = range.lowerBound..<last }
    return range
  }

  /// The index after the last node inside a node.
  func end(of index: Int) -> Int {
    let close = arena.nodes[index].sourceEnd
    var low = index + 1
    var high = arena.nodes.count
    while low < high {
      let middle = (low + high) / 2
      if arena.nodes[middle].sourceStart < close { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The nodes directly inside a node.
  func children(of index: Int) -> [Int] {
    var found: [Int] = []
    var child = index + 1
    let end = end(of: index)
    while child < end {
      found.append(child)
      child = self.end(of: child)
    }
    return found
  }
}
