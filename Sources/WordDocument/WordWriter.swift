package import SourceText
package import ZipContainer

/// Writes papers as .docx (WordprocessingML, ECMA-376) in the look of official documents.
///
/// A4, margins 37 mm above, 35 mm below, 28 mm left, 26 mm right and 22 lines a page, as offices set the
/// 156 × 225 mm type area of GB/T 9704-2012; fonts by name, with fallbacks where they are missing.
package enum WordWriter {
  /// Writes a paper.
  /// - Parameter day: The day stated as that of making, so that the same paper makes the same bytes.
  package static func write(
    _ paper: WordPaper, made day: LegalDate
  ) throws(ZipFailure) -> [UInt8] {
    var body = WordBody()
    for (index, block) in paper.blocks.enumerated() {
      body.add(
        block, after: index > 0 ? paper.blocks[index - 1] : nil,
        before: index + 1 < paper.blocks.count ? paper.blocks[index + 1] : nil)
    }
    let relations = WordParts.documentRelations(charts: body.charts.count, files: body.files)
    let texts = [
      ("[Content_Types].xml", WordParts.contentTypes(charts: body.charts.count)),
      ("_rels/.rels", WordParts.packageRelations),
      ("docProps/core.xml", WordParts.properties(paper.title, day.iso)),
      ("word/document.xml", body.document), ("word/styles.xml", WordParts.styles),
      ("word/fontTable.xml", WordParts.fonts), ("word/footer1.xml", WordParts.footer(.odd)),
      ("word/footer2.xml", WordParts.footer(.even)), ("word/settings.xml", WordParts.settings),
      ("word/_rels/document.xml.rels", relations),
    ]
    var parts = texts.map { ZipPart(name: $0, contents: Array($1.utf8)) }
    for (index, chart) in body.charts.enumerated() {
      let name = "chart\(index + 1)"
      let book = name + ".xlsx"
      parts += [
        ZipPart(name: "word/charts/\(name).xml", contents: Array(ChartPart.write(chart).utf8)),
        ZipPart(
          name: "word/charts/_rels/\(name).xml.rels",
          contents: Array(ChartPart.relation(to: book).utf8)),
        ZipPart(name: "word/embeddings/" + book, contents: try ChartWorkbook.write(chart)),
      ]
    }
    return try ZipWriter.archive(parts)
  }
}
