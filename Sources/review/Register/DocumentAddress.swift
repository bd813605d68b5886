internal import FilingRegister
internal import FoundationEssentials

/// The addresses of documents as a report leads to them (文件链接): relative to the report's folder, so
/// that both may be moved together.
enum DocumentAddress {
  /// The addresses of documents by their paths in the register.
  /// - Parameter output: The report's file; nil for standard output, read in the current folder.
  static func all(_ documents: [ReportedDocument], from output: String?) -> [String: String] {
    let here = FileManager.default.currentDirectoryPath
    let folder = components(output ?? "-", here).dropLast()
    var addresses: [String: String] = [:]
    for document in documents where !document.path.isEmpty && addresses[document.path] == nil {
      let target = components(document.path, here)
      let shared = zip(folder, target).prefix { $0 == $1 }.count
      let parts =
        Array(repeating: "..", count: folder.count - shared) + target.dropFirst(shared)
      addresses[document.path] = encoded(parts.joined(separator: "/"))
    }
    return addresses
  }

  /// The parts of a path from the root, without `.` and `..`.
  private static func components(_ path: String, _ here: String) -> [String] {
    var parts: [String] = []
    for part in (path.hasPrefix("/") ? path : here + "/" + path).split(separator: "/") {
      switch part {
      case ".": continue
      case "..": _ = parts.popLast()
      default: parts.append(String(part))
      }
    }
    return parts
  }

  /// Percent-encodes what may not stand in an address (RFC 3986, 2.3).
  private static func encoded(_ path: String) -> String {
    let digits = Array("0123456789ABCDEF")
    var result = ""
    for byte in path.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x2F, 0x5F, 0x7E:
        result.unicodeScalars.append(UnicodeScalar(byte))
      default: result += ["%", digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return result
  }
}
