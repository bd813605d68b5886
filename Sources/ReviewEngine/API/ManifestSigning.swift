internal import Crypto
internal import FoundationEssentials

/// Signs manifests and verifies signatures (签名): Ed25519, keys and signatures as one line of Base64.
public enum ManifestSigning {
  /// A new pair of keys.
  /// - Returns: The secret key, to be kept; and the public one, to be handed out.
  public static func makeKeys() -> (secret: String, public: String) {
    let key = Curve25519.Signing.PrivateKey()
    return (
      secretPrefix + key.rawRepresentation.base64EncodedString() + "\n",
      publicPrefix + key.publicKey.rawRepresentation.base64EncodedString() + "\n"
    )
  }

  /// Signs a text with a secret key; nil when the key is none.
  public static func sign(_ text: String, with secretKey: String) -> String? {
    guard let bytes = value(secretKey, secretPrefix),
      let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: bytes),
      let signature = try? key.signature(for: Data(text.utf8))
    else { return nil }
    return signaturePrefix + signature.base64EncodedString() + "\n"
  }

  /// What a signature proves.
  public enum Answer: Sendable, Equatable {
    /// One of the trusted keys signed this text.
    case valid
    /// The signature is not one of these keys over this text.
    case invalid
    /// A line of the key file is no public key.
    case damagedKey
  }

  /// Verifies a signature against trusted keys, one a line; lines that begin with # are comments.
  public static func verify(_ text: String, _ signature: String, trusted: String) -> Answer {
    var keys: [Curve25519.Signing.PublicKey] = []
    for line in trusted.split(separator: "\n") where !line.hasPrefix("#") {
      guard let bytes = value(String(line), publicPrefix),
        let key = try? Curve25519.Signing.PublicKey(rawRepresentation: bytes)
      else { return .damagedKey }
      keys.append(key)
    }
    guard !keys.isEmpty else { return .damagedKey }
    guard let bytes = value(signature, signaturePrefix) else { return .invalid }
    let message = Data(text.utf8)
    return keys.contains { $0.isValidSignature(bytes, for: message) } ? .valid : .invalid
  }

  private static let secretPrefix = "review-secret-key ed25519 "
  private static let publicPrefix = "review-public-key ed25519 "
  private static let signaturePrefix = "review-signature ed25519 "

  private static func value(_ line: String, _ prefix: String) -> Data? {
    guard line.hasPrefix(prefix) else { return nil }
    let rest = line.dropFirst(prefix.count).filter { !$0.isWhitespace }
    return Data(base64Encoded: String(rest))
  }
}
