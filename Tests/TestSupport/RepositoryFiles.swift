import Glibc

/// Where tests find the files of the repository and the programs built with them.
public enum RepositoryFiles {
  public struct Failure: Error {
    public let path: String
    public let number: Int32
  }

  /// The root of the package.
  public static let root: String = {
    // …/Tests/TestSupport/RepositoryFiles.swift
    #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/")
  }()

  /// Whether golden files are to be written, not compared.
  public static var isRecording: Bool {
    getenv("CASEDESK_RECORD").map { String(cString: $0) == "1" } ?? false
  }

  /// A program of this package, as built beside the tests that run.
  public static func program(_ name: String) -> String {
    var buffer = [CChar](repeating: 0, count: 4_096)
    let count = max(0, readlink("/proc/self/exe", &buffer, buffer.count - 1))
    let tests = String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return tests.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
      + "/" + name
  }

  public static func read(_ path: String) throws -> String {
    String(decoding: try bytes(path), as: UTF8.self)
  }

  public static func bytes(_ path: String) throws -> [UInt8] {
    guard let file = fopen(path, "r") else { throw Failure(path: path, number: errno) }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { bytes += buffer[..<count] }
    return bytes
  }

  /// The files in a folder and in those below it; links are not followed.
  public static func paths(under folder: String) throws -> [String] {
    guard let directory = opendir(folder) else { throw Failure(path: folder, number: errno) }
    defer { closedir(directory) }
    var paths: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard name != ".", name != ".." else { continue }
      let path = folder + "/" + name
      var status = stat()
      guard lstat(path, &status) == 0 else { continue }
      switch status.st_mode & S_IFMT {
      case S_IFDIR: paths += try Self.paths(under: path)
      case S_IFREG: paths.append(path)
      default: break
      }
    }
    return paths.sorted()
  }

  /// Writes a file, making the folders above it.
  public static func write(_ text: String, to path: String) throws {
    var folder = ""
    for name in path.split(separator: "/").dropLast() {
      folder += "/" + name
      mkdir(folder, 0o777)
    }
    guard let file = fopen(path, "w") else { throw Failure(path: path, number: errno) }
    defer { fclose(file) }
    let bytes = Array(text.utf8)
    guard fwrite(bytes, 1, bytes.count, file) == bytes.count else { throw Failure(path: path, number: errno) }
  }
}
