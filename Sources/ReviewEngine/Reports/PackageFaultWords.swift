internal import DocumentModel
internal import RuleDSL

/// Words for faults of packed files (DOCX, OFD).
enum PackageFaultWords {
  static func cause(_ fault: PackageFault, _ detail: String) -> LocalizedText {
    let words = cause(fault)
    guard !detail.isEmpty else { return words }
    return LocalizedText("\(words.chinese)（\(detail)）", "\(words.english) (\(detail))")
  }

  private static func cause(_ fault: PackageFault) -> LocalizedText {
    switch fault {
    case .notAnArchive:
      LocalizedText("文件不完整，打不开里面的内容", "the file is cut off and cannot be opened")
    case .damagedDirectory:
      LocalizedText("文件的目录损坏或者自相矛盾", "the directory of the file is damaged")
    case .tooManyEntries:
      LocalizedText("文件里的部件太多", "the file holds too many parts")
    case .tooLarge:
      LocalizedText("文件里的部件解开以后太大", "a part of the file is too large when unpacked")
    case .tooCompressed:
      LocalizedText("部件解开以后膨胀得不正常，像压缩炸弹", "a part grows out of proportion when unpacked")
    case .encrypted: LocalizedText("文件加了密码", "the file is protected by a password")
    case .duplicateName:
      LocalizedText("文件里有两个同名部件", "two parts of the file have one name")
    case .forbiddenName:
      LocalizedText("部件的名称或者指向超出了文件本身", "a name or target leads out of the file")
    case .overlapping: LocalizedText("文件里的部件互相重叠", "parts of the file overlap")
    case .unsupportedCompression:
      LocalizedText("部件用了办公文件不用的压缩方式", "a part is compressed in a way office files never are")
    case .damagedEntry:
      LocalizedText("部件的内容与校验值或者大小不符", "a part does not match its checksum or size")
    case .missingPart: LocalizedText("文件缺少必需的部件", "a required part is missing")
    case .damagedPart: LocalizedText("部件不是有效的 XML", "a part is not valid XML")
    case .noText: LocalizedText("文件里没有文字，可能是扫描件", "no text in it; it may be a scan")
    }
  }

  static func remedy(_ fault: PackageFault) -> LocalizedText {
    switch fault {
    case .encrypted:
      LocalizedText("取消密码后另存", "remove the password and save it again")
    case .noText:
      LocalizedText(
        "改用排版前的 DOCX，或者先做文字识别", "use the DOCX it was made from, or recognise the text first")
    case .tooManyEntries, .tooLarge, .tooCompressed:
      LocalizedText(
        "只留下文稿，另存为新的 DOCX 或者 OFD", "keep only the text and save it as a new DOCX or OFD")
    default:
      LocalizedText(
        "在 Word、WPS 或者 OFD 阅读器里打开后重新另存；打不开的，请报送单位重发",
        "open it in Word, WPS or an OFD reader and save it again, or ask for it to be sent again")
    }
  }
}
