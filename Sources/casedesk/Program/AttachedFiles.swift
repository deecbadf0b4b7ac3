import CaseDomain
import CasePapers
import Crypto

/// The files a form names, read and hashed. The content is not kept: the hash proves it later, and of a picture the day
/// it bears is kept beside it.
enum AttachedFiles {
  /// Facts of every file that could be read; the form's reader names the others.
  static func read(_ action: Action, _ values: [String: FieldValue]) -> [String: FileFact] {
    var facts: [String: FileFact] = [:]
    for path in filesNamed(in: values, of: action) {
      var hasher = SHA256()
      var count = 0
      var beginning: [UInt8] = []
      let isRead = SharedFiles.read(path, atMost: largest) { piece in
        piece.withUnsafeBytes { hasher.update(bufferPointer: $0) }
        count += piece.count
        if beginning.count < pictureHead { beginning += piece }
      }
      guard isRead else { continue }
      let digest = hasher.finalize().map(hexadecimal).joined()
      let name = path.split(separator: "/").last.map(String.init) ?? path
      facts[path] = FileFact(
        name: name, sha256: digest, bytes: count, takenOn: PictureFile.day(of: beginning))
    }
    return facts
  }

  /// In bytes: more than the films of a class take.
  private static let largest = 16 << 30
  /// The day of a picture stands in one of its first segments, each of 64 KB at most.
  private static let pictureHead = 256 << 10

  private static func hexadecimal(_ byte: UInt8) -> String {
    (byte < 16 ? "0" : "") + String(byte, radix: 16)
  }
}
