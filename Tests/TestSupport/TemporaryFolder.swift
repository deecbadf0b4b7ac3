import Glibc

/// A folder that goes away with its owner.
public final class TemporaryFolder {
  public let path: String

  /// In `$TMPDIR`, else in /tmp.
  public init() throws {
    let place = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array((place + "/casedesk-test-XXXXXX").utf8CString)
    guard mkdtemp(&template) != nil else { throw RepositoryFiles.Failure(path: place, number: errno) }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit { TemporaryFolder.remove(path) }

  /// Removes a folder with all that is in it; links are removed, not followed.
  private static func remove(_ path: String) {
    guard let folder = opendir(path) else { return }
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard name != ".", name != ".." else { continue }
      let inner = path + "/" + name
      var status = stat()
      if lstat(inner, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
        remove(inner)
      } else {
        unlink(inner)
      }
    }
    closedir(folder)
    rmdir(path)
  }
}
