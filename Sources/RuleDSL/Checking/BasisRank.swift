/// The rank of an instrument, as far as its title tells it (位阶): an overlay may relax a rule only on a
/// basis that ranks as high as the rule's own.
enum BasisRank {
  /// From 0, not to be told, to 9, the constitution.
  static func rank(of title: String, _ places: PlaceTable) -> Int {
    let name = withoutNotes(title)
    if name.hasSuffix("宪法") { return 9 }
    let isLocal = !places.path(of: name).isEmpty
    if name.hasSuffix("法") || name.hasSuffix("法典"), !name.hasSuffix("办法") { return 8 }
    if isLocal {
      if name.hasSuffix("条例") || name.contains("实施") && name.hasSuffix("办法") && name.contains("法〉")
      {
        return 5
      }
      return name.hasSuffix("办法") || name.hasSuffix("规定") || name.hasSuffix("规则") ? 3 : 1
    }
    if name.hasSuffix("条例") { return 7 }
    if name.contains("国务院") { return 6 }
    return name.hasSuffix("办法") || name.hasSuffix("规定") || name.hasSuffix("规则") ? 4 : 2
  }

  /// A title without （2021年修订） and the like.
  private static func withoutNotes(_ title: String) -> String {
    guard let open = title.firstIndex(where: { $0 == "（" || $0 == "(" }) else { return title }
    return String(title[..<open])
  }
}
