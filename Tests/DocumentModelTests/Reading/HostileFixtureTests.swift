import Foundation
import SourceText
import Testing

@testable import DocumentModel

/// A row of the table in Fixtures/Hostile/README.md.
struct HostileFixture: CustomTestStringConvertible, Sendable {
  let file: URL
  let expected: String

  var testDescription: String { file.lastPathComponent }

  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Fixtures/Hostile")

  /// The rows whose files are in the repository.
  static let all: [HostileFixture] = {
    let readme = try? String(contentsOf: folder.appending(path: "README.md"), encoding: .utf8)
    return (readme ?? "").split(separator: "\n").flatMap { row -> [HostileFixture] in
      let cells = row.split(separator: "|").map { String($0).trimmedBlanks }
      guard cells.count == 3 else { return [] }
      return cells[0].split(separator: ",")
        .map { folder.appending(path: String($0).trimmedBlanks) }
        .filter {
          FileManager.default.fileExists(atPath: $0.path)
            && [3, 4].contains($0.pathExtension.count)
        }
        .map { HostileFixture(file: $0, expected: cells[2]) }
    }
  }()
}

@Suite(
  "Hostile fixtures",
  .enabled(if: !HostileFixture.all.isEmpty, "no Fixtures/Hostile here: skipped"))
struct HostileFixtureTests {
  @Test("each is read or refused as its table says", arguments: HostileFixture.all)
  func expected(_ fixture: HostileFixture) throws {
    let bytes = [UInt8](try Data(contentsOf: fixture.file))
    let error = refusal(bytes)
    if fixture.expected.contains(" or read") || fixture.expected.contains("or refused") { return }
    if fixture.expected.hasPrefix("reads") {
      #expect(error == nil, "\(String(describing: error))")
      return
    }
    let reason = try #require(error?.reason)
    if fixture.expected.contains("forbidden entity") {
      guard case .forbiddenEntity = reason else {
        Issue.record("\(reason)")
        return
      }
    }
    if let line = fixture.expected.split(separator: "line ").dropFirst().last.flatMap({ Int($0) }) {
      #expect(error?.position?.line == line)
    }
  }
}
