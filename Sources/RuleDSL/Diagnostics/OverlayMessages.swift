/// The wording of the diagnostics of overlays, places and retired identities.
extension RuleMessage {
  static func unknownRule(_ identity: String, _ near: String?) -> RuleMessage {
    RuleMessage(
      "没有编号为 \(identity) 的规则", near.map { "是不是 \($0)" } ?? "改正编号，或者用 --rules 加上它所在的目录",
      "there is no rule \(identity)",
      near.map { "did you mean \($0)" } ?? "correct it, or add its folder with --rules")
  }

  static func overlayRegion(_ around: String) -> RuleMessage {
    RuleMessage(
      "覆盖的地域应当在规则的地域“\(around)”之内，而且更小", "写明更小的地域，例如 地域 \"湖北省\"",
      "the jurisdiction of an overlay must be a part of the rule's, “\(around)”",
      "name a smaller jurisdiction, such as jurisdiction \"湖北省\"")
  }

  static let exampleOfDisabled = RuleMessage(
    "规则在这里停用，没有例子可以检验", "删去例子",
    "the rule is disabled here, so there is nothing to try examples on", "remove the examples")

  static func overlayTwice(_ region: String) -> RuleMessage {
    RuleMessage(
      "“\(region)”已经覆盖过这条规则", "把两处覆盖合成一处",
      "the rule has an overlay for “\(region)” already", "make the two overlays one")
  }

  static func noSuchParameter(_ name: String, _ identity: String) -> RuleMessage {
    RuleMessage(
      "规则 \(identity) 没有用到参数“\(name)”", "改正参数的名称",
      "rule \(identity) does not use a parameter “\(name)”", "correct the name")
  }

  static func wrongDirection(tightens: Bool) -> RuleMessage {
    tightens
      ? RuleMessage(
        "新的值比原来的宽，不是收紧", "写“放宽”并注明依据，或者改成更严的值",
        "the new value is laxer than the old one", "write “relax” with a basis, or a stricter value"
      )
      : RuleMessage(
        "新的值比原来的严，不是放宽", "写“收紧”",
        "the new value is stricter than the old one", "write “tighten”")
  }

  static func lowBasis(_ instrument: String) -> RuleMessage {
    RuleMessage(
      "放宽或者停用需要位阶不低于《\(instrument)》的依据", "写明这样的依据，或者删去这一项",
      "to relax or to disable needs a basis that ranks as high as 《\(instrument)》",
      "give such a basis, or remove the change")
  }

  static func otherPlace(_ place: String) -> RuleMessage {
    RuleMessage(
      "“\(place)”已经列在别的辖区里", "一个地方只能列在一个辖区里",
      "“\(place)” lies in another place already", "a place lies in one place only")
  }

  static func retired(_ identity: String) -> RuleMessage {
    RuleMessage(
      "编号 \(identity) 已经停用", "编号永不重用，换一个新编号",
      "the identity \(identity) is retired", "identities are never used again; take a new one")
  }

  static func oldVersion(_ pack: String, _ found: String) -> RuleMessage {
    RuleMessage(
      "规则包“\(pack)”的版本是 \(found)，比所要求的旧", "更新那个规则包，或者改低要求",
      "the pack “\(pack)” has version \(found), older than demanded", "update it, or demand less")
  }
}
