internal import Glibc

/// Writing to standard output and standard error, whole or not at all.
enum StandardStreams {
  static func write(_ text: String) { write(Array(text.utf8), to: STDOUT_FILENO) }

  static func write(_ bytes: [UInt8]) { write(bytes, to: STDOUT_FILENO) }

  static func writeError(_ text: String) { write(Array(text.utf8), to: STDERR_FILENO) }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) {
    var offset = 0
    while offset < bytes.count {
      let written = unsafe bytes[offset...].withUnsafeBytes { buffer in
        unsafe Glibc.write(descriptor, buffer.baseAddress, buffer.count)
      }
      // A reader that went away (EPIPE) ends the output; an interrupted call is repeated.
      guard written > 0 || errno == EINTR else { return }
      offset += max(0, written)
    }
  }
}
