/// The elements of the project's own vocabulary and what each may hold.
///
/// Source: Schemas/normative-document.rng.
enum VocabularyElement: String, CaseIterable {
  case normativeDocument, head, title, issuer, documentNumber, signDate, promulgationDate
  case effectiveDate, expiryDate, recipients, procedure, step, filings, filing, material, body
  case preamble, p, part, chapter, section, article, item, level, table, row, cell, number, heading
  case attachments, attachment, signature, date, notes, note

  /// The namespace of the vocabulary.
  static let namespace = "urn:review:normative-document:1"

  /// A set of elements.
  struct Group: OptionSet {
    let rawValue: UInt64

    init(rawValue: UInt64) { self.rawValue = rawValue }

    @inline(__always)
    init(_ element: VocabularyElement) { rawValue = element.bit }

    init(_ elements: VocabularyElement...) {
      rawValue = elements.reduce(0) { $0 | $1.bit }
    }

    func contains(_ element: VocabularyElement) -> Bool { rawValue & element.bit != 0 }

    /// The names, for messages.
    var names: String {
      VocabularyElement.allCases.filter(contains).map(\.rawValue).joined(separator: ", ")
    }
  }

  private var bit: UInt64 {
    switch self {
    case .normativeDocument: 1
    case .head: 1 << 1
    case .title: 1 << 2
    case .issuer: 1 << 3
    case .documentNumber: 1 << 4
    case .signDate: 1 << 5
    case .promulgationDate: 1 << 6
    case .effectiveDate: 1 << 7
    case .expiryDate: 1 << 8
    case .recipients: 1 << 9
    case .procedure: 1 << 10
    case .step: 1 << 11
    case .filings: 1 << 12
    case .filing: 1 << 13
    case .material: 1 << 14
    case .body: 1 << 15
    case .preamble: 1 << 16
    case .p: 1 << 17
    case .part: 1 << 18
    case .chapter: 1 << 19
    case .section: 1 << 20
    case .article: 1 << 21
    case .item: 1 << 22
    case .level: 1 << 23
    case .table: 1 << 24
    case .row: 1 << 25
    case .cell: 1 << 26
    case .number: 1 << 27
    case .heading: 1 << 28
    case .attachments: 1 << 29
    case .attachment: 1 << 30
    case .signature: 1 << 31
    case .date: 1 << 32
    case .notes: 1 << 33
    case .note: 1 << 34
    }
  }

  /// The elements that may stand directly inside.
  var children: Group {
    switch self {
    case .normativeDocument:
      Group(.head, .procedure, .filings, .body, .attachments, .signature, .notes)
    case .head:
      Group(
        .title, .issuer, .documentNumber, .signDate, .promulgationDate, .effectiveDate,
        .expiryDate, .recipients)
    case .procedure: Group(.step)
    case .filings: Group(.filing)
    case .filing: Group(.material)
    case .body: Group(.preamble, .part, .chapter, .section, .article, .level, .p, .table)
    case .preamble: Group(.p)
    case .part, .chapter, .section:
      Group(.number, .heading, .part, .chapter, .section, .article, .level, .p, .table)
    case .article: Group(.number, .p, .item, .table)
    case .item: Group(.number, .p, .item, .table)
    case .level: Group(.number, .heading, .p, .level, .table)
    case .table: Group(.row)
    case .row: Group(.cell)
    case .attachments: Group(.attachment)
    case .attachment:
      Group(.number, .title, .part, .chapter, .section, .p, .level, .article, .table)
    case .signature: Group(.issuer, .date, .note)
    case .notes: Group(.note)
    case .title, .issuer, .documentNumber, .signDate, .promulgationDate, .effectiveDate,
      .expiryDate, .recipients, .step, .material, .p, .cell, .number, .heading, .date, .note:
      []
    }
  }

  /// The elements that may stand only once inside their parent.
  var isSingle: Bool {
    switch self {
    case .head, .title, .documentNumber, .signDate, .promulgationDate, .effectiveDate, .expiryDate,
      .recipients, .procedure, .filings, .body, .preamble, .number, .heading, .attachments,
      .signature, .date, .notes:
      true
    default: false
    }
  }

  /// True for elements that hold text.
  var holdsText: Bool { children.isEmpty && self != .step }

  /// True for elements whose first child must be their number.
  var needsNumber: Bool {
    switch self {
    case .part, .chapter, .section, .article, .item, .level: true
    default: false
    }
  }

  /// True for elements that paragraphs belong to.
  var isContainer: Bool {
    switch self {
    case .part, .chapter, .section, .article, .item, .level, .attachment, .body, .preamble: true
    default: false
    }
  }

  /// The attributes without namespace that are allowed.
  var attributes: [String] {
    switch self {
    case .normativeDocument: ["version", "kind"]
    case .step: ["kind", "start", "end", "body", "outcome"]
    case .filing: ["line", "date", "receiver"]
    default: []
    }
  }
}
