import Foundation
import ReviewEngine
import TestSupport
import Testing

/// The cache of `review check`: what it gives is what is found without it.
struct CacheTests {
  private let documents = ["Fixtures/Reports/documents", "Fixtures/Word"]

  private func check(_ arguments: [String], in folder: String? = nil) throws -> ReviewProcess.Output
  {
    try ReviewProcess.run(
      ["check", "--rules", "Fixtures/Reports/rules", "--as-of", "2026-11-20"] + arguments)
  }

  private func withCache(_ body: (String) throws -> Void) throws {
    let folder = try ReviewProcess.temporaryFolder()
    defer { ReviewProcess.remove(folder) }
    try body(folder + "/cache")
  }

  private func hits(_ output: ReviewProcess.Output) throws -> Int {
    let found = try #require(output.error.firstMatch(of: /缓存命中 (\d+) 次/))
    return try #require(Int(found.1))
  }

  @Test(
    "a cold and a warm run write the same bytes as one without", arguments: ReportFormat.allCases)
  func sameBytes(_ format: ReportFormat) throws {
    try withCache { cache in
      let arguments = ["--format", format.rawValue] + documents
      let plain = try check(arguments)
      for _ in 0..<2 {
        let run = try check(["--cache", cache] + arguments)
        #expect(run.output == plain.output)
        #expect(run.status == plain.status)
      }
    }
  }

  @Test("what one format left serves another, and waivers apply to what comes from the cache")
  func acrossFormats() throws {
    try withCache { cache in
      _ = try check(["--cache", cache, "--format", "text"] + documents)
      let plain = try check(["--format", "json"] + documents)
      let warm = try check(["--cache", cache, "--format", "json", "--statistics"] + documents)
      #expect(warm.output == plain.output)
      #expect(try hits(warm) > 0)
      let waivers = URL(filePath: cache).deletingLastPathComponent().path + "/waivers.toml"
      try ReviewProcess.write(
        Array(
          "[[waiver]]\nrule = \"RP-101\"\ndocument = \"**\"\nreason = \"另行研究\"\napprover = \"王某\"\n"
            .utf8), to: waivers)
      let waived = try check(["--waivers", waivers, "--format", "json"] + documents)
      #expect(waived.output.contains("\"waived\""))
      let both = try check(
        ["--cache", cache, "--waivers", waivers, "--format", "json"] + documents)
      #expect(both.output == waived.output)
    }
  }

  @Test("a change of document, of rules or of the day is noticed; an unread day is not")
  func invalidation() throws {
    try withCache { cache in
      let folder = URL(filePath: cache).deletingLastPathComponent().path
      let document = folder + "/draft.txt"
      let rules = folder + "/rules"
      try FileManager.default.copyItem(
        atPath: RepositoryFolder.path("Fixtures/Reports/rules"), toPath: rules)
      func write(_ article: String) throws {
        let text = "甲县集镇管理办法\n\n第一条 \(article)\n第二条 本办法自2026年10月1日起施行。\n\n甲县人民政府\n2026年9月1日\n"
        try ReviewProcess.write(Array(text.utf8), to: document)
      }
      func run(_ asOf: String) throws -> ReviewProcess.Output {
        try ReviewProcess.run([
          "check", "--rules", rules, "--as-of", asOf, "--cache", cache, "--statistics",
          "--format", "concise", document,
        ])
      }
      try write("依据会议纪要给予处罚。")
      #expect(try hits(run("2026-11-20")) == 0)
      let warm = try run("2026-11-20")
      #expect(try hits(warm) == 2)
      #expect(warm.output.contains("RP-101"))
      // These rules read no day, and the document has one of its own.
      #expect(try hits(run("2027-11-20")) == 2)
      try write("依法给予处罚。")
      let changed = try run("2026-11-20")
      #expect(try hits(changed) == 1)
      #expect(!changed.output.contains("RP-101"))
      let pack = rules + "/pack.rule"
      let text = try String(contentsOfFile: pack, encoding: .utf8)
      try text.replacingOccurrences(of: "\"会议纪要\" 隔", with: "\"依法\" 隔").write(
        toFile: pack, atomically: true, encoding: .utf8)
      let other = try run("2026-11-20")
      #expect(try hits(other) == 0)
      #expect(other.output.contains("RP-101"))
    }
  }

  @Test("damaged, cut and foreign segments are as if they were not there")
  func damage() throws {
    try withCache { cache in
      let arguments = ["--format", "json"] + documents
      let plain = try check(arguments)
      _ = try check(["--cache", cache] + arguments)
      let segments = try RepositoryFolder.files(in: cache)
      #expect(segments.count == 1)
      let whole = try RepositoryFolder.bytes(segments[0])
      for step in 0..<12 {
        var bytes = whole
        if step.isMultiple(of: 3) {
          bytes.removeLast(1 + step * whole.count / 20)
        } else {
          bytes[step * (whole.count - 1) / 11] ^= 0x20
        }
        try ReviewProcess.write(bytes, to: segments[0])
        #expect(try check(["--cache", cache] + arguments).output == plain.output, "\(step)")
      }
      try ReviewProcess.write(Array("not a segment".utf8), to: cache + "/x.segment")
      #expect(try check(["--cache", cache] + arguments).output == plain.output)
    }
  }

  @Test("processes that share a folder at the same time all find the same")
  func parallel() async throws {
    let folder = try ReviewProcess.temporaryFolder()
    defer { ReviewProcess.remove(folder) }
    let arguments = ["--cache", folder + "/cache", "--format", "json"] + documents
    let plain = try check(["--format", "json"] + documents).output
    let outputs = try await withThrowingTaskGroup(of: String.self) { group in
      for _ in 0..<4 { group.addTask { try check(arguments).output } }
      var outputs: [String] = []
      for try await output in group { outputs.append(output) }
      return outputs
    }
    #expect(outputs.allSatisfy { $0 == plain })
    #expect(try check(arguments).output == plain)
  }

  @Test("a folder that cannot be written is told, and the review goes on without")
  func unwritable() throws {
    let run = try check(["--cache", "/proc/nowhere", "--format", "concise"] + documents)
    #expect(run.status == 1)
    #expect(run.error.contains("写不了缓存"))
    #expect(run.output == (try check(["--format", "concise"] + documents)).output)
  }

  @Test("review.toml names the folder, --no-cache leaves it aside")
  func configuration() throws {
    let folder = try ReviewProcess.temporaryFolder()
    defer { ReviewProcess.remove(folder) }
    try FileManager.default.copyItem(
      atPath: RepositoryFolder.path("Fixtures/Reports/documents/draft.txt"),
      toPath: folder + "/draft.txt")
    try ReviewProcess.write(Array("cache = \"kept\"\n".utf8), to: folder + "/review.toml")
    let arguments = [
      "check", "--rules", RepositoryFolder.path("Fixtures/Reports/rules"), "draft.txt",
    ]
    _ = try ReviewProcess.run(arguments + ["--no-cache"], in: folder)
    #expect(!FileManager.default.fileExists(atPath: folder + "/kept"))
    _ = try ReviewProcess.run(arguments, in: folder)
    #expect(try RepositoryFolder.files(in: folder + "/kept").count == 1)
    let shown = try ReviewProcess.run(["config", "show", "draft.txt"], in: folder)
    #expect(shown.output.contains("cache\t") && shown.output.contains("kept"))
    #expect(
      try ReviewProcess.run(arguments + ["--no-cache", "--cache", "x"], in: folder).status == 2)
  }
}
