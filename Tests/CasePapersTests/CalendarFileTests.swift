import CaseDomain
import CasePapers
import TestSupport
import Testing

@Suite struct CalendarFileTests {
  @Test func `the calendar of the repository is the one written down a second time`() throws {
    let calendar = try CalendarFile.read(bytes(), named: "workdays-cn.json")
    #expect(try calendar.publishedYears == SampleCalendar.notices())
    #expect(try calendar.festivalYears == SampleCalendar.festivals())
    #expect(try calendar == SampleCalendar.make())
  }

  @Test func `each slip of an editor is refused with its line, its field and what is wrong`() throws {
    let slips: [(String, String, field: String, PaperFault.Reason)] = [
      (
        #"{ "day": "2025-10-02", "#, #"{ "day": "2025-10-01", "#, "published[1].holidays[21].day",
        .calendar(.dayTwice(try day("2025-10-01")))
      ),
      (
        #"{ "day": "2025-09-28", "#, #"{ "day": "2025-09-29", "#, "published[1].makeUpWorkdays[3].day",
        .calendar(.makeUpOnWeekday(try day("2025-09-29")))
      ),
      (
        #"{ "day": "2025-09-28", "#, #"{ "day": "2025-10-04", "#, "published[1].makeUpWorkdays[3].day",
        .calendar(.dayTwice(try day("2025-10-04")))
      ),
      (
        #"{ "day": "2025-01-01", "#, #"{ "day": "2024-12-31", "#, "published[1].holidays[0].day",
        .calendar(.outsideYear(try day("2024-12-31"), year: 2025))
      ),
      (#""year": 2026,"#, #""year": 2025,"#, "published[2].year", .calendar(.yearTwice(2025))),
      (#""year": 2028,"#, #""year": 2027,"#, "festivals[1].year", .calendar(.yearTwice(2027))),
      (#"{ "day": "2027-06-09", "#, #"{ "day": "2027-06-31", "#, "festivals[0].days[8].day", .notA(.day)),
      (
        #"{ "day": "2027-06-09", "name": "端午节""#, #"{ "day": "2027-06-09", "name": "端阳""#,
        "festivals[0].days[8].name",
        .unknownName("端阳", known: Festival.allCases.map(\.rawValue))
      ),
      (
        #""documentNumber": "国办发明电〔2024〕12号","#, #""documentNumber": "","#,
        "published[1].documentNumber", .notA(.text)
      ),
      (
        #""timeZone": "Asia/Shanghai""#, #""timeZone": "UTC""#, "timeZone",
        .unknownName("UTC", known: ["Asia/Shanghai"])
      ),
      (#"casedesk-calendar-1"#, #"casedesk-calendar-2"#, "format", .unknownFormat("casedesk-calendar-2")),
      (
        #""makeUpWorkdays": ["#, #""makeupWorkdays": ["#, "published[0].makeupWorkdays",
        .unknownField("makeupWorkdays")
      ),
    ]
    let text = String(decoding: try bytes(), as: UTF8.self)
    for (right, wrong, field, reason) in slips {
      let range = try #require(text.firstRange(of: right), "\(right)")
      let broken = text.replacingCharacters(in: range, with: wrong)
      let line = text[..<range.lowerBound].count { $0 == "\n" } + 1
      let fault = #expect(throws: PaperFault.self) {
        try CalendarFile.read(Array(broken.utf8), named: "calendar.json")
      }
      #expect(fault?.reason == reason)
      #expect(fault?.field == field)
      #expect(fault?.line == line)
      #expect(fault?.file == "calendar.json")
    }
  }

  @Test func `a notice whose number is not on record is a notice all the same`() throws {
    let text = String(decoding: try bytes(), as: UTF8.self)
    let number = #""国办发明电〔2024〕12号""#
    let range = try #require(text.firstRange(of: number))
    let calendar = try CalendarFile.read(
      Array(text.replacingCharacters(in: range, with: "null").utf8), named: "calendar.json")
    #expect(try calendar.documentNumber(for: day("2025-10-01")) == nil)
    #expect(try calendar.isPublished(day("2025-10-01")))
  }

  private func bytes() throws -> [UInt8] {
    Array(try RepositoryFiles.read(RepositoryFiles.root + "/Fixtures/calendars/workdays-cn.json").utf8)
  }
}

extension String {
  fileprivate func replacingCharacters(in range: Range<String.Index>, with text: String) -> String {
    self[..<range.lowerBound] + text + self[range.upperBound...]
  }
}
