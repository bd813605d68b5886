import DocumentModel
import LawBook
import ReviewEngine
import RuleDSL
import SourceText
import TestSupport
import Testing

struct CitationFactTests {
  private let text = """
    某县环境管理办法

    第一条 根据《中华人民共和国环境保护法》第六条、《立法法》第八条只能制定法律的规定，制定本办法。
    第二条 违反本办法的，依照《行政处罚法》第八十七条处罚；参照《优化营商坏境条例》办理。
    第三条 《某县卫生管理实施细则》另行公布。本办法自2024年10月1日起施行，有效期五年。

    某县人民政府
    2024年9月1日

    """

  private func answer(
    _ condition: String, asOf: String = "2026-11-24", withBook: Bool = true
  ) throws -> String {
    let library = RuleLibrary.load([])
    let book = withBook ? try LawBook(folder: RepositoryFolder.path("Rules/LawBook")) : nil
    let calendar = try WorkdayCalendar(csv: "")
    var reader = DocumentReader()
    let document = try reader.read(Array(text.utf8), name: "a.txt")
    let checked = try FreeCondition.check(condition, in: library).get()
    let trace = ReviewTrace(library, calendar: calendar, lawBook: book)
    return trace.evaluate(
      checked, document, ReviewRequest(asOf: LegalDate(iso: asOf)), language: .chinese
    ).answer
  }

  private func some(_ condition: String) -> String {
    "存在 （据 属于 文件 的 引用 其中 \(condition)）"
  }

  @Test("a law has its standing on the document's day and on the as-of day")
  func standing() throws {
    let law = "据 的 正确名称 等于 \"中华人民共和国环境保护法\" 且 "
    #expect(try answer(some(law + "据 的 效力 等于 现行有效")) == "是")
    #expect(try answer(some(law + "据 的 现行效力 等于 已废止")) == "是")
    #expect(try answer(some(law + "据 的 现行效力 等于 已废止"), asOf: "2026-08-14") != "是")
    #expect(try answer(some(law + "据 的 废止日期 等于 2026-08-15")) == "是")
    #expect(try answer(some(law + "据 的 替代法源 等于 \"中华人民共和国生态环境法典\"")) == "是")
  }

  @Test("articles beyond the end and old numbers have their state")
  func articles() throws {
    #expect(try answer(some("据 的 条号 等于 \"第八十七条\" 且 据 的 条号状态 等于 无此条")) == "是")
    #expect(try answer(some("据 的 条号状态 等于 旧条号 且 据 的 现行条号 等于 \"第十一条\"")) == "是")
    #expect(try answer(some("据 的 条号状态 等于 无此款项")) != "是")
  }

  @Test("what the book does not hold is unknown, and without a book everything is")
  func unknown() throws {
    let rule = "据 的 名称 等于 \"某县卫生管理实施细则\" 且 "
    #expect(try answer(some(rule + "据 的 效力 等于 已废止")).hasPrefix("未知"))
    #expect(try answer(some(rule + "据 的 收录情况 等于 未收录")) == "是")
    let open = try answer(some("据 的 效力 等于 已废止"), withBook: false)
    #expect(open.hasPrefix("未知"))
  }

  @Test("a slip in a name is met by the name it was meant for")
  func similarName() throws {
    #expect(try answer(some("据 的 近似名称 等于 \"优化营商环境条例\"")) == "是")
  }

  @Test("rank comes from the book, and with it the power to create measures")
  func power() throws {
    #expect(try answer(some("据 的 收录情况 等于 略写 且 据 的 效力层级 等于 法律 且 据 的 可设处罚")) == "是")
  }

  @Test("a citation's text is its sentence")
  func sentence() throws {
    #expect(try answer(some("据 的 作用 等于 处理依据 且 据 含有 \"处罚\"")) == "是")
    #expect(try answer(some("据 的 作用 等于 处理依据 且 据 含有 \"有效期\"")) == "否")
  }

  @Test("an issuer's level and nature are told from its name")
  func issuer() throws {
    #expect(
      try answer("存在 （机 属于 文件 的 制定机关 其中 机 的 层级 等于 县级 且 机 的 性质 等于 人民政府）") == "是")
  }

  @Test("standing and articles can be asked of any day")
  func onADay() throws {
    let law = "据 的 正确名称 等于 \"中华人民共和国环境保护法\" 且 "
    #expect(try answer(some(law + "据 的 效力 于 2026-08-14 等于 现行有效")) == "是")
    #expect(try answer(some(law + "据 的 效力 于 2026-08-16 等于 已废止")) == "是")
    #expect(try answer(some(law + "据 的 效力 于 基准日 等于 已废止")) == "是")
    #expect(try answer(some("据 的 条号状态 于 2026-11-24 等于 无此条")) == "是")
    let library = RuleLibrary.load([])
    guard case .failure = FreeCondition.check("文件 的 标题 于 2026-08-14 等于 \"甲\"", in: library) else {
      Issue.record("a title does not change with the day")
      return
    }
  }
}
