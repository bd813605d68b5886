import FoundationEssentials
public import SourceText

/// A folder of law texts outside of the project (条文库), which an office fills with texts it may use.
///
/// One file a text, in Markdown. The store holds no texts in memory; each is read when asked for.
public struct ArticleTextStore: Sendable {
  /// The folder.
  public let folder: String

  /// Names the folder; it need not exist before the first import.
  public init(folder: String) { self.folder = folder }

  /// What an import did with one text.
  public struct ImportedText: Sendable, Equatable {
    /// What happened.
    public enum Outcome: Sendable, Equatable {
      /// The store had no text of that instrument and promulgation.
      case added(articles: Int)
      /// It had another one; the articles that were added, dropped or reworded.
      case replaced(added: [String], removed: [String], reworded: [String])
      /// It had the same.
      case unchanged
    }

    /// The instrument's name, as the text gives it.
    public let name: String
    /// The promulgation, where the text gives it.
    public let promulgated: LegalDate?
    /// What happened.
    public let outcome: Outcome
  }

  /// Why an import was refused: nothing of it was stored.
  public enum ImportError: Error, Sendable, Equatable {
    /// A file is no law text.
    case file(name: String, reason: StatuteTextError)
    /// Two files hold the same text.
    case twice(name: String)
    /// The folder could not be read or written.
    case store(LawBookError)

    /// One sentence in Chinese for people.
    public var message: String {
      switch self {
      case .file(let name, let reason): "“\(name)”：\(reason.message)"
      case .twice(let name): "“\(name)”在导入的文件中出现两次"
      case .store(let error): error.message
      }
    }
  }

  /// Imports law texts; all of them, or none when one is refused.
  /// - Parameter files: Markdown or text, one text a file, or CSV (`.csv`) with
  ///   `instrument,promulgated,article,text`.
  /// - Returns: What changed, in the order of the files.
  public func importTexts(_ files: [SourceFile]) throws(ImportError) -> [ImportedText] {
    var texts: [StatuteText] = []
    var seen: Set<String> = []
    for file in files {
      do {
        texts += try Self.parse(file)
      } catch {
        throw .file(name: file.name, reason: error)
      }
    }
    for text in texts {
      let name = Self.fileName(text.name, text.promulgated)
      guard seen.insert(name).inserted else { throw .twice(name: text.name) }
    }
    var report: [ImportedText] = []
    for text in texts { report.append(try compare(text)) }
    try write(zip(texts, report).filter { $0.1.outcome != .unchanged }.map(\.0))
    return report
  }

  /// Reads one file without storing it.
  static func parse(_ file: SourceFile) throws(StatuteTextError) -> [StatuteText] {
    guard file.bytes.count <= StatuteTextParser.largest else { throw .tooLarge }
    if file.name.hasSuffix(".csv") {
      let texts = try StatuteTextTable.parse(file.bytes)
      guard !texts.isEmpty else { throw .noArticles }
      return texts
    }
    return [try StatuteTextParser.parse(file.bytes)]
  }

  /// The text of an instrument.
  /// - Parameters:
  ///   - name: The name, with or without title marks and 中华人民共和国.
  ///   - promulgated: The promulgation of the wanted text; nil means the text stored without one.
  /// - Returns: The text, or nil when the store has none.
  public func text(
    of name: String, promulgated: LegalDate?
  ) throws(LawBookError) -> StatuteText? {
    let path = folder + "/" + Self.fileName(name, promulgated)
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    let bytes: [UInt8]
    do {
      bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
    } catch {
      throw .file(path: path, message: "无法读取")
    }
    do {
      return try StatuteTextParser.parse(bytes)
    } catch {
      throw .file(path: path, message: error.message)
    }
  }

  /// The text of an instrument that was in force on a day, as the law book dates its texts; a text
  /// stored without promulgation serves only an instrument with a single text.
  public func text(
    of instrument: LawBook.Instrument, on day: LegalDate
  ) throws(LawBookError) -> StatuteText? {
    let begun = instrument.texts.filter { text in
      (text.inForce ?? text.certainlyInForce ?? text.promulgated).map { $0 <= day } ?? false
    }
    guard let current = begun.last else { return nil }
    if let promulgated = current.promulgated,
      let text = try text(of: instrument.name, promulgated: promulgated)
    {
      return text
    }
    return instrument.texts.count == 1 ? try text(of: instrument.name, promulgated: nil) : nil
  }

  /// The newest stored text of an instrument, by the promulgations that the law book knows.
  public func newestText(of instrument: LawBook.Instrument) throws(LawBookError) -> StatuteText? {
    for edition in instrument.texts.reversed() {
      guard let promulgated = edition.promulgated else { continue }
      if let text = try text(of: instrument.name, promulgated: promulgated) { return text }
    }
    return try text(of: instrument.name, promulgated: nil)
  }

