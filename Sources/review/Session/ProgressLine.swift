internal import Glibc
internal import RuleDSL
internal import Synchronization

/// How far a run is (进度): one line at a terminal, a line a tenth in CI, nothing elsewhere.
final class ProgressLine: Sendable {
  private enum Manner {
    case terminal
    case tenths
    case none
  }

  private struct State {
    var done = 0
    var shown = 0
    var last: ContinuousClock.Instant?
  }

  private let total: Int
  private let language: MessageLanguage
  private let manner: Manner
  private let state = Mutex(State())

  /// A run so short needs no lines.
  private static let shortest = 50

  init(_ total: Int, language: MessageLanguage) {
    self.total = total
    self.language = language
    manner =
      if isatty(STDERR_FILENO) == 1 { total > 1 ? .terminal : .none } else {
        TerminalStyle.isSet("CI") && total >= Self.shortest ? .tenths : .none
      }
  }

  /// One more document is done.
  func step() {
    guard manner != .none else { return }
    state.withLock { state in
      state.done += 1
      if manner == .tenths {
        let tenth = state.done * 10 / total
        guard tenth > state.shown else { return }
        state.shown = tenth
        StandardStreams.writeError(words(state.done) + "\n")
        return
      }
      let now = ContinuousClock.now
      if let last = state.last, now - last < .milliseconds(100) { return }
      state.last = now
      StandardStreams.writeError("\r\(words(state.done))\u{1B}[K")
    }
  }

  /// Takes the line away.
  func end() {
    if manner == .terminal { StandardStreams.writeError("\r\u{1B}[K") }
  }

  private func words(_ done: Int) -> String {
    let share = done * 100 / max(1, total)
    return language.choose(
      "审查 \(done)/\(total)（\(share)%）", "reviewed \(done)/\(total) (\(share)%)")
  }
}
