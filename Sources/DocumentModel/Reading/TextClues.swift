internal import SourceText

/// What a short line of a document gives itself away as.
///
/// Lines are given folded. Each answer is about the line alone; the reader weighs its neighbours.
enum TextClues {
  /// The words that titles of documents end with (文种 and the customary names of measures).
  static let titleEnds = [
    "通知", "意见", "办法", "规定", "决定", "通告", "公告", "方案", "批复", "函", "细则", "规则", "条例", "章程",
    "纲要", "规划", "计划", "预案", "纪要", "报告", "通报", "命令", "令", "公报", "决议", "目录", "清单", "指南",
    "标准", "制度", "措施", "规程", "准则", "守则", "须知", "要点", "程序", "请示", "议案", "名单", "名录", "基准",
    "指引", "规范", "分工", "安排", "政策", "举措", "若干措施", "实施意见", "解释", "说明", "补充通知",
    "答复",
  ]

  /// The kinds that a title ends with when it names the document itself (法定文种).
  private static let noticeEnds = [
    "通知", "意见", "决定", "通告", "公告", "批复", "函", "答复", "通报", "决议", "命令",
  ]

  /// Tells whether a title line ends with the kind of an official document.
  static func endsAsNotice(_ line: [UInt8]) -> Bool {
    noticeEnds.contains {
      WordMatch.has($0, line.span, at: line.count - $0.utf8.count, to: line.count)
    }
  }

  private static let issuerEnds = [
    "人民政府", "政府", "办公室", "办公厅", "局", "委员会", "委", "厅", "部", "院", "会", "办", "处", "中心", "所",
    "站", "队", "党组", "工委", "街道", "银行", "指挥部", "领导小组", "工作组", "公司", "集团", "海关", "法院", "检察院",
    "支行", "总署", "署", "学校", "大学", "学院", "医院", "联社", "联合会", "协会", "管理区", "党政办", "社",
  ]

  /// Tells whether a line can be a title line: no sentence, no number.
  static func isTitleLine(_ line: [UInt8]) -> Bool {
    let bytes = line.span
    guard bytes.count >= 6, bytes.count <= 600 else { return false }
    if LevelMark.read(bytes, at: 0) != nil { return false }
    if WordMatch.contains(anyOf: ["。", "；", "！"], bytes, from: 0, to: bytes.count) { return false }
    return WordMatch.first(of: ["：", "，", "、"], bytes, at: bytes.count - 3, to: bytes.count) == nil
  }

  /// Tells whether a title is complete: it ends with the name of a kind of document.
  static func endsTitle(_ line: [UInt8]) -> Bool {
    let bytes = line.span
    var end = bytes.count
    // （试行）, （2021－2025年）, (2021版)
    while end >= 3, WordMatch.has("）", bytes, at: end - 3, to: end) {
      var open = end - 3
      while open > 0, !WordMatch.has("（", bytes, at: open, to: end) { open -= 1 }
      guard open > 0 else { return false }
      end = open
    }
    if end >= 3, WordMatch.has("》", bytes, at: end - 3, to: end) { end -= 3 }
    return titleEnds.contains { word in
      WordMatch.has(word, bytes, at: end - word.utf8.count, to: end)
    }
  }

  /// Tells whether a line is the name of a body.
  static func isIssuer(_ line: [UInt8]) -> Bool {
    let bytes = line.span
    guard bytes.count >= 6, bytes.count <= 150 else { return false }
    if WordMatch.contains(
      anyOf: ["。", "，", "；", "：", "《", "关于", "！"], bytes, from: 0, to: bytes.count)
    {
      return false
    }
    if LevelMark.read(bytes, at: 0) != nil { return false }
    return issuerEnds.contains {
      WordMatch.has($0, bytes, at: bytes.count - $0.utf8.count, to: bytes.count)
    }
  }

  /// Reads a line that is a day and nothing else.
  static func day(_ line: [UInt8]) -> LegalDate? {
    guard let day = PrintedDate.read(line.span, at: 0), day.end == line.count else { return nil }
    return day.date
  }

  /// Reads a line of a body's name and a day.
  /// - Returns: The day and the length of the name in folded bytes.
  static func signedDay(_ line: [UInt8]) -> (date: LegalDate, nameLength: Int)? {
    let bytes = line.span
    var index = 0
    while index < bytes.count {
      if let day = PrintedDate.read(bytes, at: index), day.end == bytes.count {
        guard index > 0, isIssuer(Array(line[..<index])) else { return nil }
        return (day.date, index)
      }
      index += UTF8Text.length(ofLead: bytes[index])
    }
    return nil
  }

  /// Tells whether a line is a document number in any of its spellings, alone or in parentheses.
  static func isDocumentNumber(_ line: [UInt8]) -> Bool {
    guard line.count <= 120, let end = documentNumberEnd(line.span, at: 0) else { return false }
    return end == line.count
  }

