/// What kind of office an issuer is (机关性质), as far as its name tells.
public enum IssuerNature: String, CaseIterable, Sendable {
  /// 人民政府.
  case government
  /// 政府办公厅、办公室.
  case office
  /// 工作部门.
  case department
  /// 内设机构: a section inside a department, which may not issue documents.
  case internalSection = "internal-section"
  /// 议事协调机构、临时机构: 领导小组、指挥部、联席会议 and their offices.
  case coordinatingBody = "coordinating-body"
  /// 派出机关、派出机构: 街道办事处、管理所.
  case agency
  /// 党的机关.
  case partyOrgan = "party-organ"
  /// 人民代表大会及其常务委员会.
  case congress
  /// 人民法院、人民检察院.
  case court

  /// Tells the nature of an office from its name, or nil in doubt.
  public static func of(_ name: String) -> IssuerNature? {
    let office = OfficeName(name)
    guard !office.bytes.isEmpty, !office.contains("、"), !office.contains("，") else { return nil }
    if let early = party(office) ?? departmentOffice(office) ?? coordinating(office) {
      return early
    }
    func ends(_ suffixes: [String]) -> Bool { suffixes.contains { office.ends($0) } }
    if ends(["人民法院", "人民检察院"]) { return .court }
    if office.contains("人民代表大会") || ends(["人大常委会"]) {
      return ends(["人民代表大会", "常务委员会", "常委会", "主席团"]) ? .congress : nil
    }
    if ends(["人民政府", "政府"]) || office.office.elementsEqual("国务院".utf8) {
      return .government
    }
    if ends(["政府办公室", "政府办公厅", "政府办"]) || office.office.elementsEqual("国务院办公厅".utf8) {
      return .office
    }
    if ends(["街道办事处", "办事处", "派出所", "管理所", "监管所", "司法所"]) { return .agency }
    if ends(["管理委员会", "管委会"]) { return nil }
    if isInternal(office) { return .internalSection }
    if ends(["局", "委员会", "厅", "部", "署", "委", "银行"]) { return .department }
    return nil
  }

  private static func party(_ office: OfficeName) -> IssuerNature? {
    if office.starts("中共") || office.starts("中国共产党") { return .partyOrgan }
    let parts = ["党组", "党委", "党工委", "县委", "市委", "省委", "区委", "纪委", "政法委", "统战部"]
    for part in parts where office.contains(part) { return .partyOrgan }
    return office.starts("中央办公厅") ? .partyOrgan : nil
  }

  /// 省教育厅办公室, 县发展和改革委员会办公室: the one section that may write to the outside.
  ///
  /// 《党政机关公文处理工作条例》第十七条: 部门内设机构除办公厅（室）外不得对外正式行文.
  private static func departmentOffice(_ office: OfficeName) -> IssuerNature? {
    if office.ends("党政办公室") || office.ends("党政综合办公室") || office.ends("党政办") { return .office }
    guard office.ends("办公室") || office.ends("办公厅") else { return nil }
    let departments = ["局办公", "厅办公", "部办公", "署办公"] + committees.map { $0 + "办公" }
    return departments.contains { office.contains($0) } ? .department : nil
  }

  /// Committees that are departments of a government, unlike those that only coordinate.
  private static let committees = [
    "发展和改革委员会", "发展改革委员会", "发改委", "卫生健康委员会", "卫健委", "国有资产监督管理委员会", "国资委",
    "民族宗教事务委员会", "民族事务委员会", "教育委员会", "科学技术委员会", "经济和信息化委员会", "农业委员会",
    "农业农村委员会", "住房和城乡建设委员会", "城乡建设委员会", "交通委员会", "商务委员会", "城市管理委员会",
  ]

  private static func coordinating(_ office: OfficeName) -> IssuerNature? {
    let bodies = [
      "领导小组", "工作小组", "协调小组", "指挥部", "联席会议", "工作专班", "专班", "议事协调",
    ]
    for body in bodies where office.contains(body) { return .coordinatingBody }
    return office.ends("委员会办公室") ? .coordinatingBody : nil
  }

  /// 县教育局基础教育股, 市生态环境局办公室, 司法部某司: a section after a department.
  private static func isInternal(_ office: OfficeName) -> Bool {
    let sections = ["科", "股", "处", "室", "司", "队"]
    guard sections.contains(where: { office.ends($0) }) else { return false }
    if office.ends("大队") || office.ends("支队") || office.ends("总队") { return false }
    let departments = ["局", "委员会", "厅", "部", "委", "政府"]
    return departments.contains { department in
      guard let last = lastPlace(of: department, in: office) else { return false }
      return last + department.utf8.count < office.bytes.count
    }
  }

  private static func lastPlace(of part: String, in office: OfficeName) -> Int? {
    let count = part.utf8.count
    guard office.bytes.count > count else { return nil }
    for offset in stride(from: office.bytes.count - count - 1, to: 0, by: -1)
    where OfficeName.starts(office.bytes[offset...], part) {
      return offset
    }
    return nil
  }
}
