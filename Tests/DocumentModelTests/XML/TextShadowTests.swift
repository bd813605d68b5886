import Foundation
import SourceText
import SeededRandom
import Testing

@testable import DocumentModel

/// What is compared of two readings of one document: everything that was built, or the refusal.
private enum Reading: Equatable {
  case read(text: [UInt8], attributes: [UInt8], nodes: [[Int]], origins: [Int])
  case refused(String)

  init(_ xml: [UInt8], withShadow: Bool) {
    var parser = XMLParserContext()
    parser.readsShadows = withShadow
    do {
      let arena = try parser.parse(SourceFile(name: "a.xml", bytes: xml), limits: ReadLimits())
      self = .read(
        text: arena.text, attributes: arena.attributeText,
        nodes: arena.nodes.map {
          [
            Int($0.name), Int($0.parent.index), Int($0.textStart), Int($0.textEnd),
            Int($0.attributes.lowerBound), Int($0.attributes.upperBound), Int($0.sourceStart),
            Int($0.sourceEnd),
          ]
        }, origins: arena.text.indices.map { arena.runs.origin(of: $0) })
    } catch {
      self = .refused("\(error)")
    }
  }
}

@Suite("Shadows of XML documents")
struct TextShadowTests {
  @Test(
    "a document reads the same with and without its shadow",
    arguments: [
      "<p>甲乙，丙。</p>", "<p>甲&#x4E59;丙&lt;丁&#25098;己&amp;庚</p>", "<p>甲]]丙</p>", "<p>甲]]>丙</p>",
      "<p>𠮷甲\u{2028}é—</p>", "<p xmlns:x=\"urn:甲\" x:a=\"乙>丙\">丁</p>",
      "<p>甲<b xmlns='urn:b>'>乙</b>丙</p>",
      "<p>甲\r\n乙</p>", "<p>甲<!-- <乙> -->丙</p>", "<p>甲<![CDATA[<乙>]]>丙</p>", "<p>甲<?乙 >?>丙</p>",
      "<p>甲&乙;</p>", "<p>甲\u{FFFE}乙</p>", "<p>甲\u{FFFD}乙</p>", "<p>甲\u{0B}乙</p>", "<p>甲",
      "<p>甲</p>尾</p>",
      "<甲>乙</甲>", "<p a=甲>乙</p>", "<p>甲 < 乙</p>", "<p>甲 > 乙 ' \"丙</p>", "",
    ])
  func same(_ body: String) {
    let xml = Array(ownXML(body: body).utf8)
    #expect(Reading(xml, withShadow: true) == Reading(xml, withShadow: false))
  }

  @Test("a document that is damaged at any place is read or refused the same")
  func damaged() {
    let sound = Array(
      ownXML(
        body: "<p a=\"甲>\">乙，丙&#x4E59;𠮷。</p>\n<article><number>第一条</number><p>é丁</p></article>"
      )
      .utf8)
    var random = SplitMix64(seed: 20_261_125)
    let bytes: [UInt8] = [
      0x00, 0x0D, 0x20, 0x21, 0x22, 0x26, 0x27, 0x2F, 0x3C, 0x3E, 0x3F, 0x5D, 0x80, 0xBF, 0xC0,
      0xE0, 0xED, 0xEF, 0xF0, 0xF4, 0xFF,
    ]
    for _ in 0..<1_500 {
      var xml = sound
      for _ in 0...Int(random.next() % 3) {
        let place = Int(random.next() % UInt64(xml.count))
        switch random.next() % 3 {
        case 0: xml[place] = bytes[Int(random.next() % UInt64(bytes.count))]
        case 1: xml.insert(bytes[Int(random.next() % UInt64(bytes.count))], at: place)
        default: xml.remove(at: place)
        }
      }
      let plain = Reading(xml, withShadow: false)
      #expect(Reading(xml, withShadow: true) == plain, "\(String(decoding: xml, as: UTF8.self))")
    }
  }

  @Test("a shadow has the markup of its document at the same places and only ASCII in the text")
  func shadow() throws {
    let xml = ownXML(body: "<p a=\"甲>乙\">丙é𠮷<b>丁</b></p>")
    let shadow = try #require(TextShadow.make(of: Array(xml.utf8)))
    #expect(shadow.count == xml.utf8.count)
    let text = String(decoding: shadow, as: UTF8.self)
    #expect(text.contains("<p a=\"甲>乙\">xxxxxxxxx<b>xxx</b></p>"))
  }

  @Test("no shadow is made where the parser changes or leaves out text")
  func noShadow() {
    for body in ["<p>甲\r</p>", "<p><!-- 甲 --></p>", "<p><![CDATA[甲]]></p>", "<p>甲<?乙?></p>"] {
      #expect(TextShadow.make(of: Array(ownXML(body: body).utf8)) == nil, "\(body)")
    }
  }
}
