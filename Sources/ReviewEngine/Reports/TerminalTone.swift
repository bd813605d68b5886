internal import RuleDSL

/// The colour of a finding at a terminal (终端颜色).
enum TerminalTone: Int {
  case red = 31
  case yellow = 33
  case blue = 34
  case magenta = 35
  case grey = 90

  init(_ finding: Finding) {
    guard finding.disposition == .open else {
      self = .grey
      return
    }
    guard finding.outcome == .violation else {
      self = .magenta
      return
    }
    switch finding.severity {
    case .error: self = .red
    case .warning: self = .yellow
    case .info: self = .blue
    }
  }

  /// Puts a text between the escape sequences of ECMA-48.
  func paint(_ text: String) -> String { "\u{1B}[1;\(rawValue)m\(text)\u{1B}[0m" }
}