  /// Finds the end of a document number that begins at an offset: 阳政规〔2026〕5号.
  static func documentNumberEnd(_ bytes: Span<UInt8>, at start: Int) -> Int? {
    let wrapped = WordMatch.has("（", bytes, at: start, to: bytes.count)
    var index = wrapped ? start + 3 : start
    var letters = 0
    let brackets = ["〔", "［", "【", "[", "（"]
    while index < bytes.count, letters <= 20,
      WordMatch.first(of: brackets, bytes, at: index, to: bytes.count) == nil
    {
      let lead = bytes[index]
      guard (0xE4...0xE9).contains(lead) || (0x41...0x5A).contains(lead & 0xDF) || lead == 0xE3
      else { return nil }
      if WordMatch.first(of: ["、", "。", "《", "》"], bytes, at: index, to: bytes.count) != nil {
        return nil
      }
      index += UTF8Text.length(ofLead: lead)
      letters += 1
    }
    guard let open = WordMatch.first(of: brackets, bytes, at: index, to: bytes.count),
      let year = ChineseNumeral.read(bytes, at: index + open.utf8.count), year.value >= 10,
      year.value <= 2999,
      let close = WordMatch.first(
        of: ["〕", "］", "】", "]", "）"], bytes, at: year.end, to: bytes.count)
    else { return nil }
    index = year.end + close.utf8.count
    if WordMatch.has("第", bytes, at: index, to: bytes.count) { index += 3 }
    guard let number = ChineseNumeral.read(bytes, at: index),
      WordMatch.has("号", bytes, at: number.end, to: bytes.count)
    else { return nil }
    index = number.end + 3
    if wrapped {
      guard WordMatch.has("）", bytes, at: index, to: bytes.count) else { return nil }
      index += 3
    }
    return index
  }

  /// Tells whether a line is 第12号, the number of an order.
  static func isOrderNumber(_ line: [UInt8]) -> Bool {
    let bytes = line.span
    let start = WordMatch.has("（", bytes, at: 0, to: bytes.count) ? 3 : 0
    guard WordMatch.has("第", bytes, at: start, to: bytes.count),
      let number = ChineseNumeral.read(bytes, at: start + 3),
      WordMatch.has("号", bytes, at: number.end, to: bytes.count)
    else { return false }
    return number.end + 3 + start == bytes.count
  }

  /// Tells whether a line addresses bodies: it ends with a colon and holds no sentence.
  static func isRecipients(_ line: [UInt8]) -> Bool {
    let bytes = line.span
    guard bytes.count >= 9, bytes.count <= 600,
      WordMatch.has("：", bytes, at: bytes.count - 3, to: bytes.count),
      LevelMark.read(bytes, at: 0) == nil
    else { return false }
    if WordMatch.contains(anyOf: ["。", "；", "如下", "《"], bytes, from: 0, to: bytes.count) {
      return false
    }
    return WordMatch.contains(
      anyOf: [
        "各", "政府", "部门", "单位", "局", "委", "办", "镇", "乡", "街道", "公司", "管理区", "中心", "院", "厅",
        "处", "会", "所",
      ], bytes, from: 0, to: bytes.count)
  }

  /// Tells whether a line is a note in parentheses under the signature: （此件公开发布）.
  static func isNote(_ line: [UInt8]) -> Bool {
    let bytes = line.span
    let isWrapped =
      WordMatch.has("（", bytes, at: 0, to: bytes.count)
      && WordMatch.has("）", bytes, at: bytes.count - 3, to: bytes.count)
    if isWrapped, LevelMark.read(bytes, at: 0) == nil { return true }
    return WordMatch.first(
      of: ["抄送", "主题词", "公开属性", "公开方式", "联系人", "联系单位"], bytes, at: 0, to: bytes.count) != nil
      || WordMatch.has("印发", bytes, at: bytes.count - 6, to: bytes.count)
        && WordMatch.contains(anyOf: ["年"], bytes, from: 0, to: bytes.count)
  }

  /// Tells whether a line opens an attachment: 附件, 附件1, 附件：…, 附录.
  /// - Returns: The length of the mark and whether nothing follows it.
  static func attachmentMark(_ line: [UInt8]) -> (length: Int, isAlone: Bool, number: Int)? {
    let bytes = line.span
    guard
      let word = WordMatch.first(
        of: ["附件", "附录", "附表", "附图", "附："], bytes, at: 0, to: bytes.count)
    else { return nil }
    var end = word.utf8.count
    var value = 0
    if let number = ChineseNumeral.read(bytes, at: end) {
      // 附件一览表 is a word, and 附件2021年… begins a title.
      if WordMatch.has("览", bytes, at: number.end, to: bytes.count) { return nil }
      if !WordMatch.has("年", bytes, at: number.end, to: bytes.count) {
        (value, end) = (number.value, number.end)
      }
    }
    if WordMatch.has("：", bytes, at: end, to: bytes.count) { end += 3 }
    return (end, end == bytes.count, value)
  }
}
