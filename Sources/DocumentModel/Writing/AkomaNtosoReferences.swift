internal import SourceText

/// The references in a text with the targets they are written with (引用目标), none within another.
struct AkomaNtosoReferences {
  /// A stretch of the text and what it refers to.
  struct Reference {
    let span: TextSpan
    let target: String
  }

  /// What references lead to that is known by name: the identity of its entry, its address, its name.
  private(set) var entries: [(identity: String, address: String, name: String)] = []
  private var references: [Reference] = []
  /// The places of entries by address and name.
  private var places: [[String]: Int] = [:]

  /// Collects the references that the input marks, the citations, and the references to own parts.
  /// - Parameter identities: The identity that each paragraph is written with.
  init(_ document: NormativeDocument, identities: [Int: String]) {
    var found: [(span: TextSpan, address: String, name: String?)] = []
    for reference in document.references where !reference.target.hasPrefix("#") {
      found.append((reference.span, Self.address(reference.target), reference.name))
    }
    for citation in document.citations where !citation.name.isEmpty {
      let path = AkomaNtosoNames.instruments + PercentEncoding.segment(citation.name)
      found.append((citation.span, path, citation.name))
    }
    for reference in document.internalReferences() {
      guard let target = reference.target, let identity = identities[target] else { continue }
      found.append((reference.span, "#" + identity, nil))
    }
    // Those of the input come first where several begin at one place.
    let ordered = found.enumerated().sorted {
      ($0.element.span.start, $0.offset) < ($1.element.span.start, $1.offset)
    }
    var end: Int32 = 0
    for (_, item) in ordered where item.span.start >= end && !item.span.isEmpty {
      references.append(Reference(span: item.span, target: target(item.address, item.name)))
      end = item.span.end
    }
  }

  private mutating func target(_ address: String, _ name: String?) -> String {
    guard let name else { return address }
    if let known = places[[address, name]] { return "#" + entries[known].identity }
    places[[address, name]] = entries.count
    entries.append(("ref-\(entries.count + 1)", address, name))
    return "#ref-\(entries.count)"
  }

  /// An address without the characters that addresses may not hold.
  private static func address(_ text: String) -> String {
    text.contains { " \"<>\\^`{|}[]".contains($0) }
      ? String(
        text.flatMap { character in
          " \"<>\\^`{|}[]".contains(character)
            ? PercentEncoding.segment(String(character)) : String(character)
        }) : text
  }

  /// The references that stand wholly in a span.
  /// - Complexity: O(log n + number found).
  func references(in span: TextSpan) -> ArraySlice<Reference> {
    var low = 0
    var high = references.count
    while low < high {
      let middle = (low + high) / 2
      if references[middle].span.start < span.start { low = middle + 1 } else { high = middle }
    }
    return references[low...].prefix { $0.span.end <= span.end }
  }
}
