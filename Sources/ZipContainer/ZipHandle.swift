internal import CLibZip
internal import Glibc

/// An archive opened by libzip over bytes in memory: the only code that touches the library.
@safe
struct ZipHandle: ~Copyable {
  private let archive: OpaquePointer
  /// The bytes and, after closing, what was written; libzip counts its references.
  private let source: OpaquePointer

  /// Opens an archive.
  /// - Parameter bytes: An archive, or nothing to begin a new one.
  init(_ bytes: [UInt8], isWritable: Bool) throws(ZipFailure) {
    var error = unsafe zip_error_t()
    unsafe zip_error_init(&error)
    defer { unsafe zip_error_fini(&error) }
    guard let source = unsafe Self.source(of: bytes, &error) else {
      throw .cannotWrite(unsafe Self.text(&error))
    }
    let flags = !isWritable ? ZIP_RDONLY : bytes.isEmpty ? ZIP_CREATE | ZIP_TRUNCATE : 0
    guard let archive = unsafe zip_open_from_source(source, flags, &error) else {
      unsafe zip_source_free(source)
      let isInconsistent = unsafe zip_error_code_zip(&error) == ZIP_ER_INCONS
      throw isInconsistent ? .damagedDirectory(.misplaced) : .notAnArchive
    }
    unsafe zip_source_keep(source)
    unsafe self.archive = archive
    unsafe self.source = source
  }

  deinit {
    // After `finish` the archive is closed already and this handle was consumed there.
    unsafe zip_discard(archive)
    unsafe zip_source_free(source)
  }

  /// The number of entries that libzip sees.
  var entryCount: Int { unsafe Int(zip_get_num_entries(archive, 0)) }

  /// Unpacks an entry and compares size and checksum.
  borrowing func contents(of entry: ZipEntry) throws(ZipFailure) -> [UInt8] {
    guard let file = unsafe zip_fopen_index(archive, zip_uint64_t(entry.index), 0) else {
      let code = unsafe zip_error_code_zip(zip_get_error(archive))
      switch code {
      case ZIP_ER_ENCRNOTSUPP, ZIP_ER_NOPASSWD, ZIP_ER_WRONGPASSWD:
        throw .encrypted(name: entry.name)
      case ZIP_ER_COMPNOTSUPP: throw .unsupportedCompression(name: entry.name)
      default: throw .damagedEntry(name: entry.name)
      }
    }
    defer { _ = unsafe zip_fclose(file) }
    // One byte more than stated: the last read finds the end and makes libzip compare the checksum.
    let room = entry.size + 1
    var isDamaged = false
    let contents = unsafe [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
      guard let base = buffer.baseAddress else { return }
      while count < room {
        let got = unsafe zip_fread(file, base + count, zip_uint64_t(room - count))
        if got < 0 { isDamaged = true }
        guard got > 0 else { break }
        count += Int(got)
      }
    }
    guard !isDamaged, contents.count == entry.size else {
      throw .damagedEntry(name: entry.name)
    }
    return contents
  }

  /// Adds an entry, or gives an existing one new contents; its day is always 1 January 1980.
  borrowing func put(_ name: String, _ contents: [UInt8]) throws(ZipFailure) {
    var error = unsafe zip_error_t()
    unsafe zip_error_init(&error)
    defer { unsafe zip_error_fini(&error) }
    guard let source = unsafe Self.source(of: contents, &error) else {
      throw .cannotWrite(unsafe Self.text(&error))
    }
    let flags = zip_flags_t(ZIP_FL_ENC_UTF_8 | ZIP_FL_OVERWRITE)
    let index = unsafe zip_file_add(archive, name, source, flags)
    guard index >= 0 else {
      unsafe zip_source_free(source)
      throw .cannotWrite(unsafe Self.text(zip_get_error(archive)))
    }
    // No clock: the same parts make the same archive. 0x21 is the first day MS-DOS knows.
    _ = unsafe zip_file_set_dostime(archive, zip_uint64_t(index), 0, 0x21, 0)
    _ = unsafe zip_set_file_compression(archive, zip_uint64_t(index), ZIP_CM_DEFLATE, 6)
  }

  /// Writes the archive anew; the packed bytes of untouched entries are copied as they are.
  consuming func finish() throws(ZipFailure) -> [UInt8] {
    let (archive, source) = unsafe (self.archive, self.source)
    discard self
    defer { unsafe zip_source_free(source) }
    guard unsafe zip_close(archive) == 0 else {
      let reason = unsafe Self.text(zip_get_error(archive))
      unsafe zip_discard(archive)
      throw .cannotWrite(reason)
    }
    guard unsafe zip_source_open(source) == 0 else { throw .cannotWrite("zip_source_open") }
    defer { _ = unsafe zip_source_close(source) }
    _ = unsafe zip_source_seek(source, 0, SEEK_END)
    let size = unsafe Int(zip_source_tell(source))
    guard size >= 0, unsafe zip_source_seek(source, 0, SEEK_SET) == 0 else {
      throw .cannotWrite("zip_source_seek")
    }
    return unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      guard size > 0, let base = buffer.baseAddress else { return }
      count = unsafe max(0, Int(zip_source_read(source, base, zip_uint64_t(size))))
    }
  }

  /// Hands a copy of bytes to libzip, which frees it.
  @unsafe
  private static func source(of bytes: [UInt8], _ error: inout zip_error_t) -> OpaquePointer? {
    guard let copy = unsafe malloc(max(1, bytes.count)) else { return nil }
    unsafe bytes.withUnsafeBytes { buffer in
      if let base = buffer.baseAddress, bytes.count > 0 {
        unsafe copy.copyMemory(from: base, byteCount: bytes.count)
      }
    }
    guard
      let source = unsafe zip_source_buffer_create(copy, zip_uint64_t(bytes.count), 1, &error)
    else {
      unsafe free(copy)
      return nil
    }
    return unsafe source
  }

  @unsafe
  private static func text(_ error: UnsafeMutablePointer<zip_error_t>) -> String {
    unsafe String(cString: zip_error_strerror(error))
  }
}
