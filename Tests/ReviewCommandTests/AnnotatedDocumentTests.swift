import Foundation
import TestSupport
import Testing

/// Word documents with comments, opened by the programs that people open them with.
struct AnnotatedDocumentTests {
  private static let own = "Fixtures/Word/集镇秩序管理办法.docx"

  /// Annotates a document and holds the copy against it with python-docx.
  /// - Returns: The numbers of comments with a range and of those without; nil when it cannot be read.
  private func check(_ path: String, to copy: String) throws -> (with: Int, without: Int)? {
    let run = try ReviewProcess.run(["annotate", path, "-o", copy, "--as-of", "2026-11-25"])
    if run.status == 3 { return nil }
    #expect(run.status == 0, "\(path): \(run.error)")
    let findings = try ReviewProcess.run([
      "check", "--format", "json=\(copy).json", "--as-of", "2026-11-25", path,
    ])
    #expect(findings.status <= 1, "\(path)")
    let result = try ReviewProcess.runTool(
      RepositoryFolder.path("Tests/Scripts/check-annotated"), [path, copy, copy + ".json"])
    #expect(result.status == 0, "\(path): \(result.error)")
    let counts = result.output.split(whereSeparator: \.isWhitespace).compactMap { Int($0) }
    try #require(counts.count == 2, "\(path): \(result.output)")
    return (counts[0], counts[1])
  }

  @Test("split runs, tables, notes, comments, changes and numbers: ranges cover the excerpts")
  func ownDocument() throws {
    let folder = try ReviewProcess.temporaryFolder()
    defer { ReviewProcess.remove(folder) }
    let counts = try #require(try check(Self.own, to: folder + "/a.docx"))
    #expect(counts.with > 5)
    try open([folder + "/a.docx"], in: folder)
  }

  @Test("the fixture is what its script makes")
  func fixture() throws {
    let folder = try ReviewProcess.temporaryFolder()
    defer { ReviewProcess.remove(folder) }
    let made = try ReviewProcess.runTool(
      RepositoryFolder.path("Tests/Scripts/make-word-fixture"), [folder + "/a.docx"])
    #expect(made.status == 0, "\(made.error)")
    let facts = try ["\(folder)/a.docx", Self.own].map {
      try ReviewProcess.run(["facts", $0]).output
    }
    #expect(facts[0] == facts[1])
  }

  @Test("real documents open with their comments where they belong, all else untouched")
  func corpus() throws {
    guard let shared = RepositoryFolder.shared("corpus/docx") else {
      print("skipped: ../shared/corpus/docx is not here")
      return
    }
    let folder = try ReviewProcess.temporaryFolder()
    defer { ReviewProcess.remove(folder) }
    var copies: [String] = []
    // Of the many, those with something special and every other one that was built.
    let special = ["omment", "note", "racking", "umber", "bl-", "table", "rev", "v1", "v3"]
    for path in try RepositoryFolder.files(in: shared, extension: "docx") {
      let name = URL(filePath: path).lastPathComponent
      guard special.contains(where: { name.contains($0) }) else { continue }
      let copy = "\(folder)/\(copies.count).docx"
      if try check(path, to: copy) != nil { copies.append(copy) }
    }
    #expect(copies.count >= 8)
    try open(Array(copies.prefix(3)), in: folder)
  }

  /// Opens copies in LibreOffice, where it is installed.
  private func open(_ copies: [String], in folder: String) throws {
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/soffice") else {
      print("skipped: LibreOffice is not installed")
      return
    }
    let run = try ReviewProcess.runTool(
      "soffice",
      [
        "-env:UserInstallation=file://\(folder)/profile", "--headless", "--convert-to", "txt:Text",
        "--outdir", folder + "/text",
      ] + copies)
    for copy in copies {
      let name = URL(filePath: copy).deletingPathExtension().lastPathComponent
      let text = try? String(contentsOfFile: "\(folder)/text/\(name).txt", encoding: .utf8)
      #expect(text?.isEmpty == false, "\(copy): \(run.error)")
    }
  }

  @Test("waivers apply, and what is no Word document becomes a page with its text marked")
  func settingsAndPages() throws {
    let folder = try ReviewProcess.temporaryFolder()
    defer { ReviewProcess.remove(folder) }
    let rules = ["--rules", RepositoryFolder.path("Fixtures/Reports/rules")]
    for name in ["draft.txt", "filed.xml"] {
      try FileManager.default.copyItem(
        atPath: RepositoryFolder.path("Fixtures/Reports/documents/\(name)"),
        toPath: "\(folder)/\(name)")
      let run = try ReviewProcess.run(["annotate", name] + rules, in: folder)
      #expect(run.status == 0, "\(run.error)")
    }
    let page = try String(contentsOfFile: folder + "/draft-批注.html", encoding: .utf8)
    #expect(page.contains("<mark class=\"error\" title=\"RP-101\">"))
    #expect(page.contains("会议纪要给予处罚</a></mark>"))
    #expect(FileManager.default.fileExists(atPath: folder + "/filed-批注.html"))
    let waiver =
      "[[waiver]]\nrule = \"RP-101\"\ndocument = \"**\"\nreason = \"另行研究\"\napprover = \"王某\"\n"
    try ReviewProcess.write(Array(waiver.utf8), to: folder + "/waivers.toml")
    try ReviewProcess.write(
      Array("waivers = \"waivers.toml\"\n".utf8), to: folder + "/review.toml")
    try FileManager.default.copyItem(
      atPath: RepositoryFolder.path(Self.own), toPath: folder + "/a.docx")
    let waived = try ReviewProcess.run(["annotate", "a.docx"] + rules, in: folder)
    let isolated = try ReviewProcess.run(
      ["annotate", "--isolated", "-o", "b.docx", "a.docx"] + rules, in: folder)
    func comments(_ run: ReviewProcess.Output) throws -> Int {
      let found = try #require(run.output.firstMatch(of: /批注 (\d+) 条/))
      return try #require(Int(found.1))
    }
    #expect(try comments(waived) < comments(isolated))
    #expect(FileManager.default.fileExists(atPath: folder + "/a-批注.docx"))
  }
}
