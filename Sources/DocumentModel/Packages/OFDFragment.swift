/// A piece of text as it stands on a page (版式文件): one TextCode of an OFD document.
struct OFDFragment {
  /// The page, 1-based.
  let page: Int
  /// The identity of its object, 0 for none.
  let object: Int
  /// The UTF-16 offset of its text in the object.
  let character: Int
  let text: [UInt8]
  /// The left edge, the base line from the top, the right edge and the size of letters, in millimetres.
  let left: Double
  let base: Double
  let right: Double
  let size: Double
  let node: NodeID
  /// The offset of its text in the arena of its page.
  let origin: Int
}
