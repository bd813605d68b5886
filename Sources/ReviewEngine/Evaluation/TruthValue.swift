/// The answer to a condition (三值): true, false, or unknown with what is missing.
struct TruthValue: Sendable {
  enum Answer: Sendable {
    case yes
    case no
    case unknown
  }

  private(set) var answer: Answer
  /// The facts that would decide it; empty unless unknown.
  private(set) var missing: [MissingFact]

  static let yes = TruthValue(answer: .yes, missing: [])
  static let no = TruthValue(answer: .no, missing: [])

  static func unknown(_ missing: [MissingFact]) -> TruthValue {
    TruthValue(answer: .unknown, missing: missing)
  }

  init(_ value: Bool) {
    answer = value ? .yes : .no
    missing = []
  }

  private init(answer: Answer, missing: [MissingFact]) {
    self.answer = answer
    self.missing = missing
  }

  var negated: TruthValue {
    switch answer {
    case .yes: .no
    case .no: .yes
    case .unknown: self
    }
  }

  /// 且 with one more part: false wins, then unknown.
  mutating func combine(and part: TruthValue) {
    switch (answer, part.answer) {
    case (.no, _), (_, .yes): return
    case (_, .no): self = .no
    case (_, .unknown): self = .unknown(missing + part.missing)
    }
  }

  /// 或 with one more part: true wins, then unknown.
  mutating func combine(or part: TruthValue) {
    switch (answer, part.answer) {
    case (.yes, _), (_, .no): return
    case (_, .yes): self = .yes
    case (_, .unknown): self = .unknown(missing + part.missing)
    }
  }

  /// 且: false wins, then unknown.
  static func all(_ parts: some Sequence<TruthValue>) -> TruthValue {
    var missing: [MissingFact] = []
    var isUnknown = false
    for part in parts {
      switch part.answer {
      case .no: return .no
      case .unknown:
        isUnknown = true
        missing += part.missing
      case .yes: continue
      }
    }
    return isUnknown ? .unknown(missing) : .yes
  }

  /// 或: true wins, then unknown.
  static func any(_ parts: some Sequence<TruthValue>) -> TruthValue {
    var missing: [MissingFact] = []
    var isUnknown = false
    for part in parts {
      switch part.answer {
      case .yes: return .yes
      case .unknown:
        isUnknown = true
        missing += part.missing
      case .no: continue
      }
    }
    return isUnknown ? .unknown(missing) : .no
  }
}
