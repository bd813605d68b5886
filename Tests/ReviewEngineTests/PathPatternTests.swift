import Testing

@testable import ReviewEngine

struct PathPatternTests {
  @Test(
    "stars stay inside a folder, double stars cross folders",
    arguments: [
      ("*.txt", "a.txt", true), ("*.txt", "drafts/a.txt", true), ("*.txt", "a.xml", false),
      ("drafts/*.txt", "drafts/a.txt", true), ("drafts/*.txt", "drafts/b/a.txt", false),
      ("drafts/**", "drafts/b/a.txt", true), ("drafts/**/a.txt", "drafts/a.txt", false),
      ("**/a.txt", "x/y/a.txt", true), ("**/a.txt", "a.txt", true), ("第?章.txt", "第一章.txt", true),
      ("第?章.txt", "第一二章.txt", false), ("drafts/*.txt", "./drafts/a.txt", true), ("", "a", false),
    ])
  func matches(_ pattern: String, _ path: String, _ expected: Bool) {
    #expect(PathPattern(pattern).matches(path) == expected)
  }

  @Test("many stars cost no more than pattern times path")
  func stars() {
    let pattern = PathPattern(String(repeating: "*a", count: 200) + "b")
    #expect(!pattern.matches(String(repeating: "a", count: 2_000)))
  }
}
