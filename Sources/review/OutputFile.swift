internal import Glibc
internal import RuleDSL

/// Writing files so that an interruption leaves the old one or the new one, never a part.
enum OutputFile {
  /// Writes beside the file, flushes to disk, then takes its place.
  /// - Throws: `CommandFault` with the file system's word.
  static func replace(_ path: String, with text: String, language: MessageLanguage) throws {
    try replace(path, with: Array(text.utf8), language: language)
  }

  /// Writes bytes in the same way.
  /// - Parameter permissions: Of the new file; 0o600 keeps secrets from others.
  static func replace(
    _ path: String, with bytes: [UInt8], permissions: mode_t = 0o644, language: MessageLanguage
  ) throws {
    let file = try PendingFile(path, permissions: permissions, language: language)
    try file.append(bytes)
    try file.commit()
  }

  /// Writes all bytes; false when the system refuses.
  static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var offset = 0
    while offset < bytes.count {
      let written = unsafe bytes[offset...].withUnsafeBytes { buffer in
        unsafe Glibc.write(descriptor, buffer.baseAddress, buffer.count)
      }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { return false }
      offset += written
    }
    return true
  }

  /// The last fault of the system as a fault of a file.
  static func fault(_ path: String, _ language: MessageLanguage) -> CommandFault {
    let reason = unsafe strerror(errno).map { unsafe String(cString: $0) } ?? "errno \(errno)"
    return CommandFault(
      status: .usage,
      message: language.choose(
        "写不了文件“\(path)”：\(reason)；检查权限和磁盘空间",
        "cannot write “\(path)”: \(reason); check permissions and space"))
  }
}
