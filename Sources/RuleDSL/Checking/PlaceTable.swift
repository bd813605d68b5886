/// Which place lies in which (辖区), and whether an issuer belongs to a jurisdiction (地域).
public struct PlaceTable: Sendable {
  /// How an issuer stands to a jurisdiction.
  public enum Relation: Sendable {
    /// It belongs to it.
    case inside
    /// It belongs to another, or to a wider one.
    case outside
    /// Its name does not tell.
    case unknown
  }

  /// The whole country.
  public static let country = "全国"

  /// The place around each place.
  private var parents: [String: String] = [:]
  /// All places of the table, the outermost too.
  private var known: Set<String> = []
  private var longest = 0

  /// Makes a table that knows no place.
  public init() {}

  /// Adds a place inside another.
  /// - Returns: False when it is known to lie elsewhere.
  mutating func add(_ place: String, in parent: String) -> Bool {
    if let known = parents[place], known != parent { return false }
    if ancestors(of: parent).contains(place) || place == parent { return false }
    parents[place] = parent
    known.formUnion([place, parent])
    longest = max(longest, place.unicodeScalars.count, parent.unicodeScalars.count)
    return true
  }

  /// A jurisdiction (地域) with the places around it, worked out once for any number of documents.
  public struct Region: Sendable {
    fileprivate let name: String
    /// The narrowest place of its name; nil when it names none.
    fileprivate let wanted: String?
    fileprivate let wider: Set<String>
    fileprivate let provinces: Set<String>
  }

  /// The places of a body's name, and those around them (所在地).
  public struct Seat: Sendable {
    fileprivate let issuer: String
    /// The narrowest place of its name; nil when it names none.
    fileprivate let own: String?
    fileprivate let around: Set<String>
    fileprivate let provinces: Set<String>
  }

  /// The places of a jurisdiction.
  public func region(_ jurisdiction: String) -> Region {
    let places = path(of: jurisdiction)
    let wanted = places.last.flatMap { jurisdiction.hasSuffix($0) ? $0 : nil }
    let wider = Set(places.dropLast()).union(places.flatMap(ancestors(of:)))
    return Region(
      name: jurisdiction, wanted: wanted, wider: wider,
      provinces: wider.union(places.suffix(1)).filter(Self.isProvince))
  }

  /// The places of a body, by its name.
  public func seat(of issuer: String) -> Seat {
    let places = path(of: issuer)
    let around = Set(places).union(places.flatMap(ancestors(of:)))
    return Seat(
      issuer: issuer, own: places.last, around: around,
      provinces: around.filter(Self.isProvince))
  }

  /// Tells how the issuers of a document stand to a jurisdiction: inside if one is, outside if all are.
  public func relation(of issuers: [String], to jurisdiction: String) -> Relation {
    relation(of: issuers.map { seat(of: $0) }, to: region(jurisdiction))
  }

  /// Tells how one body, by its name, stands to a jurisdiction.
  public func relation(of issuer: String, to jurisdiction: String) -> Relation {
    relation(of: seat(of: issuer), to: region(jurisdiction))
  }

  /// Tells how several bodies stand to a jurisdiction, as one does.
  public func relation(of seats: [Seat], to region: Region) -> Relation {
    let answers = seats.map { relation(of: $0, to: region) }
    if answers.contains(where: { $0 == .inside }) { return .inside }
    if answers.isEmpty || answers.contains(where: { $0 == .unknown }) { return .unknown }
    return .outside
  }

  private func relation(of seat: Seat, to region: Region) -> Relation {
    if region.name == Self.country { return .inside }
    guard let wanted = region.wanted else {
      // 黄石市公安局: a body is its own jurisdiction.
      return seat.issuer.hasSuffix(region.name) ? .inside : .outside
    }
    guard let own = seat.own else { return .unknown }
    if !seat.provinces.isEmpty, !region.provinces.isEmpty,
      seat.provinces.isDisjoint(with: region.provinces)
    {
      return .outside
    }
    if seat.around.contains(wanted) { return .inside }
    if region.wider.contains(own) { return .outside }
    if parents[own] != nil, parents[wanted] != nil || Self.isProvince(wanted) { return .outside }
    let isSibling = own.last == wanted.last && (Self.isProvince(own) || own.hasSuffix("县"))
    return isSibling ? .outside : .unknown
  }

  /// The last place of a jurisdiction's name, or the name where it has none.
  func lastPlace(of jurisdiction: String) -> String { path(of: jurisdiction).last ?? jurisdiction }

  /// The places in whose overlays a jurisdiction may lie: those of its name, and those around them.
  func placesAround(_ jurisdiction: String) -> Set<String> {
    let own = path(of: jurisdiction)
    return Set(own).union(own.flatMap(ancestors(of:)))
  }

  /// How narrow a jurisdiction is: 0 for the country, then province, city, county, body.
  func depth(of jurisdiction: String) -> Int {
    if jurisdiction == Self.country { return 0 }
    let region = path(of: jurisdiction)
    guard let last = region.last else { return 4 }
    let isBody = !jurisdiction.hasSuffix(last)
    let known = max(region.count, ancestors(of: last).count + 1)
    let byName =
      Self.isProvince(last) ? 1 : last.hasSuffix("县") || last.hasSuffix("区") ? 3 : 2
    return max(known, byName) + (isBody ? 1 : 0)
  }

  /// The places around a place, the nearest first.
  private func ancestors(of place: String) -> [String] {
    var result: [String] = []
    var current = place
    while let parent = parents[current], result.count < 8 {
      result.append(parent)
      current = parent
    }
    return result
  }

  /// The places at the start of a name: 湖北省黄石市公安局 gives 湖北省, 黄石市.
  func path(of name: String) -> [String] {
    let letters = Array(name.unicodeScalars)
    var places: [String] = []
    var start = 0
    while start < letters.count, places.count < 4 {
      guard let end = knownEnd(letters, start) ?? plainEnd(letters, start) else { break }
      places.append(Self.string(letters[start..<end]))
      start = end
    }
    return places
  }

  /// The end of the longest known place that begins here.
  private func knownEnd(_ letters: [Unicode.Scalar], _ start: Int) -> Int? {
    var end = min(letters.count, start + longest)
    while end > start + 1 {
      let word = Self.string(letters[start..<end])
      if known.contains(word) { return end }
      end -= 1
    }
    return nil
  }

  /// The end of a place that its last letter shows.
  private func plainEnd(_ letters: [Unicode.Scalar], _ start: Int) -> Int? {
    for index in start..<min(letters.count, start + 12) where index > start {
      switch letters[index] {
      case "省", "市", "县", "区", "旗", "盟": return index + 1
      case "州" where letters[index - 1] == "治": return index + 1
      default: continue
      }
    }
    return nil
  }

  private static func isProvince(_ place: String) -> Bool {
    place.hasSuffix("省") || place.hasSuffix("自治区")
      || ["北京市", "天津市", "上海市", "重庆市"].contains(place)
  }

  private static func string(_ letters: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: letters)
    return String(view)
  }
}
