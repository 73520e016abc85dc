import SavedPage

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The worker's side: reads pages from standard input until its end, one after the other.
public enum Worker {
  /// Answers each page with its record. Returns when the command has gone.
  public static func run(_ file: PostingFile) {
    let channel = WorkerChannel(descriptor: STDIN_FILENO)
    do {
      limitResources(memory: file.limits.workerMemory)
      try channel.send([])
      while true {
        guard let request = WorkerRequest(frame: try channel.receive()) else { return }
        limitProcessorTime(seconds: file.limits.workerSeconds)
        WorkerFault.happen(in: request.bytes)
        let record = file.record(of: request.bytes, named: request.name, isUncertain: request.isUncertain)
        try channel.send(WorkerReply.bytes(record))
      }
    } catch {
      // The command is gone, or the record could not be written down; either way there is nobody to tell.
    }
  }

  /// Memory, and no file written, whatever happens in here.
  private static func limitResources(memory: Int) {
    set(RLIMIT_AS, to: memory)
    set(RLIMIT_FSIZE, to: 0)
    set(RLIMIT_CORE, to: 0)
  }

  /// The command ends a worker that is late; this ends one whose command is gone.
  private static func limitProcessorTime(seconds: Double) {
    var used = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &used)
    set(RLIMIT_CPU, to: Int(clamping: used.tv_sec) + (Int(exactly: seconds.rounded(.up)) ?? 3_600) + 1)
  }

  /// Only the soft limit, which may be raised again.
  #if canImport(Glibc)
    private static func set(_ resource: __rlimit_resource, to value: Int) {
      var limit = rlimit()
      guard getrlimit(__rlimit_resource_t(resource.rawValue), &limit) == 0 else { return }
      limit.rlim_cur = min(limit.rlim_max, rlim_t(clamping: value))
      setrlimit(__rlimit_resource_t(resource.rawValue), &limit)
    }
  #else
    private static func set(_ resource: Int32, to value: Int) {
      var limit = rlimit()
      guard getrlimit(resource, &limit) == 0 else { return }
      limit.rlim_cur = min(limit.rlim_max, rlim_t(clamping: value))
      setrlimit(resource, &limit)
    }
  #endif
}
