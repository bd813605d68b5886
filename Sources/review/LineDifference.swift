internal import ReviewEngine
internal import SourceText

/// The lines that fixes change, as a unified difference that `patch` understands.
struct LineDifference {
  private let old: [UInt8]
  private let fixes: [TextFix]
  private let new: [UInt8]

  /// - Parameters:
  ///   - old: The source before.
  ///   - fixes: The fixes applied, in order of their place.
  ///   - new: The source after.
  init(_ old: [UInt8], _ fixes: [TextFix], _ new: [UInt8]) {
    self.old = old
    self.fixes = fixes
    self.new = new
  }

  /// One hunk for each run of lines that change together; no lines of context.
  func unified(_ path: String) -> String {
    let before = LineIndex(old)
    let after = LineIndex(new)
    var text = "--- \(path)\n+++ \(path)\n"
    var shift = 0
    var hunks: [(old: ClosedRange<Int>, new: ClosedRange<Int>)] = []
    for fix in fixes {
      let growth = fix.replacement.utf8.count - fix.span.length
      let oldLines = lines(before, fix.span.start, fix.span.end)
      let start = fix.span.start + shift
      let newLines = lines(after, start, fix.span.end + shift + growth)
      if let last = hunks.last, last.old.upperBound >= oldLines.lowerBound {
        hunks[hunks.count - 1] = (
          last.old.lowerBound...max(last.old.upperBound, oldLines.upperBound),
          last.new.lowerBound...max(last.new.upperBound, newLines.upperBound)
        )
      } else {
        hunks.append((oldLines, newLines))
      }
      shift += growth
    }
    for hunk in hunks {
      text +=
        "@@ -\(hunk.old.lowerBound),\(hunk.old.count) +\(hunk.new.lowerBound),\(hunk.new.count) @@\n"
      for line in hunk.old { text += "-" + string(old, before.span(ofLine: line)) + "\n" }
      for line in hunk.new { text += "+" + string(new, after.span(ofLine: line)) + "\n" }
    }
    return text
  }

  private func lines(_ index: LineIndex, _ start: Int, _ end: Int) -> ClosedRange<Int> {
    let first = index.position(of: start).line
    return first...max(first, index.position(of: end).line)
  }

  private func string(_ bytes: [UInt8], _ span: SourceSpan) -> String {
    String(decoding: bytes[span.start..<span.end], as: UTF8.self)
  }
}
