/// A quotation mark, title mark or parenthesis without its partner (不成对标点), one for each cause.
///
/// Source: GB/T 15834 for the pairs; a quotation that is not closed ends with its sentence.
public struct UnpairedMark: Sendable, Hashable {
  /// What is wrong.
  public enum Problem: String, CaseIterable, Sendable {
    /// 缺右标: opened and not closed.
    case unclosed
    /// 缺左标: closed and not opened.
    case unopened
    /// 左右不配: closed by a mark of another form: “…".
    case mismatched
  }

  /// What is wrong.
  public let problem: Problem
  /// The stretch with its marks, as far as it goes.
  public let span: TextSpan
  /// The mark that stands there.
  public let mark: String
  /// The mark that is missing.
  public let missing: String
  /// The stretch as it would be right; nil where the place of the missing mark cannot be told.
  public let suggestion: String?
}

extension NormativeDocument {
  /// The marks without a partner in the order of the text; the portal's own words are left out.
  /// - Complexity: O(number of regions).
  public func unpairedMarks() -> [UnpairedMark] {
    let reader = TextReader(bytes: text.bytes)
    return regions.compactMap { region in
      guard !region.isClosed, !region.span.isEmpty,
        let block = blockIndex(at: region.span.start), blocks[block].kind != .pageResidue
      else { return nil }
      return UnpairedMarkReader(document: self, reader: reader).read(region)
    }
  }
}
