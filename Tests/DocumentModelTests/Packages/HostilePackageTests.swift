import Foundation
import Testing
import ZipContainer

@testable import DocumentModel

/// A row of the table in Fixtures/Hostile/Packages/README.md.
struct HostilePackage: CustomTestStringConvertible, Sendable {
  let file: URL
  let expected: String

  var testDescription: String { file.lastPathComponent }

  static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Fixtures/Hostile/Packages")

  static let all: [HostilePackage] = {
    let readme = try? String(contentsOf: folder.appending(path: "README.md"), encoding: .utf8)
    return (readme ?? "").split(separator: "\n").compactMap { row in
      let cells = row.split(separator: "|").map { String($0).trimmedBlanks }
      guard cells.count == 3, cells[0].contains(".") else { return nil }
      return HostilePackage(file: folder.appending(path: cells[0]), expected: cells[2])
    }
  }()
}

@Suite("Hostile packed files")
struct HostilePackageTests {
  /// The code of a refusal as reports write it.
  private func code(_ reason: DocumentReadError.Reason) -> String {
    switch reason {
    case .damagedPackage(let fault, _): fault.rawValue
    case .forbiddenEntity: "forbidden-entity"
    case .tooDeep: "too-deep"
    case .empty: "empty"
    case .unknownVocabulary: "unknown-vocabulary"
    case .unsupportedFormat: "unsupported-format"
    default: String(describing: reason)
    }
  }

  @Test("each is read or refused as its table says", arguments: HostilePackage.all)
  func expected(_ package: HostilePackage) throws {
    let error = refusal([UInt8](try Data(contentsOf: package.file)))
    #expect(error.map { code($0.reason) } ?? "reads" == package.expected)
  }

  @Test("the table names every file of its folder")
  func complete() throws {
    let found = try FileManager.default.contentsOfDirectory(atPath: HostilePackage.folder.path)
      .filter { !$0.hasSuffix(".md") && !$0.hasSuffix(".py") }
    #expect(Set(found) == Set(HostilePackage.all.map(\.file.lastPathComponent)))
  }

  @Test("no file cut off at any place is more than a refusal or a document")
  func cutOff() throws {
    let whole = [UInt8](try Data(contentsOf: HostilePackage.folder.appending(path: "valid.docx")))
    for length in stride(from: 0, to: whole.count, by: 5) {
      #expect(refusal(Array(whole[..<length])) != nil)
    }
  }
}
