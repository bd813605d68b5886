import Foundation
import TestSupport
import Testing

/// The sample repository in a folder of its own, with the programs that a pipeline has.
///
/// `date` says 2026-11-20, and `docker run` runs the built command in place of the image.
struct PipelineFixture {
  static let draft = "drafts/集镇秩序管理办法.txt"

  let folder: String
  let repository: String

  init() throws {
    folder = try ReviewProcess.temporaryFolder()
    repository = folder + "/repository"
    try FileManager.default.copyItem(
      atPath: RepositoryFolder.path("Fixtures/SampleRepository"), toPath: repository)
    try program("review", "exec '\(ReviewProcess.binaryPath)' \"$@\"")
    try program("date", "echo 2026-11-20")
    try program(
      "docker",
      """
      echo "$1" >> '\(folder)/docker-calls'
      [ "$1" = run ] || exit 0
      while [ "$1" != review ]; do shift; done
      shift
      exec "$@"
      """)
  }

  func remove() { ReviewProcess.remove(folder) }

  private func program(_ name: String, _ body: String) throws {
    let path = folder + "/bin/" + name
    try ReviewProcess.write(Array("#!/bin/sh\n\(body)\n".utf8), to: path)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
  }

  /// Runs lines of a shell in the repository, as services do: the first failure ends them.
  func shell(_ script: String, _ environment: [String: String] = [:]) throws
    -> ReviewProcess.Output
  {
    var all = environment
    all["PATH"] = "\(folder)/bin:" + (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin")
    return try ReviewProcess.runTool(
      "bash", ["-eo", "pipefail", "-c", script], in: repository, environment: all)
  }

  func write(_ text: String, to name: String) throws {
    try ReviewProcess.write(Array(text.utf8), to: repository + "/" + name)
  }

  func has(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: repository + "/" + name)
  }

  /// Reads YAML by a parser of its own right.
  static func yaml(_ path: String) throws -> Any {
    let script = "import json,sys,yaml; json.dump(yaml.safe_load(open(sys.argv[1])),sys.stdout)"
    // Debian's, which python3-yaml is for; another one may come first on the path.
    let read = try ReviewProcess.runTool(
      "/usr/bin/python3", ["-c", script, RepositoryFolder.path(path)])
    try #require(read.status == 0, "\(path): \(read.error)")
    return try JSONSerialization.jsonObject(with: Data(read.output.utf8))
  }
}