  /// Reads every stored text.
  /// - Returns: The number of texts.
  /// - Throws: The first that cannot be read.
  public func check() throws(LawBookError) -> Int {
    let names = try fileNames()
    for name in names {
      let path = folder + "/" + name
      do {
        _ = try StatuteTextParser.parse([UInt8](try Data(contentsOf: URL(filePath: path))))
      } catch let error as StatuteTextError {
        throw .file(path: path, message: error.message)
      } catch {
        throw .file(path: path, message: "无法读取")
      }
    }
    return names.count
  }

  /// The names of the stored files, sorted.
  public func fileNames() throws(LawBookError) -> [String] {
    guard FileManager.default.fileExists(atPath: folder) else { return [] }
    do {
      return try FileManager.default.contentsOfDirectory(atPath: folder)
        .filter { $0.hasSuffix(".md") && !$0.hasPrefix(".") }
        .sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
    } catch {
      throw .file(path: folder, message: "无法读取")
    }
  }

  /// Every stored text as one table, for `importTexts` elsewhere.
  public func exported() throws(LawBookError) -> [UInt8] {
    var rows = [StatuteTextTable.columns.joined(separator: ",")]
    for name in try fileNames() {
      let path = folder + "/" + name
      let text: StatuteText
      do {
        text = try StatuteTextParser.parse([UInt8](try Data(contentsOf: URL(filePath: path))))
      } catch {
        throw .file(path: path, message: "无法读取")
      }
      rows += text.tableRows
    }
    return Array((rows.joined(separator: "\n") + "\n").utf8)
  }

  private func compare(_ new: StatuteText) throws(ImportError) -> ImportedText {
    let old: StatuteText?
    do {
      old = try text(of: new.name, promulgated: new.promulgated)
    } catch {
      throw .store(error)
    }
    guard let old else {
      return ImportedText(
        name: new.name, promulgated: new.promulgated,
        outcome: .added(articles: new.articles.count))
    }
    if old.articles == new.articles {
      return ImportedText(name: new.name, promulgated: new.promulgated, outcome: .unchanged)
    }
    func label(_ article: StatuteText.Article) -> String {
      ArticleReference(article: article.number, insertion: article.insertion).chinese
    }
    func missing(_ here: StatuteText, in other: StatuteText) -> [String] {
      here.articles.filter { other.article($0.number, insertion: $0.insertion) == nil }.map(label)
    }
    let reworded = new.articles.filter {
      let before = old.article($0.number, insertion: $0.insertion)
      return before != nil && before != $0
    }
    return ImportedText(
      name: new.name, promulgated: new.promulgated,
      outcome: .replaced(
        added: missing(new, in: old), removed: missing(old, in: new),
        reworded: reworded.map(label)))
  }

  /// Writes all texts beside their places first; only when every one is written they are renamed,
  /// so that neither a full disk nor a reader meets half of an import.
  private func write(_ texts: [StatuteText]) throws(ImportError) {
    guard !texts.isEmpty else { return }
    let files = FileManager.default
    var staged: [(from: String, to: String)] = []
    var path = folder
    do {
      try files.createDirectory(atPath: folder, withIntermediateDirectories: true)
      for text in texts {
        path = folder + "/" + Self.fileName(text.name, text.promulgated)
        // A name with a leading dot and without .md is no text to any reader of the store.
        let waiting = folder + "/.import-\(staged.count)"
        staged.append((waiting, path))
        try Data(text.markdown.utf8).write(to: URL(filePath: waiting))
      }
      for (waiting, place) in staged {
        path = place
        if files.fileExists(atPath: place) { try files.removeItem(atPath: place) }
        try files.moveItem(atPath: waiting, toPath: place)
      }
    } catch {
      for (waiting, _) in staged { try? files.removeItem(atPath: waiting) }
      throw .store(.file(path: path, message: "无法写入"))
    }
  }

  /// The file of a text: its reduced name, cut, with a checksum of the whole and its promulgation.
  static func fileName(_ name: String, _ promulgated: LegalDate?) -> String {
    let key = InstrumentName(Array(name.utf8).span).key
    var readable: [UInt8] = []
    for byte in key where byte != 0x2F && byte != 0x5C && byte >= 0x20 && byte != 0x7F {
      // A leading dot would hide the file.
      if byte != 0x2E || !readable.isEmpty { readable.append(byte) }
    }
    var end = min(readable.count, 120)
    while end > 0, end < readable.count, readable[end] & 0xC0 == 0x80 { end -= 1 }
    let sum = String(BinaryLayout.checksum(key.span, from: 0), radix: 16)
    let day = promulgated?.iso ?? "undated"
    return String(decoding: readable[..<end], as: UTF8.self) + "-" + sum + "@" + day + ".md"
  }
}
