import Foundation
import TestSupport
import Testing

/// With a trusted key no command uses rules or a law book that the key did not sign.
struct SignatureTests {
  /// A signed folder of rules with a law book, and the keys.
  private struct Signed {
    let folder: String
    var rules: String { folder + "/Rules" }
    var key: String { folder + "/office.pub" }
    var rule: String { rules + "/a.rule" }

    init() throws {
      folder = try ReviewProcess.temporaryFolder()
      try ReviewProcess.write(Array(Self.text.utf8), to: rules + "/a.rule")
      try FileManager.default.copyItem(
        atPath: RepositoryFolder.path("Rules/LawBook"), toPath: rules + "/LawBook")
      try ReviewProcess.write(Array("可以收费。\n".utf8), to: folder + "/d.txt")
      for name in ["office", "other"] {
        #expect(try ReviewProcess.run(["rules", "keygen", "\(folder)/\(name)"]).status == 0)
      }
      try sign("office")
    }

    func sign(_ name: String) throws {
      let run = try ReviewProcess.run(["rules", "sign", rules, "--key", "\(folder)/\(name)"])
      #expect(run.status == 0, "\(run.error)")
    }

    func makeRegister() throws {
      let run = try ReviewProcess.run([
        "register", "series", "登记·政府线", "甲备〔{年}〕{号}号", "--register", folder + "/r.sqlite",
      ])
      #expect(run.status == 0, "\(run.error)")
    }

    func remove() { ReviewProcess.remove(folder) }

    private static let text = """
      语言 1
      规则包 试验 版本 0.1.0
      规则 SG-001 "试验"
        类别 PROC
        依据 《某条例》 第一条 核验 全文
        施行 2000-01-01 起
        适用 行政规范性文件
        阶段 起草
        级别 错误
        判定
          正文 不得 出现 "收费"
        提示 "有{命中}"
        建议 "删去"
        反例 "可以⟦收费⟧。"
        正例 "可以办理。"
      完

      """
  }

  /// Every command that uses rules or the law book; DIR, DOC and REGISTER are put in.
  static let commands: [[String]] = [
    ["check", "DOC", "--fail-on", "never", "--isolated", "--rules", "DIR"],
    ["check", "DOC", "--checklist", "--isolated", "--rules", "DIR"],
    ["check", "DOC", "--trace", "SG-001", "--isolated", "--rules", "DIR"],
    ["fix", "--diff", "DOC", "--isolated", "--rules", "DIR"],
    ["eval", "文件 的 标题 有值", "DOC", "--rules", "DIR"],
    ["rules", "list", "--rules", "DIR"], ["rules", "test", "--rules", "DIR"],
    ["rules", "lint", "--rules", "DIR"], ["rules", "doc", "--rules", "DIR"],
    ["rules", "coverage", "--rules", "DIR"], ["rules", "explain", "SG-001", "--rules", "DIR"],
    ["case", "due", "--as-of", "2026-11-25", "--rules", "DIR", "--register", "REGISTER"],
    [
      "report", "annual", "--year", "2026", "--as-of", "2026-11-25", "--rules", "DIR", "--register",
      "REGISTER",
    ],
    [
      "opinion", "DOC", "--on", "2026-11-25", "--by", "县司法局", "--rules", "DIR", "--register",
      "REGISTER", "--templates", "Rules/Papers",
    ],
    ["cite", "DOC", "--law-book", "DIR/LawBook"],
    ["law", "show", "行政处罚法", "--law-book", "DIR/LawBook"],
    ["law", "search", "处罚", "--law-book", "DIR/LawBook"],
    [
      "clean", "trigger", "--as-of", "2026-11-25", "--law-book", "DIR/LawBook", "--register",
      "REGISTER",
    ],
  ]

