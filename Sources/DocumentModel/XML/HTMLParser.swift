internal import CLibXML2
internal import SourceText

/// Parses web pages with libxml2, which mends what browsers mend.
@safe
enum HTMLParser {
  /// The deepest nesting; pages that leave tags open nest deeper than they look.
  static let maximumDepth = 1_000
  /// The most attributes of a tag; libxml2 compares each with all before it.
  static let maximumAttributes = 256

  /// Parses a page; nothing outside of its bytes is read and nothing is printed.
  /// - Parameters:
  ///   - source: The page as UTF-8, whatever it declares.
  ///   - limits: Bounds on number; nesting has its own.
  /// - Throws: Which limit the page breaks, with its place.
  static func parse(
    _ source: SourceFile, limits: ReadLimits
  ) throws(DocumentReadError) -> DocumentArena {
    if let place = firstCrowdedTag(in: source.bytes.span) {
      throw DocumentReadError(
        .tooMany(limit: maximumAttributes), at: LineIndex(source.bytes).position(of: place))
    }
    let bytes = withoutForbiddenCharacters(source.bytes)
    guard let size = Int32(exactly: bytes.count) else {
      throw DocumentReadError(.tooLarge(limit: limits.maximumBytes))
    }
    let state = UnsafeMutablePointer<XMLBuildState>.allocate(capacity: 1)
    unsafe state.initialize(to: XMLBuildState())
    defer {
      unsafe state.deinitialize(count: 1)
      unsafe state.deallocate()
    }
    var bounded = limits
    bounded.maximumDepth = maximumDepth
    let arena: DocumentArena? = unsafe bytes.withUnsafeBufferPointer { buffer in
      unsafe buffer.withMemoryRebound(to: CChar.self) { characters in
        guard let context = unsafe htmlCreateMemoryParserCtxt(characters.baseAddress, size),
          let handler = unsafe context.pointee.sax
        else { return nil }
        defer { unsafe htmlFreeParserCtxt(context) }
        unsafe state.pointee.begin(buffer.baseAddress, count: buffer.count, limits: bounded)
        unsafe HTMLEventHandlers.install(in: handler)
        unsafe context.pointee._private = UnsafeMutableRawPointer(state)
        _ = unsafe htmlCtxtUseOptions(context, options)
        // The bytes are UTF-8: without this libxml2 looks for a declaration of another encoding.
        unsafe context.pointee.charset = Int32(XML_CHAR_ENCODING_UTF8.rawValue)
        _ = unsafe htmlParseDocument(context)
        unsafe state.pointee.end()
        return unsafe state.pointee.failure == nil ? state.pointee.freeze(source) : nil
      }
    }
    if let failure = unsafe state.pointee.failure {
      throw DocumentReadError(
        failure.reason, at: LineIndex(source.bytes).position(of: failure.offset))
    }
    guard let arena, !arena.nodes.isEmpty else { throw DocumentReadError(.empty) }
    return arena
  }

  private static let options: Int32 = {
    let flags = [
      HTML_PARSE_RECOVER, HTML_PARSE_NONET, HTML_PARSE_IGNORE_ENC, HTML_PARSE_NOERROR,
      HTML_PARSE_NOWARNING,
    ]
    return flags.reduce(0) { $0 | Int32(bitPattern: UInt32($1.rawValue)) }
  }()

  /// Sets blanks for what libxml2 would drop, so that its text keeps step with the source.
  private static func withoutForbiddenCharacters(_ bytes: [UInt8]) -> [UInt8] {
    var mended = bytes
    if mended.starts(with: ByteOrderMark.utf8) {
      for index in 0..<3 { mended[index] = 0x20 }
    }
    for index in mended.indices {
      let byte = mended[index]
      if byte < 0x20 {
        if byte != 0x09, byte != 0x0A, byte != 0x0D { mended[index] = 0x20 }
      } else if byte == 0xEF, index + 2 < mended.count, mended[index + 1] == 0xBF,
        mended[index + 2] >= 0xBE
      {
        for place in index..<(index + 3) { mended[place] = 0x20 }
      }
    }
    return mended
  }

  /// Passes over a value in quotes behind an equals sign.
  private static func endOfValue(_ source: Span<UInt8>, at start: Int) -> Int {
    var index = start
    while index < source.count, source[index] <= 0x20 { index += 1 }
    guard index < source.count, source[index] == 0x22 || source[index] == 0x27 else { return index }
    let quote = source[index]
    index += 1
    while index < source.count, source[index] != quote { index += 1 }
    return min(index + 1, source.count)
  }

  /// Finds the first tag with too many words outside of quotes.
  /// - Complexity: O(n).
  private static func firstCrowdedTag(in source: Span<UInt8>) -> Int? {
    var index = 0
    while index < source.count {
      guard source[index] == 0x3C else {
        index += 1
        continue
      }
      let tag = index
      index += 1
      guard index < source.count, (0x61...0x7A).contains(source[index] | 0x20) else { continue }
      var words = 0
      while index < source.count, source[index] != 0x3E, source[index] != 0x3C {
        let byte = source[index]
        index += 1
        if byte == 0x3D {
          index = endOfValue(source, at: index)
          words += 1
        } else if byte <= 0x20 || byte == 0x2F, index < source.count, source[index] > 0x2F {
          words += 1
        }
        // An attribute with a value counts twice.
        if words > maximumAttributes * 2 { return tag }
      }
    }
    return nil
  }
}
