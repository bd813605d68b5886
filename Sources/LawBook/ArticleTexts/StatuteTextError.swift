/// Why a law text was refused.
public enum StatuteTextError: Error, Equatable, Sendable {
  /// The file is larger than 16 MiB.
  case tooLarge
  /// The file is not UTF-8.
  case notUTF8
  /// No name stands at the head.
  case noName
  /// No article (第X条) stands in it.
  case noArticles
  /// An article stands out of order or twice; line 1-based.
  case outOfOrder(article: String, line: Int)
  /// A table row cannot be read; line 1-based.
  case row(line: Int)

  /// One sentence in Chinese for people.
  public var message: String {
    switch self {
    case .tooLarge: "文件超过 16 MiB"
    case .notUTF8: "不是有效的 UTF-8，请转换编码"
    case .noName: "开头没有法源名称"
    case .noArticles: "没有找到“第X条”"
    case .outOfOrder(let article, let line): "第 \(line) 行的\(article)顺序不对或者重复"
    case .row(let line): "第 \(line) 行无法读取，应为“名称,公布日期,条号,条文”"
    }
  }
}
