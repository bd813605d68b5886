package import SourceText

/// Writes deadlines as a calendar (RFC 5545) that mail programs take in; the same deadlines make the
/// same bytes.
package enum CalendarFile {
  /// Writes those that have a last day.
  package static func write(_ deadlines: [CaseDeadline], asOf: LegalDate) -> String {
    var lines = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//review//filing register//ZH",
      "CALSCALE:GREGORIAN",
    ]
    for deadline in deadlines {
      guard let due = deadline.due else { continue }
      let line = deadline.line.map { "-\($0.rawValue)" } ?? ""
      let what = (deadline.line.map { $0.name } ?? "") + deadline.duty.name
      lines += [
        "BEGIN:VEVENT",
        "UID:\(deadline.caseID)-\(deadline.duty.rawValue)\(line)-\(basic(due))@review.register",
        "DTSTAMP:\(basic(asOf))T000000Z",
        "DTSTART;VALUE=DATE:\(basic(due))",
        "DTEND;VALUE=DATE:\(basic(due.adding(days: 1)))",
        "SUMMARY:" + escaped("\(what)：\(deadline.title)"),
        "DESCRIPTION:"
          + escaped("案卷 \(deadline.caseID)；责任单位 \(deadline.responsible)；\(deadline.note)"),
        "CATEGORIES:" + escaped(deadline.light.name),
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
      ]
    }
    lines.append("END:VCALENDAR")
    return lines.map(folded).joined()
  }

  private static func basic(_ date: LegalDate) -> String {
    String(date.iso.utf8.filter { $0 != 0x2D }.map { Character(UnicodeScalar($0)) })
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "\\", ";", ",": result += "\\\(character)"
      case "\n", "\r\n", "\r": result += "\\n"
      default: result.append(character)
      }
    }
    return result
  }

  /// Breaks a line after at most 75 bytes, between characters; the next begins with a blank.
  private static func folded(_ line: String) -> String {
    var result = ""
    var width = 0
    for scalar in line.unicodeScalars {
      let length = UTF8.width(scalar)
      if width + length > 74 {
        result += "\r\n "
        width = 1
      }
      result.unicodeScalars.append(scalar)
      width += length
    }
    return result + "\r\n"
  }
}
