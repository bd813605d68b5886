internal import ArgumentParser
internal import RuleDSL

/// The least grave finding that makes a command end with status 1.
enum FailureThreshold: String, ExpressibleByArgument, CaseIterable {
  case error
  case warning
  case info
  case never

  var severity: RuleSeverity? {
    switch self {
    case .error: .error
    case .warning: .warning
    case .info: .info
    case .never: nil
    }
  }
}
