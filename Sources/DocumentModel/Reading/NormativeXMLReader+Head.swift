internal import SourceText

/// A filing whose papers are still being read.
struct OpenFiling {
  let line: FilingRecord.Line
  let date: Fact<LegalDate>
  let receiver: Fact<String>
  var materials: [String] = []
}

extension NormativeXMLReader {
  func readRootKind(_ node: Node) throws(DocumentReadError) -> Fact<DocumentKind> {
    guard let (value, span) = arena.attribute("kind", of: node) else { return .unknown }
    return .known(try enumeration(DocumentKind.self, value, name: "kind", at: span), span)
  }

  mutating func readRoot(_ node: Node) throws(DocumentReadError) {
    let version = arena.attribute("version", of: node)
    guard version?.value.trimmedBlanks == "1" else {
      throw failure(
        "version", value: version?.value ?? "", allowed: "1",
        at: version?.span.start ?? Int(node.sourceStart))
    }
    builder.head.kind = try readRootKind(node)
  }

  mutating func readHead(
    _ element: VocabularyElement, _ text: Range<Int>, _ node: NodeID
  ) throws(DocumentReadError) {
    let value = arena.trimmed(text)
    switch element {
    case .title: readTextField(.title, as: .title, value, node)
    case .documentNumber: readTextField(.documentNumber, as: .documentNumber, value, node)
    case .recipients: readTextField(.recipients, as: .recipients, value, node)
    case .signDate:
      builder.head.signDate = try day(element, value)
      builder.stated.insert(.signDate)
    case .promulgationDate: builder.head.promulgationDate = try day(element, value)
    case .effectiveDate:
      builder.head.effectiveDate = try day(element, value)
      builder.stated.insert(.effectiveDate)
    case .expiryDate:
      builder.head.expiryDate = try day(element, value)
      builder.stated.insert(.expiryDate)
    default: break
    }
  }

  /// Makes a paragraph of a field; the head is completed from it when it is folded.
  private mutating func readTextField(
    _ field: DocumentBuilder.HeadFields, as kind: Block.Kind, _ value: Range<Int>, _ node: NodeID
  ) {
    if value.isEmpty {
      builder.stated.insert(field)
    } else {
      append(kind, value, node)
    }
  }

  private func day(
    _ element: VocabularyElement, _ value: Range<Int>
  ) throws(DocumentReadError) -> Fact<LegalDate> {
    guard !value.isEmpty else { return .absent }
    let span = arena.sourceSpan(value)
    return .known(try day(arena.string(value), name: element.rawValue, at: span), span)
  }

  private func day(
    _ text: String, name: String, at span: SourceSpan
  ) throws(DocumentReadError) -> LegalDate {
    guard let date = LegalDate(iso: text) else {
      throw failure(name, value: text, allowed: "2026-03-05", at: span.start)
    }
    return date
  }

  private func enumeration<Value: RawRepresentable<String> & CaseIterable>(
    _ type: Value.Type, _ text: String, name: String, at span: SourceSpan
  ) throws(DocumentReadError) -> Value {
    guard let value = Value(rawValue: text.trimmedBlanks) else {
      throw failure(
        name, value: text, allowed: Value.allCases.map(\.rawValue).joined(separator: ", "),
        at: span.start)
    }
    return value
  }

  // MARK: Attributes

  private func dayAttribute(
    _ name: String, of node: Node
  ) throws(DocumentReadError) -> Fact<LegalDate> {
    // A record without a day does not say that there was none.
    guard let (value, span) = arena.attribute(name, of: node) else { return .unknown }
    let text = value.trimmedBlanks
    return text.isEmpty ? .absent : .known(try day(text, name: name, at: span), span)
  }

  private func textAttribute(_ name: String, of node: Node) -> Fact<String> {
    guard let (value, span) = arena.attribute(name, of: node) else { return .unknown }
    let text = value.trimmedBlanks
    return text.isEmpty ? .absent : .known(text, span)
  }

  private func enumerationAttribute<Value: RawRepresentable<String> & CaseIterable>(
    _ type: Value.Type, _ name: String, of node: Node
  ) throws(DocumentReadError) -> Value {
    let found = arena.attribute(name, of: node)
    let place = found?.span ?? SourceSpan(Int(node.sourceStart), Int(node.sourceStart))
    return try enumeration(type, found?.value ?? "", name: name, at: place)
  }

  // MARK: Procedure and filings

  mutating func readStep(_ node: Node) throws(DocumentReadError) {
    let step = ProcedureRecord(
      kind: try enumerationAttribute(ProcedureRecord.Kind.self, "kind", of: node),
      start: try dayAttribute("start", of: node), end: try dayAttribute("end", of: node),
      body: textAttribute("body", of: node), outcome: textAttribute("outcome", of: node),
      span: SourceSpan(Int(node.sourceStart), Int(node.sourceEnd)))
    builder.procedure?.append(step)
  }

  mutating func openFiling(_ node: Node) throws(DocumentReadError) {
    filing = OpenFiling(
      line: try enumerationAttribute(FilingRecord.Line.self, "line", of: node),
      date: try dayAttribute("date", of: node), receiver: textAttribute("receiver", of: node))
  }

  mutating func closeFiling(_ node: Node) {
    guard let open = filing else { return }
    filing = nil
    builder.filings?.append(
      FilingRecord(
        line: open.line, date: open.date, receiver: open.receiver, materials: open.materials,
        span: SourceSpan(Int(node.sourceStart), Int(node.sourceEnd))))
  }

  // MARK: Issuers and signature

  mutating func readIssuer(_ text: Range<Int>, _ node: NodeID, inSignature: Bool) {
    let value = arena.trimmed(text)
    guard !value.isEmpty else { return }
    let issuer = Issuer(
      name: SourcePlaces.withoutBlanks(arena.text, from: value.lowerBound, to: value.upperBound),
      span: arena.sourceSpan(value))
    if inSignature {
      signatureIssuers.append(issuer)
      append(.signature, value, node)
    } else {
      builder.head.issuers.append(issuer)
    }
  }

  mutating func readSignatureDate(_ text: Range<Int>, _ node: NodeID) {
    let value = arena.trimmed(text)
    guard !value.isEmpty else { return }
    append(.signature, value, node)
    if let day = printedDay(value) { signatureDate = .known(day, arena.sourceSpan(value)) }
  }

  private func printedDay(_ value: Range<Int>) -> LegalDate? {
    let bytes = arena.text.span.extracting(value.lowerBound..<value.upperBound)
    return PrintedDate.read(bytes, at: 0)?.date
  }

  /// Takes issuers and the day of signing from the signature where the head has none.
  mutating func completeFromSignature() {
    if builder.head.issuers.isEmpty { builder.head.issuers = signatureIssuers }
    if !builder.stated.contains(.signDate) { builder.head.signDate = signatureDate }
  }
}

extension String {
  /// The text without ASCII blanks and line ends at its edges.
  var trimmedBlanks: String {
    let bytes = utf8
    guard let first = bytes.firstIndex(where: { $0 > 0x20 }),
      let last = bytes.lastIndex(where: { $0 > 0x20 })
    else { return "" }
    guard first != startIndex || bytes.index(after: last) != endIndex else { return self }
    return String(self[first...last])
  }
}
