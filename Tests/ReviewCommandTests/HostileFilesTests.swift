import Foundation
import TestSupport
import Testing

/// Hostile files go through the command: in bounds, with a reason for each refusal, reaching nothing.
@Suite("Hostile files")
struct HostileFilesTests {
  static let folders: [String] =
    [RepositoryFolder.path("Fixtures/Hostile")]
    + ["corpus/xml-nasty", "corpus/zip-nasty"].compactMap { RepositoryFolder.shared($0) }

  /// The part of a report that is looked at.
  private struct Report: Decodable {
    struct Failure: Decodable {
      let path: String
      let reason: String
      let message: String
      let remedy: String
    }
    struct Document: Decodable { let path: String }
    let documents: [Document]
    let failures: [Failure]
  }

  @Test("each file is reviewed or refused with reason and remedy", arguments: folders)
  func refusals(_ folder: String) throws {
    let run = try ReviewProcess.run(["check", "--fail-on", "never", "--format", "json", folder])
    #expect(run.status == 3)
    let report = try JSONDecoder().decode(Report.self, from: Data(run.output.utf8))
    for failure in report.failures {
      #expect(
        !failure.reason.isEmpty && !failure.message.isEmpty && !failure.remedy.isEmpty,
        "\(failure.path)")
    }
    let files = try RepositoryFolder.files(in: folder).filter { !Self.isHidden($0, in: folder) }
    let named = Set(report.documents.map(\.path) + report.failures.map(\.path))
    #expect(named == Set(files))
  }

  @Test("all together take less than 300 MB")
  func memory() throws {
    let run = try ReviewProcess.runTool(
      "time",
      ["-f", "peak %M", ReviewProcess.binaryPath, "check", "--fail-on", "never"] + Self.folders,
      input: "")
    let peak = run.error.split(separator: "\n").last.flatMap { $0.split(separator: " ").last }
      .flatMap { Int($0) }
    #expect(try #require(peak) < 300 * 1024)
  }

  @Test("none makes a socket or opens a file of its own choice")
  func reach() throws {
    let log = FileManager.default.temporaryDirectory.appending(
      path: "review-strace-\(UUID().uuidString)")
    defer { ReviewProcess.remove(log.path) }
    let run = try ReviewProcess.runTool(
      "strace",
      ["-f", "-e", "trace=network,open,openat", "-o", log.path, ReviewProcess.binaryPath, "check"]
        + Self.folders, input: "")
    let calls = (try? String(contentsOf: log, encoding: .utf8)) ?? ""
    guard run.status == 3, !calls.isEmpty else {
      print("skipped: strace is not here, or may not trace")
      return
    }
    #expect(!calls.contains("socket(") && !calls.contains("connect("))
    // What the hostile files ask for, by entities, schemas and inclusions.
    for wanted in ["/etc/passwd", "/etc/hostname", "file://", "http://"] {
      #expect(!calls.contains("\"\(wanted)"), "\(wanted)")
    }
  }

  private static func isHidden(_ path: String, in folder: String) -> Bool {
    path.dropFirst(folder.count).split(separator: "/").contains { $0.hasPrefix(".") }
  }
}
