internal import SourceText

extension NormativeDocument {
  /// The place of a block as a clerk would cite it: 第三条第二款第（一）项, 三、（一）2., 标题, 附件.
  public func structuralPath(ofBlock index: Int) -> String {
    guard blocks.indices.contains(index) else { return "" }
    switch blocks[index].kind {
    case .title: return "标题"
    case .documentNumber: return "发文字号"
    case .recipients: return "主送机关"
    case .signature: return "落款"
    case .pageResidue: return "网页文字"
    case .note: return "注释"
    case .attachmentTitle, .attachmentText:
      return "附件" + attachmentNumber(ofBlock: index) + numberedPath(ofBlock: index)
    case .heading, .paragraph, .tableCell:
      let path = numberedPath(ofBlock: index)
      return path.isEmpty ? "正文" : path
    }
  }

  private func attachmentNumber(ofBlock index: Int) -> String {
    var current = index
    var steps = 0
    while current >= 0, steps < 16 {
      let block = blocks[current]
      if block.kind == .attachmentTitle { return block.number > 0 ? String(block.number) : "" }
      current = Int(block.parent)
      steps += 1
    }
    return ""
  }

  private func numberedPath(ofBlock index: Int) -> String {
    var parts: [String] = []
    var current = index
    var insideArticle = false
    while current >= 0, parts.count < 16 {
      let block = blocks[current]
      if block.level == .article { insideArticle = true }
      let part = label(of: block)
      if !part.isEmpty, !(insideArticle && block.level < .article) { parts.append(part) }
      current = Int(block.parent)
    }
    return parts.reversed().joined()
  }

  private func label(of block: Block) -> String {
    let number = Int(block.number)
    switch block.level {
    case .part: return "第\(ChineseNumeral.chinese(number))编"
    case .chapter: return "第\(ChineseNumeral.chinese(number))章"
    case .section: return "第\(ChineseNumeral.chinese(number))节"
    case .article:
      let insertion = block.insertion > 0 ? Int(block.insertion) : nil
      return ArticleReference(article: number, insertion: insertion).chinese
    case .first: return ChineseNumeral.chinese(number) + "、"
    case .second:
      let inArticle = hasArticleAbove(block)
      let label = "（\(ChineseNumeral.chinese(number))）"
      return inArticle ? "第\(label)项" : label
    case .third: return "\(number)."
    case .fourth: return "（\(number)）"
    case .unnumbered:
      return block.paragraphOfArticle > 0
        ? "第\(ChineseNumeral.chinese(Int(block.paragraphOfArticle)))款" : ""
    }
  }

  private func hasArticleAbove(_ block: Block) -> Bool {
    var current = Int(block.parent)
    var steps = 0
    while current >= 0, steps < 16 {
      if blocks[current].level == .article { return true }
      current = Int(blocks[current].parent)
      steps += 1
    }
    return false
  }
}
