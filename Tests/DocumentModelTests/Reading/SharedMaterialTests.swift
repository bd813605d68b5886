import Foundation
import SourceText
import Testing

@testable import DocumentModel

/// Material that lies beside the repository on some machines and is not part of it.
enum SharedMaterial {
  /// The folder, or nil where there is none.
  static let folder: URL? = {
    let beside = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "shared")
    return FileManager.default.fileExists(atPath: beside.path) ? beside : nil
  }()

  /// The regular files of a subfolder, by name.
  static func files(in path: String) -> [URL] {
    guard let folder = folder?.appending(path: path) else { return [] }
    let found = try? FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: [.isRegularFileKey])
    return (found ?? [])
      .filter { (try? $0.resourceValues(forKeys: [.isRegularFileKey]))?.isRegularFile == true }
      .sorted { $0.path < $1.path }
  }
}

@Suite(
  "Material beside the repository",
  .enabled(if: SharedMaterial.folder != nil, "no ../shared here: skipped"))
struct SharedMaterialTests {
  @Test(
    "every file is a document or an error",
    arguments: [
      "corpus/xml-nasty", "corpus/policy-text", "corpus/policy-md", "corpus/policy-html",
      "corpus/legal-xml", "corpus/akn", "corpus/docx", "corpus/ofd", "corpus/zip-nasty",
    ])
  func everyFile(_ folder: String) throws {
    let files = SharedMaterial.files(in: folder)
    try #require(!files.isEmpty)
    var reader = DocumentReader()
    for file in files {
      read([UInt8](try Data(contentsOf: file)), file.lastPathComponent, &reader)
    }
  }

  @Test("Word and OFD files are read, or hold no text", arguments: ["corpus/docx", "corpus/ofd"])
  func packages(_ folder: String) throws {
    let files = SharedMaterial.files(in: folder)
    try #require(!files.isEmpty)
    for file in files {
      switch refusal([UInt8](try Data(contentsOf: file)))?.reason {
      case nil, .empty, .damagedPackage(.noText, _): continue
      case let reason: Issue.record("\(file.lastPathComponent): \(String(describing: reason))")
      }
    }
  }

  private func read(_ bytes: [UInt8], _ name: String, _ reader: inout DocumentReader) {
    do {
      check(try reader.read(bytes, name: name), name)
    } catch {
      #expect(error.position.map { $0.line > 0 && $0.column > 0 } != false)
    }
  }

  /// Checks what holds of every document.
  private func check(_ document: NormativeDocument, _ name: String) {
    let length = Int32(document.text.bytes.count)
    var end: Int32 = 0
    for (index, block) in document.blocks.enumerated() {
      #expect(block.span.start >= end && block.span.end <= length && !block.span.isEmpty, "\(name)")
      #expect(Int(block.parent) < index, "\(name)")
      let sentences = document.sentences[
        Int(block.sentences.lowerBound)..<Int(block.sentences.upperBound)]
      #expect(sentences.first?.span.start == block.span.start, "\(name)")
      #expect(sentences.last?.span.end == block.span.end, "\(name)")
      let source = document.sourceSpan(of: block.span)
      #expect(source.end <= document.arena.source.bytes.count && !source.isEmpty, "\(name)")
      end = block.span.end
    }
    #expect(UTF8Text.firstInvalidOffset(document.text.bytes.span) == nil, "\(name)")
  }

  @Test("texts of policies have a title, and nearly all a day of signing")
  func policies() throws {
    let files = SharedMaterial.files(in: "corpus/policy-text")
    var signed = 0
    for file in files {
      let document = try readDocument([UInt8](try Data(contentsOf: file)))
      #expect(document.head.title.value?.isEmpty == false, "\(file.lastPathComponent)")
      if document.head.signDate.value != nil { signed += 1 }
    }
    #expect(signed * 10 >= files.count * 9)
  }

  @Test("the plan is read as its readers read it")
  func plan() throws {
    let file = try #require(SharedMaterial.files(in: "seed").first)
    let document = try readDocument([UInt8](try Data(contentsOf: file)))
    let head = document.head
    #expect(head.title.value?.hasSuffix("（2021-2025年）的通知") == true)
    #expect(head.documentNumber.isAbsent)
    #expect(head.promulgationDate.value?.iso == "2022-01-03")
    #expect(head.signDate.value?.iso == "2021-12-20")
    #expect(head.issuers.map(\.name.count) == [7])
    #expect(head.effectiveDate.isAbsent && head.expiryDate.isAbsent)
    let numbers = { (level: Block.Level) in
      document.blocks.filter { $0.level == level }.map { Int($0.number) }
    }
    #expect(numbers(.first) == Array(1...4))
    #expect(numbers(.second) == Array(1...9) + Array(1...3))
    #expect(numbers(.third) == Array(1...26))
    #expect(document.regions.count { !$0.isClosed } == 6)
    #expect(document.blocks.suffix(4).allSatisfy { $0.kind == .pageResidue })
  }
}