  private func run(
    _ command: [String], _ signed: Signed, key: String?, in folder: String? = nil
  ) throws -> ReviewProcess.Output {
    let words = command.map {
      $0.replacing("DIR", with: signed.rules).replacing("DOC", with: signed.folder + "/d.txt")
        .replacing("REGISTER", with: signed.folder + "/r.sqlite")
    }
    return try ReviewProcess.run(
      words + (key.map { ["--trusted-key", $0] } ?? []),
      in: folder ?? RepositoryFolder.root)
  }

  @Test(
    "every command passes what was signed, and refuses a changed file with status 2 and its name")
  func everyCommand() throws {
    let signed = try Signed()
    defer { signed.remove() }
    try signed.makeRegister()
    for command in Self.commands {
      let good = try run(command, signed, key: signed.key)
      #expect(good.status <= 1, "\(command): \(good.status) \(good.error)")
    }
    let before = try RepositoryFolder.bytes(signed.rule)
    try ReviewProcess.write(before + Array("# 改\n".utf8), to: signed.rule)
    for command in Self.commands {
      let bad = try run(command, signed, key: signed.key)
      #expect(bad.status == 2, "\(command): \(bad.status)")
      #expect(bad.error.contains("a.rule”与清单不符"), "\(command): \(bad.error)")
      let untrusting = try run(command, signed, key: nil)
      #expect(untrusting.status <= 1, "\(command): \(untrusting.status) \(untrusting.error)")
    }
  }

  @Test("another key, no signature, a missing and an added file are refused, each in its words")
  func faults() throws {
    let signed = try Signed()
    defer { signed.remove() }
    let command = ["rules", "list", "--rules", "DIR"]
    func error(_ key: String? = nil) throws -> String {
      let run = try run(command, signed, key: key ?? signed.key)
      #expect(run.status == 2)
      return run.error
    }
    #expect(try error(signed.folder + "/other.pub").contains("不是可信密钥签的"))
    #expect(try error(signed.folder + "/d.txt").contains("不是公钥文件"))
    try ReviewProcess.write([], to: signed.rules + "/b.rule")
    #expect(try error().contains("b.rule”不在清单里"))
    try FileManager.default.removeItem(atPath: signed.rules + "/b.rule")
    try FileManager.default.moveItem(atPath: signed.rule, toPath: signed.folder + "/a.rule")
    #expect(try error().contains("a.rule”不见了"))
    try FileManager.default.moveItem(atPath: signed.folder + "/a.rule", toPath: signed.rule)
    #expect(try run(command, signed, key: signed.key).status == 0)
    try signed.sign("other")
    #expect(try error().contains("不是可信密钥签的"))
    try FileManager.default.removeItem(atPath: signed.rules + "/MANIFEST.sig")
    #expect(try error().contains("没有签名"))
  }

  @Test(
    "trusted-key of review.toml holds for commands without a document too, and for papers' templates"
  )
  func configured() throws {
    let signed = try Signed()
    defer { signed.remove() }
    let settings = "trusted-key = \"office.pub\"\n"
    try ReviewProcess.write(Array(settings.utf8), to: signed.folder + "/review.toml")
    let list = ["rules", "list", "--rules", "DIR"]
    #expect(try run(list, signed, key: nil, in: signed.folder).status == 0)
    let doctor = try run(["doctor", "--rules", "DIR"], signed, key: nil, in: signed.folder)
    #expect(doctor.output.contains("签名有效"), "\(doctor.output)")
    let before = try RepositoryFolder.bytes(signed.rule)
    try ReviewProcess.write(before + Array("# 改\n".utf8), to: signed.rule)
    for command in [list, ["check", "DOC", "--rules", "DIR"], ["fix", "DOC", "--rules", "DIR"]] {
      #expect(try run(command, signed, key: nil, in: signed.folder).status == 2)
    }
    // The rules in the repository are not signed, and neither are their templates.
    let notice = [
      "notice", "1", "--kind", "准予", "--on", "2026-11-25", "--by", "县司法局", "--register", "REGISTER",
    ]
    try signed.makeRegister()
    let refused = try run(notice, signed, key: signed.key)
    #expect(refused.status == 2 && refused.error.contains("没有清单"), "\(refused.error)")
  }
}
