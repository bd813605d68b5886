/// The heads of a legality review and what rules found under each (合法性审核七项).
///
/// 国办发〔2018〕115号（六）: seven heads, each with its own result; the conclusion is one of three.
package enum LegalityOpinion {
  /// The seven heads, in the order of the circular.
  package static let heads = [
    "制定主体是否合法", "是否超越制定机关法定职权",
    "内容是否符合宪法、法律、法规、规章和国家政策规定",
    "是否违法设立行政许可、行政处罚、行政强制、行政征收、行政收费等事项",
    "是否存在没有法律、法规依据作出减损公民、法人和其他组织合法权益或者增加其义务的情形",
    "是否存在没有法律、法规依据作出增加本单位权力或者减少本单位法定职责的情形",
    "是否违反规范性文件制定程序",
  ]

  /// The head under which a class of defect falls, 0-based.
  package static func head(of category: String) -> Int {
    switch category {
    case "ISSUER", "NAME": 0
    case "DELEG", "ENF-BASIS": 1
    case "DEROGATE", "REMEDY", "RETRO", "BREACH": 4
    case "SELF-POWER": 5
    case "PROC", "UNPUB", "EFFECT": 6
    default: category.hasPrefix("SET-") ? 3 : 2
    }
  }

  /// The table of the seven heads.
  ///
  /// A head without a finding is left to a person: rules that find nothing prove nothing.
  package static func table(_ findings: [CaseFinding]) -> [[String]] {
    var numbers: [[Int]] = Array(repeating: [], count: heads.count)
    for finding in findings { numbers[head(of: finding.category)].append(finding.number) }
    return [["序号", "审核内容", "审核情况"]]
      + heads.enumerated().map { index, head in
        let found = numbers[index].map { "\($0)" }.joined(separator: "、")
        return [
          "\(index + 1)", head,
          found.isEmpty ? "规则未发现问题，待人工审核" : "发现问题，见第二部分第 \(found) 项",
        ]
      }
  }

  /// The problems with a column for what the drafting body did.
  package static func problems(_ findings: [CaseFinding]) -> [[String]] {
    CasePaper.problems(findings).enumerated().map { $1 + [$0 == 0 ? "采纳情况" : ""] }
  }

  /// The conclusion that findings suggest; nil leaves it to a person.
  ///
  /// Only findings that are errors without an open question speak for themselves, and only for changes:
  /// that a document is lawful, or beyond repair, is for a person to say.
  package static func suggestedConclusion(hasErrors: Bool) -> String? {
    hasErrors ? "应当予以修改" : nil
  }
}
