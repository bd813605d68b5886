internal import DocumentModel
internal import RuleDSL

/// Says in words why an input could not be reviewed, and what to do.
public struct FailureMessage: Sendable {
  /// A short code for programs.
  public let code: String
  /// The cause.
  public let cause: LocalizedText
  /// The remedy.
  public let remedy: LocalizedText

  /// Words the failure.
  public init(_ failure: ReviewRun.Failure) {
    let words = Self.words(failure.error.reason)
    (code, cause, remedy) = (words.0, words.1, words.2)
  }

  private typealias Words = (String, LocalizedText, LocalizedText)

  private static func words(_ reason: DocumentReadError.Reason) -> Words {
    switch reason {
    case .malformedXML(let detail):
      (
        "malformed-xml",
        LocalizedText("XML 不完整或者有语法错误：\(detail)", "malformed XML: \(detail)"),
        LocalizedText("按所示位置改正，或者由原系统重新导出", "correct it at this place, or export it again")
      )
    case .unknownVocabulary(let root):
      (
        "unknown-vocabulary",
        LocalizedText("不认识根元素为“\(root)”的 XML", "XML with the root “\(root)” is not known"),
        LocalizedText(
          "改用 Schemas/normative-document.xsd 的格式，或者另存为纯文本",
          "use the format of Schemas/normative-document.xsd, or save as plain text")
      )
    case .forbiddenEntity(let name):
      (
        "forbidden-entity",
        LocalizedText(
          "文件要求展开或者装入实体“\(name)”", "the file asks to expand or load the entity “\(name)”"),
        LocalizedText(
          "删去 DOCTYPE 和实体声明，把文字直接写进文件", "remove DOCTYPE and entities, write the text itself")
      )
    case .tooDeep(let limit):
      (
        "too-deep", LocalizedText("元素嵌套超过 \(limit) 层", "elements nest deeper than \(limit)"),
        LocalizedText("减少嵌套", "nest less deeply")
      )
    case .tooLarge(let limit):
      (
        "too-large",
        LocalizedText("文件超过 \(limit / 1_048_576) MB", "larger than \(limit / 1_048_576) MB"),
        LocalizedText("拆分文件，附件单独报送", "split the file")
      )
    case .tooMany(let limit):
      (
        "too-many", LocalizedText("元素超过 \(limit) 个", "more than \(limit) elements"),
        LocalizedText("拆分文件", "split the file")
      )
    default: formatWords(reason)
    }
  }

  private static func formatWords(_ reason: DocumentReadError.Reason) -> Words {
    switch reason {
    case .badEncoding(let name):
      (
        "bad-encoding",
        LocalizedText("文字不是有效的 \(name) 编码", "the bytes are not valid \(name)"),
        LocalizedText("用编辑器另存为 UTF-8", "save the file as UTF-8")
      )
    case .unsupportedFormat(let format):
      ("unsupported-format", UnreadFormat.cause(format), UnreadFormat.remedy(format))
    case .damagedPackage(let fault, let detail):
      (fault.rawValue, PackageFaultWords.cause(fault, detail), PackageFaultWords.remedy(fault))
    case .empty:
      (
        "empty", LocalizedText("文件是空的", "the file is empty"),
        LocalizedText("换成有内容的文件", "give a file with text")
      )
    case .badValue(let name, let value, let allowed):
      (
        "bad-value",
        LocalizedText("“\(name)”不能写“\(value)”", "“\(name)” cannot be “\(value)”"),
        LocalizedText("可以写：\(allowed)", "allowed: \(allowed)")
      )
    case .unreadable(let detail):
      (
        "unreadable", LocalizedText("打不开文件：\(detail)", "the file cannot be opened: \(detail)"),
        LocalizedText("检查路径和权限", "check path and permissions")
      )
    case .interrupted(let remaining):
      (
        "interrupted",
        LocalizedText(
          "审查被中断，从这份文件起有 \(remaining) 份没有审查",
          "the review was interrupted; from here \(remaining) inputs were not reviewed"),
        LocalizedText("再运行一次；有缓存的，已经审查的很快", "run it again; with a cache what was done is quick")
      )
    default:
      ("unreadable", LocalizedText("打不开文件", "cannot be opened"), LocalizedText("检查文件", "check it"))
    }
  }
}
