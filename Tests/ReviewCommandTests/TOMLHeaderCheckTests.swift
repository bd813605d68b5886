import TestSupport
import Testing

@testable import review

/// Settings that once stopped the process, found by Tests/Scripts/fuzz-readers.
struct TOMLHeaderCheckTests {
  @Test(
    "a heading without a key is refused at its place, and stops nothing",
    arguments: [
      ("[\u{15}waiver]]\n", 1, 2), ("[[[[waiver]]\n", 1, 3), ("a = 1\n  [ ?]\n", 2, 5),
      ("[\nb]\n", 1, 2), ("[.a]\n", 1, 2), ("[𠮷]\n", 1, 2), ("[[ #\n", 1, 4),
    ])
  func refused(_ text: String, _ line: Int, _ column: Int) throws {
    #expect(TOMLHeaderCheck.firstFault(in: text) == .init(line: line, column: column))
    let folder = try ReviewProcess.temporaryFolder()
    defer { ReviewProcess.remove(folder) }
    try ReviewProcess.write(Array(text.utf8), to: folder + "/review.toml")
    let result = try ReviewProcess.run(
      ["config", "show", "--config", "review.toml", "a.txt"], in: folder)
    #expect(result.status == 2)
    #expect(result.error.contains("review.toml:\(line):\(column)"))
  }

  @Test(
    "what only looks like a heading is left to the parser",
    arguments: [
      "", "[", "[]", "[ [a]]", "[a]\n[[b.c]]\n[ \"d\" ]\n['e']\n[-]\n[0]",
      "a = [\n  [?\n]", "a = \"\"\"\n[?]\n\\\"\"\"\"\n[b]", "a = '''\n[?]\n'''", "# [?]\n",
      "a = \"[?]\"\n", "a = { b = [\n[!] ] }\n",
    ])
  func passed(_ text: String) {
    #expect(TOMLHeaderCheck.firstFault(in: text) == nil)
  }

  @Test("after a string, a comment or a list, a heading is looked at again")
  func again() {
    for before in [
      "a = \"\\\\\"", "a = 'b' # '", "a = [1,\n2]", "a = \"\"\"\n\"\"\"", "a = \"open",
    ] {
      #expect(TOMLHeaderCheck.firstFault(in: before + "\n[?]") != nil, "\(before)")
    }
  }
}
