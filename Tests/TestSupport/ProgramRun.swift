import Foundation

/// A program run to its end, with what it said and how it ended.
public struct ProgramRun: Sendable {
  public let status: Int32
  public let output: String
  public let complaints: String

  public var lines: [String] { output.split(separator: "\n").map(String.init) }

  /// - Parameters:
  ///   - environment: added to the one of the tests; nil takes a variable out.
  public init(_ command: [String], environment: [String: String?] = [:]) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: command[0])
    process.arguments = Array(command.dropFirst())
    var variables = ProcessInfo.processInfo.environment
    for (name, value) in environment { variables[name] = value }
    process.environment = variables
    process.standardInput = FileHandle.nullDevice
    // Files, so that neither stream can fill up while the other is read.
    let folder = try TemporaryFolder()
    let (out, err) = (folder.path + "/out", folder.path + "/err")
    for path in [out, err] { try Data().write(to: URL(fileURLWithPath: path)) }
    let (outHandle, errHandle) = (FileHandle(forWritingAtPath: out), FileHandle(forWritingAtPath: err))
    process.standardOutput = outHandle
    process.standardError = errHandle
    try process.run()
    process.waitUntilExit()
    status = process.terminationStatus
    output = try String(contentsOfFile: out, encoding: .utf8)
    complaints = try String(contentsOfFile: err, encoding: .utf8)
  }
}
