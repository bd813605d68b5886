internal import Glibc
internal import RuleDSL

/// A file without a name that holds what memory should not (暂存文件); it goes away with the program.
@safe
final class SpoolFile: Sendable {
  private let descriptor: Int32
  private let language: MessageLanguage

  /// Makes one in the folder for temporary files.
  /// - Throws: `CommandFault` with the file system's word.
  init(language: MessageLanguage) throws {
    self.language = language
    let folder = unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? "/tmp"
    var template = Array("\(folder)/review-XXXXXX".utf8CString)
    descriptor = unsafe template.withUnsafeMutableBufferPointer { name in
      guard let name = name.baseAddress else { return -1 }
      let made = unsafe mkstemp(name)
      if made >= 0 {
        _ = fcntl(made, F_SETFD, FD_CLOEXEC)
        _ = unsafe unlink(name)
      }
      return made
    }
    guard descriptor >= 0 else { throw OutputFile.fault(folder, language) }
  }

  deinit { close(descriptor) }

  /// Adds bytes at the end.
  func append(_ bytes: [UInt8]) throws {
    guard OutputFile.write(bytes, to: descriptor) else {
      throw OutputFile.fault(language.choose("暂存文件", "temporary file"), language)
    }
  }

  /// Hands on all that was written, in parts.
  func read(_ consume: ([UInt8]) throws -> Void) throws {
    var offset = 0
    while true {
      let part = bytes(at: offset, count: 1 << 20)
      if part.isEmpty { return }
      try consume(part)
      offset += part.count
    }
  }

  /// The bytes at an offset; fewer at the end.
  func bytes(at offset: Int, count: Int) -> [UInt8] {
    FileBytes.read(descriptor, at: offset, count: count)
  }
}
