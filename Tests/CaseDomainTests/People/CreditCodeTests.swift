import CaseDomain
import Testing

@Suite struct CreditCodeTests {
  @Test(arguments: [
    "52620171TEXT00017N", "52620171TEXT00025H", "91620171TEXT00033B", "12620171TEXT00041B",
    "91620171TEXT0005XX",
  ])
  func `a true code leaves no doubt`(text: String) throws {
    let code = try CreditCode(text)
    #expect(code.doubts.isEmpty)
    #expect(code.code == text)
  }

  @Test(arguments: [
    ("52620171TEXT0001", CreditCodeProblem.length), ("", .length), ("52620171TEXT00017NN", .length),
    ("5262O171TEXT00017N", .characters), ("52620171TEXT0001IN", .characters),
    ("5262A171TEXT00017N", .characters), ("52620171TEXT0001号N", .characters),
  ])
  func `a text of another form is refused`(row: (text: String, problem: CreditCodeProblem)) {
    #expect(throws: row.problem) { try CreditCode(row.text) }
  }

  @Test(arguments: [
    ("52620171TEXT00017M", [CreditCodeDoubt.checkCharacter]),
    // Two digits changed places inside the organisation code: both checks see it.
    ("52620171TEXT00071N", [.checkCharacter, .organisationCode]),
  ])
  func `a check that does not fit is a doubt, not a refusal`(
    row: (text: String, doubts: [CreditCodeDoubt])
  ) throws {
    #expect(try CreditCode(row.text).doubts == row.doubts)
  }

  @Test func `small and full-width letters are read as meant`() throws {
    #expect(try CreditCode(" 52620171text00017n ").code == "52620171TEXT00017N")
    #expect(try CreditCode("５２６２０１７１ＴＥＸＴ０００１７Ｎ").doubts.isEmpty)
  }

  @Test func `the first two characters tell what is registered`() throws {
    #expect(try CreditCode("52620171TEXT00017N").registrant == .privateSchool)
    #expect(try CreditCode("91620171TEXT00033B").registrant == .company)
    #expect(try CreditCode("12620171TEXT00041B").registrant == .publicInstitution)
    #expect(try CreditCode("53620171TEXT00017N").registrant == nil)
  }

  @Test func `any one character changed leaves a doubt`() throws {
    let code = Array("52620171TEXT00017N")
    for place in code.indices {
      for character in "0123456789ABCDEFGHJKLMNPQRTUWXY" where character != code[place] {
        var wrong = code
        wrong[place] = character
        guard let read = try? CreditCode(String(wrong)) else {
          #expect((2..<8).contains(place), "only the region's places refuse a letter")
          continue
        }
        #expect(read.doubts.contains(.checkCharacter), "\(read)")
      }
    }
  }
}
