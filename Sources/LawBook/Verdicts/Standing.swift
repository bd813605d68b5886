/// Which text of an instrument was in force on a day, as far as the days are known.
enum Standing: Equatable {
  /// The day lies before all texts.
  case before
  /// One of a range of texts, by their indices in the book; not certain when perhaps none was.
  case texts(ClosedRange<Int>, isCertain: Bool)

  /// - Parameters:
  ///   - texts: All texts of the book.
  ///   - range: Those of the instrument, oldest first.
  ///   - day: Days after 1970-01-01.
  init(_ texts: [TextRecord], _ range: Range<Int>, on day: Int32) {
    var newest: Int?
    var settled: Int?
    for index in range {
      if texts[index].earliest <= day { newest = index }
      if texts[index].certain <= day { settled = index }
    }
    guard let newest else {
      self = .before
      return
    }
    let oldest = settled ?? range.lowerBound
    self = .texts(min(oldest, newest)...newest, isCertain: settled != nil)
  }
}
