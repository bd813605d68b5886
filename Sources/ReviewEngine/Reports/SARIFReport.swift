internal import DocumentModel
internal import RuleDSL
internal import SourceText

/// Writes a run as SARIF 2.1.0, with the statutes as a taxonomy.
struct SARIFReport: StreamedReport {
  let language: MessageLanguage
  let version: String
  private let words: FindingWords

  init(language: MessageLanguage, version: String) {
    self.language = language
    self.version = version
    words = FindingWords(language: language)
  }

  var separator: String { ",\n" }

  /// The results come before what is known only after them, so that they can be written as they come.
  func head(_ frame: RunFrame, _ totals: RunTotals, outline: String) throws -> String {
    """
    {
      "$schema" : "https://json.schemastore.org/sarif-2.1.0.json",
      "version" : "2.1.0",
      "runs" : [
        {
          "columnKind" : "unicodeCodePoints",
    \(try JSONText.member(properties(frame), key: "properties", depth: 3)),
          "results" : [

    """
  }

  func piece(
    _ document: ReviewRun.ReviewedDocument, _ frame: RunFrame
  ) throws -> ReportPiece {
    let results = try document.review.findings.map { finding in
      let index = frame.index(ofRule: finding.rule)
      return try JSONText.member(result(finding, document.path, index), depth: 4)
    }
    return ReportPiece(results.joined(separator: separator))
  }

  func tail(
    _ frame: RunFrame, _ totals: RunTotals, _ failures: [ReviewRun.Failure]
  ) throws -> String {
    let taxonomies: JSONValue = [taxonomy(statutes(frame.rules))]
    return """

            ],
      \(try JSONText.member([invocation(failures)], key: "invocations", depth: 3)),
      \(try JSONText.member(taxonomies, key: "taxonomies", depth: 3)),
      \(try JSONText.member(["driver": driver(frame)], key: "tool", depth: 3))
          }
        ]
      }

      """
  }

  // MARK: The tool

  private func driver(_ frame: RunFrame) -> JSONValue {
    [
      "name": "review", "version": .string(version),
      "language": .string(language == .chinese ? "zh-CN" : "en"),
      "supportedTaxonomies": [["name": .string(Self.taxonomyName), "index": 0]],
      "rules": .array(frame.rules.map { descriptor($0) }),
    ]
  }

  private static let taxonomyName = "statutes"

  private func descriptor(_ rule: RuleSummary) -> JSONValue {
    let help = [rule.suggestion, words.basis(rule.basis)].compactMap(\.self)
      .joined(separator: "\n")
    return [
      "id": .string(rule.identity),
      "name": .string(rule.title),
      "shortDescription": ["text": .string(rule.title)],
      "fullDescription": ["text": .string(rule.sentences)],
      "help": ["text": .string(help)],
      "defaultConfiguration": ["level": .string(Self.level(rule.severity))],
      "properties": [
        "category": .string(rule.category), "pack": .string(rule.pack),
        "tags": [.string(rule.category)],
      ],
      "relationships": .array(
        rule.basis.map { basis in
          [
            "target": [
              "id": .string(words.statute(basis)),
              "toolComponent": ["name": .string(Self.taxonomyName), "index": 0],
            ],
            "kinds": ["relevant"],
          ]
        }),
    ]
  }

  private func statutes(_ rules: [RuleSummary]) -> [String] {
    Set(rules.flatMap { $0.basis.map { words.statute($0) } }).sorted()
  }

  private func taxonomy(_ statutes: [String]) -> JSONValue {
    [
      "name": .string(Self.taxonomyName),
      "shortDescription": ["text": .string(language.choose("规则所依据的条款", "statutes of the rules"))],
      "taxa": .array(
        statutes.map { ["id": .string($0), "shortDescription": ["text": .string($0)]] }),
    ]
  }

  // MARK: Results

  private func result(_ finding: Finding, _ path: String, _ ruleIndex: Int?) -> JSONValue {
    let value: JSONValue = [
      "ruleId": .string(finding.rule),
      // SARIF 2.1.0, 3.27.10: a result that is no failure has the level none.
      "level": .string(finding.outcome == .violation ? Self.level(finding.severity) : "none"),
      "kind": .string(finding.outcome == .violation ? "fail" : "review"),
      "message": ["text": .string(words.whole(finding))],
      "locations": [location(finding, path)],
      "partialFingerprints": ["review/v1": .string(finding.fingerprint)],
    ]
    return value.with("ruleIndex", ruleIndex.map { .integer($0) })
      .with("suppressions", suppression(finding)).with("baselineState", state(finding))
      .with("fixes", fixes(finding, path)).with("relatedLocations", related(finding))
  }

