import DocumentModel
import Testing

@Suite("Subjects of clauses")
struct SubjectTests {
  @Test(
    "the subject is read from the clause, the clauses before it, or the opening of its list",
    arguments: [
      ("⟦建设单位应当公示施工方案⟧。", "business 建设单位"), ("⟦县人民政府及其有关部门应当公开信息⟧。", "agency 县人民政府及其有关部门"),
      ("⟦任何单位和个人不得占用盲道⟧。", "anyone 任何单位和个人"), ("申请人提交材料，⟦应当如实填写⟧。", "applicant 申请人"),
      ("⟦由县司法局负责解释⟧。", "agency 县司法局"), ("经营者应当遵守下列规定：⏎（一）⟦不得哄抬价格⟧；", "business 经营者"),
      ("⟦确保每名执法人员每年接受培训⟧。", "staff 每名执法人员"), ("⟦村民委员会可以制定公约⟧。", "organisation 村民委员会"),
      ("⟦村民应当参加清扫⟧。", "person 村民"), ("⟦加强企业信用管理⟧。", "-"), ("⟦应当公开结果⟧。", "-"),
      ("⟦企业的负责人应当参加培训⟧。", "-"), ("⟦对企业可以免于检查⟧。", "-"),
    ])
  func subjects(text: String, expected: String) throws {
    let segmented = SegmentedText(text)
    let hit = try #require(segmented.hit)
    let clause = try #require(segmented.document.clauseIndex(at: hit.start))
    let subject = segmented.document.subject(ofClause: clause)
    let found = subject.map { "\($0.kind.rawValue) \(segmented.document.string(of: $0.span))" }
    #expect(found ?? "-" == expected)
  }
}
