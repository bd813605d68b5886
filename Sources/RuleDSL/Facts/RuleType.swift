/// The type of a value in a rule (类型).
public enum RuleType: Hashable, Sendable {
  /// 文本.
  case text
  /// 数: a whole number.
  case number
  /// 真假.
  case boolean
  /// 日期.
  case date
  /// 期限: a number of days, working days, months or years.
  case duration
  /// One of a closed set of names.
  case enumeration(EnumerationID)
  /// One thing.
  case entity(EntityID)
  /// Several things of a kind.
  case collection(EntityID)

  /// The names in both languages.
  public var names: NamePair {
    switch self {
    case .text: NamePair("文本", "text")
    case .number: NamePair("数", "number")
    case .boolean: NamePair("真假", "boolean")
    case .date: NamePair("日期", "date")
    case .duration: NamePair("期限", "duration")
    case .enumeration(let id): id.names
    case .entity(let id): id.names
    case .collection(let id): NamePair("若干" + id.names.chinese, "collection of " + id.names.english)
    }
  }

  /// The types that a parameter may have.
  public static let parameterTypes: [RuleType] = [.duration, .number, .date, .text]
}

/// A period of time as statutes state it (期限).
public struct RuleDuration: Hashable, Sendable {
  /// What is counted.
  public enum Unit: String, CaseIterable, Sendable {
    /// 日, 自然日: calendar days.
    case calendarDay
    /// 工作日.
    case workingDay
    /// 个月.
    case month
    /// 年.
    case year

    /// The unit that a word names.
    public init?(word: String) {
      switch word {
      case "日", "自然日", "天", "day", "calendar_day", "days": self = .calendarDay
      case "工作日", "个工作日", "working_day", "working_days": self = .workingDay
      case "个月", "月", "month", "months": self = .month
      case "年", "year", "years": self = .year
      default: return nil
      }
    }

    /// The names in both languages.
    public var names: NamePair {
      switch self {
      case .calendarDay: NamePair("日", "day")
      case .workingDay: NamePair("工作日", "working_day")
      case .month: NamePair("个月", "month")
      case .year: NamePair("年", "year")
      }
    }
  }

  /// How many.
  public let count: Int
  /// Of what.
  public let unit: Unit

  /// Makes a period.
  public init(_ count: Int, _ unit: Unit) {
    self.count = count
    self.unit = unit
  }
}
