internal import Glibc
internal import RuleDSL

/// The terminal and the locale that the command runs in (运行环境); only `doctor` asks for them.
struct DoctorSurroundings {
  /// The locale by the usual variables, in their order of precedence; empty when none is set.
  let locale: String
  /// Columns of the terminal on standard output; nil when it is none.
  let columns: Int?

  /// What surrounds this process.
  static func current() -> DoctorSurroundings {
    let names = ["LC_ALL", "LC_CTYPE", "LANG"]
    let set = names.lazy.compactMap { name -> String? in
      guard let value = unsafe getenv(name) else { return nil }
      return unsafe String(cString: value)
    }.first { !$0.isEmpty }
    var size = winsize()
    let isTerminal = unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0
    return DoctorSurroundings(
      locale: set ?? "", columns: isTerminal && size.ws_col > 0 ? Int(size.ws_col) : nil)
  }

  /// Tells whether this user may write to a file or a folder.
  func isWritable(_ path: String) -> Bool { unsafe access(path, W_OK) == 0 }

  func lines(_ language: MessageLanguage) -> [DoctorLine] { [encoding(language), width(language)] }

  private func encoding(_ language: MessageLanguage) -> DoctorLine {
    let title = language.choose("字符编码", "encoding")
    let upper = locale.uppercased()
    // Output is UTF-8 whatever the locale says; a terminal set otherwise shows it wrongly.
    guard upper.hasSuffix("UTF-8") || upper.hasSuffix("UTF8") || upper.contains("UTF-8@") else {
      let shown = locale.isEmpty ? language.choose("（没有设置）", "(not set)") : locale
      return DoctorLine(
        check: "encoding", title: title, state: .warning, detail: shown,
        remedy: language.choose(
          "输出总是 UTF-8；显示乱码时设置 LANG=C.UTF-8",
          "output is always UTF-8; set LANG=C.UTF-8 if it looks wrong"))
    }
    return DoctorLine(check: "encoding", title: title, state: .ok, detail: locale, remedy: nil)
  }

  private func width(_ language: MessageLanguage) -> DoctorLine {
    let title = language.choose("终端宽度", "terminal")
    guard let columns else {
      return DoctorLine(
        check: "terminal", title: title, state: .ok,
        detail: language.choose("不是终端", "no terminal"), remedy: nil)
    }
    let detail = language.choose("\(columns) 列", "\(columns) columns")
    guard columns >= 80 else {
      return DoctorLine(
        check: "terminal", title: title, state: .warning, detail: detail,
        remedy: language.choose("摘录会折行；放宽到 80 列", "excerpts will wrap; make it 80 columns wide"))
    }
    return DoctorLine(check: "terminal", title: title, state: .ok, detail: detail, remedy: nil)
  }
}
