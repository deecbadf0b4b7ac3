import CaseDomain
import Testing

@Suite struct AccountTests {
  @Test(arguments: [
    "6200000000000000018", "6200000000000000026", "6200000000000000034", "6200000000000000042",
    "620000000000000054",
  ])
  func `a card that satisfies Luhn's check is read`(text: String) throws {
    #expect(try BankCard(text).number == text)
  }

  @Test(arguments: [
    ("6200000000000000019", AccountProblem.checkDigit), ("6200000000000000081", .checkDigit),
    ("620000000000000045", .checkDigit), ("62000000", .length), ("62000000000000000I8", .characters),
    ("", .length), ("62000000000000000018", .length), ("620000000000001", .length),
    ("-6200000000000000018x", .length),
  ])
  func `a card that is none says the first thing wrong with it`(
    row: (text: String, problem: AccountProblem)
  ) {
    #expect(throws: row.problem) { try BankCard(row.text) }
  }

  @Test func `groups of four and full-width digits are read as meant`() throws {
    #expect(try BankCard(" 6200 0000 0000 0000 018 ").number == "6200000000000000018")
    #expect(try BankCard("６２００００００００００００００５４").number == "620000000000000054")
  }

  @Test func `an institution's account is digits of a bank's length, without a check`() throws {
    #expect(try InstitutionAccount("6200000000000000019").number == "6200000000000000019")
    #expect(try InstitutionAccount("2703 0012 0920 0001").number == "2703001209200001")
    #expect(throws: AccountProblem.length) { try InstitutionAccount("1234567") }
    #expect(throws: AccountProblem.length) { try InstitutionAccount(String(repeating: "1", count: 33)) }
    #expect(throws: AccountProblem.characters) { try InstitutionAccount("2703001209200001A") }
  }

  @Test func `printing an account shows its last four digits and no more`() throws {
    let card = try BankCard("6200000000000000018")
    let account = try InstitutionAccount("2703001209200001")
    #expect(card.masked == "***************0018" && account.masked == "************0001")
    var dumped = ""
    dump([card], to: &dumped)
    dump([account], to: &dumped)
    for shown in ["\(card) \(account)", String(reflecting: [card]), String(reflecting: [account]), dumped] {
      #expect(!shown.contains("62000") && !shown.contains("27030"))
    }
  }
}
