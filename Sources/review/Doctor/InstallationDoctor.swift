internal import DocumentModel
internal import FilingRegister
internal import LawBook
internal import ReviewEngine
internal import RuleDSL
internal import SourceText
internal import Spreadsheet
internal import ZipContainer

/// Looks at everything that the commands rely on besides documents (自检).
struct InstallationDoctor {
  /// Folders of rules; empty for those of the program.
  let rules: [String]
  /// Public keys that must have signed the rules; nil when none must.
  let trustedKey: String?
  /// The day for which the law book and the calendar should hold; nil leaves their age unjudged.
  let asOf: LegalDate?
  let register: String
  /// The office's own templates; nil for none.
  let templates: String?
  let surroundings: DoctorSurroundings
  let language: MessageLanguage

  /// After this many days without a look at the official registers, the law book counts as old.
  static let oldAfterDays = 180

  /// Everything that was found, in a fixed order.
  func lines() -> [DoctorLine] {
    var lines = [
      line("program", ("程序", "program"), .ok, "review \(ReviewCommand.version)")
    ]
    do {
      let loaded = try RuleFolder.load(rules, trustedKey: nil, language: language)
      lines.append(packs(loaded.library))
      lines += [signature(), lawBook(loaded.lawBook), calendar(loaded.calendar)]
    } catch {
      let words = (error as? CommandFault)?.message ?? "\(error)"
      lines.append(
        line(
          "rules", ("规则", "rules"), .fault, words,
          ("重新安装，或者用 --rules 指明规则目录", "install again, or name a folder with --rules")))
    }
    lines += [schemas(), papers(), libraries(), registerFile()]
    return lines + surroundings.lines(language)
  }

  func line(
    _ check: String, _ title: (String, String), _ state: DoctorLine.State, _ detail: String,
    _ remedy: (String, String)? = nil
  ) -> DoctorLine {
    DoctorLine(
      check: check, title: language.choose(title.0, title.1), state: state, detail: detail,
      remedy: remedy.map { language.choose($0.0, $0.1) })
  }

  private var folder: String? { rules.first ?? RuleFolder.defaultFolder() }

  // MARK: Rules

  private func packs(_ library: RuleLibrary) -> DoctorLine {
    let packs = PackIdentity.all(of: library).map { pack in
      "\(pack.name) \(pack.version) \(pack.digest.prefix(16))"
    }
    let count = library.rules.count
    return line(
      "rules", ("规则", "rules"), .ok,
      language.choose("\(count) 条", "\(count) rules")
        + " (\(folder ?? "")): " + packs.joined(separator: ", "))
  }

  private func signature() -> DoctorLine {
    let title = ("规则签名", "signature of the rules")
    do {
      var isSigned = false
      for root in rules.isEmpty ? [folder].compactMap(\.self) : rules {
        let manifest = RuleFolderManifest(folder: root, language: language)
        let path = PathText.joined(root, RuleManifest.fileName)
        if let trustedKey {
          try manifest.verify(trustedKey: trustedKey)
          isSigned = true
        } else if InputFile.kind(of: path, followingLinks: true) != nil {
          try manifest.compare(try manifest.stored())
        }
      }
      let words = language.choose(
        isSigned ? "签名有效" : "没有要求签名（--trusted-key）",
        isSigned ? "valid" : "none asked for (--trusted-key)")
      return line("signature", title, .ok, words)
    } catch {
      return line(
        "signature", title, .fault, (error as? CommandFault)?.message ?? "\(error)",
        (
          "规则来源可信的，用 review rules sign 重新签署",
          "if the rules are yours, sign them again with review rules sign"
        ))
    }
  }

  private func lawBook(_ book: LawBook?) -> DoctorLine {
    let title = ("法源库", "law book")
    guard let book else {
      return line(
        "law-book", title, .warning, language.choose("没有找到", "not found"),
        (
          "放在规则目录的 LawBook 里；没有它，引用的效力为待核",
          "put it into LawBook below the rules; without it citations stay open"
        ))
    }
    let day = book.all.compactMap { book.instrument($0).statusAsOf }.max()
    let words =
      language.choose("\(book.instrumentCount) 件", "\(book.instrumentCount) instruments")
      + " \(book.digest.prefix(16))"
      + (day.map { language.choose("，核对到 \($0.iso)", ", checked up to \($0.iso)") } ?? "")
    if let day, let asOf, day.dayNumber + Self.oldAfterDays < asOf.dayNumber {
      return line(
        "law-book", title, .warning, words,
        (
          "超过 \(Self.oldAfterDays) 天没有核对；升级 review，或者更新 LawBook 的表",
          "more than \(Self.oldAfterDays) days ago; upgrade review, or its tables"
        ))
    }
    return line("law-book", title, .ok, words)
  }

