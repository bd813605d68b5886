internal import SourceText

/// The number and the title of an attachment (附件序号、附件标题), where both may stand in one paragraph.
struct AttachmentTitle {
  /// 附件1, with its colon where one is printed; empty where no number is.
  let number: [UInt8]
  let title: [UInt8]

  /// The lines as which both are printed: after a colon they share one.
  var lines: [[UInt8]] {
    let number = number.isEmpty ? Array("附件".utf8) : number
    guard !title.isEmpty else { return [number.withoutColon] }
    return number.withoutColon.count < number.count ? [number + title] : [number, title]
  }

  init(_ document: NormativeDocument, _ block: Int) {
    let text = BlockText(document)
    let span = document.blocks[block].span
    var length = Int(document.blocks[block].numberLength)
    if length == 0 {
      length = TextClues.attachmentMark(Array(document.text.bytes[span.range]))?.length ?? 0
    }
    let end = Int(span.start) + length
    number = text.written(TextSpan(Int(span.start), end))
    title = text.written(TextSpan(end, Int(span.end)))
  }
}

extension [UInt8] {
  /// The text without a colon at its end.
  var withoutColon: [UInt8] {
    for colon in ["：", ":"] {
      let start = count - colon.utf8.count
      if WordMatch.has(colon, span, at: start, to: count) { return Array(self[..<start]) }
    }
    return self
  }
}
