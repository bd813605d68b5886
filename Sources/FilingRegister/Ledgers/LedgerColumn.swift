/// The columns that ledgers have (台账列), by their usual Chinese names.
package enum LedgerColumn: String, CaseIterable, Sendable {
  case title
  case documentNumber
  case issuer
  case issuerKind
  case signed
  case published
  case effective
  case expiry
  case stage
  case governmentReceiver
  case governmentFiled
  case governmentSuspended
  case governmentSupplementDue
  case governmentSupplemented
  case governmentRegistered
  case governmentNumber
  case governmentRejected
  case governmentPassed
  case governmentObjected
  case governmentCategory
  case governmentCorrectionDue
  case governmentCorrected
  case governmentCorrection
  case governmentReplied
  case governmentArchived
  case governmentStage
  case congressReceiver
  case congressFiled
  case congressSuspended
  case congressSupplementDue
  case congressSupplemented
  case congressRegistered
  case congressNumber
  case congressRejected
  case congressPassed
  case congressObjected
  case congressCategory
  case congressCorrectionDue
  case congressCorrected
  case congressCorrection
  case congressReplied
  case congressArchived
  case congressStage

  /// The name that exports write.
  package var name: String { Self.names[self]?.first ?? rawValue }

  /// Whether it holds days.
  package var isDay: Bool {
    switch self {
    case .signed, .published, .effective, .expiry: true
    default: Self.filingDays.contains { rawValue.hasSuffix($0) }
    }
  }

  private static let filingDays = [
    "Filed", "Suspended", "SupplementDue", "Supplemented", "Registered", "Rejected", "Passed",
    "Objected", "CorrectionDue", "Corrected", "Replied", "Archived",
  ]

  /// The column of a line's own matter.
  package static func column(_ line: FilingLine, _ suffix: String) -> LedgerColumn? {
    LedgerColumn(rawValue: line.rawValue + suffix)
  }

  /// The name that exports write, then the others that are recognised.
  private static let names: [LedgerColumn: [String]] = {
    var names: [LedgerColumn: [String]] = [
      .title: ["标题", "文件名称", "名称", "文件标题", "规范性文件名称", "文件名"],
      .documentNumber: ["文号", "发文字号", "文件编号", "发文号", "文件文号"],
      .issuer: ["制定机关", "发文机关", "发布机构", "发文单位", "制定单位", "印发单位", "起草单位", "报备单位", "报备机关"],
      .issuerKind: ["机关类别", "机关类型", "单位类别"],
      .signed: ["成文日期", "成文时间", "印发日期", "印发时间", "签发日期"],
      .published: ["公布日期", "发布日期", "公布时间", "发布时间", "公开日期"],
      .effective: ["施行日期", "实施日期", "生效日期", "施行时间", "实施时间"],
      .expiry: ["失效日期", "有效期至", "有效期限", "有效期", "届满日期"],
      .stage: ["文件阶段", "效力状态", "有效性"],
    ]
    let filing: [(String, [String])] = [
      ("Receiver", ["接收机关"]), ("Filed", ["报备日期", "报备时间", "报送日期", "备案日期"]),
      ("Suspended", ["补正日期"]), ("SupplementDue", ["补正限期"]),
      ("Supplemented", ["补报日期", "补报时间", "重新报送日期"]), ("Registered", ["登记日期", "备案登记日期"]),
      ("Number", ["登记号", "备案登记号", "备案号", "备案登记编号"]),
      ("Rejected", ["不予登记日期", "退回日期"]), ("Passed", ["通过日期"]),
      ("Objected", ["审查意见日期"]), ("Category", ["问题类别"]), ("CorrectionDue", ["纠错限期"]),
      ("Corrected", ["纠错日期", "纠正日期"]),
      ("Correction", ["纠错方式", "处理结果"]), ("Replied", ["反馈日期"]), ("Archived", ["归档日期"]),
      ("Stage", ["备案状态", "办理状态", "状态"]),
    ]
    for (suffix, words) in filing {
      // Without a word for the line a column belongs to the government's, the commoner one.
      if let column = column(.government, suffix) {
        names[column] = words.map { "政府线" + $0 } + words
      }
      if let column = column(.congress, suffix) {
        names[column] = words.flatMap { ["人大线" + $0, "人大" + $0] }
      }
    }
    return names
  }()

  private static let byName: [String: LedgerColumn] = {
    var table: [String: LedgerColumn] = [:]
    for column in allCases {
      for name in names[column] ?? [] where table[name] == nil { table[name] = column }
    }
    return table
  }()

  /// Finds a column by its heading; blanks, line ends and a remark in parentheses do not matter.
  package init?(heading: String) {
    var name = heading.filter { !$0.isWhitespace && $0 != "*" && $0 != "＊" }
    if let open = name.firstIndex(where: { $0 == "（" || $0 == "(" }) {
      name = String(name[..<open])
    }
    guard let column = Self.byName[name] else { return nil }
    self = column
  }
}
