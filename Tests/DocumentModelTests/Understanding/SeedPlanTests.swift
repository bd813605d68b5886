import DocumentModel
import Foundation
import SourceText
import TestSupport
import Testing

/// The plan this project started from, read by hand for these values.
@Suite("The plan this project started from")
struct SeedPlanTests {
  static func seed() throws -> NormativeDocument? {
    guard let path = RepositoryFolder.shared("seed/yangxin-plan-2021-2025.txt") else {
      print("skipped: ../shared/seed is not here")
      return nil
    }
    var reader = DocumentReader()
    return try reader.read(RepositoryFolder.bytes(path), name: "seed")
  }

  @Test("has two marks without a partner and four quotations closed by a straight mark, no others")
  func marks() throws {
    guard let seed = try Self.seed() else { return }
    let marks = seed.unpairedMarks()
    let without = marks.filter { $0.problem != .mismatched }.map { seed.string(of: $0.span) }
    #expect(without == ["（2021-2025年", "“局队合一。"])
    let mismatched = marks.filter { $0.problem == .mismatched }.map { seed.string(of: $0.span) }
    #expect(
      mismatched == ["“应减尽减\"", "“马上办、网上办、就近办、一次办、自助办\"", "“一业一证\"", "“关键少数\""])
    #expect(marks.first?.suggestion == "（2021-2025年）")
  }

  @Test("has no document number, though the page has the label")
  func documentNumber() throws {
    guard let seed = try Self.seed() else { return }
    guard case .absent = seed.head.documentNumber else {
      Issue.record("a number was read: \(seed.head.documentNumber)")
      return
    }
    #expect(seed.head.signDate.value?.iso == "2021-12-20")
    #expect(seed.head.issuers.map(\.name) == ["阳新县人民政府"])
  }

  @Test("has four parts, nine and three sections, and the items 1 to 26 without a slip")
  func levels() throws {
    guard let seed = try Self.seed() else { return }
    let marks = seed.numberingMarks()
    #expect(marks.allSatisfy { $0.state == .sequential })
    func numbers(_ level: Block.Level) -> [Int] {
      marks.filter { $0.level == level }.map(\.number)
    }
    #expect(numbers(.first) == [1, 2, 3, 4])
    #expect(numbers(.second) == [1, 2, 3, 4, 5, 6, 7, 8, 9, 1, 2, 3])
    #expect(numbers(.third) == Array(1...26))
  }

  @Test("names eight instruments")
  func instruments() throws {
    guard let seed = try Self.seed() else { return }
    #expect(
      seed.citations.map(\.name) == [
        "阳新县法治政府建设实施方案（2021-2025年）", "法治政府建设实施纲要（2021-2025年）", "湖北省法治政府建设实施方案（2021-2025年）",
        "黄石市法治政府建设实施方案（2021-2025年", "阳新县行政规范性文件管理办法", "重大行政决策程序暂行条例",
        "阳新县重大行政决策和规范性文件合法性审查程序规定", "法治政府建设与责任落实督察工作规定",
      ])
  }

  @Test("promises eleven things that can be measured")
  func duties() throws {
    guard let seed = try Self.seed() else { return }
    let duties = seed.measurableDuties().map { duty in
      [duty.number, duty.deadline].map { $0.map { seed.string(of: $0) } ?? "—" }
        .joined(separator: " ")
    }
    #expect(
      duties == [
        "达100% —", "达到100% —", "全部 —", "不少于60学时 每年", "不少于2名 —", "达100% —", "— 2025年前", "达100% —",
        "至少组织一次 每年", "至少接受一次 任期内", "— 每年",
      ])
  }

  @Test("is a plan that its page lists as a normative document, so a person decides what it is")
  func nature() throws {
    guard let seed = try Self.seed() else { return }
    let found = seed.normativity()
    #expect(found.answer == .doubtful && found.reasons.first == .workPlan)
  }

  @Test("refers to no part of itself and repeats nothing")
  func nothingElse() throws {
    guard let seed = try Self.seed() else { return }
    #expect(seed.internalReferences().isEmpty)
    #expect(seed.repeatedSentences().isEmpty)
    #expect(seed.announcedCounts().isEmpty)
    #expect(seed.attachmentEntries().isEmpty)
  }
}
