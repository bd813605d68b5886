import DocumentModel
import Testing

@Suite("Quantities")
struct QuantityReaderTests {
  static func quantities(_ text: String) -> [String] {
    let document = SegmentedText(text).document
    return document.quantities().map { quantity in
      let start = quantity.start.map { " from " + document.string(of: $0) } ?? ""
      return "\(quantity.kind.rawValue) \(quantity.hundredths) \(quantity.unit) "
        + "\(quantity.limit.rawValue)\(start)"
    }
  }

  @Test("amounts are counted in yuan, with their bounds")
  func money() {
    #expect(
      Self.quantities("处五百元以上二千元以下罚款。") == ["money 50000 元 atLeast", "money 200000 元 atMost"])
    #expect(Self.quantities("奖励3.5万元。") == ["money 3500000 元 exact"])
    #expect(Self.quantities("注册资本不低于1,000万元。") == ["money 1000000000 元 atLeast"])
  }

  @Test("shares are counted in per cent")
  func share() {
    #expect(Self.quantities("公布率达到100%。") == ["share 10000 % atLeast"])
    #expect(Self.quantities("不超过百分之三十。") == ["share 3000 % atMost"])
    #expect(Self.quantities("税率为12.5％。") == ["share 1250 % exact"])
  }

  @Test("periods have unit, bound and the event that they run from")
  func period() {
    #expect(
      Self.quantities("县司法局应当自收到申请之日起五个工作日内答复。")
        == ["period 500 工作日 atMost from 收到申请"])
    #expect(Self.quantities("有效期三至五年。") == ["period 300 年 atLeast", "period 500 年 atMost"])
    #expect(Self.quantities("征求意见不少于30日。") == ["period 3000 日 atLeast"])
  }

  @Test("不少于 bounds below and 不超过 above, though they hold words of the other side")
  func bounds() {
    #expect(Self.quantities("培训不少于60学时。") == ["count 6000 学时 atLeast"])
    #expect(Self.quantities("人数不超过5名。") == ["count 500 名 atMost"])
  }

  @Test(
    "dates, ordinals and numbers of articles are no quantities",
    arguments: ["2021年12月20日施行。", "第三条另有规定。", "第二次会议。", "二〇二一年一月施行。", "阳政规〔2026〕5号印发。", "前三项除外。"])
  func nothing(text: String) {
    #expect(Self.quantities(text).isEmpty)
  }
}
