internal import Glibc
internal import Synchronization

/// A request to stop (中断): what is under way is finished and written, the rest is left for another run.
enum Interruption {

  private static let isAsked = Atomic<Bool>(false)

  /// Whether somebody asked to stop.
  static var isRequested: Bool { isAsked.load(ordering: .relaxed) }

  /// Listens to Ctrl-C and to the request to end; the second one ends at once.
  static func listen() {
    // Asked here first: what is made on first use must not be made inside a signal.
    _ = isRequested
    for number in [SIGINT, SIGTERM] {
      signal(number) { number in
        Interruption.isAsked.store(true, ordering: .relaxed)
        signal(number, SIG_DFL)
      }
    }
  }
}
