extension Keyword {
  /// What people write in the place of a keyword (别的说法): 是 for 等于, 例外 for 除外.
  ///
  /// They are no spellings of it; a diagnostic names the keyword meant.
  static let otherWords: [String: Keyword] = [
    "是": .equals, "为是": .equals, "不是": .differs, "不为": .differs,
    "大于": .atLeast, "超过": .atLeast, "多于": .atLeast, "不少于": .atLeast, "不低于": .atLeast,
    "大于等于": .atLeast,
    "小于": .atMost, "少于": .atMost, "低于": .atMost, "不超过": .atMost, "不多于": .atMost, "小于等于": .atMost,
    "包含": .contains, "包括": .contains, "含": .contains, "并且": .and, "而且": .and, "以及": .and, "或者": .or,
    "不含": .hasNo, "没": .hasNo, "之前": .before, "之后": .after, "例外": .except, "如果": .when,
    "必须": .must, "须": .must, "禁止": .mustNot, "不应": .mustNot, "不应当": .mustNot, "结束": .end,
    "greater-than": .atLeast, "less-than": .atMost, "includes": .contains, "unless": .except,
    "should": .must, "shall": .must, "forbidden": .mustNot,
  ]
}
