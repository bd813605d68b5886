import FilingRegister
import SourceText
import TestSupport

/// Registers in a folder of their own, and steps with few words.
final class RegisterFixture {
  let folder: String
  let register: FilingRegister

  init() throws {
    folder = try ReviewProcess.temporaryFolder()
    register = try FilingRegister(path: folder + "/review.sqlite")
  }

  deinit { ReviewProcess.remove(folder) }

  static func day(_ text: String) -> LegalDate {
    LegalDate(iso: text) ?? LegalDate(dayNumber: 0)
  }

  static func step(
    _ step: RegisterStep, _ day: String, _ line: FilingLine? = nil,
    _ fields: [StepField: String] = [:]
  ) -> StepRequest {
    StepRequest(step, line: line, day: self.day(day), actor: "张三", fields: fields)
  }

  /// A document that was published on 2026-03-02.
  static let published = step(
    .open, "2026-03-03", nil,
    [
      .title: "甲县停车管理办法", .issuer: "甲县人民政府", .documentNumber: "甲政规〔2026〕1号",
      .published: "2026-03-02",
    ])

  /// The steps of a filing that was suspended, objected to, corrected and closed.
  static let wholeFiling = [
    step(.file, "2026-03-10", .government, [.receiver: "乙市人民政府"]),
    step(.suspend, "2026-03-12", .government, [.reason: "缺合法性审核意见", .due: "2026-03-22"]),
    step(.supplement, "2026-03-20", .government),
    step(.register, "2026-03-23", .government),
    step(.examine, "2026-03-25", .government),
    step(.object, "2026-04-10", .government, [.reason: "第三条设定罚款", .category: "SET-PENALTY"]),
    step(.correct, "2026-04-28", .government, [.outcome: "修改", .reason: "删去罚款", .finding: "1"]),
    step(.reply, "2026-05-06", .government),
    step(.archive, "2026-05-08", .government),
  ]
}
