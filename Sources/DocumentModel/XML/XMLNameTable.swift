internal import CLibXML2

/// The names of one document, numbered in the order of their first use.
///
/// libxml2 interns names in its dictionary, so a name's pointer is its identity while the context
/// lives, and looking one up needs no string.
@safe
struct XMLNameTable: ~Copyable {
  /// A qualified name; the pointers are borrowed from the dictionary of the parser context.
  @safe struct Name: BitwiseCopyable {
    let local: UnsafePointer<xmlChar>
    let namespace: UnsafePointer<xmlChar>?
  }

  private var names = RawBuffer<Name>(capacity: 64)
  private var slots: UnsafeMutablePointer<UInt32>
  private var slotCount = 256

  init() {
    unsafe slots = .allocate(capacity: slotCount)
    unsafe slots.initialize(repeating: 0, count: slotCount)
  }

  deinit { unsafe slots.deallocate() }

  var count: Int { names.count }

  /// Forgets all names; the dictionary may be freed afterwards.
  mutating func removeAll() {
    names.removeAll()
    if slotCount > 256 {
      unsafe slots.deallocate()
      slotCount = 256
      unsafe slots = .allocate(capacity: slotCount)
    }
    unsafe slots.initialize(repeating: 0, count: slotCount)
  }

  /// Finds or gives a name's number.
  @unsafe
  @inline(__always)
  mutating func number(
    _ local: UnsafePointer<xmlChar>, _ namespace: UnsafePointer<xmlChar>?
  ) -> Int {
    var slot = unsafe hash(local, namespace) & (slotCount - 1)
    while true {
      let entry = unsafe Int(slots[slot])
      if entry == 0 { return insert(unsafe Name(local: local, namespace: namespace), at: slot) }
      let known = names[entry - 1]
      if unsafe known.local == local && known.namespace == namespace { return entry - 1 }
      slot = (slot + 1) & (slotCount - 1)
    }
  }

  /// The local names and the namespaces as strings.
  func strings() -> (names: [String], namespaces: [String]) {
    var locals: [String] = []
    var namespaces: [String] = []
    locals.reserveCapacity(names.count)
    namespaces.reserveCapacity(names.count)
    for index in 0..<names.count {
      let name = names[index]
      unsafe locals.append(String(decodingCString: name.local, as: UTF8.self))
      if let namespace = unsafe name.namespace {
        // Most names share the namespace of the one before; its string is shared as well.
        let isSame = unsafe index > 0 && names[index - 1].namespace == namespace
        namespaces.append(
          isSame ? namespaces[index - 1] : unsafe String(decodingCString: namespace, as: UTF8.self))
      } else {
        namespaces.append("")
      }
    }
    return (locals, namespaces)
  }

  @inline(never)
  private mutating func insert(_ name: Name, at slot: Int) -> Int {
    names.append(name)
    let number = names.count
    unsafe slots[slot] = UInt32(number)
    if number * 2 > slotCount { enlarge() }
    return number - 1
  }

  private mutating func enlarge() {
    unsafe slots.deallocate()
    slotCount *= 2
    unsafe slots = .allocate(capacity: slotCount)
    unsafe slots.initialize(repeating: 0, count: slotCount)
    for index in 0..<names.count {
      let name = names[index]
      var slot = unsafe hash(name.local, name.namespace) & (slotCount - 1)
      while unsafe slots[slot] != 0 { slot = (slot + 1) & (slotCount - 1) }
      unsafe slots[slot] = UInt32(index + 1)
    }
  }

  @unsafe
  @inline(__always)
  private func hash(
    _ local: UnsafePointer<xmlChar>, _ namespace: UnsafePointer<xmlChar>?
  ) -> Int {
    let mixed = UInt(bitPattern: local) &+ (UInt(bitPattern: namespace) &* 31)
    let scrambled = UInt64(mixed) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: scrambled >> 40)
  }
}
