import FoundationEssentials
import SourceText

extension LawBook {
  /// Compiles tables into a book.
  /// - Throws: `LawBookError.table` with file and line of the first mistake.
  public init(_ tables: LawBookTables) throws(LawBookError) {
    try self.init(serialized: LawBookCompiler.compile(tables))
  }

  /// The name of the compiled file beside the tables.
  public static let compiledFileName = "lawbook.bin"

  /// Reads the tables of a folder (`Rules/LawBook`), or the compiled file beside them when it was
  /// made from exactly these tables, which takes a few milliseconds.
  public init(folder: String) throws(LawBookError) {
    var files: [String: [UInt8]] = [:]
    for name in LawBookTables.fileNames { files[name] = try Self.bytes(of: folder + "/" + name) }
    let compiled = try? Self.bytes(of: folder + "/" + Self.compiledFileName)
    if let compiled, compiled.count >= BinaryLayout.headerSize,
      BinaryLayout.readUInt64(compiled.span, BinaryLayout.sourceOffset)
        == LawBookTables.checksum(of: files),
      let book = try? LawBook(serialized: compiled)
    {
      self = book
      return
    }
    try self.init(LawBookTables(files: files))
  }

  private static func bytes(of path: String) throws(LawBookError) -> [UInt8] {
    do {
      return [UInt8](try Data(contentsOf: URL(filePath: path)))
    } catch {
      throw .file(path: path, message: "无法读取")
    }
  }

  /// Reads a compiled book from a file.
  public init(compiledFile path: String) throws(LawBookError) {
    try self.init(serialized: Self.bytes(of: path))
  }
}
