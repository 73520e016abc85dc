/// Numbers from a seed, the same on every machine (SplitMix64).
struct SeededNumbers {
  private var state: UInt64

  /// The numbers of one round: each round can be repeated without those before it.
  init(seed: UInt64, round: Int) {
    state = seed &* 0xD129_0B24_31B9_54A5 &+ UInt64(truncatingIfNeeded: round) &* 0x8CB9_2BA7_2F3D_8DD7
    _ = next(2)
  }

  /// A number from 0 to `bound` - 1.
  mutating func next(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return Int((value ^ value >> 31) % UInt64(max(1, bound)))
  }
}
