internal import Foundation

/// Runs the built command as a user would.
public enum ReviewProcess {
  /// What a run gave.
  public struct Output: Sendable {
    /// The exit status.
    public let status: Int32
    /// Standard output.
    public let output: String
    /// Standard error.
    public let error: String
  }

  /// Runs `review` in a folder.
  /// - Parameters:
  ///   - arguments: Its arguments.
  ///   - input: Its standard input.
  ///   - folder: Its working folder; the repository's root by default.
  public static func run(
    _ arguments: [String], input: [UInt8] = [], in folder: String = RepositoryFolder.root
  ) throws -> Output {
    try run(binary, arguments, input, in: folder)
  }

  /// Runs another program found on the path, such as xmllint.
  /// - Parameters:
  ///   - folder: Its working folder; the repository's root by default.
  ///   - environment: What it finds set besides the tests' own environment.
  public static func runTool(
    _ name: String, _ arguments: [String], input: String = "",
    in folder: String = RepositoryFolder.root, environment: [String: String] = [:]
  ) throws -> Output {
    try run(
      URL(filePath: "/usr/bin/env"), [name] + arguments, Array(input.utf8), in: folder,
      environment: environment)
  }

  private static func run(
    _ program: URL, _ arguments: [String], _ input: [UInt8], in folder: String,
    environment: [String: String] = [:]
  ) throws -> Output {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.currentDirectoryURL = URL(filePath: folder)
    let standardInput = Pipe()
    let standardOutput = Pipe()
    let standardError = Pipe()
    process.standardInput = standardInput
    process.standardOutput = standardOutput
    process.standardError = standardError
    try process.run()
    try standardInput.fileHandleForWriting.write(contentsOf: Data(input))
    try standardInput.fileHandleForWriting.close()
    // Standard error is short; reading it after standard output cannot fill its pipe.
    let output = try standardOutput.fileHandleForReading.readToEnd() ?? Data()
    let error = try standardError.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return Output(
      status: process.terminationStatus, output: String(decoding: output, as: UTF8.self),
      error: String(decoding: error, as: UTF8.self))
  }

  /// The path of the built command.
  public static var binaryPath: String { binary.path }

  /// The command stands beside the test bundle.
  private static let binary: URL = {
    var folder = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    for _ in 0..<4 {
      let candidate = folder.appending(path: "review")
      if FileManager.default.isExecutableFile(atPath: candidate.path) { return candidate }
      folder = folder.deletingLastPathComponent()
    }
    return URL(filePath: RepositoryFolder.path(".build/debug/review"))
  }()

  /// Makes an empty folder that the caller removes.
  public static func temporaryFolder() throws -> String {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "review-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder.path
  }

  /// Writes a file, with the folders above it.
  public static func write(_ bytes: [UInt8], to path: String) throws {
    let url = URL(filePath: path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
  }

  /// Removes a file or folder.
  public static func remove(_ path: String) {
    try? FileManager.default.removeItem(atPath: path)
  }
}
