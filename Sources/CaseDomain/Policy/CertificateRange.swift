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

  /// How many numbers are left besides those that are out.
  public func remaining(besides issued: Set<Int>) -> Int {
    remaining(after: issued.count { number in ranges.contains { $0.holds(number) } })
  }

  /// The next numbers, without gaps inside a range, besides those that are out already; nil when the ranges do not hold
  /// enough. A range is used to its end before the next one is begun.
  public func numbers(_ wanted: Int, besides issued: Set<Int>) -> [CertificateNumber]? {
    guard wanted > 0 else { return [] }
    var numbers: [CertificateNumber] = []
    for range in ranges {
      for offset in 0..<range.count where !issued.contains(range.first.value + offset) {
        guard let number = range.number(at: offset) else { continue }
        numbers.append(number)
        if numbers.count == wanted { return numbers }
      }
    }
    return nil
  }
}

extension CertificateRange {
  fileprivate func holds(_ number: Int) -> Bool { (first.value...last.value).contains(number) }
}
