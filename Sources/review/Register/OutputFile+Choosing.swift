internal import RuleDSL

extension OutputFile {
  /// Writes to a file when one is named, else to standard output.
  static func put(_ bytes: [UInt8], to path: String?, _ language: MessageLanguage) throws {
    if let path {
      try replace(path, with: bytes, language: language)
    } else {
      StandardStreams.write(bytes)
    }
  }
}
