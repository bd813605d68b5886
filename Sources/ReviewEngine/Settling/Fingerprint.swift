internal import Crypto

/// Identities of findings: the first half of a SHA-256, in hexadecimal.
enum Fingerprint {
  static func of(_ key: String) -> String { of(Array(key.utf8)) }

  static func of(_ key: [UInt8]) -> String {
    Hexadecimal.string(SHA256.hash(data: key).prefix(16))
  }
}
