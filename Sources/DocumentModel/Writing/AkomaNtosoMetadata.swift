internal import SourceText

/// Writes the metadata of an Akoma Ntoso document (元数据).
struct AkomaNtosoMetadata {
  private let document: NormativeDocument
  private let title: String?
  private let number: String?

  init(_ document: NormativeDocument, _ outline: DocumentOutline) {
    self.document = document
    let head = DocumentHeadText(document, outline)
    title = head.title.map { String(decoding: $0, as: UTF8.self) }
    number = head.documentNumber.map { String(decoding: $0, as: UTF8.self) }
  }

  /// Writes `meta` with the entries that references lead to.
  func write(
    _ entries: [(identity: String, address: String, name: String)], to writer: inout MarkupWriter
  ) {
    writer.begin("meta")
    identification("", &writer)
    let head = document.head
    if let day = head.promulgationDate.value {
      writer.empty("publication", [("date", day.iso), ("name", "公布"), ("showAs", "公布")])
    }
    writeLifecycle(&writer)
    writer.begin("references", [("source", "#review")])
    for (place, issuer) in head.issuers.enumerated() {
      writer.empty(
        "TLCOrganization",
        [
          ("eId", "issuer-\(place + 1)"),
          ("href", "/akn/ontology/organization/cn/" + PercentEncoding.segment(issuer.name)),
          ("showAs", issuer.name),
        ])
    }
    if hasEntry { entry("TLCEvent", "event", AkomaNtosoNames.entryIntoForce, "施行", &writer) }
    if hasEnd { entry("TLCEvent", "event", "expiry", "失效", &writer) }
    entry("TLCProcess", "process", "review", "review", &writer)
    for item in entries {
      writer.empty(
        "TLCReference",
        [
          ("eId", item.identity), ("href", item.address), ("showAs", item.name),
          ("name", "instrument"),
        ])
    }
    writer.end()
    writeProprietary(&writer)
    writer.end()
  }

  /// Writes the `meta` of an attachment, which only says what it is a part of.
  func writeIdentification(part: String, to writer: inout MarkupWriter) {
    writer.begin("meta")
    identification(part, &writer)
    writer.end()
  }

  private func entry(
    _ element: String, _ kind: String, _ name: String, _ words: String,
    _ writer: inout MarkupWriter
  ) {
    writer.empty(
      element, [("eId", name), ("href", "/akn/ontology/\(kind)/\(name)"), ("showAs", words)])
  }

  // MARK: Identification

  private func identification(_ part: String, _ writer: inout MarkupWriter) {
    let day = document.head.signDate.value?.iso
    let words = [day, number ?? title].compactMap { $0 }.map(PercentEncoding.segment)
    let address = (["/akn/cn/act"] + (words.isEmpty ? ["unnamed"] : words)).joined(separator: "/")
    let own = part.isEmpty ? "!main" : "!" + part
    writer.begin("identification", [("source", "#review")])
    level("FRBRWork", address, own, &writer) { writer in
      writer.empty("FRBRcountry", [("value", "cn")])
      if part.isEmpty, let number { writer.empty("FRBRnumber", [("value", number)]) }
    } alias: { writer in
      guard part.isEmpty, let title else { return }
      writer.empty("FRBRalias", [("value", title), ("name", "title")])
    }
    level("FRBRExpression", address + "/zho@", own, &writer) { writer in
      writer.empty("FRBRlanguage", [("language", "zho")])
    }
    level("FRBRManifestation", address + "/zho@.akn", own, &writer) { writer in
      writer.empty("FRBRformat", [("value", "application/akn+xml")])
    }
    writer.end()
  }

  private func level(
    _ element: String, _ address: String, _ part: String, _ writer: inout MarkupWriter,
    properties: (inout MarkupWriter) -> Void, alias: (inout MarkupWriter) -> Void = { _ in }
  ) {
    writer.begin(element)
    writer.empty("FRBRthis", [("value", address + "/" + part)])
    writer.empty("FRBRuri", [("value", address)])
    alias(&writer)
    let day = document.head.signDate.value
    writer.empty(
      "FRBRdate",
      [
        ("date", day?.iso ?? AkomaNtosoNames.placeholderDay),
        ("name", day == nil ? AkomaNtosoNames.unknownDate : "成文日期"),
      ])
    if document.head.issuers.isEmpty { writer.empty("FRBRauthor", [("href", "#unknown")]) }
    for place in document.head.issuers.indices {
      writer.empty("FRBRauthor", [("href", "#issuer-\(place + 1)"), ("as", "#author")])
    }
    properties(&writer)
    writer.end()
  }

  // MARK: Days and records

  private var hasEntry: Bool { document.head.effectiveDate.value != nil }
  private var hasEnd: Bool { document.head.expiryDate.value != nil }

  private func writeLifecycle(_ writer: inout MarkupWriter) {
    guard hasEntry || hasEnd else { return }
    writer.begin("lifecycle", [("source", "#review")])
    if let day = document.head.effectiveDate.value {
      writer.empty(
        "eventRef",
        [
          ("eId", "event-force"), ("date", day.iso), ("source", "#review"),
          ("refersTo", "#" + AkomaNtosoNames.entryIntoForce),
        ])
    }
    if let day = document.head.expiryDate.value {
      // The event is the first day out of force, the fact the last day in force.
      writer.empty(
        "eventRef",
        [
          ("eId", "event-end"), ("date", day.adding(days: 1).iso), ("source", "#review"),
          ("type", "repeal"), ("refersTo", "#expiry"),
        ])
    }
    writer.end()
  }

  private func writeProprietary(_ writer: inout MarkupWriter) {
    let absent = document.head.days.filter { $0.day.isAbsent }.map(\.element)
    writer.begin(
      "proprietary", [("source", "#review"), ("xmlns:r", VocabularyElement.namespace)])
    writer.begin(
      "r:normativeDocument", [("version", "1"), ("kind", document.head.kind.value?.rawValue)])
    if !absent.isEmpty {
      writer.begin("r:head")
      for element in absent { writer.empty("r:" + element.rawValue) }
      writer.end()
    }
    RecordWriter(document, prefix: "r:").write(to: &writer)
    writer.end()
    writer.end()
  }
}
