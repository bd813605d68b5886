internal import ReviewEngine
internal import RuleDSL

/// What `--statistics` and `--timing` tell after a run, on standard error (统计).
struct RunStatistics {
  private struct Counts {
    var violations = 0
    var open = 0
    var settled = 0

    var all: Int { violations + open + settled }
  }

  private let language: MessageLanguage
  private var counts: [String: Counts] = [:]

  init(language: MessageLanguage) {
    self.language = language
  }

  /// Takes in a document.
  mutating func add(_ document: ReviewRun.ReviewedDocument) {
    for finding in document.review.findings {
      if finding.disposition != .open {
        counts[finding.rule, default: Counts()].settled += 1
      } else if finding.outcome == .violation {
        counts[finding.rule, default: Counts()].violations += 1
      } else {
        counts[finding.rule, default: Counts()].open += 1
      }
    }
  }

  /// The sums, then a line a rule, the most frequent first.
  func render(_ totals: RunTotals, time: Duration, cacheHits: Int) -> String {
    let seconds = time / .seconds(1)
    let pace = seconds > 0 ? Int(Double(totals.documents) / seconds) : 0
    var text = language.choose(
      """
      文件 \(totals.documents) 份，未能审查 \(totals.failures) 份；用时 \(Self.rounded(seconds)) 秒，\
      每秒 \(pace) 份；缓存命中 \(cacheHits) 次
      违规 \(totals.violations) 项（错误 \(totals.errors)、警告 \(totals.warnings)、提醒 \(totals.infos)），\
      待核 \(totals.openQuestions) 项，其中豁免和既有 \(totals.settled) 项；\
      合规 \(totals.compliant) 项，不适用 \(totals.notApplicable) 项
      规则\t违规\t待核\t豁免和既有

      """,
      """
      \(totals.documents) documents, \(totals.failures) inputs not reviewed; \
      \(Self.rounded(seconds)) s, \(pace) a second; \(cacheHits) hits of the cache
      \(totals.violations) violations (\(totals.errors) errors, \(totals.warnings) warnings, \
      \(totals.infos) infos), \(totals.openQuestions) to review, \(totals.settled) of them waived or known; \
      \(totals.compliant) compliant, \(totals.notApplicable) not applicable
      rule\tviolations\tto review\twaived and known

      """)
    let rows = counts.sorted { ($1.value.all, $0.key) < ($0.value.all, $1.key) }
    for (rule, counts) in rows {
      text += "\(rule)\t\(counts.violations)\t\(counts.open)\t\(counts.settled)\n"
    }
    return text
  }

  /// The time of each rule over all documents, the longest first.
  static func render(_ times: [String: Duration], language: MessageLanguage) -> String {
    let whole = times.values.reduce(.zero, +) / .milliseconds(1)
    var text = language.choose("规则\t毫秒\t占比\n", "rule\tms\tshare\n")
    for (rule, time) in times.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
      let milliseconds = time / .milliseconds(1)
      let share = whole > 0 ? milliseconds / whole * 100 : 0
      text += "\(rule)\t\(rounded(milliseconds))\t\(rounded(share))%\n"
    }
    return text
  }

  /// Two digits after the point.
  private static func rounded(_ number: Double) -> String {
    let hundredths = Int((number * 100).rounded())
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}
