public import RuleDSL
public import SourceText

/// The waivers of a file (豁免清单).
///
/// One that has expired, or covers nothing, is itself a finding.
public struct WaiverList: Sendable {
  /// The file, for the places of findings.
  public let file: SourceFile
  /// The waivers in their order.
  public let waivers: [Waiver]

  /// Makes a list.
  public init(file: SourceFile, waivers: [Waiver]) {
    self.file = file
    self.waivers = waivers
  }

  /// Marks the findings that a waiver in force covers.
  /// - Parameters:
  ///   - document: The reviewed document.
  ///   - asOf: The as-of date; without it a waiver that ends is not in force, since nobody can tell.
  /// - Returns: The waivers that cover something, by index.
  public func apply(
    to document: inout ReviewRun.ReviewedDocument, asOf: LegalDate?
  ) -> Set<Int> {
    var covered: Set<Int> = []
    for place in document.review.findings.indices {
      let finding = document.review.findings[place]
      guard finding.disposition == .open else { continue }
      let matching = waivers.indices.filter { waivers[$0].covers(finding, in: document.path) }
      covered.formUnion(matching)
      if let first = matching.first(where: { isInForce(waivers[$0], asOf) }) {
        let waiver = waivers[first]
        document.review.findings[place].disposition = .waived(
          reason: waiver.reason, approver: waiver.approver, expires: waiver.expires)
      }
    }
    return covered
  }

  private func isInForce(_ waiver: Waiver, _ asOf: LegalDate?) -> Bool {
    guard let expires = waiver.expires else { return true }
    return asOf.map { $0 <= expires } ?? false
  }

  /// The file's own review, with a finding for each waiver that does not work; nil for none.
  /// - Parameter covered: The waivers that cover something in any document.
  public func ownReview(
    covered: Set<Int>, asOf: LegalDate?, language: MessageLanguage
  ) -> ReviewRun.ReviewedDocument? {
    let index = LineIndex(file.bytes)
    var findings: [Finding] = []
    for (number, waiver) in waivers.enumerated() {
      let words: (rule: String, message: String, help: String)
      if let expires = waiver.expires, !isInForce(waiver, asOf) {
        words = expired(waiver, expires, asOf, language)
      } else if !covered.contains(number) {
        words = (
          "WV-102",
          language.choose("\(waiver.rule) 的豁免没有用到", "the waiver of \(waiver.rule) covers nothing"),
          language.choose(
            "问题已经改正的，删去这条豁免；路径或者位置写错的，改正",
            "delete it when the matter is cured, else correct document or place")
        )
      } else {
        continue
      }
      findings.append(finding(words, waiver, index, language))
    }
    guard !findings.isEmpty else { return nil }
    let review = DocumentReview(title: nil, findings: findings, compliant: 0, notApplicable: 0)
    return ReviewRun.ReviewedDocument(path: file.name, review: review)
  }

  private func expired(
    _ waiver: Waiver, _ expires: LegalDate, _ asOf: LegalDate?, _ language: MessageLanguage
  ) -> (rule: String, message: String, help: String) {
    guard asOf != nil else {
      return (
        "WV-103",
        language.choose(
          "没有基准日，不知道 \(waiver.rule) 的豁免（至 \(expires.chinese)）是否还有效，按无效处理",
          "without an as-of date nobody can tell whether the waiver of \(waiver.rule) still holds"),
        language.choose("用 --as-of 给出基准日", "give the day with --as-of")
      )
    }
    return (
      "WV-101",
      language.choose(
        "\(waiver.rule) 的豁免已于 \(expires.chinese) 到期",
        "the waiver of \(waiver.rule) ended on \(expires.iso)"),
      language.choose("改正所豁免的问题，或者重新审批", "cure what it covers, or have it approved anew")
    )
  }

  private func finding(
    _ words: (rule: String, message: String, help: String), _ waiver: Waiver, _ index: LineIndex,
    _ language: MessageLanguage
  ) -> Finding {
    let span = index.span(ofLine: waiver.line)
    let place = FindingPlace(
      span: span, start: index.position(of: span.start), end: index.position(of: span.end),
      path: language.choose("豁免", "waiver"),
      line: SourceExcerpt(span: span, in: file.bytes, index: index), original: nil)
    let key = "\(words.rule)\n\(waiver.rule)\n\(waiver.reason)\n\(waiver.line)"
    return Finding(
      rule: words.rule, title: words.message, category: "WAIVER", severity: .warning,
      outcome: .violation, place: place, excerpt: file.text(of: span), message: words.message,
      suggestion: words.help, missing: [], basis: [], fingerprint: Fingerprint.of(key))
  }
}
