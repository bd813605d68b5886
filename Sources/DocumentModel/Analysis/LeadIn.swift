/// The sentence that opens a list (总起句), such as 严禁下列行为： or 下列文件同时废止：.
enum LeadIn {
  private static let farthest = 400

  /// Finds the block whose text opens the list that a block is an item of.
  /// - Returns: An index into `blocks`, or nil where the block is no item of a list.
  static func block(ofItem index: Int, in blocks: [Block], _ reader: TextReader) -> Int? {
    guard blocks.indices.contains(index) else { return nil }
    let item = blocks[index]
    guard item.kind != .title, item.kind != .signature, item.kind != .pageResidue else {
      return nil
    }
    if item.level == .unnumbered {
      return blockOfUnnumbered(index, in: blocks, reader)
    }
    guard item.level >= .first else { return nil }
    var place = index - 1
    let floor = max(0, index - farthest)
    while place >= floor, isSibling(blocks[place], of: item) { place -= 1 }
    if place >= floor, opensList(blocks[place], reader) { return place }
    let parent = Int(item.parent)
    return parent >= 0 && parent < index && opensList(blocks[parent], reader) ? parent : nil
  }

  private static func isSibling(_ block: Block, of item: Block) -> Bool {
    block.level != .unnumbered && block.level >= item.level
  }

  private static func blockOfUnnumbered(
    _ index: Int, in blocks: [Block], _ reader: TextReader
  ) -> Int? {
    var place = index - 1
    let floor = max(0, index - farthest)
    while place >= floor {
      if opensList(blocks[place], reader) { return place }
      guard blocks[place].level == .unnumbered, ends(blocks[place], with: "；", reader) else {
        return nil
      }
      place -= 1
    }
    return nil
  }

  private static func opensList(_ block: Block, _ reader: TextReader) -> Bool {
    ends(block, with: "：", reader)
  }

  private static func ends(_ block: Block, with mark: String, _ reader: TextReader) -> Bool {
    reader.has(mark, endingAt: Int(block.span.end), from: Int(block.span.start))
  }
}
