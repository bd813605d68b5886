import SourceText

/// The name of an office (机关名称), taken apart into its places and the office itself.
struct OfficeName {
  /// The level of the last place named, or nil in doubt.
  let placeLevel: IssuerLevel?
  /// What is left after the places: 人民政府办公室, 教育局.
  let office: ArraySlice<UInt8>
  /// The whole name without blanks.
  let bytes: [UInt8]

  init(_ name: String) {
    var bytes = Array(name.utf8.filter { $0 > 0x20 }.prefix(600))
    if Self.starts(bytes[...], "中华人民共和国"), bytes.count > 30 { bytes.removeFirst(21) }
    self.bytes = bytes
    var rest = bytes[...]
    var level: IssuerLevel?
    var isDoubtful = false
    while let place = Self.place(rest, after: level) {
      rest = rest.dropFirst(place.length)
      isDoubtful = place.level == nil
      level = place.level ?? level
    }
    placeLevel = isDoubtful ? nil : level
    office = rest
  }

  /// Reads one place at the start: its length in bytes and its level, nil in doubt.
  private static func place(
    _ rest: ArraySlice<UInt8>, after outer: IssuerLevel?
  ) -> (length: Int, level: IssuerLevel?)? {
    let bytes = Array(rest)
    for name in ["北京市", "天津市", "上海市", "重庆市"] where starts(rest, name) && outer == nil {
      return (9, .province)
    }
    var offset = 0
    // A place name and its mark take at most 18 characters: 双江拉祜族佤族布朗族傣族自治县.
    while offset < min(bytes.count, 54) {
      for mark in marks where starts(bytes[offset...], mark.text) {
        let end = offset + mark.text.utf8.count
        guard isPlace(bytes, offset, end, mark, outer) else { continue }
        return (end, level(bytes, offset, end, mark, outer))
      }
      offset += UTF8Text.length(ofLead: bytes[offset])
    }
    return nil
  }

  private struct Mark {
    let text: String
    let level: IssuerLevel
  }

  private static let marks = [
    Mark(text: "特别行政区", level: .province), Mark(text: "自治区", level: .province),
    Mark(text: "省", level: .province), Mark(text: "自治州", level: .city),
    Mark(text: "地区", level: .city), Mark(text: "盟", level: .city),
    Mark(text: "自治县", level: .county), Mark(text: "自治旗", level: .county),
    Mark(text: "市", level: .city), Mark(text: "县", level: .county),
    Mark(text: "区", level: .county), Mark(text: "旗", level: .county),
    Mark(text: "街道", level: .township), Mark(text: "镇", level: .township),
    Mark(text: "乡", level: .township),
  ]

  private static let afterPlace = ["人民政府", "政府", "党委", "委员会", "办事处", "人民代表大会", "人大"]
  private static let notPlaces = [
    "城市", "都市", "股市", "门市", "超市", "上市", "城镇", "城乡", "市场", "市政", "市容", "社区",
    "园区", "开发区", "高新区", "新区", "景区", "灾区", "库区", "矿区", "林区", "示范区", "试验区",
    "保护区", "风景区", "街区", "片区", "地区生产", "区域", "乡村", "乡镇", "军区", "战区",
    "旗帜", "联盟",
  ]

  /// Tells whether a mark ends a place: not inside a word such as 城乡 or 市场, and below the outer place.
  private static func isPlace(
    _ bytes: [UInt8], _ offset: Int, _ end: Int, _ mark: Mark, _ outer: IssuerLevel?
  ) -> Bool {
    if let outer, mark.level <= outer, !(mark.level == .city && outer == .city) { return false }
    for word in notPlaces {
      let length = word.utf8.count
      for start in max(0, offset - length + 3)...offset where starts(bytes[start...], word) {
        return false
      }
    }
    guard mark.level == .township else { return true }
    return afterPlace.contains { starts(bytes[end...], $0) } || end == bytes.count
  }

  private static func level(
    _ bytes: [UInt8], _ offset: Int, _ end: Int, _ mark: Mark, _ outer: IssuerLevel?
  ) -> IssuerLevel? {
    guard mark.text == "市" else { return mark.level }
    if outer == .city { return .county }
    // Without a name (市人民政府) or with a placeholder the word means the level itself.
    let name = String(decoding: bytes[..<offset], as: UTF8.self)
    if name.isEmpty || name == "本" || name == "某" { return .city }
    // A city may be one with districts or a county-level one; only the list tells.
    return PrefectureCities.names.contains(name) ? .city : nil
  }

  func ends(_ suffix: String) -> Bool {
    let other = Array(suffix.utf8)
    return office.count >= other.count && Array(office.suffix(other.count)) == other
  }

  func starts(_ prefix: String) -> Bool { Self.starts(bytes[...], prefix) }

  func contains(_ part: String) -> Bool {
    let other = Array(part.utf8)
    guard !other.isEmpty, bytes.count >= other.count else { return false }
    return (0...(bytes.count - other.count)).contains {
      Self.starts(bytes[$0...], part)
    }
  }

  static func starts(_ bytes: ArraySlice<UInt8>, _ prefix: String) -> Bool {
    bytes.starts(with: prefix.utf8)
  }
}
