internal import DocumentModel
internal import ReviewEngine

/// Turns the paths of a command line into inputs, in a stable order.
///
/// A folder stands for all files below it, by name; hidden files are left out, and links to folders are
/// not followed. Every other file is an input: what cannot be read is reported, never skipped.
struct InputCollector {
  private(set) var paths: [String] = []
  private(set) var failures: [ReviewRun.Failure] = []

  /// The deepest folder below a path of the command line.
  private static let maximumDepth = 64

  init(_ arguments: [String]) {
    for path in arguments { add(path) }
  }

  private mutating func add(_ path: String) {
    if path == "-" {
      paths.append(path)
      return
    }
    switch InputFile.kind(of: path, followingLinks: true) {
    case .folder: addFolder(path, depth: 0)
    default: paths.append(path)
    }
  }

  private mutating func addFolder(_ folder: String, depth: Int) {
    do throws(DocumentReadError) {
      guard depth < Self.maximumDepth else {
        throw DocumentReadError(.tooDeep(limit: Self.maximumDepth))
      }
      for name in try InputFile.names(in: folder) {
        let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
        switch InputFile.kind(of: path, followingLinks: false) {
        case .folder: addFolder(path, depth: depth + 1)
        case .link where InputFile.kind(of: path, followingLinks: true) == .folder: continue
        case .file, .link: paths.append(path)
        case .other, nil: continue
        }
      }
    } catch {
      failures.append(ReviewRun.Failure(path: folder, error: error))
    }
  }
}
