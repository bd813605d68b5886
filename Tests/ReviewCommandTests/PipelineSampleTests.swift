import Foundation
import TestSupport
import Testing

/// The files by which pipelines run the gate; their commands are run as they stand there.
struct PipelineSampleTests {
  typealias Mapping = [String: Any]

  private func withFixture(_ body: (PipelineFixture) throws -> Void) throws {
    let fixture = try PipelineFixture()
    defer { fixture.remove() }
    try body(fixture)
  }

  // MARK: GitHub

  /// Runs the steps of action.yml with what the sample workflow hands them.
  private func runWorkflow(_ fixture: PipelineFixture) throws -> ReviewProcess.Output {
    let workflow = try #require(
      try PipelineFixture.yaml("Fixtures/SampleRepository/.github/workflows/review.yml")
        as? Mapping)
    let jobs = try #require(workflow["jobs"] as? [String: Mapping])
    let steps = try #require(jobs["review"]?["steps"] as? [Mapping])
    let given = try #require(steps.compactMap { $0["with"] as? [String: String] }.first)
    let action = try #require(try PipelineFixture.yaml("action.yml") as? Mapping)
    let inputs = try #require(action["inputs"] as? [String: Mapping])
    #expect(Set(given.keys).isSubset(of: inputs.keys))
    let values = inputs.mapValues { $0["default"] as? String ?? "" }.merging(given) { $1 }