  private func calendar(_ calendar: WorkdayCalendar) -> DoctorLine {
    let title = ("工作日历", "working days")
    let years = calendar.coveredYears.map(String.init).joined(separator: " ")
    guard let first = calendar.coveredYears.first else {
      return line(
        "calendar", title, .warning, language.choose("没有收录任何年份", "no year"),
        (
          "补上 Calendar/workdays.csv；没有它，工作日期限为待核",
          "add Calendar/workdays.csv; without it working days are unknown"
        ))
    }
    if let asOf, asOf.year >= first, !calendar.coveredYears.contains(asOf.year) {
      return line(
        "calendar", title, .warning, years,
        (
          "没有 \(asOf.year) 年；按国务院办公厅的通知补上",
          "\(asOf.year) is missing; add it from the State Council's notice"
        ))
    }
    return line("calendar", title, .ok, years)
  }

  // MARK: Files

  private func schemas() -> DoctorLine {
    let title = ("格式定义", "schemas")
    let place = folder.map { PathText.joined(PathText.folder(of: $0), "Schemas") } ?? ""
    let names = ["findings.schema.json", "normative-document.rng", "normative-document.xsd"]
    let missing = names.filter {
      InputFile.kind(of: PathText.joined(place, $0), followingLinks: true) != .file
    }
    guard missing.isEmpty else {
      return line(
        "schemas", title, .warning,
        language.choose("\(place) 缺 ", "\(place) lacks ") + missing.joined(separator: " "),
        ("重新安装；审查不受影响", "install again; reviews do not need them"))
    }
    return line("schemas", title, .ok, place)
  }

  private func papers() -> DoctorLine {
    let title = ("文书模板", "templates")
    let folders = [templates, folder.map { $0 + "/Papers" }].compactMap(\.self)
    let names = PaperKind.allCases.map(\.rawValue) + ["合法性审核意见书"]
    let missing = names.filter { name in
      !folders.contains {
        InputFile.kind(of: "\($0)/\(name).md", followingLinks: true) == .file
      }
    }
    guard missing.isEmpty else {
      return line(
        "templates", title, .fault,
        language.choose("缺 ", "missing: ") + missing.joined(separator: "、"),
        ("重新安装，或者用 --templates 指明目录", "install again, or name a folder with --templates"))
    }
    return line("templates", title, .ok, "\(names.count) (\(folders.joined(separator: ", ")))")
  }

  private func registerFile() -> DoctorLine {
    let title = ("备案登记簿", "register")
    guard InputFile.kind(of: register, followingLinks: true) != nil else {
      let place = PathText.folder(of: PathText.absolute(register))
      guard surroundings.isWritable(place) else {
        return line(
          "register", title, .warning,
          language.choose("“\(place)”不能写", "“\(place)” cannot be written"),
          ("换一个目录，或者用 --register 指明", "choose another folder, or name one with --register"))
      }
      return line(
        "register", title, .ok,
        language.choose("还没有，可以建立在“\(place)”", "none yet; can be made in “\(place)”"))
    }
    do {
      let found = try FilingRegister(path: register, creating: false).verify()
      guard found.faults.isEmpty else {
        return line(
          "register", title, .fault,
          language.choose("\(register) 核验不通过", "\(register) does not verify"),
          ("运行 review register verify 查看，用备份恢复", "see review register verify, and restore a backup")
        )
      }
      guard surroundings.isWritable(register) else {
        return line(
          "register", title, .warning,
          language.choose("\(register) 不能写", "\(register) cannot be written"),
          ("检查权限", "check the permissions"))
      }
      return line(
        "register", title, .ok,
        language.choose("\(register)，案卷 \(found.cases) 个", "\(register), \(found.cases) cases"))
    } catch {
      let words = RegisterWords(language).fault(error).message
      return line(
        "register", title, .fault, words,
        ("用 --register 指明正确的文件", "name the right file with --register"))
    }
  }

  private func libraries() -> DoctorLine {
    let title = ("程序库", "libraries")
    let found = [
      ("libxml2", XMLLibrary.version, XMLLibrary.compiledVersion),
      ("libzip", ZipLibrary.version, ZipLibrary.compiledVersion),
      ("libxlsxwriter", SpreadsheetLibrary.version, SpreadsheetLibrary.compiledVersion),
      ("sqlite", RegisterLibrary.version, RegisterLibrary.version),
    ]
    let words = found.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
    let other = found.filter { $0.1 != $0.2 }.map { "\($0.0) \($0.2)" }
    guard other.isEmpty else {
      return line(
        "libraries", title, .warning, words,
        (
          "编译时为 \(other.joined(separator: "、"))；有异常时重新编译",
          "compiled against \(other.joined(separator: ", ")); build again if anything looks wrong"
        ))
    }
    return line("libraries", title, .ok, words)
  }
}
