internal import FoundationEssentials

/// Finds the repository's own files, and the shared ones beside it when they are there.
public enum RepositoryFolder {
  /// The root of the repository.
  public static let root: String = {
    let parts = #filePath.split(separator: "/").dropLast(3)
    return "/" + parts.joined(separator: "/")
  }()

  /// The folder of a name below the root.
  public static func path(_ relative: String) -> String { root + "/" + relative }

  /// The folder of real documents beside the repository, or nil where it is not there.
  public static func shared(_ relative: String) -> String? {
    let path = root + "/../shared/" + relative
    return FileManager.default.fileExists(atPath: path) ? path : nil
  }

  /// The bytes of a file.
  public static func bytes(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(filePath: path)))
  }

  /// The paths of all files of a folder, at any depth, sorted; those of an extension when one is given.
  public static func files(in folder: String, extension wanted: String? = nil) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder)
      .filter { wanted == nil || $0.hasSuffix("." + (wanted ?? "")) }
      .map { folder + "/" + $0 }
      .filter { path in
        var isFolder = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && !isFolder
      }
      .sorted()
  }

  /// Writes a file, for golden files being recorded.
  static func write(_ text: String, to path: String) throws {
    try Data(text.utf8).write(to: URL(filePath: path))
  }
}
