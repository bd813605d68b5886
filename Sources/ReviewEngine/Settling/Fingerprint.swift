internal import Crypto

/// Identities of findings: the first half of a SHA-256, in hexadecimal.
enum Fingerprint {
  static func of(_ key: String) -> String {
    Hexadecimal.string(SHA256.hash(data: Array(key.utf8)).prefix(16))
  }
}
