import SourceText
import Synchronization

/// The texts of a store that a run has asked for, each read once (条文缓存).
final class StatuteTextCache: Sendable {
  private struct Key: Hashable {
    let instrument: Int
    let day: Int32
  }

  private let store: ArticleTextStore
  private let texts = Mutex<[Key: StatuteText?]>([:])

  init(_ store: ArticleTextStore) { self.store = store }

  /// The text of an instrument in force on a day; nil when the store has none that can be read.
  func text(
    of instrument: Int, from start: Int32, _ describe: () -> (LawBook.Instrument, LegalDate)
  ) -> StatuteText? {
    let key = Key(instrument: instrument, day: start)
    if let known = texts.withLock({ $0[key] }) { return known }
    let (described, day) = describe()
    let text = (try? store.text(of: described, on: day)) ?? nil
    texts.withLock { $0[key] = .some(text) }
    return text
  }
}
