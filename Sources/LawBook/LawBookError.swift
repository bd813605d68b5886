/// Why a law book or a store of article texts could not be read or written.
public enum LawBookError: Error, Equatable, Sendable {
  /// The compiled file is cut, damaged or of another version.
  case damaged(String)
  /// A table of the law book has a mistake; the line is 1-based.
  case table(file: String, line: Int, message: String)
  /// A file or folder could not be read or written.
  case file(path: String, message: String)

  /// One sentence in Chinese for people.
  public var message: String {
    switch self {
    case .damaged(let what): "法源库编译文件已损坏：\(what)"
    case .table(let file, let line, let message): "\(file) 第 \(line) 行：\(message)"
    case .file(let path, let message): "“\(path)”\(message)"
    }
  }
}
