import Foundation

/// The command as a user runs it: the built program, its two outputs and its exit code.
struct CommandRun {
  var output: String
  var error: String
  var status: Int32

  /// The program lies beside the tests' own.
  private static let program: String = {
    let own =
      (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
      ?? CommandLine.arguments[0]
    var folder = URL(fileURLWithPath: own).deletingLastPathComponent()
    // On macOS the tests lie in a bundle.
    while folder.path.contains(".xctest") { folder.deleteLastPathComponent() }
    return folder.appendingPathComponent("fitgap").path
  }()

  @discardableResult
  init(
    _ arguments: [String], input: String? = nil, environment: [String: String] = [:],
    workingDirectory: URL? = nil
  ) throws {
    let folder = try TemporaryFolder()
    for name in ["out", "err", "in"] { try folder.write(name, name == "in" ? input ?? "" : "") }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Self.program)
    process.arguments = arguments
    if let workingDirectory { process.currentDirectoryURL = workingDirectory }
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { _, new in new }
    // Files rather than pipes: nobody has to read while the program writes.
    let out = FileHandle(forWritingAtPath: folder.path + "/out")
    let err = FileHandle(forWritingAtPath: folder.path + "/err")
    process.standardOutput = out
    process.standardError = err
    process.standardInput = FileHandle(forReadingAtPath: folder.path + "/in")
    try process.run()
    process.waitUntilExit()
    status = process.terminationStatus
    output = String(decoding: try Data(contentsOf: URL(fileURLWithPath: folder.path + "/out")), as: UTF8.self)
    error = String(decoding: try Data(contentsOf: URL(fileURLWithPath: folder.path + "/err")), as: UTF8.self)
  }
}
