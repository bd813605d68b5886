internal import FoundationEssentials
internal import RuleDSL

/// The findings of `review doctor` as text or JSON (自检报告).
struct DoctorReport {
  let lines: [DoctorLine]
  let language: MessageLanguage

  private struct Output: Encodable {
    struct Line: Encodable {
      let check, title, state, detail: String
      let remedy: String?
    }

    let schemaVersion = 1
    let version: String
    let checks: [Line]
  }

  func text() -> String {
    var text = ""
    for line in lines {
      text += "\(word(line.state))  \(line.title)\(language.choose("：", ": "))\(line.detail)\n"
      if let remedy = line.remedy {
        text += language.choose("      改法：", "      remedy: ") + remedy + "\n"
      }
    }
    let faults = lines.count { $0.state == .fault }
    let warnings = lines.count { $0.state == .warning }
    return text
      + language.choose(
        "共 \(lines.count) 项：故障 \(faults)，注意 \(warnings)\n",
        "\(lines.count) checks: \(faults) faults, \(warnings) warnings\n")
  }

  func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let checks = lines.map {
      Output.Line(
        check: $0.check, title: $0.title, state: $0.state.rawValue, detail: $0.detail,
        remedy: $0.remedy)
    }
    let output = Output(version: ReviewCommand.version, checks: checks)
    return String(decoding: try encoder.encode(output), as: UTF8.self) + "\n"
  }

  private func word(_ state: DoctorLine.State) -> String {
    switch state {
    case .ok: language.choose("正常", "ok   ")
    case .warning: language.choose("注意", "warn ")
    case .fault: language.choose("故障", "fault")
    }
  }
}
