import Foundation
import TestSupport
import Testing

struct FixCommandTests {
  private static let draft = "甲县停车管理办法\n\n甲政规[2026]第05号\n\n第一条 停车应当付费。\n"

  @Test("safe fixes are applied once, and a second run finds nothing")
  func apply() throws {
    let folder = try ReviewProcess.temporaryFolder()
    defer { ReviewProcess.remove(folder) }
    let path = "\(folder)/draft.txt"
    try ReviewProcess.write(Array(Self.draft.utf8), to: path)
    #expect(try ReviewProcess.run(["fix", path]).status == 0)
    let fixed = try String(contentsOfFile: path, encoding: .utf8)
    #expect(fixed == Self.draft.replacingOccurrences(of: "[2026]第05号", with: "〔2026〕5号"))
    #expect(try ReviewProcess.run(["fix", path]).error.contains("没有可以自动改正的"))
    #expect(try String(contentsOfFile: path, encoding: .utf8) == fixed)
  }

  @Test("--diff writes nothing, and patch understands it")
  func difference() throws {
    let folder = try ReviewProcess.temporaryFolder()
    defer { ReviewProcess.remove(folder) }
    let path = "\(folder)/draft.txt"
    try ReviewProcess.write(Array(Self.draft.utf8), to: path)
    let result = try ReviewProcess.run(["fix", "--diff", path])
    #expect(try String(contentsOfFile: path, encoding: .utf8) == Self.draft)
    #expect(
      result.output.hasSuffix("@@ -3,1 +3,1 @@\n-甲政规[2026]第05号\n+甲政规〔2026〕5号\n"))
  }

  @Test("a file of another encoding is left alone, and told what to do")
  func encoding() throws {
    let folder = try ReviewProcess.temporaryFolder()
    defer { ReviewProcess.remove(folder) }
    let path = "\(folder)/draft.txt"
    let bytes = Array(Data(Self.draft.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }))
    try ReviewProcess.write([0xFF, 0xFE] + bytes, to: path)
    #expect(try ReviewProcess.run(["fix", path]).error.contains("UTF-8"))
    #expect(try Array(Data(contentsOf: URL(filePath: path))) == [0xFF, 0xFE] + bytes)
  }
}
