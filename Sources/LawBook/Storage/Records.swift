import SourceText

/// A piece of the text pool.
struct PoolSlice: Equatable {
  var start: UInt32 = 0
  var length: UInt16 = 0
}

/// One instrument as it is stored; see `Rules/LawBook/README.md` for the meaning of each field.
struct InstrumentRecord {
  var name = PoolSlice()
  var issuer = PoolSlice()
  /// The number of the kind in `InstrumentKind.allCases`, or 255.
  var kind: UInt8 = 255
  var kindMark: UInt8 = 0
  var statusMark: UInt8 = 0
  /// 1 when the name itself carries 中华人民共和国.
  var statePrefixes: UInt8 = 0
  var firstPromulgated = BinaryLayout.noDay
  var statusAsOf = BinaryLayout.noDay
  var textStart: UInt32 = 0
  var textCount: UInt16 = 0
  /// The year that tells instruments of one name apart, or 0.
  var nameYear: UInt16 = 0
  var repeal = BinaryLayout.noIndex
}

/// One text of an instrument: from one promulgation to the next.
struct TextRecord {
  var promulgated = BinaryLayout.noDay
  var inForce = BinaryLayout.noDay
  /// A day by which the text was certainly in force, where the first day is unknown.
  var settled = BinaryLayout.noDay
  var articles = BinaryLayout.noCount
  var datesMark: UInt8 = 0
  var articlesMark: UInt8 = 0

  /// The first day on which the text may have been in force.
  var earliest: Int32 { inForce != BinaryLayout.noDay ? inForce : promulgated }
  /// A day on which the text certainly was the newest in force, or the far future.
  var certain: Int32 {
    if inForce != BinaryLayout.noDay { return inForce }
    return settled != BinaryLayout.noDay ? settled : Int32.max
  }
}

/// One repeal.
struct RepealRecord {
  /// The first day without force, or none when only a word in a source says so.
  var day = BinaryLayout.noDay
  var by = PoolSlice()
  var article = PoolSlice()
  var successor = BinaryLayout.noIndex
  var mark: UInt8 = 0
}

/// One article that got another number.
struct MovedRecord {
  var instrument: UInt32 = 0
  /// The promulgation of the text that brought the new number.
  var text = BinaryLayout.noDay
  var old = PackedReference()
  var new = PackedReference()
  var subject = PoolSlice()
  /// Words by which a sentence shows that it speaks of this matter, set apart by |.
  var words = PoolSlice()
  var mark: UInt8 = 0
}

/// One article inserted with 之.
struct InsertionRecord {
  var instrument: UInt32 = 0
  var article: UInt16 = 0
  var insertion: UInt16 = 0
  var since = BinaryLayout.noDay
  var mark: UInt8 = 0
}

/// One name or number under which an instrument is found.
struct NameRecord {
  var key = PoolSlice()
  var manner: UInt8 = 0
  var instrument: UInt32 = 0
}

/// An article reference in five small numbers; 0 stands for a part not named.
struct PackedReference: Equatable {
  var article: UInt16 = 0
  var insertion: UInt16 = 0
  var paragraph: UInt16 = 0
  var item: UInt16 = 0
  var subitem: UInt16 = 0

  init() {}

  init?(_ reference: ArticleReference) {
    for part in [
      reference.article, reference.insertion, reference.paragraph, reference.item,
      reference.subitem,
    ] where (part ?? 0) < 0 || (part ?? 0) > 60_000 { return nil }
    article = UInt16(reference.article ?? 0)
    insertion = UInt16(reference.insertion ?? 0)
    paragraph = UInt16(reference.paragraph ?? 0)
    item = UInt16(reference.item ?? 0)
    subitem = UInt16(reference.subitem ?? 0)
  }

  /// The reference, or nil when no article is named.
  var reference: ArticleReference? {
    guard article > 0 else { return nil }
    func part(_ value: UInt16) -> Int? { value == 0 ? nil : Int(value) }
    return ArticleReference(
      article: Int(article), insertion: part(insertion), paragraph: part(paragraph),
      item: part(item), subitem: part(subitem))
  }

  /// Tells whether a cited place lies inside the place this names.
  func covers(_ cited: PackedReference) -> Bool {
    article == cited.article && insertion == cited.insertion
      && (paragraph == 0 || paragraph == cited.paragraph) && (item == 0 || item == cited.item)
  }
}
