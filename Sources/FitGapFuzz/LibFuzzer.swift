#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

#if FITGAP_LIBFUZZER
  /// The same readers, fed by libFuzzer, which seeks inputs that reach new code; see `.ci/fuzz`. The variable
  /// FITGAP_FUZZ_TARGET names the reader.
  nonisolated(unsafe) private var target: any FuzzTarget = {
    let name = getenv("FITGAP_FUZZ_TARGET").map { String(cString: $0) } ?? "page"
    guard let target = FuzzTargets.target(name, folder: nil) else {
      fatalError("FITGAP_FUZZ_TARGET: one of \(FuzzTargets.names)")
    }
    return target
  }()

  @_cdecl("LLVMFuzzerTestOneInput")
  public func testOneInput(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
    let input = Array(UnsafeBufferPointer(start: data, count: size))
    let problems = target.read(target.finished(input))
    if !problems.isEmpty { fatalError(problems.joined(separator: "; ")) }
    return 0
  }
#endif
