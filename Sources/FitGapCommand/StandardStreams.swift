#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The three descriptors that every program is started with, unless its caller closed one.
enum StandardStreams {
  /// A closed one (`2>&-`) would be given to the next file that is opened: messages would then be written
  /// into the result. Its number is taken by a descriptor that fails as the closed one did.
  static func keepClosedOnesClosed() {
    for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO]
    where fcntl(descriptor, F_GETFD) < 0 && errno == EBADF {
      // The lowest free number is given, which is this one. Read-only where there is to be written, and the
      // other way round.
      _ = open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
  }
}
