import DocumentModel
import RuleDSL
import SourceText
import Testing

@testable import ReviewEngine

/// One rule over one small text, for tests that change one thing of a rule.
struct RuleTrial {
  let check: String
  var sections = ""
  var items = ""

  var file: String {
    """
    语言 1
    规则包 试验 版本 0.1.0 地域 "全国"
    词组 处罚词 为 "罚款"、"没收"、"吊销"
    \(items)
    规则 TR-001 "试验"
      类别 PROC
      依据 《甲法》 第一条 核验 全文
      施行 2000-01-01 起
      适用 行政规范性文件
      阶段 起草
      级别 错误 未知时 警告
      判定
        \(check)
    \(sections)
      提示 "\(message)"
      反例 "\(bad)"
      正例 "乙。"
    完
    \(after)
    """
  }

  var message = "有"
  /// What stands behind the rule.
  var after = ""
  var bad = "甲。"

  func library() throws -> RuleLibrary {
    let library = RuleLibrary.load([SourceFile(name: "trial.rule", text: file)])
    try #require(
      !library.hasErrors, "\(library.diagnostics.map(\.message.chinese))\n\(file)")
    return library
  }

  /// What the rule finds in a text below a title; the reference evaluator must agree.
  func findings(_ sentence: String, asOf: String? = nil) throws -> [Finding] {
    try findings(ExampleDocument(sentence: sentence).bytes, asOf: asOf)
  }

  func findings(_ bytes: [UInt8], asOf: String? = nil) throws -> [Finding] {
    let library = try library()
    var reader = DocumentReader()
    let document = try reader.read(bytes, name: "d")
    let request = ReviewRequest(asOf: asOf.flatMap { LegalDate(iso: $0) })
    let review = DocumentReviewer(library, calendar: .empty).review(document, request)
    let expected = (library.rules + library.variants).flatMap { rule in
      var reference = ReferenceEvaluator(
        rule, document: document, parameters: library.parameters, calendar: .empty,
        asOf: request.asOf, places: library.places)
      return reference.evaluate().verdicts ?? []
    }
    #expect(
      review.findings.map(\.outcome.rawValue).sorted()
        == expected.map(\.outcome.rawValue).sorted())
    return review.findings
  }

  /// The texts found, in their order; an open one has a question mark.
  func hits(_ sentence: String) throws -> [String] {
    try findings(sentence).map { $0.excerpt + ($0.outcome == .needsReview ? "？" : "") }
  }
}
