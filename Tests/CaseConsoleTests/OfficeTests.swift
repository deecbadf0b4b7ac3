import CaseDomain
import CaseWording
import Terminal
import TestSupport
import Testing

@testable import CaseConsole

/// The pages about the office: targets, institutions, certificates, the month, the law.
@Suite struct OfficeTests {
  @Test func `o leads from the worklist through seven pages and back to the same line`() throws {
    var sitting = Sitting(MemorySource(try SampleWorklist.desk()), rows: 40, columns: 120)
    sitting.press("j")
    let place = sitting.desk.worklist.selected
    sitting.press("o")
    #expect(sitting.desk.context == .office)
    #expect(sitting.text.contains("R-503") && sitting.text.contains("8800"))
    for (key, words) in [
      ("2", "R-106"), ("3", "R-302"), ("4", "R-504"), ("5", "R-601"), ("6", "在办案卷中卡住的"),
      ("7", "查看："), ("1", "R-503"),
    ] as [(Character, String)] {
      sitting.press(.character(key))
      #expect(sitting.text.contains(words), "\(key)")
    }
    sitting.press(.left)
    #expect(sitting.text.contains("没有人查看过完整号码"))
    sitting.press(.tab)
    #expect(sitting.text.contains("R-503"))
    sitting.press(.escape)
    #expect(sitting.desk.context == .worklist)
    #expect(sitting.desk.worklist.selected == place)
  }

  @Test(arguments: Language.allCases)
  func `every page says something in every language, and can be read to its end`(language: Language) throws {
    var sitting = Sitting(MemorySource(try SampleWorklist.desk()), language, rows: 16, columns: 60)
    sitting.press("o")
    for tab in OfficeTab.allCases {
      sitting.press(.character(Character(String(tab.rawValue + 1))))
      let sheet = tab.sheet(in: sitting.desk.circumstances, language)
      #expect(sheet.lines.contains { $0.look == .heading }, "\(tab)")
      sitting.press(.end)
      #expect(!sitting.text.contains(sitting.desk.phrases.more(1)))
      sitting.press(.home)
    }
  }

  @Test(arguments: Language.allCases)
  func `every page is named in a window of eighty columns`(language: Language) throws {
    var sitting = Sitting(MemorySource(try SampleWorklist.desk()), language, rows: 24, columns: 80)
    sitting.press("o")
    for tab in OfficeTab.allCases {
      #expect(sitting.text.contains(" \(tab.rawValue + 1) \(sitting.desk.phrases.name(tab))"), "\(tab)")
    }
  }

  @Test(arguments: Language.allCases)
  func `a table too wide for the window stands in two lines a row, its figures still in columns`(
    language: Language
  ) throws {
    var sitting = Sitting(MemorySource(try SampleWorklist.desk()), language, rows: 60, columns: 80)
    sitting.press("o", "2")
    let sheet = OfficeTab.institutions.sheet(in: sitting.desk.circumstances, language)
    let table = sheet.lines.filter { $0.cells.count == 8 }
    #expect(table.count > 1)
    let shown = sitting.text.split(separator: "\n").map(String.init)
    let ends = table.map { row -> [Int] in
      guard
        let line = shown.firstIndex(where: { line in row.cells[..<2].allSatisfy { line.contains($0.text) } })
      else { return [] }
      // The figures are under the name, each ending where its heading ends.
      return endings(of: row.cells[2...].map(\.text), in: shown[line + 1])
    }
    #expect(ends.allSatisfy { $0.count == 6 && $0 == ends[0] }, "\(ends)")
  }

  /// In which columns these words end, one after the other; fewer when one is not there.
  private func endings(of words: [String], in line: String) -> [Int] {
    var rest = line[...]
    return words.compactMap { word in
      guard let found = rest.firstRange(of: word) else { return nil }
      rest = rest[found.upperBound...]
      return DisplayWidth().width(of: String(line[..<found.upperBound]))
    }
  }

  @Test func `numbers that run low are said when somebody sits down, and the page says where`() throws {
    func sitting(reserve: Int) throws -> Sitting {
      let policy = try SamplePolicy.make { $0.settings.certificateReserve = reserve }
      return Sitting(
        MemorySource(
          try SampleDesk("2025-04-25", registry: SampleOffice.registry(policy: policy)),
          as: SampleOffice.reviewer), columns: 100)
    }
    var low = try sitting(reserve: 201)
    #expect(low.text.contains("证书号将尽：第二服务中心创业培训余 200 个（R-303）"))
    low.press("o", "3")
    #expect(low.text.contains("将尽"))
    var enough = try sitting(reserve: 200)
    #expect(enough.desk.notice == nil)
    enough.press("o", "3")
    #expect(!enough.text.contains("将尽"))
  }

  @Test(arguments: Language.allCases)
  func `stuck cases are counted once at opening, and named with the least that helps`(language: Language)
    throws
  {
    let office = try stuckOffice(claims: 1)
    let id = try #require(office.circumstances.office.cases.keys.first)
    var sitting = Sitting(MemorySource(office), language, rows: 40, columns: 110)
    #expect(sitting.notice.contains(language.say("1 件案卷卡住", "1 case is stuck")))
    sitting.press("o", "6")
    #expect(sitting.text.contains(id.text))
    #expect(sitting.text.contains(language.say("日后没有人可以办“确认拨付”", "Nobody will be able to take")))
    #expect(sitting.text.contains(language.say("登记另一名财务", "enter another finance")))
    sitting.press(.escape)
    #expect(!sitting.notice.contains(language.say("卡住", "stuck")))
    var sound = Sitting(MemorySource(try SampleDesk("2025-04-25")), language)
    #expect(sound.desk.notice == nil)
    sound.press("o", "6")
    #expect(sound.text.contains(language.say("每次暂停都有尽头", "every pause has an end")))
  }

  /// Claims under review, and nobody left who could pay.
  private func stuckOffice(claims: Int) throws -> SampleDesk {
    var office = try SampleDesk("2025-04-25")
    for _ in 0..<claims { _ = try office.start(at: .claimReview) }
    for member in SampleOffice.staff where member.roles.contains(.finance) {
      var left = member
      left.isActive = false
      office.apply(.staffRegistered(left))
    }
    return office
  }

  @Test func `a stuck case is opened where it is named, and one comes back to its place`() throws {
    let office = try stuckOffice(claims: 3)
    let ids = office.circumstances.office.cases.keys.sorted()
    var sitting = Sitting(MemorySource(office), rows: 24, columns: 80)
    sitting.press("o")
    #expect(!sitting.text.contains("打开案卷"))
    sitting.press("6", .down, .down, .up)
    #expect(sitting.text.contains("打开案卷"))
    sitting.press(.enter)
    #expect(sitting.desk.openCase?.id == ids[1])
    sitting.press(.escape)
    #expect(sitting.desk.context == .office)
    sitting.press(.end, .enter)
    #expect(sitting.desk.openCase?.id == ids[2])
  }

  @Test func `a year without a notice is said to be provisional, with the days that rest on it`() throws {
    var desk = SampleDesk(
      office: Office(
        registry: try SampleOffice.registry(calendar: SampleCalendar.make(publishedThrough: 2025))),
      on: try day("2025-12-29"))
    let id = try desk.file(SampleFiling.form(from: "2026-01-12", through: "2026-01-23"))
    var sitting = Sitting(MemorySource(desk, as: SampleOffice.reviewer), rows: 40, columns: 100)
    sitting.press("o", "5")
    #expect(sitting.text.contains("2026 年起放假通知尚未导入"))
    #expect(sitting.text.contains(id.text) && sitting.text.contains("（暂定）"))
  }
}
