internal import SourceText

/// The table of facts that portals set above a document (政府信息公开目录): labels and values on shared lines.
struct PortalMetadata {
  /// What a label names.
  enum Field {
    case title, documentNumber, promulgationDate, signDate, issuer, effectiveDate, expiryDate
    /// A day of which the label does not say what happened on it.
    case statedDate
    case other
  }

  /// A value with its place; empty where the label stands alone.
  struct Entry {
    let field: Field
    let value: Range<Int>
  }

  private static let labels: [(name: String, field: Field)] = [
    ("名称", .title), ("标题", .title), ("文件名称", .title), ("信息名称", .title),
    ("文件标题", .title), ("信息标题", .title),
    ("文号", .documentNumber), ("发文字号", .documentNumber), ("文件编号", .documentNumber),
    ("发文文号", .documentNumber), ("文件字号", .documentNumber), ("文件文号", .documentNumber),
    ("发布文号", .documentNumber), ("公文文号", .documentNumber), ("发文号", .documentNumber),
    ("发布日期", .promulgationDate), ("公布日期", .promulgationDate), ("发布时间", .promulgationDate),
    ("公开日期", .promulgationDate), ("成文日期", .signDate), ("发文日期", .signDate),
    ("生成日期", .signDate), ("印发日期", .signDate), ("签发日期", .signDate),
    ("成文时间", .signDate), ("发文时间", .signDate), ("签署日期", .signDate), ("制发日期", .signDate),
    ("公布时间", .promulgationDate), ("公开时间", .promulgationDate), ("发布日", .promulgationDate),
    ("发文主体", .issuer), ("制定单位", .issuer), ("制发机关", .issuer), ("颁布机关", .issuer),
    ("颁布单位", .issuer), ("公布机关", .issuer), ("实施时间", .effectiveDate),
    ("施行时间", .effectiveDate), ("生效时间", .effectiveDate), ("失效时间", .expiryDate),
    ("废止时间", .expiryDate), ("有效期限", .other), ("有效期", .other), ("有效状态", .other),
    ("是否有效", .other), ("索引", .other), ("公开类别", .other), ("信息索引", .other),
    ("发布机构", .issuer), ("发文机关", .issuer), ("发文单位", .issuer), ("制定机关", .issuer),
    ("发布单位", .issuer), ("发布机关", .issuer), ("公开主体", .issuer), ("发文机构", .issuer),
    ("施行日期", .effectiveDate), ("实施日期", .effectiveDate), ("生效日期", .effectiveDate),
    ("失效日期", .expiryDate), ("废止日期", .expiryDate), ("有效期至", .expiryDate),
    ("索引号", .other), ("索取号", .other), ("文件分类", .other), ("主题分类", .other),
    ("信息分类", .other), ("文件类别", .other), ("文件类型", .other), ("体裁分类", .other),
    ("效力状态", .other), ("有效性", .other), ("时效性", .other), ("文件状态", .other),
    ("所属机构", .other), ("公开方式", .other), ("公开形式", .other), ("公开范围", .other),
    ("公开时限", .other), ("主题词", .other), ("关键词", .other), ("组配分类", .other),
    ("统一编号", .other), ("登记号", .other), ("信息来源", .other), ("内容概述", .other),
    ("服务对象", .other), ("主题", .other), ("分类", .other),
  ]

  /// The field that a label names.
  static func field(of label: String) -> Field? {
    labels.first { $0.name == label }?.field
  }

  /// Reads a line as labels and values.
  /// - Parameters:
  ///   - text: The source.
  ///   - piece: A line of it.
  /// - Returns: The entries, or nil where the line does not begin with a label.
  static func read(_ text: [UInt8], _ piece: TextPiece) -> [Entry]? {
    guard piece.isShort else { return nil }
    let source = text.span
    var entries: [Entry] = []
    var open: (field: Field, start: Int)?
    var index = piece.start
    var isTokenStart = true
    while index < piece.end {
      if isTokenStart, let label = label(source, at: index, to: piece.end) {
        if let open { entries.append(entry(open, upTo: index, source)) }
        open = (label.field, label.end)
        index = label.end
        isTokenStart = true
        continue
      }
      guard open != nil else { return nil }
      let layout = TextFolder.layout(source, at: index, to: piece.end)
      isTokenStart = layout.length > 0
      index += max(layout.length, isTokenStart ? 1 : UTF8Text.length(ofLead: source[index]))
    }
    guard let open else { return nil }
    entries.append(entry(open, upTo: piece.end, source))
    return entries
  }

  private static func entry(
    _ open: (field: Field, start: Int), upTo end: Int, _ source: Span<UInt8>
  ) -> Entry {
    Entry(field: open.field, value: TextLineSplitter.trim(source, from: open.start, to: end))
  }

  /// Reads a label with what ends it: a colon, a blank or the end of the line.
  private static func label(
    _ source: Span<UInt8>, at index: Int, to end: Int
  ) -> (field: Field, end: Int)? {
    let opening = WordMatch.first(of: ["【", "["], source, at: index, to: end)
    let start = index + (opening?.utf8.count ?? 0)
    for label in labels {
      guard var after = spread(label.name, source, at: start, to: end) else { continue }
      if opening != nil {
        guard let close = WordMatch.first(of: ["】", "]"], source, at: after, to: end) else {
          continue
        }
        after += close.utf8.count
      }
      if after == end { return (label.field, end) }
      let layout = TextFolder.layout(source, at: after, to: end)
      let mark = after + layout.length
      if let colon = WordMatch.first(of: ["：", ":"], source, at: mark, to: end) {
        return (label.field, mark + colon.utf8.count)
      }
      if layout.length > 0 || opening != nil { return (label.field, mark) }
    }
    return nil
  }

  /// Finds the end of a label whose characters may be spread over its column: 文　　号.
  private static func spread(
    _ label: String, _ source: Span<UInt8>, at index: Int, to end: Int
  ) -> Int? {
    var place = index
    var isFirst = true
    for character in label.unicodeScalars {
      while !isFirst, place < end {
        let layout = TextFolder.layout(source, at: place, to: end)
        guard layout.length > 0 else { break }
        place += layout.length
      }
      isFirst = false
      for byte in UTF8.encode(character) ?? UTF8.EncodedScalar() {
        guard place < end, source[place] == byte else { return nil }
        place += 1
      }
    }
    return place
  }
}
