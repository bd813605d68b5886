import FoundationEssentials
import Testing

@testable import ReviewEngine

struct JSONWriterTests {
  private struct Inner: Encodable {
    let list: [String]
    let number: Int
  }

  private struct Outer: Encodable {
    let flag: Bool
    let inner: [Inner]
    let missing: String?
    let text: String

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Key.self)
      try container.encode(flag, forKey: .flag)
      try container.encode(inner, forKey: .inner)
      try container.encode(missing, forKey: .missing)
      try container.encode(text, forKey: .text)
    }

    enum Key: CodingKey { case flag, inner, missing, text }
  }

  private static let values = [
    Outer(flag: true, inner: [], missing: nil, text: "“限期整改”/\\ \" \u{7F}"),
    Outer(
      flag: false,
      inner: [
        Inner(list: [], number: -3), Inner(list: ["甲", "乙\n\t\r\u{8}\u{C}\u{1}𠀀"], number: 0),
      ],
      missing: "有", text: ""),
  ]

  @Test("writes what Foundation's encoder writes", arguments: [true, false])
  func agrees(isPretty: Bool) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    if isPretty { encoder.outputFormatting.insert(.prettyPrinted) }
    for value in Self.values {
      var writer = JSONWriter(isPretty: isPretty)
      writer.object { writer in
        writer.member("flag", value.flag)
        writer.member("inner") { writer in
          writer.array(value.inner) { writer, inner in
            writer.object { writer in
              writer.member("list") { $0.array(inner.list) { $0.string($1) } }
              writer.member("number", inner.number)
            }
          }
        }
        writer.member("missing", value.missing)
        writer.member("text", value.text)
      }
      let expected = String(decoding: try encoder.encode(value), as: UTF8.self)
      #expect(String(decoding: writer.bytes, as: UTF8.self) == expected)
    }
  }
}
