import Glibc
import JSONText

/// A JSON file beside the store, which is nobody's record: what cannot be read is as if it were not there, and is never
/// written over.
enum StateDocument {
  /// Nil when there is something that cannot be read as this format; an empty object when there is nothing.
  static func read(_ path: String, format: String) -> JSONValue? {
    guard let bytes = SharedFiles.contents(of: path) else { return errno == ENOENT ? .object([]) : nil }
    guard let document = try? JSONValue.parse(bytes), document["format"]?.string == format else { return nil }
    return document
  }

  /// Beside the file first, then in its place: a reader finds the old one or the new one, whole.
  static func write(_ document: JSONValue, to path: String) -> Bool {
    Surroundings.makeFolders(of: path)
    let draft = path + ".\(getpid())"
    let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o660)
    guard descriptor >= 0 else { return false }
    let bytes = document.pretty()
    let isWritten = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) } == bytes.count
    close(descriptor)
    guard isWritten, rename(draft, path) == 0 else {
      unlink(draft)
      return false
    }
    return true
  }
}
