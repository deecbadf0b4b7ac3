import CaseDomain
import Crypto

/// The files a form names, read and hashed. The content is not kept: the hash proves it later.
enum AttachedFiles {
  /// Facts of every file that could be read; the form's reader names the others.
  static func read(_ action: Action, _ values: [String: FieldValue]) -> [String: FileFact] {
    var facts: [String: FileFact] = [:]
    for path in filesNamed(in: values, of: action) {
      guard let bytes = SharedFiles.contents(of: path) else { continue }
      let digest = SHA256.hash(data: bytes).map(hexadecimal).joined()
      let name = path.split(separator: "/").last.map(String.init) ?? path
      facts[path] = FileFact(name: name, sha256: digest, bytes: bytes.count)
    }
    return facts
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    (byte < 16 ? "0" : "") + String(byte, radix: 16)
  }
}
