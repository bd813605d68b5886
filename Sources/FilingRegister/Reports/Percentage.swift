/// A share with two decimals, rounded half up, in whole numbers only (百分比).
package enum Percentage {
  /// `5.26%` of 2 in 38; `—` of nothing.
  package static func text(_ part: Int, of whole: Int) -> String {
    guard whole > 0 else { return "—" }
    let hundredths = (part * 20_000 + whole) / (whole * 2)
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)%"
  }
}
