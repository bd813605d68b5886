internal import RuleDSL
internal import SourceText

/// The small document that an example of a rule stands for.
struct ExampleDocument {
  /// Its bytes.
  let bytes: [UInt8]
  /// The text that must be found, as byte offsets: what the author put between ⟦ and ⟧.
  let marks: [SourceSpan]

  /// A sentence becomes the first article of a measure without a date; one that begins with 第 and
  /// several lines stand for themselves below a title.
  init(sentence: String) {
    let opening = "某县公共事务管理办法\n\n"
    let isNumbered = sentence.hasPrefix("第") || sentence.contains("\n")
    self.init(marked: opening + (isNumbered ? "" : "第一条　") + sentence + "\n")
  }

  /// A fragment becomes the inside of a document in the project's XML vocabulary; one that begins with
  /// `<normativeDocument` is the document, so that it can state its kind.
  init(fragment: String) {
    guard !fragment.hasPrefix("<normativeDocument") else {
      self.init(marked: fragment)
      return
    }
    self.init(
      marked: "<normativeDocument xmlns=\"urn:review:normative-document:1\" version=\"1\">"
        + fragment + "</normativeDocument>")
  }

  private init(marked: String) {
    let open = Array("⟦".utf8)
    let close = Array("⟧".utf8)
    let source = Array(marked.utf8)
    var bytes: [UInt8] = []
    var marks: [SourceSpan] = []
    var start: Int?
    var index = 0
    while index < source.count {
      if source[index...].starts(with: open) {
        start = bytes.count
        index += open.count
      } else if source[index...].starts(with: close) {
        if let begun = start { marks.append(SourceSpan(begun, bytes.count)) }
        start = nil
        index += close.count
      } else {
        bytes.append(source[index])
        index += 1
      }
    }
    self.bytes = bytes
    self.marks = marks
  }
}
