internal import ReviewEngine
internal import RuleDSL
internal import SourceText

/// Reads a file of waivers.
struct WaiverFile {
  private static let keys = [
    "rule", "document", "place", "fingerprint", "reason", "approver", "expires",
  ]

  let language: MessageLanguage

  /// Reads `[[waiver]]` tables.
  /// - Throws: `CommandFault` when a key is unknown, or rule, document, reason or approver is missing.
  func read(_ path: String) throws -> WaiverList {
    let bytes: [UInt8]
    do {
      bytes = try InputFile.read(path, limit: 4 * 1024 * 1024)
    } catch {
      throw CommandFault(
        status: .usage,
        message: language.choose("打不开豁免文件“\(path)”；检查路径", "cannot open “\(path)”; check the path"))
    }
    let file = SourceFile(name: path, bytes: bytes)
    let text = String(decoding: bytes, as: UTF8.self)
    let table = try SettingsTable(path: path, text: text, language: language)
    try table.allowOnly(["waiver"])
    let lines = headerLines(text)
    let waivers = try table.tables("waiver").enumerated().map { number, entry in
      try waiver(entry, line: number < lines.count ? lines[number] : 1)
    }
    return WaiverList(file: file, waivers: waivers)
  }

  private func waiver(_ table: SettingsTable, line: Int) throws -> Waiver {
    try table.allowOnly(Self.keys)
    func required(_ key: String) throws -> String {
      guard let text = try table.string(key), !text.isEmpty else {
        throw table.fault(
          language.choose("豁免缺少“\(key)”；写明规则、文件、理由和批准人", "a waiver needs “\(key)”"), line: line)
      }
      return text
    }
    let expires = try table.date("expires").map { text in
      guard let day = LegalDate(iso: text) else {
        throw table.fault(
          language.choose("“\(text)”不是日期；写成 2027-01-31", "“\(text)” is no date; write 2027-01-31"),
          line: line)
      }
      return day
    }
    return Waiver(
      rule: try required("rule"), document: PathPattern(try required("document")),
      place: try table.string("place"), fingerprint: try table.string("fingerprint"),
      reason: try required("reason"), approver: try required("approver"), expires: expires,
      line: line)
  }

  /// The lines of the `[[waiver]]` headers, 1-based, in their order.
  private func headerLines(_ text: String) -> [Int] {
    text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      .filter { $0.element.drop(while: { $0 == " " || $0 == "\t" }).hasPrefix("[[waiver]]") }
      .map { $0.offset + 1 }
  }
}
