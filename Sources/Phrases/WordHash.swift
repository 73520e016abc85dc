/// The hash of a word's folded spelling, taken byte by byte: eight bytes of UTF-8 are gathered before they are mixed,
/// because one multiplication a letter was most of the tokenizer's time.
struct WordHash {
  private var state: UInt64 = 0xCBF2_9CE4_8422_2325
  private var gathered: UInt64 = 0
  private var shift: UInt64 = 0

  /// Adds a byte of the folded spelling; never 0, so that "a" and "a" with zeros behind are not alike.
  @inline(__always)
  mutating func add(_ byte: UInt8) {
    gathered |= UInt64(byte) &<< shift
    shift &+= 8
    if shift == 64 { mix() }
  }

  /// Adds a character of the folded spelling.
  @inline(__always)
  mutating func add(_ scalar: UInt32) {
    if scalar < 0x80 { return add(UInt8(truncatingIfNeeded: scalar == 0 ? 0x80 : scalar)) }
    if scalar < 0x800 {
      add(UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6))
    } else {
      if scalar < 0x10000 {
        add(UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12))
      } else {
        add(UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18))
        add(UInt8(truncatingIfNeeded: 0x80 | scalar >> 12 & 0x3F))
      }
      add(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
    }
    add(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
  }

  @inline(__always)
  private mutating func mix() {
    state = (state ^ gathered) &* 0x9E37_79B9_7F4A_7C15
    state ^= state >> 29
    gathered = 0
    shift = 0
  }

  var value: UInt64 {
    @inline(__always) get {
      var value = (state ^ gathered) &* 0xBF58_476D_1CE4_E5B9
      value ^= value >> 32
      value = value &* 0xD6E8_FEB8_6659_FD93
      return value ^ value >> 32
    }
  }
}
