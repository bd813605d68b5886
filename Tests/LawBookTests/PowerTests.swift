import LawBook
import SourceText
import Testing

struct PowerTests {
  private func extent(_ kind: InstrumentKind, _ measure: Measure) -> InstrumentPower.Extent? {
    InstrumentPower.power(of: kind, over: measure)?.extent
  }

  @Test("a normative document may set up none of the measures, each with statute and article")
  func normativeDocument() {
    let powers = InstrumentPower.powers(of: .normativeDocument)
    #expect(powers.count == Measure.allCases.count)
    #expect(powers.allSatisfy { $0.extent == .none && !$0.statute.isEmpty && !$0.article.isEmpty })
    let penalty = InstrumentPower.power(of: .normativeDocument, over: .penalty)
    #expect(penalty?.statute == "中华人民共和国行政处罚法")
    #expect(penalty?.article == "第十六条")
  }

  @Test("only a law may set up coercive execution, personal restraint and taking of property")
  func lawOnly() {
    for kind in InstrumentKind.allCases where kind != .law {
      for measure in [Measure.coerciveExecution, .personalLiberty, .expropriation] {
        let power = extent(kind, measure)
        #expect(power == nil || power == InstrumentPower.Extent.none, "\(kind) \(measure)")
      }
    }
    #expect(extent(.law, .coerciveExecution) == .full)
  }

  @Test("rules and local regulations have the powers that the statutes give them, no more")
  func middle() {
    #expect(extent(.localRegulation, .coerciveMeasure) == .limited("仅查封和扣押"))
    #expect(extent(.departmentalRule, .licence) == InstrumentPower.Extent.none)
    #expect(extent(.localRule, .licence) != InstrumentPower.Extent.none)
    #expect(extent(.localRule, .coerciveMeasure) == InstrumentPower.Extent.none)
    #expect(extent(.localRegulation, .proof) == .full)
    #expect(extent(.localRule, .proof) == InstrumentPower.Extent.none)
    #expect(extent(.partyRegulation, .penalty) == nil)
  }

  @Test("every statute that a power rests on has the cited article in force today")
  func bases() throws {
    let book = try LawBookFixture.book.get()
    let day = try LawBookFixture.day("2026-11-24")
    for kind in InstrumentKind.allCases {
      for power in InstrumentPower.powers(of: kind) {
        let verdict = book.verdict(
          book.resolve(power.statute), article: LawBookFixture.article(power.article), on: day)
        #expect(verdict == .exists, "\(power.statute) \(power.article)")
      }
    }
  }

  @Test("rank follows the Legislation Law, and is open where it sets no order")
  func rank() {
    func order(_ left: InstrumentKind, _ right: InstrumentKind) -> RankOrder {
      InstrumentRank(left).order(to: InstrumentRank(right))
    }
    #expect(order(.law, .administrativeRegulation) == .higher)
    #expect(order(.normativeDocument, .localRule) == .lower)
    #expect(order(.departmentalRule, .localRule) == .equal)
    #expect(order(.departmentalRule, .localRegulation) == .unordered)
    #expect(order(.localRegulation, .localRule) == .higher)
    #expect(order(.judicialInterpretation, .law) == .unordered)
    for left in InstrumentKind.allCases {
      for right in InstrumentKind.allCases {
        #expect((order(left, right) == .higher) == (order(right, left) == .lower))
      }
    }
  }
}
