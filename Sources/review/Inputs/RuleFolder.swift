internal import DocumentModel
internal import Glibc
internal import LawBook
internal import ReviewEngine
internal import RuleDSL
internal import SourceText

/// What a review needs besides documents, loaded.
struct LoadedRules {
  let library: RuleLibrary
  let calendar: WorkdayCalendar
  /// Nil when there is no law book beside the rules.
  let lawBook: LawBook?
}

/// Finds and loads the rules.
enum RuleFolder {
  /// Loads the rules of the folders given, or of the first place that has some: beside the binary
  /// (`../share/review/Rules`), above it, then in the working tree.
  /// - Parameter trustedKey: A file of public keys, one of which must have signed each folder; nil to trust any.
  /// - Throws: `CommandFault` when there are no rules, a rule has a fault, or a folder is not as it was signed.
  static func load(
    _ folders: [String], texts: String? = nil, trustedKey: String?,
    language: MessageLanguage
  ) throws -> LoadedRules {
    let roots = try roots(folders, language)
    if let trustedKey {
      for root in roots {
        try RuleFolderManifest(folder: root, language: language).verify(trustedKey: trustedKey)
      }
    }
    let library = RuleLibrary.load(try files(roots, language: language))
    guard library.hasErrors else {
      return LoadedRules(
        library: library, calendar: try calendar(roots, language),
        lawBook: try lawBook(roots, texts))
    }
    var renderer = DiagnosticRenderer(files: library.files, language: language)
    var message = ""
    for diagnostic in library.diagnostics { message += renderer.render(diagnostic) }
    let count = library.diagnostics.count { $0.severity == .error }
    message += language.choose(
      "规则有 \(count) 处错误，没有审查任何文件", "\(count) errors in the rules; nothing was reviewed")
    throw CommandFault(status: .usage, message: message)
  }

  /// Refuses folders that are not as a trusted key signed them.
  static func verify(
    _ folders: [String], trustedKey: String, language: MessageLanguage
  ) throws {
    for root in try roots(folders, language) {
      try RuleFolderManifest(folder: root, language: language).verify(trustedKey: trustedKey)
    }
  }

  /// What tells one state of the rules from another, with calendar, law book and law texts.
  static func state(
    _ folders: [String], texts: String?, language: MessageLanguage
  ) throws -> CacheKey {
    var parts: [[UInt8]] = []
    for root in try roots(folders, language) + [texts].compactMap(\.self) {
      for path in InputCollector([root]).paths {
        parts.append(Array(path.utf8))
        // What cannot be read is told when the rules are loaded.
        parts.append((try? InputFile.read(path, limit: 1 << 30)) ?? [])
      }
    }
    return CacheKey(parts)
  }

  /// The folders given, or the first place that has rules.
  static func roots(_ folders: [String], _ language: MessageLanguage) throws -> [String] {
    let roots = folders.isEmpty ? defaultFolder().map { [$0] } ?? [] : folders
    guard !roots.isEmpty else {
      throw CommandFault(
        status: .usage,
        message: language.choose(
          "没有找到规则目录；用 --rules 指明", "no rules found; name their folder with --rules"))
    }
    return roots
  }

  /// Reads the first `Calendar/workdays.csv` of the rule folders; without one no year is covered.
  private static func calendar(
    _ roots: [String], _ language: MessageLanguage
  ) throws -> WorkdayCalendar {
    let paths = roots.map { $0 + "/Calendar/workdays.csv" }
    guard let path = paths.first(where: { InputFile.kind(of: $0, followingLinks: true) == .file })
    else { return .empty }
    do {
      let bytes = try InputFile.read(path, limit: 4 * 1024 * 1024)
      return try WorkdayCalendar(csv: String(decoding: bytes, as: UTF8.self))
    } catch let failure as WorkdayCalendar.Failure {
      throw CommandFault(
        status: .usage,
        message: language.choose(
          "\(path):\(failure.line): “\(failure.text)”不是工作日历的一行；写成 rest,2026-01-01,元旦",
          "\(path):\(failure.line): “\(failure.text)” is no line of a calendar; write rest,2026-01-01,元旦"
        ))
    }
  }

  private static func lawBook(_ roots: [String], _ texts: String?) throws -> LawBook? {
    guard let folder = LawBookOptions.folder(in: roots) else { return nil }
    do throws(LawBookError) {
      let book = try LawBook(folder: folder)
      return texts.map { book.reading(ArticleTextStore(folder: $0)) } ?? book
    } catch {
      throw CommandFault(status: .usage, message: error.message)
    }
  }

  /// Reads all rule files of paths, in the order of their names.
  static func files(_ roots: [String], language: MessageLanguage) throws -> [SourceFile] {
    var files: [SourceFile] = []
    for root in roots {
      let collector =
        InputFile.kind(of: root, followingLinks: true) == nil ? nil : InputCollector([root])
      guard let collector, collector.failures.isEmpty else {
        throw CommandFault(
          status: .usage,
          message: language.choose("打不开规则目录“\(root)”", "cannot open the rule folder “\(root)”"))
      }
      for path in collector.paths where path.hasSuffix(".rule") {
        do {
          files.append(
            SourceFile(name: path, bytes: try InputFile.read(path, limit: 8 * 1024 * 1024)))
        } catch {
          let words = FailureMessage(ReviewRun.Failure(path: path, error: error))
          throw CommandFault(
            status: .usage, message: "\(path): \(words.cause.text(in: language))")
        }
      }
    }
    guard !files.isEmpty else {
      throw CommandFault(
        status: .usage,
        message: language.choose(
          "“\(roots.joined(separator: "、"))”里没有 .rule 文件",
          "no .rule files in \(roots.joined(separator: ", "))"))
    }
    return files
  }

  /// The first `Rules` folder beside or above the binary, or above the working folder.
  static func defaultFolder() -> String? {
    let binary = executablePath()
    let beside = folder(of: binary)
    let candidates =
      [folder(of: beside) + "/share/review/Rules"] + ancestors(of: beside).map { $0 + "/Rules" }
      + ancestors(of: workingFolder()).map { $0 + "/Rules" }
    return candidates.first { InputFile.kind(of: $0, followingLinks: true) == .folder }
  }

  private static func ancestors(of path: String) -> [String] {
    var list: [String] = []
    var current = path
    while !current.isEmpty {
      list.append(current)
      current = folder(of: current)
    }
    return list
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "" }
    return String(path[..<slash])
  }

  private static func executablePath() -> String {
    resolved("/proc/self/exe")
  }

  private static func workingFolder() -> String { resolved(".") }

  private static func resolved(_ path: String) -> String {
    guard let real = unsafe realpath(path, nil) else { return "" }
    defer { unsafe free(real) }
    return unsafe String(cString: real)
  }
}
