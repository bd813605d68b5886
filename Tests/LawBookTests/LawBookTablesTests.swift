import Foundation
import LawBook
import SourceText
import Testing

struct LawBookTablesTests {
  private func mistake(_ file: String, _ change: (String) -> String) throws -> LawBookError? {
    var files = SmallLawBook.files
    files[file] = Array(change(String(decoding: files[file] ?? [], as: UTF8.self)).utf8)
    do {
      _ = try LawBook(LawBookTables(files: files))
      return nil
    } catch {
      return error
    }
  }

  private func line(_ error: LawBookError?) -> Int? {
    if case .table(_, let line, _) = error { return line }
    return nil
  }

  @Test("a mistake in a table is refused with its file and line")
  func mistakes() throws {
    #expect(line(try mistake("texts.csv") { $0.replacing("2000-06-01", with: "2000-06-31") }) == 2)
    #expect(line(try mistake("texts.csv") { $0.replacing("2010-01-01,,", with: ",,") }) == 3)
    #expect(line(try mistake("texts.csv") { $0.replacing("2020-07-01", with: "2019-07-01") }) == 4)
    #expect(
      line(try mistake("instruments.csv") { $0.replacing("law,V~", with: "statute,V~") }) == 2)
    #expect(line(try mistake("instruments.csv") { $0 + "乙条例,,,V,,,V,\n" }) != nil)
    #expect(line(try mistake("repeals.csv") { $0.replacing("丁办法,", with: "己办法,") }) == 3)
    #expect(line(try mistake("moved.csv") { $0.replacing("第八条", with: "八") }) == 2)
    #expect(line(try mistake("aliases.csv") { $0.replacing("alias,", with: "name,") }) == 1)
    #expect(line(try mistake("aliases.csv") { $0 + "甲令,\"中华人民共和国甲法,R\n" }) != nil)
    #expect(line(try mistake("numbers.csv") { $0 + "第三,乙条例\n" }) != nil)
    #expect(line(try mistake("insertions.csv") { $0.replacing(",3,1,", with: ",0,1,") }) == 2)
    #expect(try mistake("texts.csv") { $0 } == nil)
  }

  @Test("a table that is not UTF-8 is refused with its line")
  func encoding() throws {
    var files = SmallLawBook.files
    files["aliases.csv"] = Array("alias,instrument,mark\n".utf8) + [0xBC, 0xD7, 0x0A]
    #expect {
      _ = try LawBookTables(files: files)
    } throws: { error in
      if case .table("aliases.csv", 2, _)? = error as? LawBookError { return true }
      return false
    }
  }

  @Test("quotes, carriage returns and a byte order mark are read as RFC 4180 has them")
  func quoting() throws {
    var files = SmallLawBook.files
    files["aliases.csv"] =
      ByteOrderMark.utf8 + Array("alias,instrument,mark\r\n\"甲\"\"令\"\"\",中华人民共和国甲法,R\r\n".utf8)
    let book = try LawBook(LawBookTables(files: files))
    #expect(book.resolve("甲令").manner == .alias)
  }

  @Test("the compiled file beside the tables is what they compile to (else: review law compile)")
  func compiledFile() throws {
    let folder = URL(filePath: LawBookFixture.folder)
    var files: [String: [UInt8]] = [:]
    for name in LawBookTables.fileNames {
      files[name] = [UInt8](try Data(contentsOf: folder.appending(path: name)))
    }
    let compiled = try LawBook(LawBookTables(files: files)).serialized
    let stored = try Data(contentsOf: folder.appending(path: LawBook.compiledFileName))
    #expect([UInt8](stored) == compiled)
    #expect(try LawBookFixture.book.get().serialized == compiled)
  }

  @Test("a compiled file of other tables is passed over, and a damaged one too")
  func staleCompiledFile() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "book-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, bytes) in SmallLawBook.files {
      try Data(bytes).write(to: folder.appending(path: name))
    }
    let expected = try SmallLawBook.book().serialized
    let compiled = folder.appending(path: LawBook.compiledFileName)
    for bytes in [try LawBookFixture.book.get().serialized, Array(expected.dropLast()), []] {
      try Data(bytes).write(to: compiled)
      let book = try LawBook(folder: folder.path(percentEncoded: false))
      #expect(book.serialized == expected)
    }
  }

  @Test("every table of the project is below one mebibyte")
  func projectTables() throws {
    for name in LawBookTables.fileNames {
      let url = URL(filePath: LawBookFixture.folder).appending(path: name)
      #expect(try Data(contentsOf: url).count <= 1 << 20, "\(name)")
    }
  }

  @Test("no instrument of the project is repealed before its own text begins")
  func order() throws {
    let book = try LawBookFixture.book.get()
    for id in book.all {
      let instrument = book.instrument(id)
      guard let end = instrument.repeal?.day else { continue }
      for text in instrument.texts {
        let start = text.inForce ?? text.promulgated
        #expect(start.map { $0 < end } != false, "\(instrument.name)")
      }
    }
  }
}
