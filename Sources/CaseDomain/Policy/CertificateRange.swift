/// The numbers a centre may print on completion certificates of one training type (附件4, R-302).
public struct CertificateRange: Hashable, Sendable {
  public let centre: String
  public let trainingType: TrainingType
  public let first: CertificateNumber
  public let last: CertificateNumber

  /// Nil when the range runs backwards, or its ends are printed in different widths.
  public init?(
    centre: String, trainingType: TrainingType, first: CertificateNumber, last: CertificateNumber
  ) {
    guard first <= last, first.width == last.width else { return nil }
    self.centre = centre
    self.trainingType = trainingType
    self.first = first
    self.last = last
  }

  /// Digits of every number of the range, as printed.
  public var width: Int { first.width }
  /// How many certificates the range holds.
  public var count: Int { last.value - first.value + 1 }

  public func contains(_ number: CertificateNumber) -> Bool { first <= number && number <= last }

  public func overlaps(_ other: CertificateRange) -> Bool { first <= other.last && other.first <= last }

  /// The number that many places after the first; nil past the end.
  public func number(at offset: Int) -> CertificateNumber? {
    guard (0..<count).contains(offset) else { return nil }
    return CertificateNumber(value: first.value + offset, width: width)
  }

}

/// The ranges of one centre and type, in the order in which they are used up: the one of the policy, then
/// its extensions.
public struct CertificateSupply: Hashable, Sendable {
  public let ranges: [CertificateRange]

  public init(_ ranges: [CertificateRange]) { self.ranges = ranges }

  public var count: Int { ranges.reduce(0) { $0 + $1.count } }

  /// How many numbers are left when so many were used.
  public func remaining(after used: Int) -> Int { max(0, count - used) }

  /// The next numbers, without gaps inside a range, when so many were used before; nil when the ranges do
  /// not hold enough. Nothing is skipped: a range is used to its end before the next one is begun.
  public func numbers(_ wanted: Int, after used: Int) -> [CertificateNumber]? {
    guard wanted >= 0, used >= 0, used <= count, wanted <= count - used else { return nil }
    var numbers: [CertificateNumber] = []
    var offset = used
    for range in ranges {
      while numbers.count < wanted, let number = range.number(at: offset) {
        numbers.append(number)
        offset += 1
      }
      offset = max(0, offset - range.count)
    }
    return numbers
  }
}
