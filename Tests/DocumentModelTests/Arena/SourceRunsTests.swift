import SourceText
import Testing

@testable import DocumentModel

@Suite("The way back to the source")
struct SourceRunsTests {
  @Test("an empty map leads every offset to itself")
  func empty() {
    #expect(SourceRuns().origin(of: 5) == 5)
    #expect(SourceRuns().origin(of: 3, 6) == SourceSpan(3, 6))
  }

  @Test("a continuing stretch adds nothing")
  func continuing() {
    var runs = SourceRuns()
    runs.append(start: 0, origin: 10)
    runs.append(start: 4, origin: 14)
    #expect(runs.count == 1)
    runs.append(start: 6, origin: 20)
    #expect(runs.count == 2)
    #expect(runs.origin(of: 5) == 15 && runs.origin(of: 6) == 20)
  }

  @Test("spans end with their own bytes, not with what was dropped after them")
  func dropped() {
    var runs = SourceRuns()
    runs.append(start: 0, origin: 0)
    runs.append(start: 3, origin: 8)
    #expect(runs.origin(of: 0, 3) == SourceSpan(0, 3))
    #expect(runs.origin(of: 0, 4) == SourceSpan(0, 9))
    #expect(runs.origin(of: 3, 3) == SourceSpan(8, 8))
  }

  @Test("a replaced stretch leads as a whole to what it stands for, longer or shorter")
  func replaced() {
    var runs = SourceRuns()
    runs.append(start: 0, origin: 0)
    runs.appendReplaced(start: 3, origin: 3, length: 1)
    runs.append(start: 6, origin: 4)
    runs.appendReplaced(start: 9, origin: 7, length: 8)
    runs.append(start: 10, origin: 15)
    #expect(runs.origin(of: 3, 6) == SourceSpan(3, 4))
    #expect(runs.origin(of: 4, 5) == SourceSpan(3, 4))
    #expect(runs.origin(of: 9, 10) == SourceSpan(7, 15))
    #expect(runs.origin(of: 2, 11) == SourceSpan(2, 16))
  }
}
