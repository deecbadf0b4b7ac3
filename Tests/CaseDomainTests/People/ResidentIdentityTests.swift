import CaseDomain
import TestSupport
import Testing

@Suite struct ResidentIdentityTests {
  @Test(arguments: [
    ("620171199001010014", "1990-01-01", true), ("620171200002290025", "2000-02-29", false),
    ("620171198512310030", "1985-12-31", true), ("62017119720815004X", "1972-08-15", false),
    ("620171200706010052", "2007-06-01", true),
  ])
  func `a true number tells the birth day and the sex`(
    row: (number: String, birthDay: String, isMale: Bool)
  ) throws {
    let identity = try ResidentIdentity(row.number, today: day("2025-09-24"))
    #expect(try identity.birthDay == day(row.birthDay))
    #expect(identity.isMale == row.isMale)
    #expect(identity.number == row.number)
  }

  @Test(arguments: [
    ("620171199001010015", ResidentIdentityProblem.checkDigit), ("620171199902290017", .birthDate),
    ("620171209912310014", .inFuture), ("990171199001010018", .region), ("62017119900101001", .length),
    ("6201711990010100144", .length), ("", .length), ("620171900101001", .fifteenDigits),
    ("6201719001010O1", .length), ("62017119900101001A", .characters), ("6201711990O1010014", .characters),
    ("X20171199001010014", .characters), ("620171189912310011", .birthDate),
    ("620171199000010010", .birthDate), ("6201711990010100①4", .characters),
  ])
  func `a number that is not one says the first thing wrong with it`(
    row: (number: String, problem: ResidentIdentityProblem)
  ) throws {
    #expect(throws: row.problem) { try ResidentIdentity(row.number, today: day("2025-09-24")) }
  }

  @Test(arguments: [
    "６２０１７１１９７２０８１５００４Ｘ", "62017119720815004x", " 62017119720815004X\t", "　62017119720815004ｘ　",
  ])
  func `full-width characters, a small x and blanks around it are read as meant`(text: String) throws {
    #expect(try ResidentIdentity(text).number == "62017119720815004X")
  }

  @Test func `somebody born today is no error, born tomorrow is`() throws {
    let number = "620171200706010052"
    #expect(try ResidentIdentity(number, today: day("2007-06-01")).number == number)
    #expect(throws: ResidentIdentityProblem.inFuture) {
      try ResidentIdentity(number, today: day("2007-05-31"))
    }
    // A number in the register stays readable whatever today is.
    #expect(throws: Never.self) { try ResidentIdentity(number) }
  }

  @Test func `changing any one digit of a true number is noticed`() throws {
    let number = Array("620171199001010014")
    for place in number.indices {
      for digit in "0123456789" where digit != number[place] {
        var wrong = number
        wrong[place] = digit
        #expect(throws: ResidentIdentityProblem.self) { try ResidentIdentity(String(wrong)) }
      }
    }
  }

  @Test func `printing an identity shows its last four characters and no more`() throws {
    let identity = try ResidentIdentity("620171199001010014")
    #expect(identity.masked == "**************0014")
    var dumped = ""
    dump(identity, to: &dumped)
    for shown in ["\(identity)", String(reflecting: identity), "\([identity])", dumped] {
      #expect(shown.contains("0014") && !shown.contains("19900101"))
      #expect(!shown.contains("1990-01-01"))
    }
  }
}
