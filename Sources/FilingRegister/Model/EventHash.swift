internal import Crypto
internal import SourceText

/// The hashes that chain events (哈希链): over bytes of one spelling, whatever wrote them.
enum EventHash {
  /// The hash of an event: every part with its length before it, fields by name.
  static func event(
    previous: [UInt8], caseID: Int64, number: Int, request: StepRequest
  ) -> [UInt8] {
    var hash = SHA256()
    func add(_ bytes: some Collection<UInt8>) {
      hash.update(data: Array("\(bytes.count):".utf8))
      hash.update(data: Array(bytes))
    }
    add(previous)
    add("\(caseID)/\(number)".utf8)
    add(request.step.rawValue.utf8)
    add((request.line?.rawValue ?? "").utf8)
    add(request.day.iso.utf8)
    add(request.actor.utf8)
    for (field, value) in request.fields.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      add(field.rawValue.utf8)
      add(value.utf8)
    }
    return Array(hash.finalize())
  }

  /// The hash of the whole log up to an event.
  static func chain(previous: [UInt8], event: [UInt8]) -> [UInt8] {
    var hash = SHA256()
    hash.update(data: previous)
    hash.update(data: event)
    return Array(hash.finalize())
  }

  /// Lower-case hexadecimal digits.
  static func text(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef")
    return String(bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
  }

  /// Reads hexadecimal digits; nil when they are none.
  static func bytes(_ text: String) -> [UInt8]? {
    let digits = text.utf8.map { byte -> UInt8? in
      switch byte {
      case 0x30...0x39: byte - 0x30
      case 0x61...0x66: byte - 0x57
      default: nil
      }
    }
    guard digits.count % 2 == 0, !digits.contains(nil) else { return nil }
    return stride(from: 0, to: digits.count, by: 2).map {
      (digits[$0] ?? 0) << 4 | (digits[$0 + 1] ?? 0)
    }
  }
}
