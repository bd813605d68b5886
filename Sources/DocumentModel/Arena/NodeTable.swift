internal import SourceText

/// A node of a document's arena, an index into its node table.
public struct NodeID: Hashable, Comparable, Sendable, BitwiseCopyable {
  /// The index, 0-based; -1 is no node.
  public let index: Int32

  /// Makes an identity from an index.
  @inlinable
  public init(_ index: Int) { self.index = Int32(truncatingIfNeeded: index) }

  /// No node: the parent of the root.
  public static let none = NodeID(-1)

  /// Orders by document order.
  public static func < (left: NodeID, right: NodeID) -> Bool { left.index < right.index }
}

/// An element of the input, or a line of a text file.
public struct Node: Sendable, BitwiseCopyable {
  /// The name, an index into `DocumentArena.names`.
  public let name: UInt16
  /// The node that holds it, or `NodeID.none`.
  public let parent: NodeID
  /// The first byte of its text in the arena's buffer.
  public let textStart: UInt32
  /// The byte after its subtree's text in the arena's buffer.
  public internal(set) var textEnd: UInt32
  let attributeStart: Int32
  let attributeEnd: Int32
  /// The byte offset of its start tag, or of its line, in the source.
  public let sourceStart: UInt32
  /// The byte offset after its end tag, or of its line's end, in the source.
  public internal(set) var sourceEnd: UInt32

  /// Its attributes: a range of indexes into `DocumentArena.attributes`.
  public var attributes: Range<Int32> { attributeStart..<max(attributeStart, attributeEnd) }
}

/// An attribute of a node.
public struct NodeAttribute: Sendable, BitwiseCopyable {
  /// The name, an index into `DocumentArena.names`.
  public let name: UInt16
  /// The first byte of its value in `DocumentArena.attributeText`.
  public let start: UInt32
  /// The byte after its value in `DocumentArena.attributeText`.
  public let end: UInt32
}

extension Node {
  /// The same node where its source was taken out of another text.
  func moved(by runs: SourceRuns) -> Node {
    let place = runs.origin(of: Int(sourceStart), Int(sourceEnd))
    return Node(
      name: name, parent: parent, textStart: textStart, textEnd: textEnd,
      attributeStart: attributeStart, attributeEnd: attributeEnd,
      sourceStart: UInt32(clamping: place.start), sourceEnd: UInt32(clamping: place.end))
  }
}
