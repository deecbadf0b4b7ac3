import CaseDomain
import CaseWording
import Terminal
import TestSupport
import Testing

@testable import CaseConsole

/// The help and the palette: what can be done from here, found by name, sound or key, and done.
@Suite struct PaletteTests {
  @Test func `a list longer than the window says how much is below`() throws {
    var sitting = Sitting(MemorySource(try SampleWorklist.desk()))
    sitting.press("?")
    #expect(sitting.notice.contains("↓ 还有"))
    sitting.press(.end)
    #expect(sitting.notice.contains("↑") && !sitting.notice.contains("↓"))
  }

  private func worklist() throws -> Sitting { Sitting(MemorySource(try SampleWorklist.desk())) }

  private func palette(_ sitting: Sitting) throws -> PaletteModel {
    guard case .palette(let palette) = sitting.desk.layers.last else {
      throw Sitting.Missing(what: "palette")
    }
    return palette
  }

  @Test(arguments: [
    ("查找", "search"), ("cz", "search"), ("chazhao", "search"), ("search", "search"), ("/", "search"),
    ("b", "bulk"), ("B", "board"), ("CTRL-L", "redraw"),
  ])
  func `help finds a command by hanzi, pinyin, English and key`(typed: String, command: String) throws {
    var sitting = try worklist()
    sitting.press("?")
    sitting.type(typed)
    #expect(try palette(sitting).current?.purpose == .command(try #require(DeskCommand(rawValue: command))))
  }

  @Test func `what help finds is done by Enter, and Esc goes back to the same place`() throws {
    var sitting = try worklist()
    sitting.press("j")
    let before = sitting.frame
    sitting.press("?", .escape)
    #expect(sitting.frame == before)
    sitting.press("?")
    sitting.type("shaixuan")
    sitting.press(.enter)
    #expect(sitting.desk.layers.isEmpty)
    #expect(sitting.desk.worklist.facet == Facet.all.next)
  }

  @Test func `help shows the keys of the place it was asked at, and in the worklist the signs`() throws {
    var sitting = try worklist()
    sitting.press("?")
    #expect(sitting.text.contains("帮助：待办清单"))
    sitting.press(.end)
    #expect(sitting.text.contains("有待说明的疑点"))
    sitting.press(.escape, .enter, "?")
    #expect(sitting.text.contains("帮助：案卷"))
    #expect(!sitting.text.contains("有待说明的疑点"))
  }

  @Test func `help of a form comes by F1 and loses nothing that was typed`() throws {
    var sitting = try worklist()
    sitting.press("n")
    try sitting.fill("title", "焊工")
    let before = sitting.frame
    sitting.press(.function(1))
    sitting.type("tijiao")
    #expect(try palette(sitting).current?.purpose == .command(.submit))
    sitting.press(.escape)
    #expect(sitting.frame == before)
  }

  @Test(arguments: ["补正", "bz", "buzheng", "return-filing", "return the filing"])
  func `the palette finds an action of the case one stands on by every name`(typed: String) throws {
    var sitting = try Sitting(at: .filingReview)
    sitting.press(":")
    sitting.type(typed)
    let found = try palette(sitting).shown.map(\.purpose)
    #expect(found.contains(.action(.returnFiling, try sitting.file.id)))
  }

  @Test func `an action chosen in the palette opens its form on the case`() throws {
    var sitting = try worklist()
    let id = try #require(sitting.desk.worklist.selected)
    sitting.press("：")
    sitting.type("add-note")
    sitting.press(.enter)
    #expect(try sitting.form.action == .addNote)
    #expect(try sitting.form.caseID == id)
    sitting.press(.escape)
    #expect(try sitting.file.id == id)
  }

  @Test func `what cannot be done is there, dim, with its clause, and says why when chosen`() throws {
    var sitting = try Sitting(at: .filingReview)
    sitting.press(":")
    sitting.type("sign-off")
    let entry = try #require(try palette(sitting).current)
    #expect(entry.purpose == .action(.signOff, try sitting.file.id))
    #expect(!entry.isAvailable)
    #expect(!entry.hint.isEmpty)
    sitting.press(.enter)
    #expect(sitting.desk.context == .menu)
    #expect(sitting.text.contains("为什么不能办"))
  }

  @Test func `a case is opened by its number or its name from anywhere`() throws {
    var sitting = try worklist()
    sitting.press(.enter, ":")
    sitting.type("2025-0003")
    sitting.press(.enter)
    #expect(try sitting.file.id == CaseID("2025-0003"))
    #expect(sitting.desk.layers.count == 1)
  }

  @Test func `cases are offered only when looked for`() throws {
    var sitting = try worklist()
    sitting.press(":")
    let purposes = try palette(sitting).shown.map(\.purpose)
    #expect(!purposes.contains { if case .open = $0 { true } else { false } })
    sitting.type("绝无此事")
    #expect(sitting.text.contains("没有符合的"))
    sitting.press(.enter)
    #expect(sitting.desk.context == .palette)
  }

  @Test func `a paste is text to look for`() throws {
    var sitting = try worklist()
    sitting.press(":")
    sitting.paste("立案")
    #expect(try palette(sitting).current?.purpose == .command(.newCase))
  }
}
