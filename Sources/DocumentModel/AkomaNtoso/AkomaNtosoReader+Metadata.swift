internal import SourceText

extension AkomaNtosoReader {
  /// Completes the head from the document's own metadata: work, publication, lifecycle, own records.
  mutating func readMetadata() throws(DocumentReadError) {
    guard let meta = arena.nodes.firstIndex(where: { arena.names[Int($0.name)] == "meta" }) else {
      return
    }
    var place = meta + 1
    while place < arena.nodes.count, Int(arena.nodes[place].parent.index) >= meta {
      let node = arena.nodes[place]
      if arena.namespaces[Int(node.name)] == VocabularyElement.namespace {
        try readOwnRecord(place)
      } else {
        readMetadata(node)
      }
      place += 1
    }
    let head = inner.builder.head
    if head.signDate.value != nil { inner.builder.stated.insert(.signDate) }
    if head.effectiveDate.value != nil { inner.builder.stated.insert(.effectiveDate) }
    if head.expiryDate.value != nil { inner.builder.stated.insert(.expiryDate) }
  }

  private mutating func readMetadata(_ node: Node) {
    let parent = node.parent.index >= 0 ? arena.nodes[Int(node.parent.index)] : node
    let isOfWork = arena.names[Int(parent.name)] == "FRBRWork"
    switch arena.names[Int(node.name)] {
    case "FRBRdate" where isOfWork:
      guard inner.builder.head.signDate.value == nil,
        arena.attribute("name", of: node)?.value != AkomaNtosoNames.unknownDate,
        let day = day("date", of: node)
      else { return }
      inner.builder.head.signDate = day
    case "FRBRalias" where isOfWork: readAlias(node)
    case "FRBRauthor" where isOfWork: readAuthor(node)
    case "publication":
      guard inner.builder.head.promulgationDate.value == nil, let day = day("date", of: node)
      else { return }
      inner.builder.head.promulgationDate = day
    case "eventRef": readEvent(node)
    default: return
    }
  }

  private mutating func readAlias(_ node: Node) {
    guard !inner.builder.drafts.contains(where: { $0.kind == .title }),
      inner.builder.head.title.value == nil,
      let (value, span) = arena.attribute("value", of: node), !value.trimmedBlanks.isEmpty
    else { return }
    inner.builder.head.title = .known(value.trimmedBlanks, span)
    inner.builder.stated.insert(.title)
  }

  /// Reads an author that the references name.
  private mutating func readAuthor(_ node: Node) {
    let role = arena.attribute("as", of: node)?.value.lowercased() ?? "author"
    guard role.hasSuffix("author") || role.hasSuffix("authority"),
      let target = arena.attribute("href", of: node)?.value, target.hasPrefix("#"),
      let entry = referenceEntry(String(target.dropFirst())),
      let (name, span) = arena.attribute("showAs", of: entry), !name.trimmedBlanks.isEmpty
    else { return }
    let bytes = Array(name.utf8)
    let issuer = SourcePlaces.withoutBlanks(bytes, from: 0, to: bytes.count)
    inner.builder.head.issuers.append(Issuer(name: issuer, span: span))
  }

  /// Reads an event of the lifecycle: from when on, and until when, the document is in force.
  private mutating func readEvent(_ node: Node) {
    guard let day = day("date", of: node), case .known(let date, let span) = day else { return }
    let words = ["type", "refersTo", "eId"].compactMap { arena.attribute($0, of: node)?.value }
      .joined(separator: " ").lowercased().filter { $0 != "-" && $0 != "_" }
    if words.contains("repeal") || words.contains("expir") {
      // The event is the first day out of force, the fact the last day in force.
      inner.builder.head.expiryDate = .known(date.adding(days: -1), span)
    } else if words.contains("inforce") || words.contains("intoforce")
      || words.contains("commencement"), inner.builder.head.effectiveDate.value == nil
    {
      inner.builder.head.effectiveDate = day
    }
  }

  // MARK: Records in the own vocabulary

  /// Reads an element of the own vocabulary among the metadata.
  private mutating func readOwnRecord(_ index: Int) throws(DocumentReadError) {
    let node = arena.nodes[index]
    switch VocabularyElement(rawValue: arena.names[Int(node.name)]) {
    case .normativeDocument: try inner.readRoot(node)
    case .procedure: inner.builder.procedure = []
    case .step: try inner.readStep(node)
    case .filings: inner.builder.filings = []
    case .filing: try readFiling(index)
    case .signDate, .promulgationDate, .effectiveDate, .expiryDate:
      guard let element = VocabularyElement(rawValue: arena.names[Int(node.name)]) else { return }
      try inner.readHead(element, Int(node.textStart)..<Int(node.textEnd), NodeID(index))
    default: return
    }
  }

  private mutating func readFiling(_ index: Int) throws(DocumentReadError) {
    try inner.openFiling(arena.nodes[index])
    var place = index + 1
    while place < arena.nodes.count, Int(arena.nodes[place].parent.index) >= index {
      let node = arena.nodes[place]
      let name = arena.string(arena.trimmed(Int(node.textStart), Int(node.textEnd)))
      if !name.isEmpty { inner.filing?.materials.append(name) }
      place += 1
    }
    inner.closeFiling(arena.nodes[index])
  }

  // MARK: References

  /// Takes the targets of references in the text; what the metadata name, by its address and name.
  mutating func readReferences() {
    let wanted = arena.names.firstIndex(of: "ref")
    guard let wanted else { return }
    for node in arena.nodes where Int(node.name) == wanted {
      guard let target = arena.attribute("href", of: node)?.value, !target.isEmpty else { continue }
      let range = arena.trimmed(Int(node.textStart), Int(node.textEnd))
      guard !range.isEmpty else { continue }
      let entry = target.hasPrefix("#") ? referenceEntry(String(target.dropFirst())) : nil
      let address = entry.flatMap { arena.attribute("href", of: $0)?.value } ?? target
      let name = entry.flatMap { arena.attribute("showAs", of: $0)?.value }
      inner.builder.references.append((address, name, range))
    }
  }

  /// The entry of the references with an identity.
  private func referenceEntry(_ identity: String) -> Node? {
    entries[identity].map { arena.nodes[$0] }
  }

  /// The entries of the metadata's references (TLC…) by their identities.
  static func entries(of arena: DocumentArena) -> [String: Int] {
    var found: [String: Int] = [:]
    let isEntry = arena.names.map { $0.hasPrefix("TLC") }
    for (index, node) in arena.nodes.enumerated() where isEntry[Int(node.name)] {
      guard let identity = arena.attribute("eId", of: node)?.value else { continue }
      found[identity] = found[identity] ?? index
    }
    return found
  }
}
