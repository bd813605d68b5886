/// The closed sets of names that facts may take (枚举).
///
/// The codes are the raw values of the document model's own enumerations; a test of the engine holds
/// the two together.
public enum EnumerationID: String, CaseIterable, Sendable {
  /// 效力层级.
  case instrumentKind
  /// 引用作用.
  case citationRole
  /// 文件种类.
  case documentKind
  /// 报备渠道.
  case filingLine
  /// 报备材料种类.
  case filingMaterial
  /// 程序环节.
  case stepKind
  /// 语气.
  case tone
  /// 期限状态.
  case deadlineState
  /// 法源效力: an instrument on a day.
  case instrumentStanding
  /// 条号状态: an article number on a day.
  case articleStanding
  /// 收录方式: how a name is known to the law book.
  case nameManner
  /// 核验程度: how well a fact of the law book was verified.
  case factVerification
  /// 机关层级.
  case issuerLevel
  /// 机关性质.
  case issuerNature
  /// 规范强度.
  case force
  /// 主体类别.
  case subjectKind
  /// 序号情况.
  case numberingState
  /// 标点情况.
  case markProblem
  /// 指向情况.
  case referenceState
  /// 附件情况.
  case attachmentState
  /// 日期形式.
  case dateForm
  /// 文号形式.
  case numberForm
  /// 限度.
  case bound
  /// 性质: whether it is a normative document.
  case nature

  /// A member of an enumeration.
  public struct Member: Hashable, Sendable {
    /// The code in data and in the document model.
    public let code: String
    /// The names in rules.
    public let names: NamePair
  }

  /// The names of the set itself.
  public var names: NamePair {
    switch self {
    case .instrumentKind: NamePair("效力层级", "instrument_kind")
    case .citationRole: NamePair("引用作用", "citation_role")
    case .documentKind: NamePair("文件种类", "document_kind")
    case .filingLine: NamePair("报备渠道", "filing_line")
    case .filingMaterial: NamePair("报备材料种类", "filing_material_kind")
    case .stepKind: NamePair("程序环节", "step_kind")
    case .tone: NamePair("语气", "tone_kind")
    case .deadlineState: NamePair("期限状态", "deadline_state")
    case .instrumentStanding: NamePair("法源效力", "instrument_standing")
    case .articleStanding: NamePair("条号核验", "article_check")
    case .nameManner: NamePair("收录方式", "name_manner")
    case .factVerification: NamePair("法源核验", "fact_verification")
    case .issuerLevel: NamePair("机关层级", "issuer_level")
    case .issuerNature: NamePair("机关性质", "issuer_nature")
    case .force, .subjectKind, .numberingState, .markProblem, .referenceState, .attachmentState,
      .dateForm, .numberForm, .bound, .nature:
      textNames
    }
  }

  /// The members in their order.
  public var members: [Member] { Self.table[self] ?? [] }

  /// The index of the member that a word names.
  public func index(ofWord word: String) -> Int? {
    members.firstIndex { $0.names.matches(word) }
  }

  /// The index of the member with a code.
  public func index(ofCode code: String) -> Int? { members.firstIndex { $0.code == code } }

  private static let table = ownTable.merging(textTable) { own, _ in own }

