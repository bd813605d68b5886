import SourceText

extension StatuteText {
  /// The text in the form that the store keeps and `StatuteTextParser` reads back unchanged.
  var markdown: String {
    var lines = ["# \(name)", ""]
    if let promulgated { lines += ["\(promulgated.chinese)公布", ""] }
    for article in articles {
      let reference = ArticleReference(article: article.number, insertion: article.insertion)
      lines += ["## \(reference.chinese)", "", words(of: reference) ?? "", ""]
    }
    return lines.joined(separator: "\n")
  }

  /// The articles as rows of `StatuteTextTable`.
  var tableRows: [String] {
    articles.map { article in
      let reference = ArticleReference(article: article.number, insertion: article.insertion)
      let cells = [name, promulgated?.iso ?? "", reference.chinese, words(of: reference) ?? ""]
      return cells.map(Self.quoted).joined(separator: ",")
    }
  }

  private static func quoted(_ cell: String) -> String {
    guard cell.utf8.contains(where: { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }) else {
      return cell
    }
    var text = "\""
    for scalar in cell.unicodeScalars {
      if scalar == "\"" { text.unicodeScalars.append("\"") }
      text.unicodeScalars.append(scalar)
    }
    return text + "\""
  }
}
