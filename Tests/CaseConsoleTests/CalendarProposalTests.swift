import CaseDomain
import CaseWording
import Terminal
import TestSupport
import Testing

@testable import CaseConsole

/// A calendar is looked at before it is taken in.
@Suite struct CalendarProposalTests {
  private static let path = "/calendars/2025.json"

  /// The year of the sample, with one more day off just before the first due days.
  private func source(as actor: PersonID) throws -> MemorySource {
    let source = MemorySource(try SampleWorklist.desk(), as: actor)
    let calendar = source.circumstances.calendar
    let year = try #require(calendar.publishedYears.first { $0.year == 2025 })
    var holidays = year.holidays
    holidays[try day("2025-05-06")] = "示例假"
    source.calendars[Self.path] = WorkingCalendar(
      published: [
        PublishedYear(
          year: 2025, documentNumber: "示例发〔2025〕1号", holidays: holidays, makeUpWorkdays: year.makeUpWorkdays)
      ])
    return source
  }

  private func look(_ sitting: inout Sitting) {
    sitting.press("o", "5", "i")
    sitting.type(Self.path)
    sitting.press(.enter)
  }

  @Test(arguments: Language.allCases)
  func `what it would move is shown, and nothing is taken in by looking`(language: Language) throws {
    let source = try source(as: SampleOffice.reviewer)
    var sitting = Sitting(source, language, rows: 40, columns: 140)
    let before = source.circumstances.calendar
    look(&sitting)
    let impact = source.circumstances.impact(of: try #require(source.calendars[Self.path]))
    #expect(!impact.moves.isEmpty)
    #expect(sitting.text.contains(language.headline(impact)) && sitting.text.contains("示例发〔2025〕1号"))
    for move in impact.moves { #expect(sitting.text.contains(move.id.text)) }
    // A reviewer may look, and is told who takes it in.
    sitting.press(.function(2))
    #expect(sitting.text.contains("H-101"))
    #expect(sitting.desk.context == .page && source.circumstances.calendar == before)
  }

  @Test func `an administrator takes it in after typing how many due days move`() throws {
    let source = try source(as: SampleOffice.admin)
    var sitting = Sitting(source, rows: 40, columns: 140)
    look(&sitting)
    let moves = source.circumstances.impact(of: try #require(source.calendars[Self.path])).moves
    sitting.press(.control("s"), .enter)
    #expect(sitting.text.contains(sitting.desk.phrases.typeTheMoves(moves.count)))
    #expect(
      source.circumstances.calendar.publishedYears.last { $0.year == 2025 }?.documentNumber != "示例发〔2025〕1号")
    sitting.type(String(moves.count))
    sitting.press(.enter)
    #expect(source.circumstances.calendar.publishedYears.contains { $0.documentNumber == "示例发〔2025〕1号" })
    #expect(sitting.desk.context == .office && sitting.text.contains(sitting.desk.phrases.calendarTakenIn))
    // The list goes by it at once.
    sitting.press(.escape)
    let row = try #require(sitting.desk.worklist.rows.first { $0.id == moves[0].id })
    #expect(row.deadline?.due == moves[0].to)
  }

  /// Answers its lines one after the other.
  private final class Answers: LineConversation {
    private var lines: [String]
    private(set) var heard = ""
    init(_ lines: [String]) { self.lines = lines.reversed() }
    func say(_ line: String) { heard += line + "\n" }
    func ask(_ prompt: String) -> String? {
      heard += prompt + "\n"
      return lines.popLast()
    }
  }

  @Test func `line by line, what moves is heard, and the number takes it in`() throws {
    let source = try source(as: SampleOffice.admin)
    let impact = source.circumstances.impact(of: try #require(source.calendars[Self.path]))
    let talk = Answers([": calendar-file", Self.path, String(impact.moves.count), "q"])
    var desk = LinearDesk(source, language: .chinese, with: talk)
    desk.run()
    #expect(talk.heard.contains(Language.chinese.headline(impact)))
    #expect(source.circumstances.calendar.publishedYears.contains { $0.documentNumber == "示例发〔2025〕1号" })
  }

  @Test func `a file that cannot be read says so, and Esc leaves without a trace`() throws {
    let source = try source(as: SampleOffice.admin)
    var sitting = Sitting(source, rows: 40, columns: 140)
    sitting.press("o", "i")
    sitting.type("/nowhere.json")
    sitting.press(.enter)
    #expect(sitting.desk.context == .office && sitting.text.contains("/nowhere.json"))
    let before = source.circumstances.calendar
    look(&sitting)
    sitting.press(.function(2), .escape, .escape)
    #expect(sitting.desk.context == .office && source.circumstances.calendar == before)
  }
}
