import FoundationEssentials
import SourceText

extension LawBook {
  /// Compiles tables into a book.
  /// - Throws: `LawBookError.table` with file and line of the first mistake.
  public init(_ tables: LawBookTables) throws(LawBookError) {
    try self.init(serialized: LawBookCompiler.compile(tables))
  }

  /// Reads and compiles the tables of a folder (`Rules/LawBook`).
  public init(folder: String) throws(LawBookError) {
    var files: [String: [UInt8]] = [:]
    for name in LawBookTables.fileNames {
      let path = folder + "/" + name
      do {
        files[name] = [UInt8](try Data(contentsOf: URL(filePath: path)))
      } catch {
        throw .file(path: path, message: "无法读取")
      }
    }
    try self.init(LawBookTables(files: files))
  }

  /// Reads a compiled book from a file.
  public init(compiledFile path: String) throws(LawBookError) {
    let bytes: [UInt8]
    do {
      bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
    } catch {
      throw .file(path: path, message: "无法读取")
    }
    try self.init(serialized: bytes)
  }
}
