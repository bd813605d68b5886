extension LawBook {
  /// How well a fact is verified (核验状态), best first.
  public enum Verification: String, CaseIterable, Comparable, Sendable {
    /// V: the full text was read, or independent sources agree.
    case verified = "V"
    /// V~: an excerpt or a single source was read.
    case excerpt = "V~"
    /// R: from memory, or inferred; check before relying on it.
    case recalled = "R"

    /// Orders from weak to strong.
    public static func < (left: Verification, right: Verification) -> Bool {
      left.code > right.code
    }

    init(code: UInt8) {
      self = code == 0 ? .verified : code == 1 ? .excerpt : .recalled
    }

    var code: UInt8 {
      switch self {
      case .verified: 0
      case .excerpt: 1
      case .recalled: 2
      }
    }
  }
}
