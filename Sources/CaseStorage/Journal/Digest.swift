import Crypto

/// SHA-256 and HMAC as lower-case hexadecimal text.
enum Digest {
  static func sha256(_ bytes: some Sequence<UInt8>) -> String { hexadecimal(SHA256.hash(data: Array(bytes))) }

  static func sha256(_ bytes: ArraySlice<UInt8>) -> String {
    bytes.withUnsafeBytes { buffer in
      var hasher = SHA256()
      hasher.update(bufferPointer: buffer)
      return hexadecimal(hasher.finalize())
    }
  }

  /// Of pieces, as if they stood one behind the other.
  static func sha256(_ pieces: [ArraySlice<UInt8>]) -> String {
    var hasher = SHA256()
    for piece in pieces { piece.withUnsafeBytes { hasher.update(bufferPointer: $0) } }
    return hexadecimal(hasher.finalize())
  }

  static func keyed(_ bytes: [UInt8], key: [UInt8]) -> String {
    hexadecimal(HMAC<SHA256>.authenticationCode(for: bytes, using: SymmetricKey(data: key)))
  }

  static func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    text.reserveCapacity(64)
    for byte in bytes {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }
}
