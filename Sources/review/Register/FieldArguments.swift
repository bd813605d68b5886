internal import FilingRegister
internal import RuleDSL

/// Reads `--set 名=值` (要素).
enum FieldArguments {
  static func read(
    _ arguments: [String], language: MessageLanguage
  ) throws -> [StepField: String] {
    var fields: [StepField: String] = [:]
    for argument in arguments {
      guard let sign = argument.firstIndex(of: "="),
        let field = StepField(word: String(argument[..<sign]))
      else {
        let names = StepField.allCases.map(\.name).joined(separator: "、")
        throw CommandFault(
          status: .usage,
          message: language.choose(
            "“\(argument)”不是“要素=值”；要素有 \(names)",
            "“\(argument)” is not field=value; the fields are "
              + StepField.allCases.map(\.rawValue).joined(separator: ", ")))
      }
      fields[field] = String(argument[argument.index(after: sign)...])
    }
    return fields
  }
}
