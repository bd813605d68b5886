import Foundation
import TestSupport
import Testing

@Suite("review convert")
struct ConvertCommandTests {
  static let measure = "Fixtures/Documents/county-measure-filed-in-time.xml"
  static let forms = "Fixtures/Documents/printed-measure-with-forms.xml"
  static let text = "Fixtures/Documents/printed-measure.txt"

  @Test(
    "the format is told from the name of the output",
    arguments: [
      ("a.xml", "<normativeDocument"), ("a.akn", "<akomaNtoso"), ("a.akn.xml", "<akomaNtoso"),
      ("a.txt", "\n　　第一条　"), ("a.HTML", "<!DOCTYPE html>"),
    ])
  func formatOfName(_ name: String, _ mark: String) throws {
    let folder = try ReviewProcess.temporaryFolder()
    defer { ReviewProcess.remove(folder) }
    let path = folder + "/" + name
    let run = try ReviewProcess.run(["convert", Self.text, path])
    #expect(run.status == 0 && run.output.isEmpty)
    #expect(String(decoding: try RepositoryFolder.bytes(path), as: UTF8.self).contains(mark))
  }

  @Test("--to outranks the name, and - is standard input and output")
  func streams() throws {
    let bytes = try RepositoryFolder.bytes(RepositoryFolder.path(Self.text))
    let run = try ReviewProcess.run(["convert", "-", "-", "--to", "xml"], input: bytes)
    #expect(run.status == 0)
    #expect(run.output.contains("<documentNumber>阳政规〔2026〕3号</documentNumber>"))
    #expect(run.error.isEmpty)
  }

  @Test("a format that cannot be told is a wrong use, and so is the original as output")
  func wrongUse() throws {
    let unknown = try ReviewProcess.run(["convert", Self.text, "-"])
    #expect(unknown.status == 2 && unknown.error.contains("--to"))
    let same = try ReviewProcess.run(["convert", Self.text, Self.text])
    #expect(same.status == 2 && same.error.contains("另取一个名字"))
    let spelling = try ReviewProcess.run(["convert", Self.text, "./" + Self.text, "--to", "xml"])
    #expect(spelling.status == 2 && spelling.error.contains("另取一个名字"))
    #expect(try ReviewProcess.run(["convert", Self.text, "-", "--to", "pdf"]).status == 2)
  }

  @Test("an input that cannot be read writes nothing and names the reason")
  func unreadable() throws {
    let folder = try ReviewProcess.temporaryFolder()
    defer { ReviewProcess.remove(folder) }
    let path = folder + "/a.xml"
    let run = try ReviewProcess.run(["convert", "Fixtures/Hostile/billion-laughs.xml", path])
    #expect(run.status == 3 && !run.error.isEmpty)
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test("what the format cannot hold is named, in both languages, and the output is whole")
  func losses() throws {
    let chinese = try ReviewProcess.run(["convert", Self.measure, "-", "--to", "text"])
    #expect(chinese.status == 0)
    for word in ["程序记录（9个环节）", "报备记录（2件）", "文件种类"] { #expect(chinese.error.contains(word)) }
    let english = try ReviewProcess.run(
      ["convert", Self.measure, "-", "--to", "text", "--lang", "en"])
    #expect(english.output == chinese.output)
    #expect(english.error.contains("plain text cannot hold the procedure (9 steps)"))
  }

  @Test("--strict writes nothing where something would be lost")
  func strict() throws {
    let folder = try ReviewProcess.temporaryFolder()
    defer { ReviewProcess.remove(folder) }
    let lost = try ReviewProcess.run(["convert", "--strict", Self.measure, folder + "/a.txt"])
    #expect(lost.status == 1 && lost.error.contains("程序记录"))
    #expect(!FileManager.default.fileExists(atPath: folder + "/a.txt"))
    let kept = try ReviewProcess.run(["convert", "--strict", Self.measure, folder + "/a.akn"])
    #expect(kept.status == 0)
    // The portal's words are no part of the document.
    let page = try ReviewProcess.run(
      ["convert", "--strict", "Fixtures/Documents/portal-plan.txt", folder + "/a.xml"])
    #expect(page.status == 0 && page.error.contains("网页文字"))
  }

  @Test("--input-format reads the input as that format")
  func inputFormat() throws {
    let run = try ReviewProcess.run(
      ["convert", "--input-format", "text", Self.measure, "-", "--to", "xml"])
    #expect(run.status == 0 && run.output.contains("&lt;normativeDocument"))
  }

  @Test("a file that cannot be written is named")
  func unwritable() throws {
    let run = try ReviewProcess.run(["convert", Self.text, "/nonexistent/a.xml"])
    #expect(run.status == 2 && run.error.contains("/nonexistent/a.xml"))
  }

  // MARK: Schemas

  @Test("own XML follows both schemas, from every fixture")
  func ownSchemas() throws {
    try eachFixture(to: "xml") { paths in
      for option in [
        ["--relaxng", "Schemas/normative-document.rng"],
        ["--schema", "Schemas/normative-document.xsd"],
      ] {
        let run = try ReviewProcess.runTool(
          "xmllint", ["--nonet", "--noout"] + option + paths, input: "")
        #expect(run.status == 0, "\(run.error)")
      }
    }
  }

  @Test("Akoma Ntoso follows the part of its schema that we write, from every fixture")
  func akomaNtosoSubset() throws {
    try eachFixture(to: "akn") { paths in
      let run = try ReviewProcess.runTool(
        "xmllint", ["--nonet", "--noout", "--relaxng", "Schemas/akoma-ntoso-subset.rng"] + paths,
        input: "")
      #expect(run.status == 0, "\(run.error)")
    }
  }

  @Test(
    "Akoma Ntoso follows the published schema, from every fixture",
    .enabled(
      if: RepositoryFolder.shared("corpus/akn-schema/akomantoso30.xsd") != nil,
      "no ../shared here: skipped"))
  func akomaNtosoSchema() throws {
    let schema = try #require(RepositoryFolder.shared("corpus/akn-schema/akomantoso30.xsd"))
    try eachFixture(to: "akn") { paths in
      let run = try ReviewProcess.runTool(
        "xmllint", ["--nonet", "--noout", "--schema", schema] + paths, input: "")
      #expect(run.status == 0, "\(run.error)")
    }
  }

  /// Converts all fixtures into a folder of their own.
  private func eachFixture(to format: String, _ check: ([String]) throws -> Void) throws {
    let folder = try ReviewProcess.temporaryFolder()
    defer { ReviewProcess.remove(folder) }
    var paths: [String] = []
    for path in try RepositoryFolder.files(in: RepositoryFolder.path("Fixtures/Documents")) {
      let name = path.split(separator: "/").last.map(String.init) ?? ""
      let output = "\(folder)/\(name).\(format)"
      #expect(try ReviewProcess.run(["convert", path, output]).status == 0)
      paths.append(output)
    }
    try check(paths)
  }
}
