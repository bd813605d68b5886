import FilingRegister
import SourceText
import Spreadsheet
import TestSupport
import Testing
import WordDocument
import ZipContainer

struct ChartTests {
  private let chart = WordChart(
    .bars, title: "图 甲 & 乙", categories: ["甲县司法局 1/2", "乙"],
    series: [WordChart.Series("及时率", [50, 100], places: ["f1", ""])], unit: "%",
    categoryName: "机关")

  @Test("shares are labelled with at most one decimal, counts without")
  func labels() {
    #expect(chart.label(50) == "50%")
    #expect(chart.label(66.666) == "66.7%")
    var counts = chart
    counts.unit = "件"
    #expect(counts.label(12) == "12")
  }

  @Test("a chart is drawn in HTML with names, values, units and links, and the same bytes again")
  func drawn() {
    let paper = WordPaper(title: "报告", blocks: [.chart(chart)])
    let html = PaperText.html(paper)
    for part in [
      "图 甲 &amp; 乙</text>", "甲县司法局 1/2</text>", ">50%</text>", ">100%</text>", "单位：%", "机关</text>",
      "<a href=\"#f1\">",
    ] {
      #expect(html.contains(part), "\(part)")
    }
    #expect(html == PaperText.html(paper))
  }

  @Test("the bars of a chart are as long as their values")
  func lengths() throws {
    let html = PaperText.html(WordPaper(title: "", blocks: [.chart(chart)]))
    let widths = html.split(separator: "<rect ").dropFirst().compactMap { part -> Double? in
      let start = part.firstRange(of: "width=\"")?.upperBound ?? part.endIndex
      return Double(part[start...].prefix { $0 != "\"" })
    }
    #expect(widths.count == 2)
    #expect(abs((widths.last ?? 0) - (widths.first ?? 0) * 2) < 0.2)
  }

  @Test("a .docx has the chart as a part, with its values, and a workbook behind it")
  func documentPart() throws {
    let paper = WordPaper(
      title: "报告",
      blocks: [
        .paragraph("见\(WordText("二", to: .place("f1")))"),
        .table([["甲"], [WordText("乙", to: .file("a%20b.xml"), at: "f1")]]), .chart(chart),
        .chart(chart),
      ])
    let bytes = try WordWriter.write(paper, made: RegisterFixture.day("2026-01-01"))
    var archive = try ZipReader(bytes)
    func part(_ name: String) throws -> String {
      String(decoding: try archive.contents(of: name), as: UTF8.self)
    }
    let body = try part("word/document.xml")
    #expect(body.contains("<w:hyperlink w:anchor=\"f1\""))
    #expect(body.contains("<w:bookmarkStart w:id=\"1\" w:name=\"f1\"/>"))
    #expect(body.contains("r:id=\"chart2\""))
    let relations = try part("word/_rels/document.xml.rels")
    #expect(relations.contains("Target=\"a%20b.xml\" TargetMode=\"External\""))
    let drawn = try part("word/charts/chart2.xml")
    #expect(drawn.contains("<c:v>甲县司法局 1/2</c:v>"))
    #expect(drawn.contains("<c:v>50.0</c:v>"))
    let book = try archive.contents(of: "word/embeddings/chart1.xlsx")
    let table = try SpreadsheetReader.read(book)
    #expect(table.header == ["机关", "及时率"])
    #expect(table.rows == [[.text("甲县司法局 1/2"), .number(50)], [.text("乙"), .number(100)]])
    #expect(try WordWriter.write(paper, made: RegisterFixture.day("2026-01-01")) == bytes)
  }
}
