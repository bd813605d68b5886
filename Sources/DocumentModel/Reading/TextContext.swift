internal import SourceText

/// What stands before a place of a line, as far as it tells whether a line was lost there.
struct TextContext {
  /// True when the line shows lost line ends as indents.
  let isIndented: Bool
  /// True for a line that announces attachments, whose names end with no mark.
  private let isAnnouncement: Bool
  /// A mark ended a sentence, and nothing but blanks and closing marks came since.
  private(set) var strongEnd = false
  /// A colon or semicolon came last.
  private(set) var enumerationEnd = false
  /// A closing parenthesis came last.
  private(set) var endsNote = false
  /// The columns of blanks just passed.
  private(set) var blanks = 0
  private var ideographicBlanks = 0
  /// True while no mark ended a clause since the line began.
  private(set) var isHeading = true
  /// The letters and marks since the line began.
  private(set) var letters = 0

  init(isIndented: Bool, isAnnouncement: Bool) {
    self.isIndented = isIndented
    self.isAnnouncement = isAnnouncement
  }

  /// True where a border has to be looked for: inside running text it has not.
  var mayBreak: Bool {
    strongEnd || enumerationEnd || endsNote || blanks >= 4 || isHeading || isAnnouncement
  }

  /// True after the indent of a paragraph, in a line that has such.
  var isParagraphGap: Bool { isIndented && ideographicBlanks >= 2 && letters >= 3 }

  /// Takes the character at an offset.
  /// - Returns: The offset after it.
  mutating func pass(_ text: Span<UInt8>, at index: Int, to end: Int) -> Int {
    let lead = text[index]
    if lead >= 0xE4, lead <= 0xE9 {
      passLetter()
      return index + 3
    }
    let layout = TextFolder.layout(text, at: index, to: end)
    if layout.length > 0 {
      let isIdeographic = lead == 0xE3
      blanks += isIdeographic ? 2 : 1
      ideographicBlanks += isIdeographic ? 1 : 0
      return index + layout.length
    }
    let length = UTF8Text.length(ofLead: lead)
    guard lead < 0x80 || length == 3, index + length <= end else {
      passLetter()
      return index + length
    }
    let mark =
      lead < 0x80
      ? UInt32(lead) : UInt32(lead) << 16 | UInt32(text[index + 1]) << 8 | UInt32(text[index + 2])
    pass(mark: mark)
    return index + length
  }

  private mutating func passLetter() {
    (blanks, ideographicBlanks) = (0, 0)
    letters += 1
    (strongEnd, enumerationEnd, endsNote) = (false, false, false)
  }

  /// Takes a character given by its bytes.
  private mutating func pass(mark: UInt32) {
    let wasStrong = strongEnd
    passLetter()
    switch mark {
    case 0xE38082, 0xEFBC81, 0xEFBC9F:  // 。！？
      strongEnd = true
      isHeading = false
    case 0xEFBC9A, 0xEFBC9B, 0x3A, 0x3B:  // ：；
      enumerationEnd = true
      isHeading = false
    case 0xEFBC8C, 0x2C:  // ，
      isHeading = false
    case 0xE2809D, 0x22:  // ”
      strongEnd = wasStrong
    case 0xEFBC89, 0x29:  // ）
      strongEnd = wasStrong
      endsNote = true
    default: break
    }
  }
}
