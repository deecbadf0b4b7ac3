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
