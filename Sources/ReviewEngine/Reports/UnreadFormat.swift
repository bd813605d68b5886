internal import DocumentModel
internal import RuleDSL

/// Words for files of a kind that is not read, and how to save them so that they are.
enum UnreadFormat {
  static func cause(_ format: String) -> LocalizedText {
    switch format {
    case "doc":
      LocalizedText(
        "旧版 Word 或者 WPS 文件（.doc、.wps），或者加了密码的文件，不能读取",
        "a file of old Word or WPS (.doc, .wps), or one with a password, is not read")
    case "pdf": LocalizedText("PDF 不能读取", "PDF is not read")
    case "rtf": LocalizedText("RTF 不能读取", "RTF is not read")
    case "image": LocalizedText("图片里没有文字", "a picture holds no text")
    case "xlsx": LocalizedText("这是表格文件，不是文稿", "this is a spreadsheet, not a text")
    case "pptx": LocalizedText("这是演示文稿，不是文稿", "these are slides, not a text")
    case "archive": LocalizedText("这是压缩包，不是文稿", "this is an archive, not a document")
    default:
      LocalizedText("还不能读取这种格式（\(format)）", "this format (\(format)) cannot be read yet")
    }
  }

  static func remedy(_ format: String) -> LocalizedText {
    switch format {
    case "doc":
      LocalizedText(
        "在 Word 或者 WPS 里打开，取消密码，另存为 DOCX 或者 OFD",
        "open it in Word or WPS, remove the password and save it as DOCX or OFD")
    case "pdf":
      LocalizedText(
        "改用排版前的 DOCX、OFD 或者文本；只有扫描件的，先做文字识别再另存为 DOCX",
        "use the DOCX, OFD or text it was made from; recognise a scan first and save it as DOCX")
    case "rtf":
      LocalizedText(
        "在 Word 或者 WPS 里另存为 DOCX", "save it as DOCX in Word or WPS")
    case "image":
      LocalizedText(
        "先做文字识别，另存为 DOCX 或者文本", "recognise the text first and save it as DOCX or text")
    case "xlsx", "pptx":
      LocalizedText("把要审查的文稿另存为 DOCX、OFD 或者文本", "save the text to be reviewed as DOCX, OFD or text")
    case "archive":
      LocalizedText("先解压，再逐份审查", "unpack it and review its files")
    default:
      LocalizedText(
        "另存为 DOCX、OFD、UTF-8 文本或者本项目的 XML",
        "save it as DOCX, OFD, UTF-8 text or as this project's XML")
    }
  }
}
