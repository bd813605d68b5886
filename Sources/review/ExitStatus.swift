/// How a command ends (退出状态).
enum ExitStatus: Int32, Error {
  /// Nothing at or above `--fail-on`.
  case clean = 0
  /// Findings at or above `--fail-on`.
  case findings = 1
  /// A usage or rule error.
  case usage = 2
  /// Some input could not be reviewed; outranks findings, since what was not read may hide more.
  case incomplete = 3
  /// An internal error.
  case internalError = 4
  /// Somebody asked to stop; the reports hold what was done till then.
  case interrupted = 130
}

/// A failure with a message for people.
struct CommandFault: Error {
  let status: ExitStatus
  let message: String
}
