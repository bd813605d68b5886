/// A number with its unit in the text (数量): an amount, a share, a period or a count.
public struct Quantity: Sendable, Hashable {
  /// What is measured.
  public enum Kind: String, CaseIterable, Sendable {
    /// 金额.
    case money
    /// 比例.
    case share
    /// 时限: 三日内, 5个工作日, 两年.
    case period
    /// 其他数量: 60学时, 两名, 三次.
    case count
  }

  /// How the number bounds.
  public enum Limit: String, CaseIterable, Sendable {
    /// 不少于, 以上.
    case atLeast
    /// 不超过, 以下, 以内.
    case atMost
    /// Neither.
    case exact
  }

  /// What is measured.
  public let kind: Kind
  /// The number times 100, in yuan for amounts, in per cent for shares.
  public let hundredths: Int
  /// The unit as it counts: 元, %, 日, 工作日, 个月, 年, 学时.
  public let unit: String
  /// How it bounds.
  public let limit: Limit
  /// Number and unit.
  public let span: TextSpan
  /// From when a period runs (起算): 收到申请之日; nil when the clause does not say.
  public let start: TextSpan?

  /// The number, where it is whole.
  public var whole: Int? { hundredths % 100 == 0 ? hundredths / 100 : nil }
}

extension NormativeDocument {
  /// The numbers with units of the body and the attachments, in the order of the text.
  /// - Complexity: O(length of the text).
  public func quantities() -> [Quantity] {
    let reader = QuantityReader(self)
    var found: [Quantity] = []
    for block in blocks {
      switch block.kind {
      case .paragraph, .heading, .tableCell, .attachmentText:
        reader.read(
          from: Int(block.span.start) + Int(block.numberLength), to: Int(block.span.end),
          into: &found)
      case .title, .documentNumber, .recipients, .signature, .attachmentTitle, .note, .pageResidue:
        break
      }
    }
    return found
  }
}
