#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Faults on request, in debug builds only: no page is known that would crash or hang a worker by itself,
/// and what happens then must be tested.
enum WorkerFault: String, CaseIterable {
  case abort, hang, allocate, exit

  /// The environment variable that lets pages ask for faults.
  static let variable = "FITGAP_TEST_WORKER_FAULTS"

  /// Does what the page asks for by a comment at its beginning: `<!--fault:hang-->`.
  static func happen(in page: [UInt8]) {
    #if DEBUG
      guard getenv(variable) != nil,
        let fault = allCases.first(where: { page.starts(with: "<!--fault:\($0.rawValue)-->".utf8) })
      else { return }
      switch fault {
      case .abort: Self.abort()
      case .hang: while true { sleep(1) }
      case .allocate:
        var all: [[UInt8]] = []
        while true { all.append([UInt8](repeating: 1, count: 1 << 24)) }
      case .exit: _exit(0)
      }
    #endif
  }

  #if DEBUG
    private static func abort() -> Never {
      #if canImport(Glibc)
        Glibc.abort()
      #else
        Darwin.abort()
      #endif
    }
  #endif
}
