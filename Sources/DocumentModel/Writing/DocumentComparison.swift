internal import SourceText

/// What a document says that another one made from it does not.
struct DocumentComparison {
  /// The differences in a fixed order.
  private(set) var losses: [ConversionLoss] = []

  private let original: NormativeDocument
  private let converted: NormativeDocument

  init(_ original: NormativeDocument, _ converted: NormativeDocument) {
    self.original = original
    self.converted = converted
    compareHeads()
    compareRecords()
    compareText()
    compareTables()
    compareReferences()
  }

  private mutating func note(_ loss: ConversionLoss, if isLost: Bool) {
    if isLost { losses.append(loss) }
  }

  private mutating func compareHeads() {
    let (left, right) = (original.head, converted.head)
    note(.head(.title), if: !left.title.isSame(as: right.title))
    note(.head(.documentNumber), if: !left.documentNumber.isSame(as: right.documentNumber))
    note(.head(.issuers), if: left.issuers.map(\.name) != right.issuers.map(\.name))
    note(.head(.signDate), if: !left.signDate.isSame(as: right.signDate))
    note(.head(.promulgationDate), if: !left.promulgationDate.isSame(as: right.promulgationDate))
    note(.head(.effectiveDate), if: !left.effectiveDate.isSame(as: right.effectiveDate))
    note(.head(.expiryDate), if: !left.expiryDate.isSame(as: right.expiryDate))
    note(.head(.recipients), if: !left.recipients.isSame(as: right.recipients))
    note(.head(.kind), if: !left.kind.isSame(as: right.kind))
  }

  private mutating func compareRecords() {
    if let steps = original.procedure {
      let isSame = converted.procedure.map { $0.elementsEqual(steps, by: Self.isSame) } ?? false
      note(.procedure(steps: steps.count), if: !isSame)
    }
    if let filings = original.filings {
      let isSame = converted.filings.map { $0.elementsEqual(filings, by: Self.isSame) } ?? false
      note(.filings(filings.count), if: !isSame)
    }
  }

  private static func isSame(_ left: ProcedureRecord, _ right: ProcedureRecord) -> Bool {
    left.kind == right.kind && left.start.value == right.start.value
      && left.end.value == right.end.value && left.body.value == right.body.value
      && left.outcome.value == right.outcome.value
  }

  private static func isSame(_ left: FilingRecord, _ right: FilingRecord) -> Bool {
    left.line == right.line && left.date.value == right.date.value
      && left.receiver.value == right.receiver.value && left.materials == right.materials
  }

  // MARK: Text

  private mutating func compareText() {
    let pageLines = original.blocks.count { $0.kind == .pageResidue && !original.isHeadLabel($0) }
    note(.pageText(lines: pageLines), if: pageLines > 0)
    let notes = original.blocks.count { $0.kind == .note }
    note(.notes(notes), if: notes > converted.blocks.count { $0.kind == .note })
    let (left, right) = (original.comparedParagraphs(), converted.comparedParagraphs())
    let moved = Self.remainder(of: left, without: right) { $0 }
    let rows = Set(converted.blocks.map { converted.string(of: $0.span).filter { $0 != " " } })
    let areRowsKept = original.rowTexts().allSatisfy { rows.contains($0) }
    let others = Self.remainder(of: right, without: left) { $0 }
    let lost = Self.remainder(of: moved, without: others) { $0.text }
      .filter { !($0.isCell && areRowsKept) }
    note(.text(paragraphs: lost.count, first: lost.first?.path ?? ""), if: !lost.isEmpty)
    let displaced = Self.remainder(of: moved, without: lost) { $0 }
      .filter { !($0.isCell && areRowsKept) }
    note(
      .structure(paragraphs: displaced.count, first: displaced.first?.path ?? ""),
      if: !displaced.isEmpty)
    if moved.isEmpty {
      let isBody = { (paragraph: ComparedParagraph) in paragraph.part == .body }
      note(.order, if: left.filter(isBody) != Self.common(right.filter(isBody), left))
    }
    let citations = Self.remainder(
      of: original.comparedCitations(), without: converted.comparedCitations()
    ) { $0 }
    note(.citations(citations.count), if: !citations.isEmpty)
  }

  /// The members that are not among others, each counted once.
  private static func remainder<Member, Key: Hashable>(
    of members: [Member], without others: [Member], by key: (Member) -> Key
  ) -> [Member] {
    var counts: [Key: Int] = [:]
    for other in others { counts[key(other), default: 0] += 1 }
    return members.filter { member in
      guard let count = counts[key(member)], count > 0 else { return true }
      counts[key(member)] = count - 1
      return false
    }
  }

  /// The members that are among others as well, in their own order.
  private static func common(
    _ members: [ComparedParagraph], _ others: [ComparedParagraph]
  ) -> [ComparedParagraph] {
    let wanted = Set(others)
    return members.filter { wanted.contains($0) }
  }

  private mutating func compareTables() {
    let isSame = zip(original.tables, converted.tables).allSatisfy { left, right in
      original.cellTexts(of: left) == converted.cellTexts(of: right)
    }
    note(
      .tables(original.tables.count),
      if: original.tables.count > converted.tables.count || !isSame)
  }

  private mutating func compareReferences() {
    let kept = Set(converted.references.map { $0.target + " " + converted.string(of: $0.span) })
    let lost = original.references.count { reference in
      // What leads to own parts or to an instrument by its name is found in the text again.
      !reference.target.hasPrefix("#")
        && !reference.target.hasPrefix(AkomaNtosoNames.instruments)
        && !kept.contains(reference.target + " " + original.string(of: reference.span))
    }
    note(.references(lost), if: lost > 0)
  }
}
