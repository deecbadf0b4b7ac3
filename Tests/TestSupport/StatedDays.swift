import CaseDomain

/// A day as a test states it: `try day("2025-09-24")`.
public func day(_ text: String) throws -> Day {
  guard let day = Day(text) else { throw NotADay(text: text) }
  return day
}

public struct NotADay: Error {
  public let text: String
}
