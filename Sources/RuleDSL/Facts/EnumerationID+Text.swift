extension EnumerationID {
  /// The names of the sets that the text analysis answers with.
  var textNames: NamePair {
    switch self {
    case .force: NamePair("规范强度", "force")
    case .subjectKind: NamePair("主体类别", "subject_kind")
    case .numberingState: NamePair("序号情况", "numbering_state")
    case .markProblem: NamePair("标点情况", "mark_problem")
    case .referenceState: NamePair("指向情况", "reference_state")
    case .attachmentState: NamePair("附件情况", "attachment_state")
    case .dateForm: NamePair("日期形式", "date_form")
    case .numberForm: NamePair("文号形式", "number_form")
    case .bound: NamePair("限度", "bound")
    default: NamePair("性质", "nature")
    }
  }

  /// The members of these sets.
  static let textTable: [EnumerationID: [Member]] = {
    func list(_ rows: [(String, String, String)]) -> [Member] {
      rows.map { Member(code: $0.0, names: NamePair($0.1, $0.2)) }
    }
    return [
      .force: list([
        ("obligation", "义务性", "obligation"), ("prohibition", "禁止性", "prohibition"),
        ("permission", "授权性", "permission"), ("statement", "陈述性", "statement"),
      ]),
      .subjectKind: list([
        ("agency", "行政机关", "administrative_body"), ("staff", "行政机关人员", "agency_staff"),
        ("business", "经营者", "business"), ("person", "公民个人", "natural_person"),
        ("applicant", "申请人当事人", "applicant_or_party"),
        ("organisation", "社会组织", "organisation"), ("anyone", "任何单位和个人", "anyone"),
      ]),
      .numberingState: list([
        ("sequential", "连续", "sequential"), ("gap", "缺号", "number_gap"),
        ("duplicate", "重号", "duplicate_number"), ("backward", "逆序", "backward_number"),
      ]),
      .markProblem: list([
        ("unclosed", "缺右标", "unclosed"), ("unopened", "缺左标", "unopened"),
        ("mismatched", "左右不配", "mismatched"),
      ]),
      .referenceState: list([
        ("resolved", "有着落", "resolved"), ("dangling", "悬空", "dangling"),
        ("unclear", "指向不明", "unclear_reference"),
      ]),
      .attachmentState: list([
        ("matched", "附件一致", "attachment_matched"),
        ("differentName", "附件名称不一致", "attachment_name_differs"),
        ("missing", "缺附件", "attachment_missing"),
        ("unannounced", "附件未说明", "attachment_unannounced"),
        ("notIncluded", "附件未随文", "attachment_not_included"),
      ]),
      .dateForm: list([
        ("regular", "规范日期", "regular_date"), ("zeroPadded", "日期虚位", "zero_padded_date"),
        ("numerals", "汉字日期", "numeral_date"), ("separated", "分隔符日期", "separated_date"),
        ("impossible", "不存在日期", "impossible_date"),
      ]),
      .numberForm: list([
        ("regular", "规范文号", "regular_number"),
        ("wrongBracket", "文号括号不规范", "wrong_bracket"),
        ("ordinal", "文号多余第字", "ordinal_number"),
        ("zeroPadded", "文号虚位", "zero_padded_number"),
        ("shortYear", "文号年份不全", "short_year"),
      ]),
      .bound: list([
        ("atLeast", "下限", "lower_bound"), ("atMost", "上限", "upper_bound"),
        ("exact", "定值", "exact_value"),
      ]),
      .nature: list([
        ("yes", "应当认定", "is_normative"), ("no", "不予认定", "is_not_normative"),
        ("doubtful", "认定存疑", "is_doubtful"),
      ]),
    ]
  }()
}
