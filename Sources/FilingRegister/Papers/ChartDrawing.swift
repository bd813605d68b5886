internal import SourceText
internal import WordDocument

/// Draws charts as SVG for HTML papers (图表绘制): the same chart makes the same bytes.
struct ChartDrawing {
  private let chart: WordChart
  private let width = 624.0
  private let height: Double
  private var svg = ""

  /// Units of the drawing in a millimetre of paper.
  private static let scale = 4.0
  private static let letter = 13.0

  static func draw(_ chart: WordChart) -> String {
    var drawing = ChartDrawing(chart)
    drawing.draw()
    return drawing.svg
  }

  private init(_ chart: WordChart) {
    self.chart = chart
    height = Double(chart.height) * Self.scale
  }

  private mutating func draw() {
    let words = PaperText.escaped(chart.title)
    svg = """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(Int(width)) \(Int(height))" role="img" \
      aria-label="\(words)" font-family="黑体, SimHei, 'Noto Sans CJK SC', sans-serif" \
      font-size="\(Int(Self.letter))" fill="#262626">

      """
    text(width / 2, 22, chart.title, anchor: "middle", size: 17)
    switch chart.form {
    case .columns: columns()
    case .bars: bars()
    }
    if chart.series.count > 1 { legend() }
    svg += "</svg>"
  }

  // MARK: Standing columns

  private mutating func columns() {
    let (left, right, top, bottom) = (56.0, width - 12, 52.0, height - 62)
    let most = Self.ceiling(chart)
    let step = most / 4
    for line in 0...4 {
      let y = bottom - (bottom - top) * Double(line) / 4
      rule(left, y, right, y, line == 0 ? "#595959" : "#D9D9D9")
      text(left - 6, y + 4, chart.label(step * Double(line)), anchor: "end")
    }
    text(left, top - 12, "单位：\(chart.unit)", anchor: "start")
    let slot = (right - left) / Double(max(1, chart.categories.count))
    let bar = slot * 0.72 / Double(max(1, chart.series.count))
    for (place, name) in chart.categories.enumerated() {
      let start = left + slot * (Double(place) + 0.14)
      for (index, series) in chart.series.enumerated() where place < series.values.count {
        let value = series.values[place]
        let length = (bottom - top) * value / most
        let x = start + bar * Double(index)
        open(series, place)
        box(x, bottom - length, bar - 1.5, length, index)
        text(
          x + bar / 2, bottom - length - 4, chart.label(value), anchor: "middle", size: 10)
        close(series, place)
      }
      text(start + slot * 0.36, bottom + 18, name, anchor: "middle")
    }
    text((left + right) / 2, bottom + 36, chart.categoryName, anchor: "middle")
  }

  // MARK: Lying bars

  private mutating func bars() {
    let longest = chart.categories.map(Self.extent).max() ?? 0
    let (left, right, top) = (min(250, longest + 14), width - 56, 64.0)
    let bottom = height - (chart.series.count > 1 ? 40 : 18)
    let most = chart.isShare ? 100 : Self.ceiling(chart)
    for line in 0...4 {
      let x = left + (right - left) * Double(line) / 4
      rule(x, top, x, bottom, line == 0 ? "#595959" : "#D9D9D9")
      text(x, top - 6, chart.label(most * Double(line) / 4), anchor: "middle")
    }
    text(width - 8, top - 22, "单位：\(chart.unit)", anchor: "end")
    text(8, top - 22, chart.categoryName, anchor: "start")
    let slot = (bottom - top) / Double(max(1, chart.categories.count))
    let bar = min(26, slot * 0.68 / Double(max(1, chart.series.count)))
    for (place, name) in chart.categories.enumerated() {
      let middle = top + slot * (Double(place) + 0.5)
      text(left - 8, middle + 5, Self.shortened(name), anchor: "end")
      let start = middle - bar * Double(chart.series.count) / 2
      for (index, series) in chart.series.enumerated() where place < series.values.count {
        let value = series.values[place]
        let length = (right - left) * min(value, most) / most
        let y = start + bar * Double(index)
        open(series, place)
        box(left, y, length, bar - 1.5, index)
        text(left + length + 5, y + bar / 2 + 4, chart.label(value), anchor: "start", size: 12)
        close(series, place)
      }
    }
  }

  /// Names longer than eighteen letters keep their beginning and their end.
  private static func shortened(_ name: String) -> String {
    name.count <= 18 ? name : name.prefix(9) + "…" + name.suffix(8)
  }

  private static func extent(_ name: String) -> Double {
    shortened(name).unicodeScalars.reduce(0) { $0 + ($1.value < 0x80 ? 0.55 : 1) } * letter
  }

  // MARK: Parts

  private mutating func legend() {
    var x = width / 2 - Double(chart.series.count) * 55
    for (index, series) in chart.series.enumerated() {
      box(x, height - 20, 14, 12, index)
      text(x + 20, height - 9, series.name, anchor: "start")
      x += 40 + Self.extent(series.name) + 24
    }
  }

  /// A round number at or above the largest value that four lines divide.
  private static func ceiling(_ chart: WordChart) -> Double {
    if chart.isShare { return 100 }
    var unit = 4.0
    while true {
      for factor in [1.0, 2, 3, 5] where unit * factor >= chart.largest { return unit * factor }
      unit *= 10
    }
  }

  private mutating func open(_ series: WordChart.Series, _ place: Int) {
    guard place < series.places.count, !series.places[place].isEmpty else { return }
    svg += "<a href=\"#\(PaperText.escaped(series.places[place]))\">"
  }

  private mutating func close(_ series: WordChart.Series, _ place: Int) {
    guard place < series.places.count, !series.places[place].isEmpty else { return }
    svg += "</a>\n"
  }

  private mutating func text(
    _ x: Double, _ y: Double, _ words: String, anchor: String, size: Int? = nil
  ) {
    let size = size.map { " font-size=\"\($0)\"" } ?? ""
    svg +=
      "<text x=\"\(Self.number(x))\" y=\"\(Self.number(y))\" text-anchor=\"\(anchor)\"\(size)>"
      + PaperText.escaped(words) + "</text>\n"
  }

  private mutating func box(
    _ x: Double, _ y: Double, _ width: Double, _ height: Double, _ index: Int
  ) {
    svg +=
      "<rect x=\"\(Self.number(x))\" y=\"\(Self.number(y))\" width=\"\(Self.number(max(0, width)))\" "
      + "height=\"\(Self.number(max(0, height)))\" "
      + "fill=\"#\(WordChart.colours[index % WordChart.colours.count])\"/>\n"
  }

  private mutating func rule(_ x: Double, _ y: Double, _ x2: Double, _ y2: Double, _ colour: String)
  {
    svg +=
      "<line x1=\"\(Self.number(x))\" y1=\"\(Self.number(y))\" x2=\"\(Self.number(x2))\" "
      + "y2=\"\(Self.number(y2))\" stroke=\"\(colour)\"/>\n"
  }

  /// With one decimal.
  private static func number(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(Double(tenths) / 10)"
  }
}
