/// What a check of the installation found (自检结果): one line, with the remedy where one is needed.
struct DoctorLine: Sendable {
  /// How much it matters.
  enum State: String, Sendable {
    /// As it should be.
    case ok
    /// Works, but something will stay open or look odd.
    case warning = "warn"
    /// A command will fail for it.
    case fault
  }

  /// A name that never changes, for programs.
  let check: String
  /// What was looked at, in the language of the report.
  let title: String
  let state: State
  let detail: String
  /// What to do; nil when nothing is to be done.
  let remedy: String?
}
