import Foundation
import SourceText
import Testing

@testable import DocumentModel

@Suite("Hostile XML")
struct HostileXMLTests {
  private func document(_ subset: String, _ text: String) -> String {
    "<!DOCTYPE normativeDocument [\(subset)]>\n" + ownXML(body: "<p>\(text)</p>")
  }

  @Test("an entity of a file or of the network is refused and never loaded")
  func externalEntities() throws {
    let secret = FileManager.default.temporaryDirectory
      .appending(path: "review-\(UUID().uuidString).txt")
    try Data("secret".utf8).write(to: secret)
    defer { try? FileManager.default.removeItem(at: secret) }
    for address in [secret.absoluteString, "file:///etc/passwd", "http://127.0.0.1:9/x"] {
      let error = refusal(document("<!ENTITY x SYSTEM \"\(address)\">", "甲&x;乙"))
      #expect(error?.reason == .forbiddenEntity("x"))
      #expect(error?.position == SourcePosition(line: 4, column: 11))
    }
  }

  @Test("entities that multiply are refused before they grow")
  func billionLaughs() {
    var subset = "<!ENTITY a0 \"哈\">"
    for level in 1..<12 {
      subset += "<!ENTITY a\(level) \"\(String(repeating: "&a\(level - 1);", count: 10))\">"
    }
    guard case .forbiddenEntity = refusal(document(subset, "&a11;"))?.reason else {
      Issue.record("the entity was expanded")
      return
    }
  }

  @Test("an entity in an attribute, a parameter entity and an undeclared entity are refused")
  func otherEntities() {
    let attribute =
      "<!DOCTYPE a [<!ENTITY x \"1\">]>"
      + "<normativeDocument version=\"&x;\" xmlns=\"urn:review:normative-document:1\"/>"
    #expect(refusal(attribute)?.reason == .forbiddenEntity("x"))
    let parameter = document("<!ENTITY % p SYSTEM \"file:///etc/passwd\">%p;", "甲")
    #expect(refusal(parameter)?.reason == .forbiddenEntity("p"))
    #expect(refusal(ownXML(body: "<p>&nbsp;</p>"))?.reason == .forbiddenEntity("nbsp"))
  }

  @Test("a DTD that is only named is passed over, and so are stylesheets and schemas")
  func namedOnly() throws {
    let xml =
      "<?xml version=\"1.0\"?><?xml-stylesheet href=\"http://127.0.0.1:9/s.xsl\"?>"
      + "<!DOCTYPE normativeDocument SYSTEM \"http://127.0.0.1:9/d.dtd\">" + ownXML()
    #expect(try readDocument(xml).texts(of: .paragraph) == ["望湖镇人民政府。"])
  }

  @Test("nesting beyond the limit is refused with its place, also without end tags")
  func depth() {
    var limits = ReadLimits()
    limits.maximumDepth = 5
    let inside = "<x xmlns=\"urn:x\"><y><z/></y></x>"
    let error = refusal(ownXML(body: "<p>\(inside)</p>"), limits: limits)
    #expect(error?.reason == .tooDeep(limit: 5))
    #expect(error?.position == SourcePosition(line: 3, column: 30))
    let open = String(repeating: "<a>", count: 100_000)
    #expect(refusal(open)?.reason == .tooDeep(limit: 200))
  }

  @Test("more nodes or attributes than the limit are refused")
  func numbers() {
    var limits = ReadLimits()
    limits.maximumNodes = 20
    let many = String(repeating: "<p>甲</p>", count: 30)
    #expect(refusal(ownXML(body: many), limits: limits)?.reason == .tooMany(limit: 20))
    let attributes = (0..<30).map { " a\($0)=\"\"" }.joined()
    #expect(refusal("<a\(attributes)/>", limits: limits)?.reason == .tooMany(limit: 20))
  }

  @Test("one tag with very many attributes is refused without being compared")
  func wideTag() {
    let attributes = (0..<200_000).map { " a\($0) = '\($0)'" }.joined()
    #expect(
      refusal("<a\(attributes)/>")?.reason
        == .tooMany(limit: StartTagBound.maximumAttributes))
  }

  @Test("attributes that a DTD adds are bounded")
  func declaredAttributes() {
    let declared = (0..<300).map { "<!ATTLIST a a\($0) CDATA \"x\">" }.joined()
    #expect(
      refusal("<!DOCTYPE a [\(declared)]><a/>")?.reason
        == .tooMany(limit: XMLBuildState.maximumDeclaredAttributes))
    var limits = ReadLimits()
    limits.maximumNodes = 100
    let few = (0..<20).map { "<!ATTLIST b a\($0) CDATA \"x\">" }.joined()
    let xml = "<!DOCTYPE a [\(few)]><a>" + String(repeating: "<b/>", count: 10) + "</a>"
    #expect(refusal(xml, limits: limits)?.reason == .tooMany(limit: 100))
  }

  @Test("namespaces in force are bounded, and leave with their element")
  func namespaces() {
    func declare(_ from: Int, _ count: Int) -> String {
      (from..<(from + count)).map { " xmlns:n\($0)=\"urn:\($0)\"" }.joined()
    }
    let nested = "<a\(declare(0, 200))><b\(declare(200, 200))/></a>"
    #expect(refusal(nested)?.reason == .tooMany(limit: XMLBuildState.maximumNamespaces))
    let beside = "<a><b\(declare(0, 200))/><b\(declare(200, 200))/></a>"
    #expect(refusal(beside)?.reason == .unknownVocabulary(root: "a"))
  }

  @Test(
    "XML that is not well-formed is refused with the parser's word and a line",
    arguments: [
      ("<a>\n<b></a>", 2), ("<a>\n", 2), ("<a/>\n<b/>", 2), ("<a b=\"1\" b=\"2\"/>", 1),
      ("<a>\n<x:b/></a>", 2), ("<a>&#0;</a>", 1), ("<a>\n\n<", 3), ("<?xml version=\"1.0\"?>", 1),
    ])
  func malformed(_ xml: String, line: Int) {
    let error = refusal(xml)
    guard case .malformedXML(let word) = error?.reason else {
      Issue.record("read, or refused otherwise: \(String(describing: error))")
      return
    }
    #expect(!word.isEmpty && !word.contains("\n"))
    #expect(error?.position?.line == line)
  }
}
