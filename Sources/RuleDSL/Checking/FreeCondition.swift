internal import SourceText

/// A condition or value that a person asks about a document, checked like those of rules.
public struct FreeCondition: Sendable {
  /// The condition with its names known.
  public let expression: TypedExpression
  /// A rule that holds nothing but what the condition needs.
  public let rule: CheckedRule

  /// Checks a condition against the names that a library declares.
  /// - Parameter text: As in a rule: 文件 的 标题 有值.
  /// - Returns: The condition, or what is wrong with it.
  public static func check(
    _ text: String, in library: RuleLibrary
  ) -> Result<FreeCondition, FormatFailure> {
    let file = SourceFile(name: "EXPR", text: text)
    let names = library.names
    let parsed = Parser.parseExpression(file, splitter: names.splitter)
    guard let syntax = parsed.expression else {
      return .failure(FormatFailure(diagnostics: parsed.diagnostics))
    }
    var checker = RuleChecker(file: file.name, pack: DeclaredNames.everyPack, names)
    guard let expression = checker.expression(syntax, expected: nil) else {
      return .failure(FormatFailure(diagnostics: checker.diagnostics))
    }
    let rule = CheckedRule(
      identity: "EXPR", title: text, pack: "", file: file.name, span: SourceSpan(0, 0),
      category: "PROC", status: .final, basis: [], from: LegalDate(dayNumber: 0), until: nil,
      datedBy: nil, documentKinds: [], condition: nil, stages: [], severity: .info,
      unknownSeverity: .info, isForReview: false, jurisdiction: nil, definitions: [],
      check: .manual(""),
      exceptions: [], message: MessageTemplate(parts: []), suggestion: nil, fix: nil, examples: [],
      patterns: checker.patterns, slotCount: checker.slotCount)
    return .success(FreeCondition(expression: expression, rule: rule))
  }
}
