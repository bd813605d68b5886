/// A page's elements with their meaning, and where its document stands among them (正文区).
struct PageOutline {
  let arena: DocumentArena
  /// The meaning of each node.
  private(set) var roles: [PageElement] = []
  /// The child nodes of each node, in order.
  private(set) var children: [[Int]] = []
  /// The element that holds the document.
  private(set) var main = 0

  /// For each node the bytes of sentences below it, links left out.
  private var weights: [Int] = []

  private static let contentNames: Set<String> = [
    "ucap-content", "zoom", "zoomcon", "trs_editor", "trs_ueditor", "article-content",
    "article_content", "info_cont", "pages_content", "view", "content", "con_text", "xl_con",
    "news_content", "newscontent", "articlecontent", "wz_content", "detail-content", "bt_content",
    "article", "mainbody", "main-body", "text", "conttext", "art_con", "word",
  ]

  init(_ arena: DocumentArena) {
    self.arena = arena
    children = Array(repeating: [], count: arena.nodes.count)
    weights = Array(repeating: 0, count: arena.nodes.count)
    let meanings = arena.names.map { PageElement(name: $0.lowercased()) }
    roles.reserveCapacity(arena.nodes.count)
    for (index, node) in arena.nodes.enumerated() {
      var role = meanings[Int(node.name)]
      if role != .skipped, isLeftOut(node) { role = .skipped }
      roles.append(role)
      if node.parent.index >= 0 { children[Int(node.parent.index)].append(index) }
    }
    weigh()
    main = findMain()
  }

  /// Visits the text of a node and its child nodes in reading order.
  func visit(_ index: Int, text: (Range<Int>) -> Void, child: (Int) -> Void) {
    let node = arena.nodes[index]
    var place = Int(node.textStart)
    for inner in children[index] {
      let start = Int(arena.nodes[inner].textStart)
      if start > place { text(place..<start) }
      child(inner)
      place = Int(arena.nodes[inner].textEnd)
    }
    if Int(node.textEnd) > place { text(place..<Int(node.textEnd)) }
  }

  /// The value of an attribute, empty where there is none.
  func attribute(_ name: String, of index: Int) -> String {
    for place in arena.nodes[index].attributes {
      let attribute = arena.attributes[Int(place)]
      guard arena.names[Int(attribute.name)] == name else { continue }
      return String(
        decoding: arena.attributeText[Int(attribute.start)..<Int(attribute.end)], as: UTF8.self)
    }
    return ""
  }

  private func isLeftOut(_ node: Node) -> Bool {
    for place in node.attributes {
      let attribute = arena.attributes[Int(place)]
      let name = arena.names[Int(attribute.name)]
      guard name == "class" || name == "id" || name == "style" || name == "hidden" else { continue }
      if name == "hidden" { return true }
      let value = String(
        decoding: arena.attributeText[Int(attribute.start)..<Int(attribute.end)], as: UTF8.self)
      if name == "style" ? PageElement.isHidden(value) : PageElement.isResidue(value) {
        return true
      }
    }
    return false
  }

  // MARK: Where the document stands

  /// Counts, from the last node to the first, the bytes of text that look like sentences.
  private mutating func weigh() {
    let arena = arena
    let bytes = arena.text.span
    var weights = weights
    for index in arena.nodes.indices.reversed() where roles[index] != .skipped {
      let isLink = arena.names[Int(arena.nodes[index].name)] == "a"
      var weight = 0
      if !isLink, roles[index] != .pageTitle {
        visit(index) { range in
          weight += Self.weight(bytes, range)
        } child: { _ in
        }
      }
      for inner in children[index] where roles[inner] != .skipped && !isLink {
        weight += weights[inner]
      }
      weights[index] = weight
    }
    self.weights = weights
  }

  /// The bytes of a text, a tenth where it holds no mark of a sentence.
  private static func weight(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int {
    var letters = 0
    var isSentence = false
    var index = range.lowerBound
    while index + 2 < range.upperBound {
      let lead = bytes[index]
      if lead >= 0xE4, lead <= 0xE9 { letters += 3 }
      if lead == 0xE3 && bytes[index + 1] == 0x80 && (bytes[index + 2] & 0xFE == 0x82)
        || lead == 0xE3 && bytes[index + 1] == 0x80 && bytes[index + 2] == 0x81
        || lead == 0xEF && bytes[index + 1] == 0xBC
      {
        isSentence = true
      }
      index += lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    }
    return isSentence ? letters : letters / 10
  }

  /// Follows the bulk of the sentences down to the innermost container that holds nearly all.
  private func findMain() -> Int {
    var place = 0
    let whole = weights.first ?? 0
    guard whole > 0 else { return 0 }
    while true {
      let name = attribute("id", of: place).lowercased()
      let classes = attribute("class", of: place).lowercased()
        .split(whereSeparator: \.isWhitespace).map(String.init)
      if Self.contentNames.contains(name)
        || classes.contains(where: { Self.contentNames.contains($0) })
      {
        // A column of the portal may bear the same name: go on while it holds another.
        guard let inner = heaviest(of: place, share: 0.97), isContainer(inner),
          hasNamedContent(inner)
        else { return place }
        place = inner
        continue
      }
      guard let inner = heaviest(of: place, share: 0.88), isContainer(inner) else { return place }
      place = inner
    }
  }

  private func hasNamedContent(_ index: Int) -> Bool {
    var place = index
    for _ in 0..<6 {
      if Self.contentNames.contains(attribute("id", of: place).lowercased()) { return true }
      guard let inner = heaviest(of: place, share: 0.97) else { return false }
      place = inner
    }
    return false
  }

  private func heaviest(of index: Int, share: Double) -> Int? {
    children[index].max { weights[$0] < weights[$1] }
      .flatMap { Double(weights[$0]) >= Double(weights[index]) * share ? $0 : nil }
  }

  private func isContainer(_ index: Int) -> Bool {
    switch roles[index] {
    case .table, .row, .cell: true
    case .block: !["p", "li", "dt", "pre"].contains(arena.names[Int(arena.nodes[index].name)])
    case .inline: !children[index].allSatisfy { roles[$0] == .inline }
    default: false
    }
  }
}
