package import SourceText

/// Fills papers from a case and its log (案卷文书).
package enum CasePaper {
  /// The fields that a case gives.
  /// - Parameters:
  ///   - number: The paper's own number.
  ///   - day: The paper's date.
  package static func fields(
    _ state: CaseState, _ events: [RegisterEvent], line: FilingLine, number: String,
    day: LegalDate, by actor: String
  ) -> PaperFields {
    let filing = state.filing(line)
    func last(_ step: RegisterStep) -> StepRequest? {
      events.last {
        $0.request.step == step && ($0.request.line == nil || $0.request.line == line)
      }?
      .request
    }
    let suspension = last(.suspend)
    let suggestion = last(.suggest)
    var texts: [String: String] = [
      "标题": state.title, "文号": state.documentNumber, "制定机关": state.issuer,
      "起草单位": state.issuer, "接收机关": filing.receiver, "办理人": actor, "文书号": number,
      "文书日期": day.chinese, "备案阶段": filing.line.name + filing.stage.name,
      "登记号": filing.number, "结论": state.reviewOutcome,
      "补正理由": suspension?[.reason] ?? "", "不予登记理由": last(.reject)?[.reason] ?? "",
      "督办事项": last(.urge)?[.reason] ?? "", "建议人": suggestion?[.source] ?? "",
      "答复内容": last(.answer)?[.reason] ?? "",
    ]
    let days: [(String, LegalDate?)] = [
      ("公布日期", state.published), ("施行日期", state.effective), ("失效日期", state.expiry),
      ("报备日期", filing.filed), ("补正限期", filing.supplementDue),
      ("登记日期", filing.registered), ("审查意见日期", filing.objected),
      ("纠错限期", filing.correctionDue), ("受理日期", state.accepted),
    ]
    for (name, day) in days { texts[name] = day?.chinese ?? "" }
    let findings = state.findings[line] ?? []
    let materials = (last(.supplement)?[.materials] ?? last(.file)?[.materials] ?? "")
      .split(separator: "、")
    return PaperFields(
      texts: texts,
      tables: [
        "问题": problems(findings), "未决问题": problems(findings.filter { $0.state == .open }),
        "材料": [["序号", "材料"]]
          + materials.enumerated().map { ["\($0.offset + 1)", String($0.element)] },
      ])
  }

  /// 条款 – 问题 – 依据 – 建议.
  package static func problems(_ findings: [CaseFinding]) -> [[String]] {
    [["序号", "条款", "问题", "依据", "建议"]]
      + findings.map { finding in
        let text = finding.excerpt.isEmpty ? "" : "“\(finding.excerpt)”：\n"
        return [
          "\(finding.number)", finding.place.isEmpty ? "全文" : finding.place,
          text + finding.problem, finding.basis, finding.suggestion,
        ]
      }
  }
}
