internal import Crypto
public import LawBook
public import RuleDSL
internal import SourceText

/// Which rules a result stands on: a pack by name, version and digest.
public struct PackIdentity: Sendable {
  /// The pack's name.
  public let name: String
  /// The version it states; empty when it states none.
  public let version: String
  /// SHA-256 over the bytes of its files in order of their names, in hexadecimal.
  public let digest: String

  /// Makes an identity.
  public init(name: String, version: String, digest: String) {
    self.name = name
    self.version = version
    self.digest = digest
  }

  /// Computes the identities of all packs of a library.
  public static func all(of library: RuleLibrary) -> [PackIdentity] {
    let files = Dictionary(
      library.files.map { ($0.name, $0.bytes) }, uniquingKeysWith: { first, _ in first })
    return library.packs.map { pack in
      var hash = SHA256()
      for name in pack.files.sorted() { hash.update(data: files[name] ?? []) }
      return PackIdentity(
        name: pack.name, version: pack.version, digest: Hexadecimal.string(hash.finalize()))
    }
  }
}

extension LawBook {
  /// The digest that reports carry: SHA-256 of the compiled book, in hexadecimal.
  public var digest: String { Hexadecimal.string(SHA256.hash(data: serialized)) }
}

/// Bytes as lower-case hexadecimal digits.
enum Hexadecimal {
  static func string(_ bytes: some Sequence<UInt8>) -> String {
    var text: [UInt8] = []
    text.reserveCapacity(64)
    for byte in bytes {
      text.append(digit(byte >> 4))
      text.append(digit(byte & 15))
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }
}
