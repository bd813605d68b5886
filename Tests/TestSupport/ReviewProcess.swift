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
  ///   - environment: What it finds set besides the tests' own environment.
  public static func run(
    _ arguments: [String], input: [UInt8] = [], in folder: String = RepositoryFolder.root,
    environment: [String: String] = [:]
  ) throws -> Output {
    try run(binary, arguments, input, in: folder, environment: environment)
  }

  /// Runs `review` and asks it to stop, as Ctrl-C does, as soon as its standard error says so.
  /// - Parameter isTime: Asked now and then with the standard error so far.
  public static func interrupt(
    _ arguments: [String], environment: [String: String] = [:], when isTime: (String) -> Bool
  ) throws -> Output {
    let folder = try temporaryFolder()
    defer { remove(folder) }
    let process = Process()
    process.executableURL = binary
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.currentDirectoryURL = URL(filePath: RepositoryFolder.root)
    process.standardInput = FileHandle.nullDevice
    // Files never fill up, so that the process goes on while nobody reads.
    let paths = ["\(folder)/output", "\(folder)/error"]
    for path in paths { try write([], to: path) }
    process.standardOutput = try FileHandle(forWritingTo: URL(filePath: paths[0]))
    process.standardError = try FileHandle(forWritingTo: URL(filePath: paths[1]))
    try process.run()
    func text(_ path: String) throws -> String {
      String(decoding: try RepositoryFolder.bytes(path), as: UTF8.self)
    }
    var looks = 0
    while process.isRunning, looks < 6000, !isTime(try text(paths[1])) {
      Thread.sleep(forTimeInterval: 0.01)
      looks += 1
    }
    process.interrupt()
    process.waitUntilExit()
    return Output(
      status: process.terminationStatus, output: try text(paths[0]), error: try text(paths[1]))
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
