/// A part of a paper in the look of official documents (公文版式段落).
package enum WordBlock: Sendable, Equatable {
  /// 版头: the sender's name in red; a number that follows stands over a red line.
  case letterhead(String)
  /// 标题: 方正小标宋 二号, centred.
  case title(String)
  /// 发文字号: centred under the title.
  case number(String)
  /// 主送机关: flush left, ending with a colon.
  case recipient(String)
  /// 一级标题: 黑体.
  case heading(String)
  /// 二级标题: 楷体.
  case subheading(String)
  /// 正文: 仿宋 三号, two characters in.
  case paragraph(WordText)
  /// A line of the signature: the date four characters from the right, the name over its middle (GB/T
  /// 9704-2012 7.3.5).
  case signature(String)
  /// 附件: 黑体, flush left at the top of a new page (GB/T 9704-2012 7.3.7).
  case attachment(String)
  /// A table with a header line.
  case table([[WordText]])
  /// A long table in small letters, as attachments have it.
  case list([[WordText]])
  /// A line without blanks before it: notes under a table.
  case note(WordText)
  /// A chart as wide as the text.
  case chart(WordChart)
}

/// A paper (文书): blocks in their order.
package struct WordPaper: Sendable, Equatable {
  /// The title in the file's properties.
  package var title: String
  /// The blocks.
  package var blocks: [WordBlock]

  /// Makes a paper.
  package init(title: String, blocks: [WordBlock]) {
    self.title = title
    self.blocks = blocks
  }
}
