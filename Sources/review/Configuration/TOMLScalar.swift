/// The values of TOML that are one word (TOML 单值): truths, numbers, days and times.
enum TOMLScalar {
  /// The length of the value that begins a text; nil when none does.
  static func length(_ bytes: ArraySlice<UInt8>) -> Int? {
    let word = bytes.prefix { isWord($0) }
    if let whole = dayWithTime(bytes, day: word) { return whole }
    let text = String(decoding: word, as: UTF8.self)
    guard isTruth(text) || isNumber(text) || isTime(text[...]) || isDay(text) else { return nil }
    return word.count
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: ":"), UInt8(ascii: "+"), UInt8(ascii: "-"),
      UInt8(ascii: "."), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  /// A blank may stand between day and time, and nowhere else.
  private static func dayWithTime(_ bytes: ArraySlice<UInt8>, day: ArraySlice<UInt8>) -> Int? {
    let rest = bytes[day.endIndex...]
    guard day.count == 10, rest.first == 0x20,
      let digit = rest.dropFirst().first, (0x30...0x39).contains(digit)
    else { return nil }
    let time = rest.dropFirst().prefix { isWord($0) }
    let text = String(decoding: day, as: UTF8.self) + "T" + String(decoding: time, as: UTF8.self)
    return isDay(text) ? day.count + 1 + time.count : nil
  }

  private static func isTruth(_ text: String) -> Bool { text == "true" || text == "false" }

  // MARK: Numbers

  private static func isNumber(_ text: String) -> Bool {
    for (prefix, radix) in [("0x", 16), ("0o", 8), ("0b", 2)] where text.hasPrefix(prefix) {
      return isDigits(text.dropFirst(2), radix: radix)
    }
    let signed = text.first == "+" || text.first == "-" ? text.dropFirst() : text[...]
    if signed == "inf" || signed == "nan" { return true }
    let whole = signed.prefix { $0.isASCII && $0.isNumber || $0 == "_" }
    guard isDigits(whole, radix: 10), whole.first != "0" || whole.count == 1 else { return false }
    var rest = signed[whole.endIndex...]
    if rest.first == "." {
      let part = rest.dropFirst().prefix { $0.isASCII && $0.isNumber || $0 == "_" }
      guard isDigits(part, radix: 10) else { return false }
      rest = rest[part.endIndex...]
    }
    if rest.first == "e" || rest.first == "E" {
      rest = rest.dropFirst()
      if rest.first == "+" || rest.first == "-" { rest = rest.dropFirst() }
      return isDigits(rest, radix: 10)
    }
    return rest.isEmpty
  }

  /// Digits, with single underscores between them.
  private static func isDigits(_ text: Substring, radix: Int) -> Bool {
    let parts = text.split(separator: "_", omittingEmptySubsequences: false)
    return parts.allSatisfy { part in
      !part.isEmpty && part.utf8.allSatisfy { digit($0).map { $0 < radix } ?? false }
    }
  }

  private static func digit(_ byte: UInt8) -> Int? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): Int(byte - UInt8(ascii: "a")) + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): Int(byte - UInt8(ascii: "A")) + 10
    default: nil
    }
  }

  // MARK: Days and times

  /// A day, alone or with a time behind `T`, which may name its zone.
  private static func isDay(_ text: String) -> Bool {
    guard let rest = after("0000-00-00", text[...]) else { return false }
    guard let mark = rest.first else { return true }
    guard mark == "T" || mark == "t" else { return false }
    var time = rest.dropFirst()
    if time.last == "Z" || time.last == "z" {
      time = time.dropLast()
    } else if let sign = time.lastIndex(where: { $0 == "+" || $0 == "-" }) {
      guard after("00:00", time[sign...].dropFirst())?.isEmpty == true else { return false }
      time = time[..<sign]
    }
    return isTime(time)
  }

  private static func isTime(_ text: Substring) -> Bool {
    guard let rest = after("00:00:00", text) else { return false }
    guard rest.first == "." else { return rest.isEmpty }
    let part = rest.dropFirst()
    return !part.isEmpty && part.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// What follows a form in which `0` stands for any digit; nil when the text does not begin like it.
  private static func after(_ form: String, _ text: Substring) -> Substring? {
    guard text.utf8.count >= form.utf8.count else { return nil }
    for (wanted, found) in zip(form.utf8, text.utf8) {
      let fits = wanted == 0x30 ? (0x30...0x39).contains(found) : wanted == found
      guard fits else { return nil }
    }
    return text.dropFirst(form.count)
  }
}
