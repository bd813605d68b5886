import Testing

@testable import ReviewEngine

struct TruthValueTests {
  private let fact = MissingFact(name: LocalizedText("甲", "a"), span: nil)

  private var all: [TruthValue] { [.yes, .no, .unknown([fact])] }

  @Test("且 is false if one part is, else unknown if one part is")
  func and() {
    for left in all {
      for right in all {
        let answer = TruthValue.all([left, right]).answer
        let hasNo = left.answer == .no || right.answer == .no
        let hasUnknown = left.answer == .unknown || right.answer == .unknown
        #expect(answer == (hasNo ? .no : hasUnknown ? .unknown : .yes))
      }
    }
  }

  @Test("或 is 且 turned around (De Morgan)")
  func or() {
    for left in all {
      for right in all {
        let direct = TruthValue.any([left, right]).answer
        #expect(direct == TruthValue.all([left.negated, right.negated]).negated.answer)
      }
    }
  }

  @Test("an unknown answer names every missing fact")
  func missing() {
    let other = MissingFact(name: LocalizedText("乙", "b"), span: nil)
    #expect(TruthValue.all([.unknown([fact]), .yes, .unknown([other])]).missing == [fact, other])
    #expect(TruthValue.all([.unknown([fact]), .no]).missing.isEmpty)
  }
}
