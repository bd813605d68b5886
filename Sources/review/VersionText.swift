internal import ReviewEngine
internal import RuleDSL

/// What `review --version` says: the program, and the packs, law book and calendar it finds.
struct VersionText {
  /// The lines; without rules only the first.
  static func make() -> String {
    var text = "review \(ReviewCommand.version)\n"
    guard let loaded = try? RuleFolder.load([], trustedKey: nil, language: .chinese) else {
      return text
    }
    for pack in PackIdentity.all(of: loaded.library) {
      text += "\(pack.name) \(pack.version) sha256:\(pack.digest)\n"
    }
    if let book = loaded.lawBook { text += "法源库 law book sha256:\(book.digest)\n" }
    if let digest = loaded.calendar.digest { text += "工作日历 calendar sha256:\(digest)\n" }
    return text
  }
}
