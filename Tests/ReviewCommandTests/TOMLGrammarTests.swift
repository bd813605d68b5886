import Foundation
import RuleDSL
import SeededRandom
import Testing

@testable import review

/// The grammar that settings must keep to; what stopped the process once was found by fuzzing.
struct TOMLGrammarTests {
  @Test(
    "what breaks the grammar is refused at its place, and stops nothing",
    arguments: [
      ("[\u{15}waiver]]\n", 1, 2), ("[[[[waiver]]\n", 1, 3), ("a = 1\n  [ ?]\n", 2, 5),
      ("[\nb]\n", 1, 2), ("[.a]\n", 1, 2), ("[𠮷]\n", 1, 2), ("[[ #\n", 1, 4), ("[a] b\n", 1, 5),
      ("e = [1, }2]", 1, 9), ("e = [1 2]", 1, 8), ("e = _1", 1, 5), ("e = \n", 1, 5),
      ("e 1", 1, 3), ("e = 1 f = 2", 1, 7), ("e = \"a\nb\"", 1, 7), ("e = \"\\x\"", 1, 7),
      ("e = \"\\ud800\"", 1, 8), ("e = {a = 1,}", 1, 12), ("e = {a = 1", 1, 11),
      ("e = 2026-1-1", 1, 5), ("e = 01", 1, 5), ("e = 1.", 1, 5), ("e = .5", 1, 5),
      ("e = '''a", 1, 9), ("# \u{1}\n", 1, 3), ("e = 1\rf = 2", 1, 6), ("e = tru", 1, 5),
      ("e = 0x_1", 1, 5), ("e = 1__0", 1, 5), ("e = 07:32", 1, 5), ("\"\"\"a\"\"\" = 1", 1, 3),
    ])
  func refused(_ text: String, _ line: Int, _ column: Int) throws {
    let failure = #expect(throws: TOMLGrammar.Failure.self) { try TOMLGrammar.check(text) }
    #expect(failure?.line == line && failure?.column == column, "\(String(describing: failure))")
    let fault = #expect(throws: CommandFault.self) {
      _ = try SettingsTable(path: "review.toml", text: text, language: .chinese)
    }
    #expect(fault?.message.hasPrefix("review.toml:\(line):\(column): ") == true)
  }

  @Test(
    "every form of TOML 1.0 is let through, and read",
    arguments: [
      "", "\u{FEFF}# only\r\n", "[a]\n[[b.c]]\n[ \"d\" . 'e' ]\n[-]\n[0]", "1.2.\"3\" = 4",
      "a = [\n  1, # one\n  [2,\n\n3],\n]", "a = \"\"\"\n[?]\n\\\"\"\"\"\n[b]", "a = '''\n[?]\n'''",
      "a = \"[?] \\u00E9 \\U0001F600 \\\\ \\t\"", "a = { b = [\n1 ], c.d = 'x' }\nb = {}",
      "a = \"\"\"x \\\n   y\"\"\"", "a = \"\"\"\"\"two\"\"\"\"\"", "a = ''''' '''",
      "a = [+99, -0, 1_000, 0xDEAD_beef, 0o17, 0b1]",
      "a = [1.0, -0.5, 5e+22, 1E6, 6.6e-3, inf, -nan]",
      "a = [2026-12-31, 07:32:00, 07:32:00.999, 2026-12-31T07:32:00Z, 2026-12-31 07:32:00.5+08:00]",
      "a = true\nb = false # c\n",
    ])
  func passed(_ text: String) throws {
    try TOMLGrammar.check(text)
    _ = try SettingsTable(path: "review.toml", text: text, language: .chinese)
  }

  @Test("names of many parts and deep lists are refused, and stop nothing")
  func deep() throws {
    let dotted = "a" + String(repeating: ".a", count: 200_000)
    let lists = String(repeating: "[", count: 200_000)
    let tables = String(repeating: "{a=", count: 200_000)
    for text in [
      "\(dotted) = 1", "[\(dotted)]", "b = { \(dotted) = 1 }", "a = \(lists)", "a = \(tables)",
    ] {
      let failure = #expect(throws: TOMLGrammar.Failure.self) { try TOMLGrammar.check(text) }
      #expect(failure?.fault == .tooDeep)
    }
    try TOMLGrammar.check("a = \"\(dotted)\"\n# \(dotted)\n")
  }

  /// Damages settings in this process; `REVIEW_FUZZ_SECONDS` runs it that long, and the text that is read
  /// lies in `$TMPDIR/review-fuzz-settings`, so that a crash leaves it behind.
  @Test("damaged settings are read or refused with a place")
  func fuzz() throws {
    let environment = ProcessInfo.processInfo.environment
    let seconds = environment["REVIEW_FUZZ_SECONDS"].flatMap { Double($0) }
    var random = SplitMix64(
      seed: environment["REVIEW_FUZZ_SEED"].flatMap { UInt64($0) } ?? 20_261_125)
    let trace = FileManager.default.temporaryDirectory.appending(path: "review-fuzz-settings")
    let clock = ContinuousClock()
    let begun = clock.now
    var count = 0
    while seconds.map({ clock.now - begun < .seconds($0) }) ?? (count < 3_000) {
      count += 1
      let text = DamagedSettings.make(&random)
      if seconds != nil { try Data(text.utf8).write(to: trace) }
      do {
        let table = try SettingsTable(path: "review.toml", text: text, language: .english)
        try table.allowOnly(["waiver", "rules", "a"])
        _ = try table.strings("rules")
        for entry in try table.tables("waiver") { _ = try entry.date("expires") }
      } catch let fault as CommandFault {
        #expect(fault.message.hasPrefix("review.toml") && fault.status == .usage)
      }
    }
    print("fuzzing settings: \(count) texts")
  }
}