  private static let ownTable: [EnumerationID: [Member]] = {
    func list(_ rows: [(String, String, String)]) -> [Member] {
      rows.map { Member(code: $0.0, names: NamePair($0.1, $0.2)) }
    }
    return [
      .instrumentKind: list([
        ("constitution", "宪法", "constitution"), ("law", "法律", "law"),
        ("administrative-regulation", "行政法规", "administrative_regulation"),
        ("supervision-regulation", "监察法规", "supervision_regulation"),
        ("local-regulation", "地方性法规", "local_regulation"),
        ("departmental-rule", "部门规章", "departmental_rule"),
        ("local-rule", "地方政府规章", "local_government_rule"),
        ("judicial-interpretation", "司法解释", "judicial_interpretation"),
        ("party-regulation", "党内法规", "party_regulation"),
        ("national-policy", "国家政策", "national_policy"),
        ("normative-document", "规范性文件", "other_normative_document"),
        ("internal-document", "内部文件", "internal_document"),
        ("standard", "标准", "standard"),
      ]),
      .citationRole: list([
        ("legal-basis", "制定依据", "legal_basis"),
        ("handling-basis", "处理依据", "handling_basis"), ("reference", "参照", "reference"),
        ("repeal", "废止", "repeal"), ("amendment", "修改", "amendment"),
        ("implementation", "贯彻落实", "implementation"), ("mention", "一般提及", "mention"),
      ]),
      .documentKind: list([
        ("normative", "行政规范性文件", "normative_document"),
        ("decision", "重大行政决策", "major_decision"),
        ("rule", "地方政府规章", "local_government_rule"), ("other", "其他文件", "other_document"),
      ]),
      .filingLine: list([
        ("government", "政府线", "government"), ("congress", "人大线", "congress"),
      ]),
      .filingMaterial: list([
        ("filing-report", "备案报告", "filing_report"), ("text", "正式文本", "official_text"),
        ("explanation", "起草说明", "explanation"), ("legal-basis", "制定依据", "legal_basis"),
        ("legality-opinion", "合法性审核意见", "legality_opinion"),
        ("fair-competition-conclusion", "公平竞争审查结论", "fair_competition_conclusion"),
        ("consultation-record", "征求意见材料", "consultation_record"),
        ("electronic-text", "电子文本", "electronic_text"), ("other", "其他材料", "other_material"),
      ]),
      .stepKind: list([
        ("assessment", "评估论证", "assessment"), ("consultation", "公开征求意见", "consultation"),
        ("hearing", "听证", "hearing"), ("expert-review", "专家论证", "expert_review"),
        ("risk-assessment", "风险评估", "risk_assessment"),
        ("fair-competition-review", "公平竞争审查", "fair_competition_review"),
        ("department-legality-review", "部门合法性审核", "department_legality_review"),
        ("legality-review", "合法性审核", "legality_review"),
        ("collective-decision", "集体讨论决定", "collective_decision"),
        ("approval", "签发", "approval"), ("registration", "登记编号", "registration"),
        ("promulgation", "公布", "promulgation"),
      ]),
      .tone: list([
        ("affirmed", "肯定", "affirmed"), ("negated", "否定", "negated"),
        ("circumstance", "情形", "circumstance"), ("quoted", "转述", "quoted"),
      ]),
      .deadlineState: list([
        ("not-due", "未到期", "not_due"), ("due-soon", "临期", "due_soon"),
        ("on-time", "按期", "on_time"), ("late", "逾期完成", "late"),
        ("overdue", "逾期未完成", "overdue"), ("unknown", "未知", "unknown_state"),
      ]),
      .instrumentStanding: list([
        ("exists", "现行有效", "in_force"), ("not-yet-in-force", "尚未施行", "not_yet_in_force"),
        ("amended", "已修改", "amended"), ("repealed", "已废止", "repealed"),
      ]),
      .articleStanding: list([
        ("exists", "有此条", "existing_article"), ("no-such-article", "无此条", "no_such_article"),
        ("no-such-part", "无此款项", "no_such_part"), ("former-number", "旧条号", "former_number"),
        ("not-judged", "不作核对", "not_judged"),
      ]),
      .nameManner: list([
        ("full-name", "全称", "full_name"), ("short-form", "略写", "short_form"),
        ("alias", "简称", "alias"), ("number", "凭文号", "by_number"),
        ("outside", "未收录", "not_in_book"),
      ]),
      .factVerification: list([
        ("V", "全文", "full"), ("V~", "节选", "excerpt"), ("R", "未核", "unverified"),
      ]),
      .issuerLevel: list([
        ("national", "国家级", "national_level"), ("province", "省级", "province_level"),
        ("city", "市级", "city_level"), ("county", "县级", "county_level"),
        ("township", "乡级", "township_level"),
      ]),
      .issuerNature: list([
        ("government", "人民政府", "people_government"),
        ("office", "政府办公机构", "government_office"),
        ("department", "工作部门", "department"),
        ("internal-section", "内设机构", "internal_section"),
        ("coordinating-body", "议事协调机构", "coordinating_body"),
        ("agency", "派出机构", "agency"), ("party-organ", "党的机关", "party_organ"),
        ("congress", "权力机关", "people_congress"), ("court", "司法机关", "court"),
      ]),
    ]
  }()
}
