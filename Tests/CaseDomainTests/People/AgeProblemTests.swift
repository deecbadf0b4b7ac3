import CaseDomain
import TestSupport
import Testing

/// Ages of retirement as the resolution of 2024-09-13 moves them from 2025 on.
@Suite struct AgeProblemTests {
  static func ages() throws -> RetirementAges { try #require(SamplePolicy.tables().retirement) }

  /// Men, at 60 and a bit, as the annex of the resolution lists them.
  @Test(arguments: [
    ("1964-12-31", "2024-12-31"), ("1965-01-01", "2025-02-01"), ("1965-04-30", "2025-05-30"),
    ("1965-05-01", "2025-07-01"), ("1966-01-15", "2026-05-15"), ("1976-09-01", "2039-09-01"),
    ("1990-01-01", "2053-01-01"),
  ])
  func `a man's age grows by a month for every four`(born: String, retires: String) throws {
    let identity = try ResidentIdentity(Self.number(born: try day(born), sequence: 1))
    #expect(try Self.ages().day(for: identity) == day(retires))
  }

  @Test func `of a woman the later of two ages counts`() throws {
    let identity = try ResidentIdentity(Self.number(born: try day("1970-01-01"), sequence: 2))
    #expect(try Self.ages().day(for: identity) == day("2025-02-01"))
  }

  private static let rosters: [(born: String, LearnerGroup, AgeProblem?)] = [
    ("2009-05-13", .ruralWorker, .underSixteen), ("2009-05-12", .ruralWorker, nil),
    ("1965-04-12", .ruralWorker, .pastRetirement), ("1965-04-13", .ruralWorker, nil),
    ("1960-01-01", .returningFounder, nil), ("1960-01-01", .other, nil),
    ("1960-01-01", .employee, .pastRetirement),
  ]

  @Test(arguments: rosters)
  func `the roster is judged by the first day of class`(
    born: String, group: LearnerGroup, problem: AgeProblem?
  ) throws {
    var desk = try SampleDesk("2025-04-28")
    var filing = SampleFiling.form(from: "2025-05-12")
    filing["roster"] = .list([
      .row([
        "name": .text("样例"), "residentID": .text(Self.number(born: try day(born), sequence: 1)),
        "group": .text(group.rawValue), "evidence": .text("证明"),
      ])
    ])
    let id = try desk.file(filing)
    #expect(try desk.file(id).learners.first?.ageProblem == problem)
  }

  /// A number of the fictional prefix with the right check character.
  static func number(born day: Day, sequence: Int) -> String {
    let date = day.civilDate
    func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
    let body = "620171\(date.year)\(two(date.month))\(two(date.day))00\(sequence)"
    let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    let sum = zip(body.compactMap(\.wholeNumberValue), weights).reduce(0) { $0 + $1.0 * $1.1 }
    return body + String(Array("10X98765432")[sum % 11])
  }
}
