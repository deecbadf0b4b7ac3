/// The printed number of a completion certificate.
///
/// Two numbers are the same certificate when they are the same number: 48701 and 048701 are equal. The
/// width is how the number is printed and takes no part in comparison.
public struct CertificateNumber: Sendable {
  /// The number itself; never negative.
  public let value: Int
  /// Digits as printed, leading zeros included.
  public let width: Int

  /// Nil for a negative value, or one that does not fit into the width.
  public init?(value: Int, width: Int) {
    guard value >= 0, (1...CertificateNumber.widest).contains(width), String(value).count <= width else {
      return nil
    }
    self.value = value
    self.width = width
  }

  /// Reads decimal ASCII digits and nothing else, keeping the width: `042701`.
  public init?(_ text: some StringProtocol) {
    guard (1...CertificateNumber.widest).contains(text.utf8.count),
      text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let value = Int(text)
    else { return nil }
    self.value = value
    width = text.utf8.count
  }

  // Twelve digits are twice what any range prints, and far from where arithmetic could overflow.
  private static let widest = 12
}

extension CertificateNumber: Hashable, Comparable {
  public static func == (left: CertificateNumber, right: CertificateNumber) -> Bool {
    left.value == right.value
  }
  public func hash(into hasher: inout Hasher) { hasher.combine(value) }
  public static func < (left: CertificateNumber, right: CertificateNumber) -> Bool {
    left.value < right.value
  }
}

extension CertificateNumber: CustomStringConvertible {
  /// As printed: `042701`.
  public var description: String { value.padded(to: width) }
}
