internal import DocumentModel
internal import Glibc

/// Reading whole files and folders, with bounds.
enum InputFile {
  /// Reads a file, or standard input for `-`.
  /// - Throws: `DocumentReadError` with the file system's word, or when it is larger than the limit.
  static func read(_ path: String, limit: Int) throws(DocumentReadError) -> [UInt8] {
    let descriptor = path == "-" ? STDIN_FILENO : unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw DocumentReadError(.unreadable(errorText())) }
    defer { if path != "-" { close(descriptor) } }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else {
      throw DocumentReadError(.unreadable(errorText()))
    }
    if status.st_mode & S_IFMT == S_IFDIR { throw DocumentReadError(.unreadable("目录 directory")) }
    if Int(status.st_size) > limit { throw DocumentReadError(.tooLarge(limit: limit)) }
    return try readAll(descriptor, expected: Int(status.st_size), limit: limit)
  }

  /// Tells whether two paths lead to one file.
  static func isSame(_ left: String, _ right: String) -> Bool {
    var first = stat()
    var second = stat()
    guard unsafe stat(left, &first) == 0, unsafe stat(right, &second) == 0 else { return false }
    return first.st_dev == second.st_dev && first.st_ino == second.st_ino
  }

  private static func readAll(
    _ descriptor: Int32, expected: Int, limit: Int
  ) throws(DocumentReadError) -> [UInt8] {
    var bytes: [UInt8] = []
    // A regular file takes one read, and a second that finds its end.
    var chunk = expected > 0 ? expected + 1 : 65_536
    while true {
      var failure: Int32 = 0
      let part = unsafe [UInt8](unsafeUninitializedCapacity: chunk) { buffer, count in
        var got = unsafe Glibc.read(descriptor, buffer.baseAddress, chunk)
        while got < 0, errno == EINTR {
          got = unsafe Glibc.read(descriptor, buffer.baseAddress, chunk)
        }
        if got < 0 { failure = errno }
        count = max(0, got)
      }
      if failure != 0 { throw DocumentReadError(.unreadable(errorText(failure))) }
      if part.isEmpty { return bytes }
      if bytes.isEmpty { bytes = part } else { bytes += part }
      if bytes.count > limit { throw DocumentReadError(.tooLarge(limit: limit)) }
      chunk = expected > 0 && bytes.count == expected ? 1 : 65_536
    }
  }

  /// The names in a folder, sorted by their bytes; hidden ones left out.
  static func names(in folder: String) throws(DocumentReadError) -> [String] {
    guard let stream = unsafe opendir(folder) else {
      throw DocumentReadError(.unreadable(errorText()))
    }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) { text in
          unsafe String(cString: text)
        }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// What a path is, without following a link at its end.
  enum Kind {
    case file
    case folder
    case link
    case other
  }

  static func kind(of path: String, followingLinks: Bool) -> Kind? {
    var status = stat()
    let result =
      followingLinks ? unsafe stat(path, &status) : unsafe lstat(path, &status)
    guard result == 0 else { return nil }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    case S_IFLNK: return .link
    default: return .other
    }
  }

  private static func errorText(_ code: Int32 = errno) -> String {
    guard let text = unsafe strerror(code) else { return "errno \(code)" }
    return unsafe String(cString: text)
  }
}
