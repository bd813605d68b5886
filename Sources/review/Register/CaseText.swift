internal import FilingRegister
internal import SourceText

/// A case in words (案卷说明).
enum CaseText {
  static func render(_ state: CaseState) -> String {
    var text = "案卷 \(state.id)：\(state.title)\n"
    func add(_ name: String, _ value: String?) {
      if let value, !value.isEmpty { text += "  \(name)：\(value)\n" }
    }
    add("制定机关", state.issuer)
    add("文号", state.documentNumber)
    add("文件阶段", state.stage.name)
    add("合法性审核结论", state.reviewOutcome)
    add("公布日期", state.published?.iso)
    add("施行日期", state.effective?.iso)
    add("失效日期", state.expiry?.iso)
    add("清理结论", state.cleanOutcome)
    add("文件", state.path)
    for line in FilingLine.allCases { text += filing(state.filing(line), state) }
    text += "  可以办理：" + state.allowedSteps().map(\.name).joined(separator: "、") + "\n"
    return text
  }

  private static func filing(_ filing: FilingState, _ state: CaseState) -> String {
    var parts = ["\(filing.line.name)：\(filing.stage.name)"]
    if filing.round > 1 { parts.append("第 \(filing.round) 轮") }
    if let filed = filing.filed { parts.append("报备 \(filed.iso)") }
    if let day = filing.registered { parts.append("登记 \(day.iso) \(filing.number)") }
    if let day = filing.rejected { parts.append("不予登记 \(day.iso)") }
    if let day = filing.objected { parts.append("审查意见 \(day.iso)") }
    if let day = filing.corrected { parts.append("纠错 \(day.iso) \(filing.correction)") }
    if let day = filing.archived { parts.append("归档 \(day.iso)") }
    var text = "  " + parts.joined(separator: "，") + "\n"
    for finding in state.findings[filing.line] ?? [] {
      let place = finding.place.isEmpty ? "" : finding.place + " "
      text += "    问题 \(finding.number)（\(finding.state.name)）：\(place)\(finding.problem)"
      text += finding.reason.isEmpty ? "\n" : "；\(finding.reason)\n"
    }
    return text
  }
}
