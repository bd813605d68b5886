/// Gives findings their fingerprints (指纹): SHA-256 over rule, structural place and text, and the number of
/// equal ones before it.
struct FingerprintCounter {
  /// How often the fingerprint of a first one was asked for.
  private var counts: [String: Int] = [:]
  private var bytes: [UInt8] = []

  /// The fingerprint of the next finding of a rule at a place with a text.
  mutating func fingerprint(_ rule: String, _ path: String, _ excerpt: String) -> String {
    bytes.removeAll(keepingCapacity: true)
    bytes += rule.utf8
    bytes.append(0x0A)
    bytes += path.utf8
    bytes.append(0x0A)
    bytes += excerpt.utf8
    bytes.append(0x0A)
    let length = bytes.count
    bytes.append(UInt8(ascii: "0"))
    let first = Fingerprint.of(bytes)
    guard let before = counts.updateValue((counts[first] ?? 0) + 1, forKey: first) else {
      return first
    }
    bytes.removeSubrange(length...)
    bytes += String(before).utf8
    return Fingerprint.of(bytes)
  }
}
