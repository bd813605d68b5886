import SourceText
import Testing

struct LegalDateTests {
  private func date(_ text: String) throws -> LegalDate { try #require(LegalDate(iso: text)) }

  @Test("day numbers and dates are each other's inverse over four centuries")
  func roundTrip() {
    for number in stride(from: -200_000, through: 200_000, by: 37) {
      let day = LegalDate(dayNumber: number)
      #expect(day.dayNumber == number)
      #expect(LegalDate(year: day.year, month: day.month, day: day.day) == day)
    }
    #expect(LegalDate(dayNumber: 0).iso == "1970-01-01")
  }

  @Test(
    "the calendar refuses days it does not have",
    arguments: [
      "2026-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "26-04-01", "2026/04/01",
      "２０２６-04-01",
    ])
  func refused(_ text: String) {
    #expect(LegalDate(iso: text) == nil)
  }

  @Test("a month later is the same day, or the month's last one (民法典第二百零二条)")
  func months() throws {
    #expect(try date("2026-01-31").adding(months: 1).iso == "2026-02-28")
    #expect(try date("2024-01-31").adding(months: 1).iso == "2024-02-29")
    #expect(try date("2026-11-30").adding(months: 3).iso == "2027-02-28")
    #expect(try date("2026-03-15").adding(months: -3).iso == "2025-12-15")
  }

  @Test("weekdays run from Monday to Sunday")
  func weekdays() throws {
    #expect(try date("2026-11-24").weekday == 2)
    #expect(try date("1969-12-28").weekday == 7)
  }
}
