#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Variables of the environment, without Foundation.
enum ProcessEnvironment {
  static func value(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
}
