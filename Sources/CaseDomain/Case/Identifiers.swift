/// A name that stands for one thing in the store. Identity comes into the domain as a value; nothing here invents one.
public protocol Identifier: Hashable, Comparable, Sendable, CustomStringConvertible {
  var text: String { get }
  init(_ text: String)
}

extension Identifier {
  public var description: String { text }
  public static func < (left: Self, right: Self) -> Bool { left.text < right.text }
}

/// A training class from filing to archive: the year of filing and a serial, `2025-0001`.
public struct CaseID: Identifier {
  public let text: String
  public init(_ text: String) { self.text = text }

  public init(year: Int, serial: Int) { text = year.padded(to: 4) + "-" + serial.padded(to: 4) }

  /// Where it stands among all numbers, year by year; what is no such number stands at the end.
  public var place: Int {
    let parts = text.split(separator: "-").map { Int($0) }
    guard parts.count == 2, let year = parts[0], let serial = parts[1], serial < 100_000_000 else {
      return .max
    }
    return year * 100_000_000 + serial
  }

  /// By year and then by serial, also where a year has more than 9,999 classes: `2025-9999` before `2025-10000`.
  public static func < (left: CaseID, right: CaseID) -> Bool {
    let (first, second) = (left.text.utf8, right.text.utf8)
    guard first.count != second.count else { return left.text < right.text }
    let years = (first.prefix(5), second.prefix(5))
    guard years.0.elementsEqual(years.1) else { return left.text < right.text }
    return first.count < second.count
  }
}

/// A member of staff. One person may have several accounts; four eyes is counted by person.
public struct PersonID: Identifier {
  public let text: String
  public init(_ text: String) { self.text = text }
}

/// A training institution, by its unified social credit code (GB 32100).
public struct InstitutionID: Identifier {
  public let text: String
  public init(_ text: String) { self.text = text }
}

/// A teacher on file with the bureau.
public struct TeacherID: Identifier {
  public let text: String
  public init(_ text: String) { self.text = text }
}

/// A service centre, by the name that the annexes of the policy use.
public struct CentreID: Identifier {
  public let text: String
  public init(_ text: String) { self.text = text }
}

/// The random name under which the personal data of one person are kept outside the journal.
public struct SubjectID: Identifier {
  public let text: String
  public init(_ text: String) { self.text = text }
}

/// Names one attempt to act, so that a repeated attempt is recognised and nothing is applied twice (P5).
public struct OperationID: Identifier {
  public let text: String
  public init(_ text: String) { self.text = text }
}
