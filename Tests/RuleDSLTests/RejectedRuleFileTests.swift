import RuleDSL
import SourceText
import TestSupport
import Testing

struct RejectedRuleFileTests {
  static let files =
    (try? RepositoryFolder.files(
      in: RepositoryFolder.path("Fixtures/RuleFiles/rejected"), extension: "rule")) ?? []
  /// The files whose whole diagnostics are recorded as people see them.
  static let rendered = files.filter { path in
    (try? RepositoryFolder.bytes(path.dropLast(5) + ".expected.txt")) != nil
  }
  /// The files with one mistake or a few: codes and places are written down beside them.
  static let mistaken = files.filter { !rendered.contains($0) }

  private func load(_ path: String) throws -> RuleLibrary {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return RuleLibrary.load([SourceFile(name: name, bytes: try RepositoryFolder.bytes(path))])
  }

  @Test(
    "Golden: every wrong rule file gets the diagnostics recorded beside it", arguments: rendered)
  func diagnostics(_ path: String) throws {
    let library = try load(path)
    #expect(library.hasErrors)
    var text = ""
    for language in MessageLanguage.allCases {
      var renderer = DiagnosticRenderer(files: library.files, language: language)
      for diagnostic in library.diagnostics { text += renderer.render(diagnostic) }
    }
    try GoldenFile.expect(text, matches: path.dropLast(5) + ".expected.txt")
  }

  @Test("there are fifty files with mistakes that legal officers make")
  func count() { #expect(Self.mistaken.count >= 50) }

  @Test("each mistake is found where it stands, and nothing else", arguments: mistaken)
  func places(_ path: String) throws {
    let library = try load(path)
    let index = LineIndex(try RepositoryFolder.bytes(path))
    let found = library.diagnostics.map { diagnostic in
      let position = index.position(of: diagnostic.span.start)
      return "\(diagnostic.code.rawValue) \(position.line):\(position.column)"
    }
    let expected = try RepositoryFolder.bytes(path.dropLast(5) + ".diagnostics.txt")
    #expect(
      found == String(decoding: expected, as: UTF8.self).split(separator: "\n").map(String.init))
    #expect(library.diagnostics.allSatisfy { !$0.message.chineseRemedy.isEmpty })
  }

  @Test("a file with ten mistakes gets ten diagnostics, each with another code and a remedy")
  func tenMistakes() throws {
    let path = RepositoryFolder.path("Fixtures/RuleFiles/rejected/ten-mistakes.rule")
    let diagnostics = try load(path).diagnostics
    #expect(diagnostics.count == 10)
    #expect(Set(diagnostics.map(\.code)).count == 10)
    #expect(diagnostics.allSatisfy { !$0.message.chineseRemedy.isEmpty })
    #expect(diagnostics.allSatisfy { !$0.message.englishRemedy.isEmpty })
    let index = LineIndex(try RepositoryFolder.bytes(path))
    let lines = diagnostics.map { index.position(of: $0.span.start).line }
    #expect(lines == [5, 8, 9, 10, 11, 15, 16, 17, 18, 19])
  }
}