  /// SARIF 2.1.0, 3.27.22: the places in other documents, numbered from 1.
  private func related(_ finding: Finding) -> JSONValue? {
    guard !finding.related.isEmpty else { return nil }
    return .array(
      finding.related.enumerated().map { index, place in
        [
          "id": .integer(index + 1),
          "message": ["text": .string(words.related(place))],
          "physicalLocation": [
            "artifactLocation": ["uri": .string(PercentEncoding.path(place.document))],
            "region": [
              "startLine": .integer(place.start.line), "startColumn": .integer(place.start.column),
              "endLine": .integer(place.end.line), "endColumn": .integer(place.end.column),
              "snippet": ["text": .string(place.excerpt)],
            ],
          ],
          "logicalLocations": [
            ["fullyQualifiedName": .string(place.path), "kind": "provision"]
          ],
        ]
      })
  }

  private func fixes(_ finding: Finding, _ path: String) -> JSONValue? {
    guard let fix = finding.fix else { return nil }
    let (start, end) = (finding.place.start, finding.place.end)
    let replacement: JSONValue = [
      "deletedRegion": [
        "startLine": .integer(start.line), "startColumn": .integer(start.column),
        "endLine": .integer(end.line), "endColumn": .integer(end.column),
      ],
      "insertedContent": ["text": .string(fix.replacement)],
    ]
    let change: JSONValue = [
      "artifactLocation": ["uri": .string(PercentEncoding.path(path))],
      "replacements": .array([replacement]),
    ]
    return .array([
      [
        "description": ["text": .string(language.choose("改为", "write instead"))],
        "artifactChanges": .array([change]),
      ]
    ])
  }

  private func location(_ finding: Finding, _ path: String) -> JSONValue {
    let (start, end) = (finding.place.start, finding.place.end)
    return [
      "physicalLocation": [
        "artifactLocation": ["uri": .string(PercentEncoding.path(path))],
        "region": [
          "startLine": .integer(start.line), "startColumn": .integer(start.column),
          "endLine": .integer(end.line), "endColumn": .integer(end.column),
          "snippet": ["text": .string(finding.excerpt)],
        ],
      ],
      "logicalLocations": [
        ["fullyQualifiedName": .string(finding.place.path), "kind": "provision"]
      ],
    ]
  }

  private func suppression(_ finding: Finding) -> JSONValue? {
    guard case .waived(let reason, let approver, let expires) = finding.disposition else {
      return nil
    }
    let until = expires.map { language.choose("，至\($0.iso)", ", until \($0.iso)") } ?? ""
    return [
      [
        "kind": "external", "status": "accepted",
        "justification": .string("\(reason)（\(approver)\(until)）"),
      ]
    ]
  }

  private func state(_ finding: Finding) -> JSONValue? {
    finding.disposition == .known ? "unchanged" : nil
  }

  private static func level(_ severity: RuleSeverity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .info: "note"
    }
  }

  // MARK: The run

  private func invocation(_ failures: [ReviewRun.Failure]) -> JSONValue {
    [
      "executionSuccessful": .boolean(failures.isEmpty),
      "toolExecutionNotifications": .array(
        failures.map { failure in
          [
            "level": "error",
            "message": ["text": .string(words.whole(failure))],
            "descriptor": ["id": .string(FailureMessage(failure).code)],
            "locations": [
              [
                "physicalLocation": [
                  "artifactLocation": ["uri": .string(PercentEncoding.path(failure.path))]
                ]
              ]
            ],
          ]
        }),
    ]
  }

  private func properties(_ frame: RunFrame) -> JSONValue {
    let packs: JSONValue = .array(
      frame.packs.map {
        [
          "name": .string($0.name), "version": .string($0.version), "digest": .string($0.digest),
        ]
      })
    return JSONValue.object(["packs": packs])
      .with("asOf", frame.asOf.map { .string($0.iso) })
      .with("lawBook", frame.lawBook.map { .string($0) })
      .with("calendar", frame.calendar.map { .string($0) })
  }
}
