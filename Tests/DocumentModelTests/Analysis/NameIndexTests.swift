import Testing

@testable import DocumentModel

@Suite("Index of names")
struct NameIndexTests {
  @Test("the number given last holds, and what was never named has none")
  func numbers() {
    var index = NameIndex()
    #expect(index.value(of: "行政处罚法".utf8.span) == nil)
    for value in 0..<500 { index.set("第\(value)号办法".utf8.span, to: value) }
    index.set("第7号办法".utf8.span, to: 1_000)
    for value in 0..<500 where value != 7 {
      #expect(index.value(of: "第\(value)号办法".utf8.span) == value)
    }
    #expect(index.value(of: "第7号办法".utf8.span) == 1_000)
    #expect(index.value(of: "第500号办法".utf8.span) == nil)
    #expect(index.value(of: "号办法".utf8.span) == nil)
    #expect(index.value(of: "".utf8.span) == nil)
  }

  @Test("the longest name that ends at a place is found, and none that begins before the limit")
  func longest() {
    var index = NameIndex()
    index.set("处罚法".utf8.span, to: 1)
    index.set("行政处罚法".utf8.span, to: 2)
    index.set("法".utf8.span, to: 3)
    let text = Array("依照行政处罚法第三条".utf8)
    let end = 7 * 3
    let whole = index.longest(endingAt: end, from: 0, in: text.span)
    #expect(whole?.value == 2 && whole?.start == 6)
    let part = index.longest(endingAt: end, from: 9, in: text.span)
    #expect(part?.value == 1 && part?.start == 12)
    #expect(index.longest(endingAt: end, from: end, in: text.span) == nil)
    #expect(index.longest(endingAt: end - 3, from: 0, in: text.span) == nil)
  }
}
