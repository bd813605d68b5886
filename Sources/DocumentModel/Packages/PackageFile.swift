internal import SourceText
internal import ZipContainer

/// A packed file that is open: its parts as bytes and as XML, with refusals in the words of reading.
struct PackageFile: ~Copyable {
  private var archive: ZipReader
  private let limits: ReadLimits

  /// Opens a package.
  init(_ bytes: [UInt8], limits: ReadLimits) throws(DocumentReadError) {
    do throws(ZipFailure) {
      archive = try ZipReader(bytes)
    } catch {
      throw Self.refusal(error)
    }
    self.limits = limits
  }

  /// Tells whether there is a part.
  func contains(_ name: String) -> Bool { archive.entry(named: name) != nil }

  /// The names of all parts.
  var names: [String] { archive.entries.map(\.name) }

  /// The bytes of a part.
  mutating func contents(of name: String) throws(DocumentReadError) -> [UInt8] {
    guard contains(name) else { throw Self.fault(.missingPart, name) }
    do throws(ZipFailure) {
      return try archive.contents(of: name)
    } catch {
      throw Self.refusal(error)
    }
  }

  /// Parses a part.
  /// - Throws: `damagedPart` with the place inside the part, or what the limits refuse.
  mutating func parse(
    _ name: String, with parser: inout XMLParserContext
  ) throws(DocumentReadError) -> DocumentArena {
    let bytes = try contents(of: name)
    // OPC and OFD allow UTF-8 and UTF-16, the latter only with its mark.
    if bytes.starts(with: [0x3C, 0x00]) || bytes.starts(with: [0x00, 0x3C]) {
      throw Self.fault(.damagedPart, "\(name): UTF-16, no BOM")
    }
    do throws(DocumentReadError) {
      let text = try TextDecoding.decode(bytes, limits: limits)
      return try parser.parse(SourceFile(name: name, bytes: text), limits: limits)
    } catch {
      let place = error.position.map { ":\($0.line):\($0.column)" } ?? ""
      switch error.reason {
      case .malformedXML(let detail), .badEncoding(let detail):
        throw Self.fault(.damagedPart, "\(name)\(place): \(detail)")
      default: throw DocumentReadError(error.reason)
      }
    }
  }

  /// Parses a part that may be missing.
  mutating func parseIfPresent(
    _ name: String?, with parser: inout XMLParserContext
  ) throws(DocumentReadError) -> DocumentArena? {
    guard let name, contains(name) else { return nil }
    return try parse(name, with: &parser)
  }

  // MARK: Names

  /// The name that a reference leads to from the folder of a part; nil when it leaves the package.
  static func resolve(_ target: String, from part: String) -> String? {
    var parts = target.hasPrefix("/") ? [] : part.split(separator: "/").dropLast().map(String.init)
    for step in target.split(separator: "/") {
      switch step {
      case ".": continue
      case "..":
        guard !parts.isEmpty else { return nil }
        parts.removeLast()
      default: parts.append(String(step))
      }
    }
    let name = parts.joined(separator: "/")
    return name.isEmpty || name.contains("\\") ? nil : name
  }

  // MARK: Refusals

  static func fault(_ fault: PackageFault, _ detail: String) -> DocumentReadError {
    DocumentReadError(.damagedPackage(fault, detail: detail))
  }

  private static func refusal(_ failure: ZipFailure) -> DocumentReadError {
    switch failure {
    case .notAnArchive: fault(.notAnArchive, "")
    case .damagedDirectory(.localHeader(let name)): fault(.damagedDirectory, name)
    case .damagedDirectory: fault(.damagedDirectory, "")
    case .tooManyEntries(let limit): fault(.tooManyEntries, String(limit))
    case .entryTooLarge(let name, _): fault(.tooLarge, name)
    case .archiveTooLarge: fault(.tooLarge, "")
    case .tooCompressed(let name, _): fault(.tooCompressed, name)
    case .encrypted(let name): fault(.encrypted, name)
    case .duplicateName(let name): fault(.duplicateName, name)
    case .forbiddenName(let name): fault(.forbiddenName, name)
    case .overlapping(let name): fault(.overlapping, name)
    case .unsupportedCompression(let name): fault(.unsupportedCompression, name)
    case .damagedEntry(let name): fault(.damagedEntry, name)
    case .noSuchEntry(let name): fault(.missingPart, name)
    case .cannotWrite(let detail): fault(.damagedEntry, detail)
    }
  }
}
