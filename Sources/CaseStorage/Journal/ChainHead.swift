/// The end of the chain: how many lines there are, and the hash of the last. Whoever holds an older head can tell
/// whether the store still has all that it had then.
public struct ChainHead: Hashable, Sendable, CustomStringConvertible {
  /// The number of the last line; 0 before the first.
  public let sequence: Int
  /// SHA-256, 64 hexadecimal digits.
  public let hash: String

  public init(sequence: Int, hash: String) {
    self.sequence = sequence
    self.hash = hash
  }

  /// `1234:9f86d0…`, as printed on notices and by `verify`; what stands around it is passed over.
  public init?(_ text: some StringProtocol) {
    // Out of a sentence or a JSON document as well: the word that looks like one.
    let words = text.split { $0.isWhitespace || "\",，,".contains($0) }
    guard let word = words.last(where: { $0.split(separator: ":").count == 2 && $0.utf8.count > 65 }) else {
      return nil
    }
    let parts = word.split(separator: ":")
    guard parts.count == 2, let sequence = Int(String(parts[0])), sequence >= 0, parts[1].utf8.count == 64,
      parts[1].utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) })
    else { return nil }
    self.init(sequence: sequence, hash: String(parts[1]))
  }

  public var description: String { "\(sequence):\(hash)" }
}
