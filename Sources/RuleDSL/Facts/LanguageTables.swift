/// A part or a marked stretch of a document that text checks may name (区域).
public enum RegionID: String, CaseIterable, Sendable {
  /// 标题.
  case title
  /// 正文: everything that binds: paragraphs, headings and tables, without attachments.
  case body
  /// 条文: paragraphs inside articles or numbered levels.
  case provisions
  /// 附件.
  case attachment
  /// 落款.
  case signature
  /// 表格.
  case table
  /// 引语.
  case quotation
  /// 书名号.
  case bookTitle
  /// 括注.
  case parenthesis

  /// The names.
  public var names: NamePair {
    switch self {
    case .title: NamePair("标题", "title")
    case .body: NamePair("正文", "body")
    case .provisions: NamePair("条文", "provisions")
    case .attachment: NamePair("附件", "attachment")
    case .signature: NamePair("落款", "signature")
    case .table: NamePair("表格", "table")
    case .quotation: NamePair("引语", "quotation")
    case .bookTitle: NamePair("书名号", "book_title")
    case .parenthesis: NamePair("括注", "parenthesis")
    }
  }

  /// Tells whether it is a stretch inside a paragraph, set apart by marks.
  public var isInline: Bool { self == .quotation || self == .bookTitle || self == .parenthesis }
}

/// Something that must be done within a period (事项), and the date that shows it was done.
public enum ActionID: String, CaseIterable, Sendable {
  /// 报备: filing with the government above.
  case governmentFiling
  /// 人大报备.
  case congressFiling

  /// The names.
  public var names: NamePair {
    switch self {
    case .governmentFiling: NamePair("报备", "government_filing")
    case .congressFiling: NamePair("人大报备", "congress_filing")
    }
  }

  /// The fact that holds the day it was done.
  public var fact: FactID {
    switch self {
    case .governmentFiling: .documentGovernmentFilingDate
    case .congressFiling: .documentCongressFilingDate
    }
  }
}

/// The functions of the language (函数).
public enum FunctionID: String, CaseIterable, Sendable {
  /// 日数（甲，乙）: calendar days from the first to the second.
  case days
  /// 工作日数（甲，乙）: working days after the first, up to and with the second.
  case workdays
  /// 个数（若干）: how many.
  case count

  /// The names.
  public var names: NamePair {
    switch self {
    case .days: NamePair("日数", "days_between")
    case .workdays: NamePair("工作日数", "workdays_between")
    case .count: NamePair("个数", "count")
    }
  }
}

/// When in a document's life a rule is asked (阶段).
public enum StageID: String, CaseIterable, Sendable {
  /// 起草.
  case drafting
  /// 审核.
  case review
  /// 公布前.
  case prePublication = "pre-publication"
  /// 备案.
  case filing
  /// 清理.
  case cleanup
  /// 年报.
  case annualReport = "annual-report"

  /// The names.
  public var names: NamePair {
    switch self {
    case .drafting: NamePair("起草", "drafting")
    case .review: NamePair("审核", "review")
    case .prePublication: NamePair("公布前", "pre_publication")
    case .filing: NamePair("备案", "filing_stage")
    case .cleanup: NamePair("清理", "cleanup")
    case .annualReport: NamePair("年报", "annual_report")
    }
  }
}

/// How grave a finding is (级别).
public enum RuleSeverity: String, CaseIterable, Comparable, Sendable {
  /// 提醒.
  case info
  /// 警告.
  case warning
  /// 错误.
  case error

  /// The names.
  public var names: NamePair {
    switch self {
    case .info: NamePair("提醒", "info")
    case .warning: NamePair("警告", "warning")
    case .error: NamePair("错误", "error")
    }
  }

  /// Orders from the lightest to the gravest.
  public static func < (left: RuleSeverity, right: RuleSeverity) -> Bool {
    left.order < right.order
  }

  private var order: Int {
    switch self {
    case .info: 0
    case .warning: 1
    case .error: 2
    }
  }
}

/// How well a basis was verified (核验).
public enum Verification: String, CaseIterable, Sendable {
  /// 全文: the whole article was read.
  case full
  /// 节选: only an excerpt or a quotation was read.
  case excerpt
  /// 未核: recalled, not read.
  case unverified

  /// The names.
  public var names: NamePair {
    switch self {
    case .full: NamePair("全文", "full")
    case .excerpt: NamePair("节选", "excerpt")
    case .unverified: NamePair("未核", "unverified")
    }
  }

  /// The gravest finding that such a basis can carry.
  public var gravest: RuleSeverity {
    switch self {
    case .full: .error
    case .excerpt: .warning
    case .unverified: .info
    }
  }
}

/// Whether a rule is in use (状态).
public enum RuleStatus: String, CaseIterable, Sendable {
  /// 试行: at most a warning.
  case trial
  /// 正式.
  case final
  /// 停用: kept so that its identity is never used again.
  case disabled

  /// The names.
  public var names: NamePair {
    switch self {
    case .trial: NamePair("试行", "trial")
    case .final: NamePair("正式", "final")
    case .disabled: NamePair("停用", "disable")
    }
  }
}

/// The text around the place that is judged (所在), which conditions and messages may name.
public enum SceneThing: String, CaseIterable, Sendable {
  /// 本条: the article, or outside of articles the numbered paragraph.
  case provision
  /// 本句.
  case sentence
  /// 本分句.
  case clause

  /// The names.
  public var names: NamePair {
    switch self {
    case .provision: NamePair("本条", "this_provision")
    case .sentence: NamePair("本句", "this_sentence")
    case .clause: NamePair("本分句", "this_clause")
    }
  }

  /// The kind of thing.
  public var entity: EntityID {
    switch self {
    case .provision: .provision
    case .sentence: .sentence
    case .clause: .clause
    }
  }

  /// Its slot; below those of variables.
  public var slot: Int {
    switch self {
    case .provision: -1
    case .sentence: -2
    case .clause: -3
    }
  }
}

/// What a message may say besides facts (现场).
public enum ScenePart: String, CaseIterable, Sendable {
  /// 命中: the text that was found.
  case hit
  /// 缺项: the facts that are missing.
  case missing
  /// 到期日.
  case dueDate
  /// 期限状态.
  case deadlineState

  /// The names.
  public var names: NamePair {
    switch self {
    case .hit: NamePair("命中", "hit")
    case .missing: NamePair("缺项", "missing")
    case .dueDate: NamePair("到期日", "due_date")
    case .deadlineState: NamePair("期限状态", "deadline_state")
    }
  }
}
