/// What all rules say of one document (审查结果).
public struct DocumentReview: Sendable {
  /// The document's title, when it has one.
  public let title: String?
  /// Its number (文号), when it has one.
  public internal(set) var number: String?
  /// The findings by place, then by rule.
  public internal(set) var findings: [Finding]
  /// The number of rules that found the document compliant (合规).
  public internal(set) var compliant: Int
  /// The number of rules that do not apply to it (不适用).
  public internal(set) var notApplicable: Int
  /// True when something that the review says may be otherwise on another as-of date.
  public internal(set) var dependsOnAsOf = true
  /// The paragraphs with the findings marked; nil unless the request asked to keep them.
  public internal(set) var reading: DocumentReading?
  /// The identities of the rules that do not apply in any variant; nil unless the request asked for them.
  public internal(set) var notApplicableRules: Set<String>?

  /// Makes a review.
  public init(title: String?, findings: [Finding], compliant: Int, notApplicable: Int) {
    self.title = title
    self.findings = findings
    self.compliant = compliant
    self.notApplicable = notApplicable
  }

  /// Adds findings in their place.
  /// - Parameters:
  ///   - added: Each with the number of the place that the reading keeps for it.
  ///   - places: How many places the reading keeps.
  mutating func add(_ added: [(finding: Finding, place: Int)], places: Int) {
    let all = findings + added.map(\.finding)
    let order = all.indices.sorted { (left: Int, right: Int) -> Bool in
      (all[left].place.span, all[left].rule, all[left].fingerprint)
        < (all[right].place.span, all[right].rule, all[right].fingerprint)
    }
    if let reading {
      var numbers: [Int?] = Array(repeating: nil, count: findings.count + places)
      for (number, index) in order.enumerated() {
        let mark =
          index < findings.count
          ? index : findings.count + added[index - findings.count].place
        numbers[mark] = number
      }
      self.reading = reading.renumbered(numbers)
    }
    findings = order.map { all[$0] }
  }
}
