import CaseDomain
import Testing

@Suite struct PhoneNumberTests {
  @Test(arguments: [
    ("0931-000 0001", "09310000001", PhoneNumber.Line.landline), ("09310000001", "09310000001", .landline),
    ("０９３１－０００　０００１", "09310000001", .landline), ("138 0000 0000", "13800000000", .mobile),
    ("19900000000", "19900000000", .mobile),
  ])
  func `a mobile or a Lanzhou landline is read`(
    row: (text: String, number: String, line: PhoneNumber.Line)
  ) throws {
    let phone = try PhoneNumber(row.text)
    #expect(phone.number == row.number && phone.line == row.line)
  }

  @Test(arguments: [
    ("12345678901", PhoneNumberProblem.prefix), ("1380000000", .length), ("138000000000", .length),
    ("0931-00001", .length), ("+1 555 0100", .characters), ("", .characters), ("010-12345678", .prefix),
    ("1", .length), ("电话", .characters),
  ])
  func `any other is refused with the first thing wrong`(
    row: (text: String, problem: PhoneNumberProblem)
  ) {
    #expect(throws: row.problem) { try PhoneNumber(row.text) }
  }

  @Test func `numbers of an exchange that cannot exist are fictional`() throws {
    #expect(try PhoneNumber("0931-000 0001").isFictional)
    #expect(try !PhoneNumber("0931-200 0001").isFictional)
    #expect(try !PhoneNumber("13800000000").isFictional)
  }

  @Test func `printing a number shows its last four digits and no more`() throws {
    let phone = try PhoneNumber("0931-000 0001")
    #expect(phone.masked == "*******0001")
    var dumped = ""
    dump([phone], to: &dumped)
    #expect(!dumped.contains("0931") && !"\([phone])".contains("0931"))
  }
}
