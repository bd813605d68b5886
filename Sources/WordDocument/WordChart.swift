/// A chart (图表): a few series over the same categories.
package struct WordChart: Sendable, Equatable {
  /// How the values are drawn.
  package enum Form: Sendable {
    /// Standing columns, for what follows in time.
    case columns
    /// Lying bars, for names; the first category stands at the top.
    case bars
  }

  /// The values of one meaning.
  package struct Series: Sendable, Equatable {
    /// What the values mean.
    package var name: String
    /// One value a category.
    package var values: [Double]
    /// Where each value leads, by name of place; empty for nowhere.
    package var places: [String]

    /// Makes a series.
    package init(_ name: String, _ values: [Double], places: [String] = []) {
      self.name = name
      self.values = values
      self.places = places
    }
  }

  /// How the values are drawn.
  package var form: Form
  /// The title over the chart.
  package var title: String
  /// The names of the categories.
  package var categories: [String]
  /// The series; the first is the one that matters.
  package var series: [Series]
  /// What the values count: 件; `%` for shares of 0 to 100.
  package var unit: String
  /// What the categories are: 月份.
  package var categoryName: String

  /// Makes a chart.
  package init(
    _ form: Form, title: String, categories: [String], series: [Series], unit: String,
    categoryName: String
  ) {
    self.form = form
    self.title = title
    self.categories = categories
    self.series = series
    self.unit = unit
    self.categoryName = categoryName
  }

  /// Whether the values are shares.
  package var isShare: Bool { unit == "%" }

  /// The largest value.
  package var largest: Double { series.flatMap(\.values).max() ?? 0 }

  /// Dark, light, middle: told apart on paper without colour.
  package static let colours = ["1F4E79", "A9C4E0", "5B8DB8"]

  /// A value as it stands at its bar.
  package func label(_ value: Double) -> String {
    guard isShare else { return "\(Int(value.rounded()))" }
    let tenths = Int((value * 10).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10)%" : "\(tenths / 10).\(tenths % 10)%"
  }

  /// The height that the chart needs, in millimetres, at the width of the type area (156 mm).
  package var height: Int {
    switch form {
    case .columns: 78
    case .bars: min(210, 26 + categories.count * (series.count > 1 ? 11 : 8))
    }
  }
}
