internal import Glibc
internal import RuleDSL

/// A file that is written part by part beside its place, and takes it when all is there (待替换文件).
@safe
final class PendingFile {
  private let path: String
  private let temporary: String
  private let language: MessageLanguage
  private var descriptor: Int32

  /// Begins a file.
  /// - Parameter permissions: Of the new file.
  /// - Throws: `CommandFault` with the file system's word.
  init(_ path: String, permissions: mode_t = 0o644, language: MessageLanguage) throws {
    self.path = path
    self.language = language
    temporary = path + ".review-\(getpid())"
    descriptor = unsafe open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, permissions)
    guard descriptor >= 0 else { throw OutputFile.fault(path, language) }
  }

  deinit {
    guard descriptor >= 0 else { return }
    close(descriptor)
    _ = unsafe unlink(temporary)
  }

  /// Adds bytes at the end.
  func append(_ bytes: [UInt8]) throws {
    guard OutputFile.write(bytes, to: descriptor) else { throw OutputFile.fault(path, language) }
  }

  /// Flushes to disk and takes the place of what stood there.
  func commit() throws {
    try commit(isFlushed: fsync(descriptor) == 0, to: path)
  }

  /// Takes another name than was said at first, without waiting for the disk: for what can be made again.
  func commit(as name: String) throws {
    try commit(isFlushed: true, to: name)
  }

  private func commit(isFlushed: Bool, to path: String) throws {
    close(descriptor)
    descriptor = -1
    guard isFlushed, unsafe rename(temporary, path) == 0 else {
      let failure = OutputFile.fault(path, language)
      _ = unsafe unlink(temporary)
      throw failure
    }
  }
}
