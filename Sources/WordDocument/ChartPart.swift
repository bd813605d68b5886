/// A chart as a part of a .docx (DrawingML charts, ECMA-376 part 1 clause 21.2): drawn by the reader's
/// program, so it stays sharp in print and can be changed by its data.
enum ChartPart {
  private static let namespace = "http://schemas.openxmlformats.org/drawingml/2006/chart"
  private static let drawing = "http://schemas.openxmlformats.org/drawingml/2006/main"
  private static let relations =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  static func write(_ chart: WordChart) -> String {
    let direction = chart.form == .columns ? "col" : "bar"
    let series = chart.series.indices.map { Self.series($0, chart) }.joined()
    // 100 leaves no gap between the bars of a category.
    let plot = """
      <c:barChart><c:barDir val="\(direction)"/><c:grouping val="clustered"/><c:varyColors val="0"/>\
      \(series)<c:gapWidth val="\(chart.series.count > 1 ? 60 : 45)"/><c:axId val="1"/>\
      <c:axId val="2"/></c:barChart>\(categoryAxis(chart))\(valueAxis(chart))
      """
    let legend =
      chart.series.count > 1
      ? #"<c:legend><c:legendPos val="b"/><c:overlay val="0"/>"# + text(size: 1050) + "</c:legend>"
      : ""
    return WordParts.declaration + """
      <c:chartSpace xmlns:c="\(namespace)" xmlns:a="\(drawing)" xmlns:r="\(relations)">\
      <c:roundedCorners val="0"/><c:chart>\(title(chart.title, size: 1300))\
      <c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>\(plot)</c:plotArea>\(legend)\
      <c:plotVisOnly val="1"/></c:chart><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>\
      <c:externalData r:id="data"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>
      """
  }

  /// The relation to the workbook that holds the chart's data.
  static func relation(to workbook: String) -> String {
    WordParts.declaration + """
      <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
      <Relationship Id="data" Type="\(relations)/package" Target="../embeddings/\(workbook)"/>\
      </Relationships>
      """
  }

  private static func series(_ index: Int, _ chart: WordChart) -> String {
    let series = chart.series[index]
    let count = chart.categories.count
    let column = ChartWorkbook.column(index + 1)
    let colour = WordChart.colours[index % WordChart.colours.count]
    let names = points(chart.categories)
    let values = points(series.values.map { "\($0)" })
    return """
      <c:ser><c:idx val="\(index)"/><c:order val="\(index)"/><c:tx><c:strRef>\
      <c:f>Sheet1!$\(column)$1</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0">\
      <c:v>\(WordParts.escaped(series.name))</c:v></c:pt></c:strCache></c:strRef></c:tx>\
      <c:spPr><a:solidFill><a:srgbClr val="\(colour)"/></a:solidFill></c:spPr>\
      <c:invertIfNegative val="0"/><c:dLbls><c:numFmt formatCode="\(code(chart))" sourceLinked="0"/>\
      <c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>\(text(size: 800))\
      <c:dLblPos val="outEnd"/><c:showLegendKey val="0"/><c:showVal val="1"/>\
      <c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/>\
      <c:showBubbleSize val="0"/></c:dLbls>\
      <c:cat><c:strRef><c:f>Sheet1!$A$2:$A$\(count + 1)</c:f><c:strCache>\(names)</c:strCache>\
      </c:strRef></c:cat><c:val><c:numRef><c:f>Sheet1!$\(column)$2:$\(column)$\(count + 1)</c:f>\
      <c:numCache><c:formatCode>General</c:formatCode>\(values)</c:numCache></c:numRef></c:val></c:ser>
      """
  }

  private static func points(_ texts: [String]) -> String {
    "<c:ptCount val=\"\(texts.count)\"/>"
      + texts.enumerated().map { index, text in
        "<c:pt idx=\"\(index)\"><c:v>\(WordParts.escaped(text))</c:v></c:pt>"
      }.joined()
  }

  /// Shares with at most one decimal, counts without.
  private static func code(_ chart: WordChart) -> String {
    chart.isShare ? "0.#&quot;%&quot;" : "0"
  }

  private static func categoryAxis(_ chart: WordChart) -> String {
    // Bars begin at the top, as one reads.
    let isUpside = chart.form == .bars
    return """
      <c:catAx><c:axId val="1"/><c:scaling><c:orientation val="\(isUpside ? "maxMin" : "minMax")"/>\
      </c:scaling><c:delete val="0"/><c:axPos val="\(isUpside ? "l" : "b")"/>\
      \(title(chart.categoryName, size: 1000))<c:numFmt formatCode="General" sourceLinked="0"/>\
      <c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>\
      <c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="595959"/></a:solidFill></a:ln></c:spPr>\
      \(text(size: 1000))<c:crossAx val="2"/><c:crosses val="autoZero"/></c:catAx>
      """
  }

  private static func valueAxis(_ chart: WordChart) -> String {
    let isUpside = chart.form == .bars
    let limit = chart.isShare ? #"<c:max val="110"/>"# : ""
    let step = chart.isShare ? #"<c:majorUnit val="20"/>"# : ""
    return """
      <c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/>\(limit)<c:min val="0"/>\
      </c:scaling><c:delete val="0"/><c:axPos val="\(isUpside ? "b" : "l")"/><c:majorGridlines>\
      <c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr>\
      </c:majorGridlines>\(title("单位：\(chart.unit)", size: 1000))\
      <c:numFmt formatCode="0" sourceLinked="0"/><c:majorTickMark val="none"/>\
      <c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:spPr><a:ln><a:noFill/></a:ln>\
      </c:spPr>\(text(size: 1000))<c:crossAx val="1"/>\
      <c:crosses val="\(isUpside ? "max" : "autoZero")"/>\(step)</c:valAx>
      """
  }

  private static func title(_ words: String, size: Int) -> String {
    guard !words.isEmpty else { return "" }
    return """
      <c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr \(face(size))</a:defRPr></a:pPr><a:r>\
      <a:rPr lang="zh-CN" \(face(size))</a:rPr><a:t>\(WordParts.escaped(words))</a:t></a:r></a:p>\
      </c:rich></c:tx><c:overlay val="0"/></c:title>
      """
  }

  private static func text(size: Int) -> String {
    "<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr \(face(size))</a:defRPr></a:pPr>"
      + "<a:endParaRPr lang=\"zh-CN\"/></a:p></c:txPr>"
  }

  /// The attributes and the children of run properties; the caller closes the element.
  private static func face(_ size: Int) -> String {
    "sz=\"\(size)\" b=\"0\"><a:solidFill><a:srgbClr val=\"262626\"/></a:solidFill>"
      + "<a:latin typeface=\"黑体\"/><a:ea typeface=\"黑体\"/>"
  }
}
