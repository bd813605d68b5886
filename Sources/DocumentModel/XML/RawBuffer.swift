/// A growing buffer without reference counting or exclusivity checks, for use from C callbacks.
///
/// The owner is unique and frees it, and every access stays below `count`; what is not covered by the
/// type system is only that the memory is raw.
@safe
struct RawBuffer<Element: BitwiseCopyable>: ~Copyable {
  private var base: UnsafeMutablePointer<Element>
  private var capacity: Int
  private(set) var count = 0

  init(capacity: Int) {
    self.capacity = max(16, capacity)
    unsafe base = .allocate(capacity: self.capacity)
  }

  deinit { unsafe base.deallocate() }

  @inline(__always)
  mutating func append(_ element: Element) {
    if count == capacity { grow(by: 1) }
    unsafe (base + count).initialize(to: element)
    count += 1
  }

  /// Appends elements that lie in memory of the parser.
  @inline(__always)
  @unsafe
  mutating func append(_ source: UnsafePointer<Element>, count added: Int) {
    if added > capacity - count { grow(by: added) }
    unsafe (base + count).initialize(from: source, count: added)
    count += added
  }

  subscript(index: Int) -> Element {
    @inline(__always) get {
      precondition(index >= 0 && index < count)
      return unsafe base[index]
    }
    @inline(__always) set {
      precondition(index >= 0 && index < count)
      unsafe base[index] = newValue
    }
  }

  var last: Element? { count > 0 ? self[count - 1] : nil }

  mutating func removeLast() { count = max(0, count - 1) }

  /// Empties the buffer and gives back memory that only an unusually large document needed.
  mutating func removeAll() {
    count = 0
    let ordinary = 4 * 1024 * 1024 / max(1, MemoryLayout<Element>.stride)
    guard capacity > ordinary else { return }
    unsafe base.deallocate()
    capacity = 1024
    unsafe base = .allocate(capacity: capacity)
  }

  /// Copies the contents into an array.
  func copy() -> [Element] {
    unsafe Array(UnsafeBufferPointer(start: base, count: count))
  }

  @inline(never)
  private mutating func grow(by added: Int) {
    let enlarged = max(capacity * 2, count + added)
    let larger = UnsafeMutablePointer<Element>.allocate(capacity: enlarged)
    unsafe larger.moveInitialize(from: base, count: count)
    unsafe base.deallocate()
    unsafe base = larger
    capacity = enlarged
  }
}
