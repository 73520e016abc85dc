/// An open-addressing table from states of 64 bits, which are never 0, to entries of 32 bits.
struct StateTable: Sendable {
  /// A state in two halves and what it leads to: twelve bytes side by side, one cache line a look.
  private struct Slot {
    var low: UInt32 = 0
    var high: UInt32 = 0
    var entry: UInt32 = 0

    var state: UInt64 {
      @inline(__always) get { UInt64(high) << 32 | UInt64(low) }
    }
  }

  private var slots: [Slot]
  private var used = 0

  /// - Parameter capacity: a power of two.
  init(capacity: Int) {
    slots = [Slot](repeating: Slot(), count: capacity)
  }

  /// The entry of a state; nil for a state that is not in the table.
  @inline(__always)
  func entry(of state: UInt64) -> UInt32? {
    slots.withUnsafeBufferPointer { slots in
      let mask = slots.count - 1
      var slot = Int(truncatingIfNeeded: state) & mask
      while true {
        let found = slots[slot]
        if found.state == state { return found.entry }
        if found.state == 0 { return nil }
        slot = (slot + 1) & mask
      }
    }
  }

  /// Looks at the slot of a state, so that it is in the cache when it is needed.
  @inline(__always)
  func touch(_ state: UInt64) -> UInt32 {
    slots.withUnsafeBufferPointer { $0[Int(truncatingIfNeeded: state) & ($0.count - 1)].entry }
  }

  subscript(slot: Int) -> UInt32 {
    @inline(__always) get { slots[slot].entry }
    @inline(__always) set { slots[slot].entry = newValue }
  }

  /// The slot of a state, which is put into the table with `entry` if it is new.
  @inline(__always)
  mutating func slotForInsertion(_ state: UInt64, entry: UInt32) -> Int {
    // Never more than three quarters full.
    if used * 4 >= slots.count * 3 { grow() }
    let (slot, isNew) = slots.withUnsafeMutableBufferPointer { slots in
      let slot = Self.slot(of: state, in: slots)
      guard slots[slot].state == 0 else { return (slot, false) }
      slots[slot] = Slot(
        low: UInt32(truncatingIfNeeded: state), high: UInt32(truncatingIfNeeded: state >> 32), entry: entry)
      return (slot, true)
    }
    if isNew { used += 1 }
    return slot
  }

  /// The slot that holds a state, or the empty one that it would be put into.
  @inline(__always)
  private static func slot(of state: UInt64, in slots: UnsafeMutableBufferPointer<Slot>) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: state) & mask
    while slots[slot].state != 0 && slots[slot].state != state { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    let old = slots
    slots = [Slot](repeating: Slot(), count: old.count * 2)
    slots.withUnsafeMutableBufferPointer { slots in
      for one in old where one.state != 0 { slots[Self.slot(of: one.state, in: slots)] = one }
    }
  }
}
