internal import Glibc

/// Paths as texts.
enum PathText {
  /// The folder that holds a path; `/` for the root, empty for a bare name.
  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "" }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// A path below a folder; one that is absolute already stays.
  static func joined(_ folder: String, _ path: String) -> String {
    if path.hasPrefix("/") || folder.isEmpty { return path }
    return folder == "/" ? "/\(path)" : "\(folder)/\(path)"
  }

  /// 草案.docx → 草案-批注.docx: a path with another ending than its own after the last point.
  static func beside(_ path: String, _ ending: String) -> String {
    let start = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    guard let point = path[start...].lastIndex(of: "."), point > start else {
      return path + ending
    }
    return path[..<point] + ending
  }

  /// The absolute path of one that need not exist, with `.` and `..` taken out.
  static func absolute(_ path: String) -> String {
    let whole = path.hasPrefix("/") ? path : joined(workingFolder(), path)
    var parts: [Substring] = []
    for part in whole.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return "/" + parts.joined(separator: "/")
  }

  private static func workingFolder() -> String {
    guard let real = unsafe realpath(".", nil) else { return "/" }
    defer { unsafe free(real) }
    return unsafe String(cString: real)
  }
}
