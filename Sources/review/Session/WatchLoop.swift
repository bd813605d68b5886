internal import Glibc
internal import ReviewEngine
internal import RuleDSL

/// Reviews again whenever an input, a setting or a rule changes, until somebody asks to stop (持续审查).
struct WatchLoop {
  let paths: [String]
  /// Files and folders besides the inputs that decide what is found.
  let others: [String]
  let language: MessageLanguage

  /// The time between two looks; a change is taken in when two looks agree.
  private static let pause: Duration = .milliseconds(300)

  /// Runs the review now and after each change.
  func run(_ review: (InputCollector) async throws -> Void) async throws {
    var known: [String: FileState]?
    while !Interruption.isRequested {
      let now = states()
      if now != known {
        try await Task.sleep(for: Self.pause)
        // Somebody is still writing.
        guard states() == now else { continue }
        known = now
        clear()
        do {
          try await review(InputCollector(paths))
        } catch let fault as CommandFault {
          // A rule or a setting that is being edited; the next change may mend it.
          StandardStreams.writeError(fault.message + "\n")
        }
        StandardStreams.writeError(
          language.choose("等待改动，按 Ctrl-C 结束\n", "waiting for changes, Ctrl-C ends\n"))
      }
      try await Task.sleep(for: Self.pause)
    }
  }

  private func states() -> [String: FileState] {
    var states: [String: FileState] = [:]
    let collector = InputCollector(paths + others)
    for path in collector.paths where path != "-" { states[path] = FileState(path) }
    return states
  }

  private func clear() {
    if isatty(STDOUT_FILENO) == 1 { StandardStreams.write("\u{1B}[2J\u{1B}[3J\u{1B}[H") }
  }
}
