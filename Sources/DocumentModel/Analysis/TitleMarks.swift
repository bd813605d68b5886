import SourceText

/// A name between title marks (书名号), with the names inside it.
struct TitleMarks: Sendable {
  /// The offset of the opening mark.
  let start: Int
  /// The first byte of the name.
  let nameStart: Int
  /// The offset after the name.
  let nameEnd: Int
  /// The offset after the closing mark, or after the name where it is missing.
  let end: Int
  /// False when the closing mark is missing.
  let isClosed: Bool
  /// The names of the first nesting inside, without marks.
  let inner: [Range<Int>]

  /// No title is longer; what goes on is an unclosed mark.
  private static let longest = 900
  private static let deepest = 4

  /// Reads the title that opens at an offset.
  /// - Parameters:
  ///   - reader: The text.
  ///   - start: The offset of 《.
  ///   - limit: The end of the block.
  /// - Returns: The title; one without closing mark ends before the next mark or article number.
  static func read(_ reader: TextReader, at start: Int, before limit: Int) -> TitleMarks {
    let stop = min(limit, start + longest)
    if let close = plainClose(reader.bytes.span, from: start + 3, before: stop) {
      return TitleMarks(
        start: start, nameStart: start + 3, nameEnd: close, end: close + 3, isClosed: true,
        inner: [])
    }
    var opened: [(offset: Int, isOuterMark: Bool)] = []
    var inner: [Range<Int>] = []
    var index = start
    scan: while index < stop {
      guard let (mark, length) = mark(reader, at: index, before: stop) else {
        if reader.has("。", at: index, before: stop) { break scan }
        index += 1
        continue
      }
      switch mark {
      case .openDouble, .openSingle:
        if opened.count >= deepest { break scan }
        if mark == .openSingle, opened.isEmpty { break scan }
        opened.append((index + length, mark == .openDouble))
      case .closeDouble, .closeSingle:
        if mark == .closeDouble, opened.last?.isOuterMark == false,
          !anotherCloses(reader, from: index + 3, before: stop)
        {
          // 《…〈…》: the inner mark is the one that was forgotten.
          while opened.last?.isOuterMark == false { opened.removeLast() }
        }
        if mark == .closeSingle, opened.count == 1 { break }
        guard let last = opened.popLast() else { break scan }
        if opened.count == 1 { inner.append(last.offset..<index) }
        if opened.isEmpty {
          return TitleMarks(
            start: start, nameStart: start + 3, nameEnd: index, end: index + length,
            isClosed: true, inner: inner)
        }
      }
      index += length
    }
    return unclosed(reader, at: start, before: stop)
  }

  /// Finds the closing mark of a title that holds no other mark, as most do.
  private static func plainClose(
    _ bytes: Span<UInt8>, from start: Int, before stop: Int
  ) -> Int? {
    var index = start
    while index < stop {
      let lead = bytes[index]
      if lead >= 0xE4 {
        index += 3
        continue
      }
      if lead == 0x3C || lead == 0x3E { return nil }
      if lead == 0xE3, index + 2 < stop, bytes[index + 1] == 0x80 {
        switch bytes[index + 2] {
        case 0x8B: return index
        case 0x82, 0x88, 0x89, 0x8A: return nil  // 。〈〉《
        default: break
        }
      }
      index += 1
    }
    return nil
  }

  private enum Mark {
    case openDouble
    case closeDouble
    case openSingle
    case closeSingle
  }

  /// The mark at an offset with its length; typed < and > stand for 〈 and 〉.
  private static func mark(
    _ reader: TextReader, at index: Int, before stop: Int
  ) -> (Mark, length: Int)? {
    let bytes = reader.bytes.span
    switch bytes[index] {
    case 0x3C: return (.openSingle, 1)
    case 0x3E: return (.closeSingle, 1)
    case 0xE3 where index + 2 < stop && bytes[index + 1] == 0x80:
      switch bytes[index + 2] {
      case 0x8A: return (.openDouble, 3)
      case 0x8B: return (.closeDouble, 3)
      case 0x88: return (.openSingle, 3)
      case 0x89: return (.closeSingle, 3)
      default: return nil
      }
    default: return nil
    }
  }

  private static func anotherCloses(
    _ reader: TextReader, from start: Int, before stop: Int
  ) -> Bool {
    var index = start
    while index < stop {
      switch mark(reader, at: index, before: stop)?.0 {
      case .closeDouble: return true
      case .openDouble: return false
      default: break
      }
      if reader.has("。", at: index, before: stop) { return false }
      index += 1
    }
    return false
  }

  private static func unclosed(_ reader: TextReader, at start: Int, before stop: Int) -> TitleMarks
  {
    let nameStart = start + 3
    var index = nameStart
    while index < stop {
      let ends = ["《", "，", "。", "；", "：", "、", "》", "（"].contains {
        reader.has($0, at: index, before: stop)
      }
      if ends { break }
      if reader.has("第", at: index, before: stop),
        ArticleReference.read(reader.bytes.span, at: index)?.reference.article != nil
      {
        break
      }
      index = reader.next(index)
    }
    return TitleMarks(
      start: start, nameStart: nameStart, nameEnd: min(index, stop), end: min(index, stop),
      isClosed: false, inner: [])
  }
}
