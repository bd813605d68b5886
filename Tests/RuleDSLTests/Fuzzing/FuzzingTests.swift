import Foundation
import SourceText
import SeededRandom
import TestSupport
import Testing

@testable import RuleDSL

/// Damaged rule files must give diagnostics: no crash, no hang, no false place.
///
/// `REVIEW_FUZZ_SECONDS=600` runs each part that long; the input that is being read lies in
/// `$TMPDIR/review-fuzz-<part>`, so that a crash leaves it behind.
@Suite(.serialized)
struct FuzzingTests {
  private static let environment = ProcessInfo.processInfo.environment
  private static let seconds = environment["REVIEW_FUZZ_SECONDS"].flatMap { Double($0) }
  private static let seed = environment["REVIEW_FUZZ_SEED"].flatMap { UInt64($0) } ?? 20_261_125
  /// Far above what any file of this size needs, also on a loaded machine.
  private static let slowest = Duration.seconds(20)

  private static let sources: [[UInt8]] =
    ["Rules", "Fixtures/RuleFiles"].flatMap { folder in
      (try? RepositoryFolder.files(in: RepositoryFolder.path(folder), extension: "rule")) ?? []
    }.compactMap { try? RepositoryFolder.bytes($0) }

  private func fuzz(_ part: String, _ count: Int, _ check: (SourceFile) throws -> Void) throws {
    try #require(!Self.sources.isEmpty)
    let mutator = MutatedRuleText(Self.sources)
    var random = SplitMix64(seed: Self.seed)
    let trace = FileManager.default.temporaryDirectory.appending(path: "review-fuzz-\(part)")
    let clock = ContinuousClock()
    let begun = clock.now
    var inputs = 0
    var longest = Duration.zero
    while Self.seconds.map({ clock.now - begun < .seconds($0) }) ?? (inputs < count) {
      let bytes = mutator.make(&random)
      if Self.seconds != nil { try Data(bytes).write(to: trace) }
      let file = SourceFile(name: "fuzz.rule", bytes: bytes)
      let taken = try clock.measure { try check(file) }
      longest = max(longest, taken)
      if taken > Self.slowest {
        try Data(bytes).write(to: trace)
        Issue.record("\(part): \(taken) for \(bytes.count) bytes, kept in \(trace.path)")
        return
      }
      inputs += 1
    }
    print("fuzzing \(part): \(inputs) inputs, longest \(longest), seed \(Self.seed)")
  }

  @Test("damaged text is cut into tokens that cover it in order")
  func lexer() throws {
    try fuzz("lexer", 400) { file in
      let (tokens, diagnostics) = Lexer.lex(file)
      var end = 0
      for token in tokens {
        #expect(token.span.start >= end && token.span.end <= file.bytes.count)
        end = token.span.end
      }
      #expect(tokens.last?.kind == .endOfFile)
      #expect(diagnostics.allSatisfy { $0.span.start <= file.bytes.count })
    }
  }

  @Test("damaged text is parsed to the end, and what can be formatted stays formatted")
  func parser() throws {
    try fuzz("parser", 200) { file in
      let (tokens, found) = Lexer.lex(file)
      guard !found.contains(where: { $0.code == .notUTF8 || $0.code == .fileTooLarge }) else {
        return
      }
      let splitter = WordSplitter(declared: WordSplitter.declaredNames(tokens, of: file))
      let (_, diagnostics) = Parser.parse(file, tokens: tokens, splitter: splitter)
      #expect(diagnostics.allSatisfy { $0.span.end <= file.bytes.count })
      guard case .success(let once) = RuleFormatter.format(file) else { return }
      let twice = RuleFormatter.format(SourceFile(name: "fuzz.rule", text: once))
      guard case .success(let text) = twice else {
        Issue.record("formatted text is refused:\n\(once)")
        return
      }
      #expect(text == once)
    }
  }

  @Test("damaged rules are checked, and a file with damage says so in both languages")
  func checker() throws {
    try fuzz("checker", 200) { file in
      let library = RuleLibrary.load([file])
      for language in MessageLanguage.allCases {
        var renderer = DiagnosticRenderer(files: library.files, language: language)
        for diagnostic in library.diagnostics.prefix(5) {
          #expect(!renderer.render(diagnostic).isEmpty)
        }
      }
    }
  }

  private static let growing: [(String, @Sendable (Int) -> String)] = [
    ("parentheses", { "不得 " + String(repeating: "（", count: $0) + "文件 的 标题 有值" }),
    ("unspaced word", { "应当 " + String(repeating: "文件的标题有值且", count: $0) + "文件的标题有值" }),
    ("titles", { "不得 " + String(repeating: "《", count: $0) }),
    (
      "alternatives",
      { "正文 不得 出现 \"甲\" " + String(repeating: "或 \"乙丙\" ", count: $0) }
    ),
    ("sequence", { "正文 不得 出现 \"甲\" " + String(repeating: "隔 3 \"乙丙\" ", count: $0) }),
    ("conditions", { "应当 文件 的 标题 有值 " + String(repeating: "且 文件 的 文号 有值 ", count: $0) }),
    ("broken words", { String(repeating: "应当 应当 ", count: $0) }),
    ("sums", { "应当 1 " + String(repeating: "+ 1 ", count: $0) + "至少 2" }),
    ("strings", { String(repeating: "\"", count: $0) }),
    ("quotes", { String(repeating: "“", count: $0) }),
    ("digits", { String(repeating: "9", count: $0) }),
    ("negations", { "应当 " + String(repeating: "非 ", count: $0) + "文件 的 标题 有值" }),
  ]

  /// Counted exactly, in instructions, by Tests/Scripts/rule-growth; here in seconds of this process, which a loaded
  /// machine does not lengthen.
  @Test(
    "twice the text takes about twice the work, not four times",
    .enabled(if: environment["REVIEW_FUZZ_SECONDS"] != nil), arguments: growing.map(\.0))
  func growth(_ name: String) throws {
    let make = try #require(Self.growing.first { $0.0 == name }?.1)
    func seconds(_ count: Int) -> Double {
      let text = """
        语言 1
        规则包 试
        规则 FZ-1 "试"
          判定
            \(make(count))
        完
        """
      let file = SourceFile(name: "grow.rule", text: text)
      let times = (0..<3).map { _ in
        let begun = clock()
        _ = RuleLibrary.load([file])
        return Double(clock() - begun) / Double(CLOCKS_PER_SEC)
      }
      return times.min() ?? 0
    }
    let (small, large) = (seconds(16_000), seconds(32_000))
    print("growth \(name): \(small) s for 16,000, \(large) s for 32,000")
    #expect(large < 0.02 || large < small * 3)
  }
}
