/// The way from the text that was taken out of a packed file (DOCX, OFD) back into the file (原件位置).
///
/// The source of such a document is its text, one line a paragraph; this leads from a byte of it to what
/// the clerk sees in the open file.
public struct OriginalPlaces: Sendable {
  /// What the stretches lead to.
  public enum Layout: Sendable {
    /// Paragraphs of a text document (DOCX).
    case paragraphs
    /// Objects on pages (OFD).
    case pages
  }

  /// A piece of the text that stands in one run of one paragraph, or in one object of one page.
  struct Stretch: Sendable {
    /// Byte offsets in the source.
    var start: UInt32
    var end: UInt32
    /// The index of its part in `parts`.
    var part: UInt16 = 0
    /// The paragraph of the part, or the page, 1-based.
    var container: Int32
    /// The run of the paragraph, 1-based, or the number of the object.
    var element: Int32
    /// The UTF-16 offset of its start in the paragraph or object, 0-based.
    var character: Int32
    /// False for text that the file does not hold: an automatic number, a blank after it.
    var isWritten = true
    /// The node of the part's own arena that holds it, and the offset of its start there.
    var node: NodeID = .none
    var origin: UInt32 = 0
  }

  /// What the stretches lead to.
  public let layout: Layout
  /// The names of the parts that hold text.
  public let parts: [String]
  let stretches: [Stretch]

  init(layout: Layout, parts: [String], stretches: [Stretch]) {
    self.layout = layout
    self.parts = parts
    self.stretches = stretches
  }

  /// Finds the place of a byte of the source.
  /// - Parameters:
  ///   - offset: A byte offset in `source`.
  ///   - source: The text that the places were made for.
  /// - Returns: Nil for a byte that no stretch holds, such as a line end.
  /// - Complexity: O(log n + length of the stretch).
  public func place(of offset: Int, in source: [UInt8]) -> OriginalPlace? {
    guard let index = index(of: offset) else { return nil }
    let stretch = stretches[index]
    var character = Int(stretch.character)
    if stretch.isWritten {
      character += UTF16Count.units(source.span, from: Int(stretch.start), to: offset)
    }
    // Pages are parts of their own.
    let part = layout == .pages ? Int(stretch.container) - 1 : Int(stretch.part)
    return OriginalPlace(
      layout: layout, part: parts.indices.contains(part) ? parts[part] : "",
      isMainPart: stretch.part == 0, container: Int(stretch.container),
      element: Int(stretch.element),
      character: character + 1, isGenerated: !stretch.isWritten)
  }

  /// Finds the stretch that holds a byte of the source.
  func index(of offset: Int) -> Int? {
    var low = 0
    var high = stretches.count
    while low < high {
      let middle = (low + high) / 2
      if Int(stretches[middle].end) <= offset { low = middle + 1 } else { high = middle }
    }
    guard low < stretches.count, Int(stretches[low].start) <= offset else { return nil }
    return low
  }
}

/// A place in a packed file as a clerk finds it: paragraph and character, or page and object.
public struct OriginalPlace: Sendable, Equatable {
  /// What the numbers count.
  public let layout: OriginalPlaces.Layout
  /// The part of the package, such as `word/document.xml`.
  public let part: String
  /// False for footnotes and endnotes.
  public let isMainPart: Bool
  /// The paragraph of the part in the order of its elements, or the page; 1-based.
  public let container: Int
  /// The run of the paragraph, 1-based, or the identity of the object.
  public let element: Int
  /// The character of the paragraph or object, 1-based, in UTF-16 units; automatic numbers do not count.
  public let character: Int
  /// True inside an automatic number, which the file does not hold as text.
  public let isGenerated: Bool

  package init(
    layout: OriginalPlaces.Layout, part: String, isMainPart: Bool, container: Int, element: Int,
    character: Int, isGenerated: Bool
  ) {
    self.layout = layout
    self.part = part
    self.isMainPart = isMainPart
    self.container = container
    self.element = element
    self.character = character
    self.isGenerated = isGenerated
  }

  /// The place in Chinese: 第12段第5字, 第2页第14号对象第3字.
  public var chinese: String {
    switch layout {
    case .paragraphs:
      let note = isMainPart ? "" : "注释"
      let place = "\(note)第\(container)段"
      return isGenerated ? place + "自动编号" : place + "第\(character)字"
    case .pages:
      let object = element > 0 ? "第\(element)号对象" : ""
      return "第\(container)页\(object)第\(character)字"
    }
  }

  /// The place in English.
  public var english: String {
    switch layout {
    case .paragraphs:
      let place = (isMainPart ? "" : "note ") + "paragraph \(container)"
      return isGenerated ? place + ", automatic number" : place + ", character \(character)"
    case .pages:
      let object = element > 0 ? ", object \(element)" : ""
      return "page \(container)\(object), character \(character)"
    }
  }
}
