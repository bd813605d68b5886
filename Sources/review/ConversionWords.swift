internal import DocumentModel
internal import RuleDSL

/// The words for what a converted document does not say as the original did.
struct ConversionWords {
  let language: MessageLanguage

  /// Tells a loss from what is left out on purpose.
  func isDefect(_ loss: ConversionLoss) -> Bool {
    if case .pageText = loss { false } else { true }
  }

  /// One sentence, with the remedy.
  func text(of loss: ConversionLoss, format: WritableFormat) -> String {
    let name = language.choose(Self.chineseName(format), Self.englishName(format))
    switch loss {
    case .head(let part):
      return beyond(name, Self.chinese(part), Self.english(part))
    case .procedure(let steps):
      return beyond(name, "程序记录（\(steps)个环节）", "the procedure (\(steps) steps)")
    case .filings(let count):
      return beyond(name, "报备记录（\(count)件）", "the filings (\(count))")
    case .tables(let count):
      return beyond(
        name, "表格的行列（\(count)个表格，文字保留）", "rows and columns of \(count) tables (their text is kept)")
    case .references(let count):
      return beyond(name, "引用的目标地址（\(count)处，文字保留）", "\(count) targets of references")
    case .notes(let count):
      return beyond(
        name, "脚注、尾注的标记（\(count)条，文字保留在文末）",
        "marks of \(count) notes (their text stands at the end)")
    case .pageText(let lines):
      return language.choose(
        "网页文字（导航、分享等\(lines)行）不属于文件，没有写出",
        "\(lines) lines of the portal are no part of the document and were left out")
    case .text(let count, let first):
      return language.choose(
        "有\(count)段文字读回来不同，第一处在\(first)；核对后再用",
        "\(count) paragraphs read differently, the first at \(first); check them before use")
    case .structure(let count, let first):
      return language.choose(
        "有\(count)段在\(name)里读成别的层次，第一处在\(first)；需要保留层次的，转换成 xml 或 akn",
        "\(count) paragraphs are read at another level in \(name), the first at \(first); xml and akn keep it"
      )
    case .order:
      return language.choose(
        "段落的先后读回来不同；核对后再用", "paragraphs come in another order; check before use")
    case .citations(let count):
      return language.choose(
        "有\(count)处引用读回来不同；核对后再用", "\(count) citations read differently; check them before use")
    }
  }

  private func beyond(_ format: String, _ chinese: String, _ english: String) -> String {
    language.choose(
      "\(format)装不下\(chinese)；需要保留的，转换成 xml 或 akn",
      "\(format) cannot hold \(english); xml and akn keep it")
  }

  private static func chineseName(_ format: WritableFormat) -> String {
    switch format {
    case .xml: "本项目的 XML"
    case .akn: "Akoma Ntoso"
    case .text: "纯文本"
    case .html: "网页"
    }
  }

  private static func englishName(_ format: WritableFormat) -> String {
    switch format {
    case .xml: "own XML"
    case .akn: "Akoma Ntoso"
    case .text: "plain text"
    case .html: "HTML"
    }
  }

  private static func chinese(_ part: ConversionLoss.HeadPart) -> String {
    switch part {
    case .title: "标题"
    case .documentNumber: "发文字号"
    case .issuers: "制定机关"
    case .signDate: "成文日期"
    case .promulgationDate: "公布日期"
    case .effectiveDate: "施行日期"
    case .expiryDate: "失效日期"
    case .recipients: "主送机关"
    case .kind: "文件种类"
    }
  }

  private static func english(_ part: ConversionLoss.HeadPart) -> String {
    switch part {
    case .title: "the title"
    case .documentNumber: "the document number"
    case .issuers: "the issuers"
    case .signDate: "the day of signing"
    case .promulgationDate: "the day of promulgation"
    case .effectiveDate: "the first day in force"
    case .expiryDate: "the last day in force"
    case .recipients: "the addressees"
    case .kind: "the kind of document"
    }
  }
}
