#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// One stage of the work, timed over all pages.
struct Stage {
  var name: String
  /// Median processor time of a round, in seconds.
  var seconds: Double
  /// Bytes that the stage reads or writes.
  var byteCount: Int
  /// Hash of what the stage answered, the same in every round.
  var answer: UInt64

  /// Runs `work` some rounds after one that is not counted.
  ///
  /// - Parameter work: gives the hash of its answers; a round that answers otherwise than the first ends the run.
  init(_ name: String, bytes: Int, rounds: Int, _ work: () throws -> UInt64) throws {
    self.name = name
    byteCount = bytes
    answer = try work()
    var times: [Double] = []
    for _ in 0..<max(1, rounds) {
      let start = Self.processorSeconds()
      let again = try work()
      times.append(Self.processorSeconds() - start)
      guard again == answer else { throw BenchmarkError(text: "\(name): two rounds gave different answers") }
    }
    seconds = times.sorted()[times.count / 2]
  }

  static func processorSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}

struct BenchmarkError: Error {
  var text: String
}

/// FNV-1a over the answers of a stage.
struct AnswerHash {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func add(_ number: Int) { mix(UInt64(bitPattern: Int64(number))) }

  mutating func add(_ number: UInt64) { mix(number) }

  mutating func add(_ bytes: [UInt8]) {
    for byte in bytes { mix(UInt64(byte)) }
  }

  private mutating func mix(_ number: UInt64) {
    value = (value ^ number) &* 0x0000_0100_0000_01B3
    value ^= value >> 29
  }
}
