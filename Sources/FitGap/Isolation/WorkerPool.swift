import Skills
import Synchronization

/// Reads pages in processes of their own, so that a page that crashes, hangs or swallows the memory takes
/// only itself down. As many processes as pages are read at once; one that dies is replaced.
public final class WorkerPool: Sendable {
  private let command: [String]
  private let lexicon: Lexicon
  private let limits: ReadingLimits
  private let idle = Mutex<[Handle]>([])

  /// Workers are handed from task to task, and used by one at a time.
  private struct Handle: @unchecked Sendable { var worker: WorkerProcess }

  /// - Parameters:
  ///   - command: the program and its arguments by which a worker is started; it calls `Worker.run`.
  ///   - lexicon: the one that the workers load, too.
  public init(command: [String], lexicon: Lexicon, limits: ReadingLimits) {
    self.command = command
    self.lexicon = lexicon
    self.limits = limits
  }

  /// The record of a page whose bytes are at hand.
  func record(of request: WorkerRequest) -> FileRecord {
    do throws(WorkerProcess.Failure) {
      return try read(request)
    } catch {
      return FileRecord(file: request.name, status: .failed, reason: reason(error))
    }
  }

  private func read(_ request: WorkerRequest) throws(WorkerProcess.Failure) -> FileRecord {
    let frame = request.frame
    do throws(WorkerProcess.Failure) {
      return try ask(frame, request.name)
    } catch .died {
      // Something else may have ended it, such as the system short of memory: a page is guilty the second time.
      return try ask(frame, request.name)
    }
  }

  private func ask(_ frame: [UInt8], _ name: String) throws(WorkerProcess.Failure) -> FileRecord {
    let worker: WorkerProcess
    if let free = idle.withLock({ $0.popLast() }) { worker = free.worker } else { worker = try start() }
    let answer = try worker.answer(to: frame, seconds: limits.workerSeconds)
    guard let record = WorkerReply.record(answer, named: name, lexicon: lexicon) else {
      throw .died(signal: nil)
    }
    idle.withLock { $0.append(Handle(worker: worker)) }
    return record
  }

  /// One at a time: a descriptor is not to be inherited before it is marked as this process' own.
  private let starting = Mutex(())

  private func start() throws(WorkerProcess.Failure) -> WorkerProcess {
    let result = starting.withLock { _ in
      Result<Handle, WorkerProcess.Failure> { () throws(WorkerProcess.Failure) in
        Handle(worker: try WorkerProcess(command))
      }
    }
    return try result.get().worker
  }

  private func reason(_ failure: WorkerProcess.Failure) -> String {
    switch failure {
    case .late:
      "reading took longer than \(Int(limits.workerSeconds)) seconds and its worker was stopped (--max-seconds)"
    case .died(let signal):
      "the worker that read it died\(signal.map { " of signal \($0)" } ?? "") twice; it may have wanted more than "
        + "\(limits.workerMemory) bytes of memory (--max-worker-memory)"
    case .notStarted(let reason): "no worker could be started: \(reason); run again without --isolate"
    }
  }
}
