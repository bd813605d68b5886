internal import FilingRegister
internal import RuleDSL

/// The files of the documents that a register holds as in force (在册文件).
enum RegisteredDocuments {
  /// Their paths, in the order of their cases.
  /// - Returns: Also the number of documents in force whose file the register does not name.
  /// - Throws: `CommandFault` when the register cannot be opened.
  static func paths(
    in register: String, language: MessageLanguage
  ) throws -> (paths: [String], withoutFile: Int) {
    var paths: [String] = []
    var withoutFile = 0
    do throws(RegisterError) {
      let register = try FilingRegister(path: register, creating: false)
      try register.eachCase { state, _ in
        guard state.ended == nil else { return }
        if state.path.isEmpty { withoutFile += 1 } else { paths.append(state.path) }
      }
    } catch {
      throw RegisterWords(language).fault(error)
    }
    return (paths, withoutFile)
  }
}
