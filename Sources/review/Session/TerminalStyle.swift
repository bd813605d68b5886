internal import Glibc

/// Whether standard output shows colours (终端样式).
enum TerminalStyle {
  /// True at a terminal, unless NO_COLOR says otherwise; CLICOLOR_FORCE colours files and pipes too.
  static var isColoured: Bool {
    if let value = unsafe getenv("NO_COLOR"), unsafe value.pointee != 0 { return false }
    return isSet("CLICOLOR_FORCE") || isatty(STDOUT_FILENO) == 1
  }

  /// True when the variable holds something other than 0.
  static func isSet(_ name: String) -> Bool {
    guard let value = unsafe getenv(name) else { return false }
    let text = unsafe String(cString: value)
    return !text.isEmpty && text != "0"
  }
}
