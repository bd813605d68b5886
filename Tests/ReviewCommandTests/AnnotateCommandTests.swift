import Foundation
import TestSupport
import Testing

struct AnnotateCommandTests {
  private static let document = "Fixtures/Hostile/Packages/valid.docx"

  @Test("a copy with comments is written, the original stays as it is, and the copy reads the same")
  func copy() throws {
    let target = FileManager.default.temporaryDirectory
      .appending(path: "review-annotate-\(UUID().uuidString).docx")
    defer { try? FileManager.default.removeItem(at: target) }
    let original = try RepositoryFolder.bytes(RepositoryFolder.path(Self.document))
    let run = try ReviewProcess.run([
      "annotate", Self.document, "-o", target.path, "--as-of", "2026-11-25",
    ])
    #expect(run.status == 0)
    #expect(run.output.contains("批注"))
    #expect(try RepositoryFolder.bytes(RepositoryFolder.path(Self.document)) == original)
    let before = try ReviewProcess.run(["facts", Self.document])
    let after = try ReviewProcess.run(["facts", target.path])
    #expect(!after.output.isEmpty && after.output == before.output)
  }

  @Test("the original is never overwritten, and what is said to be a Word document must be one")
  func refusals() throws {
    #expect(
      try ReviewProcess.run(["annotate", Self.document, "-o", Self.document]).status == 2)
    let text = try ReviewProcess.run([
      "annotate", "--input-format", "docx", "Fixtures/Documents/long-measure.txt", "-o",
      "/nowhere/x.docx",
    ])
    #expect(text.status == 3)
  }

  @Test("the place in the open file stands beside line and column")
  func places() throws {
    let run = try ReviewProcess.run(["check", Self.document])
    #expect(run.output.contains("第1段第1字"))
    let json = try ReviewProcess.run(["check", "--format", "json", Self.document])
    #expect(json.output.contains("\"part\" : \"word/document.xml\""))
  }

  @Test("the format of the input can be named, and an unknown one is a wrong use")
  func inputFormat() throws {
    let forced = try ReviewProcess.run([
      "facts", "--input-format", "docx", "Fixtures/Documents/long-measure.txt",
    ])
    #expect(forced.status == 3)
    let text = try ReviewProcess.run([
      "facts", "--input-format", "text", "Fixtures/Documents/long-measure.txt",
    ])
    #expect(text.status == 0)
    #expect(try ReviewProcess.run(["facts", "--input-format", "pdf", Self.document]).status == 2)
  }
}
