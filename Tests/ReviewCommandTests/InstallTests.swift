import Foundation
import TestSupport
import Testing

/// `make install` and `make uninstall`, and the Debian package, with the binary of this build.
struct InstallTests {
  private func make(_ target: String, _ folder: String) throws -> ReviewProcess.Output {
    try ReviewProcess.runTool(
      "make", ["-s", target, "RELEASE=\(ReviewProcess.binaryPath)", "DESTDIR=\(folder)"])
  }

  private func files(_ folder: String) throws -> Set<String> {
    Set(
      try RepositoryFolder.files(in: folder).map { String($0.dropFirst(folder.count + 1)) })
  }

  @Test(
    "what is installed works from any folder, completes and has manual pages; uninstall leaves nothing"
  )
  func install() throws {
    let folder = try ReviewProcess.temporaryFolder()
    defer { ReviewProcess.remove(folder) }
    let installed = try make("install-files", folder)
    try #require(installed.status == 0, "\(installed.error)")
    let prefix = folder + "/usr/local"
    let found = try files(prefix)
    for name in [
      "bin/review", "share/review/Rules/LawBook/instruments.csv", "share/man/man1/review.1",
      "share/man/man1/review-law-show.1", "share/review/Schemas/findings.schema.json",
      "share/zsh/site-functions/_review", "share/fish/vendor_completions.d/review.fish",
    ] {
      #expect(found.contains(name), "\(name)")
    }

    let version = try ReviewProcess.runTool(prefix + "/bin/review", ["--version"], in: folder)
    #expect(version.output.contains("国家基础"))
    #expect(try complete("ch", prefix).contains("check"))
    #expect(try complete("rules ex", prefix).contains("explain"))

    // A page of somebody else's stays.
    try ReviewProcess.write([], to: prefix + "/share/man/man1/review-board.1")
    #expect(try make("uninstall", folder).status == 0)
    #expect(try files(prefix) == ["share/man/man1/review-board.1"])
  }

  /// What bash offers after `review` and some words.
  private func complete(_ words: String, _ prefix: String) throws -> [Substring] {
    let script = """
      source '\(prefix)/share/bash-completion/completions/review'
      COMP_LINE="review \(words)"; COMP_WORDS=($COMP_LINE)
      COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); COMP_POINT=${#COMP_LINE}
      function=$(complete -p review | sed 's/.*-F \\([^ ]*\\).*/\\1/')
      "$function" review "${COMP_WORDS[-1]}" "${COMP_WORDS[-2]}"
      printf '%s\\n' "${COMPREPLY[@]}"
      """
    let run = try ReviewProcess.runTool("bash", ["-c", script], in: prefix)
    return run.output.split(whereSeparator: \.isWhitespace)
  }

  @Test("the Debian package installs, runs and is removed without a trace")
  func debianPackage() throws {
    let run = try ReviewProcess.runTool(
      "Tests/Scripts/debian-package", [ReviewProcess.binaryPath])
    #expect(run.status == 0, "\(run.output)\(run.error)")
    #expect(run.output.contains("Package: review\n"))
    for library in ["libxml2 (>=", "libzip4 (>=", "libxlsxwriter4 (>=", "libsqlite3-0 (>="] {
      #expect(run.output.contains(library), "\(library)")
    }
    #expect(run.output.contains("installed below a folder and removed"))
  }

  @Test("the list of software names every package with its version, and is the same each time")
  func softwareList() throws {
    struct Listing: Decodable {
      struct Component: Decodable {
        let name, version: String
        let purl: String
      }
      struct Dependency: Decodable { let dependsOn: [String] }
      let bomFormat, specVersion: String
      let components: [Component]
      let dependencies: [Dependency]
    }
    struct Resolved: Decodable {
      struct Pin: Decodable {
        struct State: Decodable { let version: String }
        let location: String
        let state: State
      }
      let pins: [Pin]
    }
    let run = try ReviewProcess.runTool("Packaging/software-list", [])
    try #require(run.status == 0, "\(run.error)")
    #expect(try ReviewProcess.runTool("Packaging/software-list", []).output == run.output)
    let listing = try JSONDecoder().decode(Listing.self, from: Data(run.output.utf8))
    #expect(listing.bomFormat == "CycloneDX" && listing.specVersion == "1.5")
    #expect(listing.dependencies.first?.dependsOn.count == listing.components.count)
    func version(_ name: String) -> String? {
      listing.components.first { $0.name == name }?.version
    }

    let resolved = try JSONDecoder().decode(
      Resolved.self,
      from: Data(try RepositoryFolder.bytes(RepositoryFolder.path("Package.resolved"))))
    #expect(!resolved.pins.isEmpty)
    for pin in resolved.pins {
      let name = pin.location.split(separator: "/").last.map(String.init) ?? ""
      #expect(version(name.replacing(".git", with: "")) == pin.state.version, "\(name)")
    }
    for package in ["libxml2", "libzip4", "libsqlite3-0", "libxlsxwriter4", "zlib1g"] {
      let installed = try ReviewProcess.runTool(
        "dpkg-query", ["-W", "-f", "${Version}", package])
      #expect(version(package) == installed.output, "\(package)")
    }
    #expect(version("toml++") != nil && version("boringssl")?.count == 40)
  }

  @Test("the licences of the list are those of the packages")
  func licences() throws {
    let script = try String(
      contentsOfFile: RepositoryFolder.path("Packaging/software-list"), encoding: .utf8)
    let words = [
      "MIT": "Permission is hereby granted, free of charge", "Apache-2.0": "Apache License",
    ]
    let folders = [
      "grdb.swift": "GRDB.swift/LICENSE", "tomlkit": "TOMLKit/LICENSE",
      "swift-crypto": "swift-crypto/LICENSE.txt", "swift-asn1": "swift-asn1/LICENSE.txt",
      "swift-argument-parser": "swift-argument-parser/LICENSE.txt",
    ]
    for (name, file) in folders {
      let stated = try #require(
        words.first { script.contains("\"\(name)\": \"\($0.key)\"") }, "\(name)")
      let text = try String(
        contentsOfFile: RepositoryFolder.path(".build/checkouts/" + file), encoding: .utf8)
      #expect(text.contains(stated.value), "\(name)")
    }
  }
}
