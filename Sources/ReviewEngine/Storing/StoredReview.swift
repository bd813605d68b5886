internal import DocumentModel
internal import RuleDSL
internal import SourceText

/// A review as bytes, for caches and for files that hold what memory should not (存储的审查结果).
///
/// What a run adds to a review stays out: dispositions, and the document's text. The bytes mean something
/// only to the program that wrote them.
extension DocumentReview {
  /// The bytes of this review.
  public var stored: [UInt8] {
    var writer = StoredBytesWriter()
    writer.put(title) { $0.put($1) }
    writer.put(number) { $0.put($1) }
    writer.put(dependsOnAsOf)
    writer.put(compliant)
    writer.put(notApplicable)
    writer.put(notApplicableRules.map { $0.sorted() }) { $0.put($1) { $0.put($1) } }
    writer.put(findings) { $0.put($1) }
    return writer.bytes
  }

  /// Reads a review back.
  /// - Returns: Nil when the bytes are damaged.
  public init?(stored bytes: [UInt8]) {
    var reader = StoredBytesReader(bytes)
    do throws(StoredBytesFault) {
      let title = try reader.optional { reader throws(StoredBytesFault) in try reader.text() }
      let number = try reader.optional { reader throws(StoredBytesFault) in try reader.text() }
      let dependsOnAsOf = try reader.flag()
      let compliant = try reader.number()
      let notApplicable = try reader.number()
      let outside = try reader.optional { reader throws(StoredBytesFault) in
        try reader.list { reader throws(StoredBytesFault) in try reader.text() }
      }
      let findings = try reader.list { reader throws(StoredBytesFault) in try reader.finding() }
      guard reader.isAtEnd else { return nil }
      self.init(
        title: title, findings: findings, compliant: compliant, notApplicable: notApplicable)
      self.number = number
      self.dependsOnAsOf = dependsOnAsOf
      notApplicableRules = outside.map { Set($0) }
    } catch {
      return nil
    }
  }
}

extension StoredBytesWriter {
  mutating func put(_ finding: Finding) {
    put(finding.rule)
    put(finding.title)
    put(finding.category)
    put(finding.severity.rawValue)
    put(finding.outcome.rawValue)
    put(finding.place)
    put(finding.excerpt)
    put(finding.message)
    put(finding.suggestion) { $0.put($1) }
    put(finding.missing) { writer, words in
      writer.put(words.chinese)
      writer.put(words.english)
    }
    put(finding.basis) { writer, basis in
      writer.put(basis.instrument)
      writer.put(basis.article) { $0.put($1) }
      writer.put(basis.wording) { $0.put($1) }
      writer.put(basis.verification.rawValue)
    }
    put(finding.fingerprint)
    put(finding.fix) { writer, fix in
      writer.put(fix.span)
      writer.put(fix.replacement)
      writer.put(fix.isSafe)
    }
  }

  mutating func put(_ place: FindingPlace) {
    put(place.span)
    put(place.start)
    put(place.end)
    put(place.path)
    put(place.line.line)
    put(place.line.carets)
    put(place.line.position)
    put(place.original) { writer, original in
      writer.put(original.first)
      writer.put(original.last)
    }
  }

  mutating func put(_ span: SourceSpan) {
    put(span.start)
    put(span.end)
  }

  mutating func put(_ position: SourcePosition) {
    put(position.line)
    put(position.column)
  }

  private mutating func put(_ place: OriginalPlace) {
    put(place.layout == .pages)
    put(place.part)
    put(place.isMainPart)
    put(place.container)
    put(place.element)
    put(place.character)
    put(place.isGenerated)
  }

  private mutating func put(_ article: ArticleReference) {
    for part in [
      article.article, article.insertion, article.paragraph, article.item, article.subitem,
    ] {
      put(part) { $0.put($1) }
    }
  }
}

extension StoredBytesReader {
  mutating func finding() throws(StoredBytesFault) -> Finding {
    let (rule, title, category) = (try text(), try text(), try text())
    guard let severity = RuleSeverity(rawValue: try text()),
      let outcome = Finding.Outcome(rawValue: try text())
    else { throw StoredBytesFault() }
    let place = try place()
    let (excerpt, message) = (try text(), try text())
    let suggestion = try optional { reader throws(StoredBytesFault) in try reader.text() }
    let missing = try list { reader throws(StoredBytesFault) in
      LocalizedText(try reader.text(), try reader.text())
    }
    let basis = try list { reader throws(StoredBytesFault) in try reader.basis() }
    var finding = Finding(
      rule: rule, title: title, category: category, severity: severity, outcome: outcome,
      place: place, excerpt: excerpt, message: message, suggestion: suggestion, missing: missing,
      basis: basis, fingerprint: try text())
    finding.fix = try optional { reader throws(StoredBytesFault) in
      TextFix(
        span: try reader.span(), replacement: try reader.text(), isSafe: try reader.flag())
    }
    return finding
  }

  mutating func place() throws(StoredBytesFault) -> FindingPlace {
    FindingPlace(
      span: try span(), start: try position(), end: try position(), path: try text(),
      line: SourceExcerpt(line: try text(), carets: try text(), position: try position()),
      original: try optional { reader throws(StoredBytesFault) in
        (first: try reader.original(), last: try reader.original())
      })
  }

  private mutating func basis() throws(StoredBytesFault) -> CheckedBasis {
    let instrument = try text()
    let article = try optional { reader throws(StoredBytesFault) in try reader.article() }
    let wording = try optional { reader throws(StoredBytesFault) in try reader.text() }
    guard let verification = Verification(rawValue: try text()) else { throw StoredBytesFault() }
    return CheckedBasis(
      instrument: instrument, article: article, wording: wording, verification: verification)
  }

  private mutating func article() throws(StoredBytesFault) -> ArticleReference {
    var parts: [Int?] = []
    for _ in 0..<5 {
      parts.append(try optional { reader throws(StoredBytesFault) in try reader.number() })
    }
    return ArticleReference(
      article: parts[0], insertion: parts[1], paragraph: parts[2], item: parts[3],
      subitem: parts[4])
  }

  mutating func span() throws(StoredBytesFault) -> SourceSpan {
    SourceSpan(try number(), try number())
  }

  mutating func position() throws(StoredBytesFault) -> SourcePosition {
    SourcePosition(line: try number(), column: try number())
  }

  private mutating func original() throws(StoredBytesFault) -> OriginalPlace {
    OriginalPlace(
      layout: try flag() ? .pages : .paragraphs, part: try text(), isMainPart: try flag(),
      container: try number(), element: try number(), character: try number(),
      isGenerated: try flag())
  }
}
