import SourceText
import TestSupport
import Testing

@testable import ReviewEngine

struct WorkdayCalendarTests {
  private func calendar() throws -> WorkdayCalendar {
    let path = RepositoryFolder.path("Rules/Calendar/workdays.csv")
    return try WorkdayCalendar(csv: String(decoding: RepositoryFolder.bytes(path), as: UTF8.self))
  }

  private func date(_ text: String) throws -> LegalDate { try #require(LegalDate(iso: text)) }

  private func count(_ from: String, _ to: String) throws -> Int? {
    if case .known(let count) = try calendar().workdays(from: date(from), to: date(to)) {
      return count
    }
    return nil
  }

  @Test("the calendar covers 2015 to 2026")
  func coverage() throws {
    #expect(try calendar().coveredYears == Array(2015...2026))
  }

  @Test(
    "working days leave the first day out and count the last, with 调休",
    arguments: [
      // 国庆 2025: 28 September is worked, 1–8 October are off, 11 October is worked.
      ("2025-09-26", "2025-10-09", 4), ("2025-09-15", "2025-09-26", 9),
      ("2026-02-13", "2026-02-24", 2), ("2026-11-20", "2026-11-23", 1),
      ("2026-11-23", "2026-11-20", -1), ("2026-11-20", "2026-11-20", 0),
    ])
  func workdays(_ from: String, _ to: String, _ expected: Int) throws {
    #expect(try count(from, to) == expected)
  }

  @Test("a year that is not covered is named, never guessed")
  func uncovered() throws {
    guard
      case .uncovered(let year) = try calendar().workdays(
        from: date("2026-12-28"), to: date("2027-01-08"))
    else {
      Issue.record("2027 is not covered")
      return
    }
    #expect(year == 2027)
  }

  @Test("a last day of rest rolls over to the next working day (民法典第二百零三条)")
  func rollover() throws {
    guard case .known(let day) = try calendar().rolledOver(date("2025-10-01")) else {
      Issue.record("2025 is covered")
      return
    }
    #expect(day.iso == "2025-10-09")
  }

  @Test("counting forward and counting between are each other's inverse")
  func inverse() throws {
    let calendar = try calendar()
    let start = try date("2024-01-02")
    for count in 0...400 {
      guard case .known(let day) = calendar.day(count, workdaysAfter: start),
        case .known(let back) = calendar.workdays(from: start, to: day)
      else {
        Issue.record("covered")
        return
      }
      #expect(back == count)
    }
  }

  @Test("a line that is none is refused with its number")
  func malformed() {
    #expect(throws: WorkdayCalendar.Failure.self) {
      try WorkdayCalendar(csv: "year,2026,\nrest,2026-02-30,x\n")
    }
    do {
      _ = try WorkdayCalendar(csv: "year,2026,\nholiday,2026-01-01,x\n")
    } catch {
      #expect(error.line == 2)
    }
  }
}
