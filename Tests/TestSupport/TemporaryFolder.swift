import Glibc

/// A folder that goes away with its owner.
public final class TemporaryFolder {
  public let path: String

  public init() throws {
    var template = Array("/tmp/casedesk-terminal-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw RepositoryFiles.Failure(path: "/tmp", number: errno) }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit {
    guard let folder = opendir(path) else { return }
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      unlink(path + "/" + name)
    }
    closedir(folder)
    rmdir(path)
  }
}