    let runs = try #require(action["runs"] as? Mapping)
    #expect(runs["using"] as? String == "composite")
    var result: ReviewProcess.Output?
    for step in try #require(runs["steps"] as? [Mapping]) {
      guard let script = step["run"] as? String else { continue }
      var environment = [
        "GITHUB_ACTION_PATH": RepositoryFolder.root, "GITHUB_WORKSPACE": fixture.repository,
        "GITHUB_OUTPUT": fixture.folder + "/output", "RUNNER_TEMP": fixture.folder,
        "GITHUB_STEP_SUMMARY": fixture.folder + "/summary.md",
      ]
      for (name, value) in step["env"] as? [String: String] ?? [:] {
        let input = try #require(
          value.firstMatch(of: #/^\${{ inputs\.([a-z-]+) }}$/#).map { String($0.1) })
        #expect(inputs[input] != nil, "no input \(input)")
        environment[name] = values[input]
      }
      let output = try fixture.shell(script, environment)
      result = output
      if output.status != 0 { break }
    }
    return try #require(result)
  }

  private func waivers(_ annotations: String, until day: String) -> String {
    let rules = Set(
      annotations.matches(of: #/::error [^\n]*title=([A-Z]+-[0-9]+)/#).map { String($0.1) })
    return rules.sorted().map { rule in
      """
      [[waiver]]
      rule = "\(rule)"
      document = "drafts/*.txt"
      reason = "已报县政府常务会议另行研究"
      approver = "县司法局 王某"
      expires = \(day)

      """
    }.joined()
  }

  @Test(
    "a pull request with a defective draft fails at the line, until a waiver, and again when that ends"
  )
  func pullRequest() throws {
    try withFixture { fixture in
      let defective = try runWorkflow(fixture)
      #expect(defective.status == 1, "\(defective.error)")
      #expect(defective.output.contains("::error file=\(PipelineFixture.draft),line=4,"))
      #expect(fixture.has("review.sarif"))
      let summary = try String(contentsOfFile: fixture.folder + "/summary.md", encoding: .utf8)
      #expect(summary.contains("NR-102"))
      let calls = try String(contentsOfFile: fixture.folder + "/docker-calls", encoding: .utf8)
      #expect(calls.contains("build\nsave\n"))
      let digest = try String(contentsOfFile: fixture.folder + "/output", encoding: .utf8)
      #expect(digest.contains(#/^digest=[0-9a-f]{40}\n/#))

      try fixture.write(
        waivers(defective.output, until: "2026-12-31"), to: "review.waivers.toml")
      let waived = try runWorkflow(fixture)
      #expect(waived.status == 0, "\(waived.error)")
      #expect(!waived.output.contains("::error"))

      try fixture.write(
        waivers(defective.output, until: "2026-10-31"), to: "review.waivers.toml")
      let expired = try runWorkflow(fixture)
      #expect(expired.status == 1)
      #expect(expired.output.contains("::error file=\(PipelineFixture.draft),line=4,"))
      #expect(expired.output.contains("review.waivers.toml,line=1"))
    }
  }

  // MARK: GitLab and Jenkins

  @Test("the GitLab sample fails on the draft and leaves the files that it reports")
  func gitLab() throws {
    try withFixture { fixture in
      let file = try #require(
        try PipelineFixture.yaml("Fixtures/SampleRepository/.gitlab-ci.yml") as? [String: Mapping])
      let job = try #require(file["review"])
      let script = try #require(job["script"] as? [String]).joined(separator: "\n")
      let run = try fixture.shell(script)
      #expect(run.status == 1, "\(run.error)")
      #expect(run.output.contains("\(PipelineFixture.draft):4:"))
      let artifacts = try #require(job["artifacts"] as? Mapping)
      #expect(artifacts["when"] as? String == "always")
      let reports = try #require(artifacts["reports"] as? [String: String])
      #expect(Set(reports.keys) == ["codequality", "junit"])
      for (_, name) in reports { #expect(fixture.has(name), "\(name)") }
    }
  }

  @Test("the Jenkins sample fails on the draft and leaves the files that it publishes")
  func jenkins() throws {
    try withFixture { fixture in
      let path = RepositoryFolder.path("Fixtures/SampleRepository/Jenkinsfile")
      let text = try String(contentsOfFile: path, encoding: .utf8)
      #expect(text.count { $0 == "{" } == text.count { $0 == "}" })
      let parts = text.components(separatedBy: "'''")
      try #require(parts.count == 3)
      let run = try fixture.shell(parts[1])
      #expect(run.status == 1, "\(run.error)")
      let published = text.matches(of: #/(?:pattern|testResults): '([^']+)'/#).map {
        String($0.1)
      }
      #expect(published.count == 3)
      for name in published { #expect(fixture.has(name), "\(name)") }
    }
  }

  // MARK: pre-commit

  @Test("each pre-commit hook runs, and the one of the sample exists")
  func preCommit() throws {
    let hooks = try #require(try PipelineFixture.yaml(".pre-commit-hooks.yaml") as? [Mapping])
    let sample = try #require(
      try PipelineFixture.yaml("Fixtures/SampleRepository/.pre-commit-config.yaml") as? Mapping)
    let used = try #require(sample["repos"] as? [Mapping])
      .flatMap { $0["hooks"] as? [Mapping] ?? [] }.compactMap { $0["id"] as? String }
    #expect(!used.isEmpty && Set(used).isSubset(of: hooks.compactMap { $0["id"] as? String }))
    for hook in hooks {
      let entry = try #require(hook["entry"] as? String)
      let files = try Regex(try #require(hook["files"] as? String))
      try withFixture { fixture in
        if entry.hasPrefix("review check") {
          #expect(try files.firstMatch(in: PipelineFixture.draft) != nil)
          let run = try fixture.shell("\(entry) '\(PipelineFixture.draft)'")
          #expect(run.status == 1, "\(run.error)")
          return
        }
        let rules = fixture.repository + "/rules"
        try FileManager.default.copyItem(
          atPath: RepositoryFolder.path("Fixtures/Reports/rules"), toPath: rules)
        let rule = try #require(try RepositoryFolder.files(in: rules, extension: "rule").first)
        #expect(try files.firstMatch(in: rule) != nil)
        let takesFiles = hook["pass_filenames"] as? Bool != false
        let run = try fixture.shell(entry + (takesFiles ? " '\(rule)'" : " --rules rules"))
        #expect(run.status == 0, "\(entry): \(run.error)\(run.output)")
      }
    }
  }

  // MARK: Docker

  @Test(
    "the image holds the packages of the libraries that the command needs, and pins its compiler")
  func dockerfile() throws {
    let text = try String(contentsOfFile: RepositoryFolder.path("Dockerfile"), encoding: .utf8)
    #expect(text.contains(#/FROM swift:[0-9]+\.[0-9]+\.[0-9]+-bookworm AS build/#))
    for line in text.split(separator: "\n") where line.hasPrefix("COPY ") {
      let words = line.split(separator: " ").dropFirst().dropLast()
      for name in words where !name.hasPrefix("--") && name != "/package" {
        let plain = String(name).replacing("*", with: "swift")
        #expect(
          FileManager.default.fileExists(atPath: RepositoryFolder.path(plain)), "\(name)")
      }
    }
    let makefile = try String(contentsOfFile: RepositoryFolder.path("Makefile"), encoding: .utf8)
    let stated = try #require(makefile.firstMatch(of: #/\nRUNTIME_PACKAGES := ([^\n]+)/#))
    let packages = Set(stated.1.split(separator: " ").map(String.init))
    for package in packages { #expect(text.contains(" " + package + " "), "\(package)") }
    #expect(try neededPackages() == packages)
  }

  /// The Debian packages of the shared libraries that the command names, Swift's own left out.
  private func neededPackages() throws -> Set<String> {
    let dynamic = try ReviewProcess.runTool("readelf", ["-d", ReviewProcess.binaryPath])
    try #require(dynamic.status == 0, "\(dynamic.error)")
    var packages: Set<String> = []
    for match in dynamic.output.matches(of: #/\(NEEDED\)[^\n]*\[([^\]]+)\]/#) {
      let library = String(match.1)
      // The C library is everywhere; Swift's libraries are linked into a release.
      let others = [
        "libc.so", "libm.so", "ld-linux", "libgcc_s", "libswift", "lib_", "libdispatch",
        "libBlocksRuntime", "libFoundation",
      ]
      if others.contains(where: { library.hasPrefix($0) }) { continue }
      let owner = try ReviewProcess.runTool("dpkg-query", ["-S", "*/\(library)"])
      let name = owner.output.split(whereSeparator: { $0 == ":" || $0 == "," }).first
      packages.insert(String(try #require(name, "\(library): \(owner.error)")))
    }
    return packages
  }
}
