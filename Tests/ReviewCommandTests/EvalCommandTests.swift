import TestSupport
import Testing

struct EvalCommandTests {
  private let document = "Fixtures/Documents/county-measure-near-deadline.xml"

  @Test("a condition is answered with its steps and their places")
  func condition() throws {
    let run = try ReviewProcess.run(["eval", "文件 的 公布日期 早于 文件 的 施行日期", document])
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("[是] "))
    #expect(run.output.contains("文件的公布日期：2026年11月9日（8:23）"))
  }

  @Test("an unknown answer names what is missing")
  func unknown() throws {
    let run = try ReviewProcess.run(["eval", "基准日 晚于 文件 的 公布日期", document])
    #expect(run.output.hasPrefix("[未知，缺少基准日（--as-of）]"))
  }

  @Test("a fact is shown with its members, in English too")
  func fact() throws {
    let run = try ReviewProcess.run(["eval", "--lang", "en", "document's citations", document])
    #expect(run.output.contains("《物业管理条例》（24:66 第一条）"))
  }

  @Test("a wrong condition gets a diagnostic and ends with 2")
  func wrong() throws {
    let run = try ReviewProcess.run(["eval", "文件 的 引文", document])
    #expect(run.status == 2)
    #expect(run.error.contains("是不是“引用”"))
  }

  @Test("--trace says why, and why not")
  func trace() throws {
    let path = "Fixtures/Documents/provisions-forbidding-minutes.xml"
    let run = try ReviewProcess.run(["check", "--trace", "NR-102", path])
    #expect(run.status == 0)
    #expect(run.output.contains("[合规] NR-102"))
    #expect(run.output.contains("不算：语气是否定"))
    #expect(run.output.contains("不算：语气是转述"))
    #expect(try ReviewProcess.run(["check", "--trace", "NR-999", path]).status == 2)
  }
}
