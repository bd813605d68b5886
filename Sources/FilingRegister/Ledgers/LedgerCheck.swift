internal import RuleDSL
internal import SourceText

/// What is wrong inside of one ledger (台账核对).
package struct LedgerFault: Sendable, Equatable {
  /// The row in its file, 1-based.
  package let line: Int
  /// What is wrong, in Chinese.
  package let chinese: String
  /// The same in English.
  package let english: String
}

/// Checks the entries of a ledger against one another and their own days.
package enum LedgerCheck {
  /// Finds the faults, by row.
  /// - Parameter finder: Tells which filings came late; nil leaves that out.
  package static func faults(_ ledger: Ledger, _ finder: DeadlineFinder?) -> [LedgerFault] {
    var faults = ledger.badDays.map { bad in
      LedgerFault(
        line: bad.line, chinese: "“\(bad.heading)”不是日期：“\(bad.text)”；写成 2026-03-05",
        english: "“\(bad.heading)” is no day: “\(bad.text)”; write 2026-03-05")
    }
    var numbers: [String: Int] = [:]
    for entry in ledger.entries {
      faults += missing(entry) + order(entry)
      let number = LedgerText.numberKey(entry[.documentNumber])
      if !number.isEmpty {
        if let earlier = numbers[number] {
          faults.append(
            LedgerFault(
              line: entry.line, chinese: "文号“\(entry[.documentNumber])”与第 \(earlier) 行重复",
              english: "“\(entry[.documentNumber])” repeats row \(earlier)"))
        }
        numbers[number] = numbers[number] ?? entry.line
      }
      if let finder { faults += late(entry, finder) }
    }
    return faults.sorted { ($0.line, $0.chinese) < ($1.line, $1.chinese) }
  }

  private static func missing(_ entry: LedgerEntry) -> [LedgerFault] {
    [LedgerColumn.title, .documentNumber, .issuer, .published].filter { entry[$0].isEmpty }.map {
      LedgerFault(
        line: entry.line, chinese: "缺“\($0.name)”", english: "“\($0.rawValue)” is missing")
    }
  }

  private static func order(_ entry: LedgerEntry) -> [LedgerFault] {
    var pairs: [(LedgerColumn, LedgerColumn)] = [
      (.signed, .published), (.published, .effective), (.effective, .expiry),
    ]
    for line in FilingLine.allCases {
      for (first, second) in [("Filed", "Registered"), ("Objected", "Corrected")] {
        if let a = LedgerColumn.column(line, first), let b = LedgerColumn.column(line, second) {
          pairs.append((a, b))
        }
      }
      if let filed = LedgerColumn.column(line, "Filed") { pairs.append((.published, filed)) }
    }
    return pairs.compactMap { first, second in
      guard let a = entry.day(first), let b = entry.day(second), b < a else { return nil }
      return LedgerFault(
        line: entry.line, chinese: "“\(second.name)”\(b.iso) 早于“\(first.name)”\(a.iso)",
        english: "\(second.rawValue) \(b.iso) lies before \(first.rawValue) \(a.iso)")
    }
  }

  private static func late(_ entry: LedgerEntry, _ finder: DeadlineFinder) -> [LedgerFault] {
    FilingLine.allCases.compactMap { line in
      guard let column = LedgerColumn.column(line, "Filed"), let filed = entry.day(column),
        let verification = finder.verification(of: line), verification != .unverified
      else { return nil }
      var filing = FilingState(line: line, round: 1)
      filing.filed = filed
      guard finder.isOnTime(filing, published: entry.day(.published)) == false else { return nil }
      return LedgerFault(
        line: entry.line,
        chinese: "\(line.name)报备 \(filed.iso) 超过期限（期限\(verification.names.chinese)，请核对现行办法）",
        english: "filed late on the \(line.rawValue) line, \(filed.iso)")
    }
  }
}
