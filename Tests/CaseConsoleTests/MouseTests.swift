import CaseDomain
import Terminal
import TestSupport
import Testing

@testable import CaseConsole

@Suite("The mouse")
struct MouseTests {
  private func worklist() throws -> Sitting { Sitting(MemorySource(try SampleWorklist.desk())) }

  private func click(_ row: Int, _ column: Int = 10) -> Event {
    .mouse(Mouse(.press(.left), at: Position(row: row, column: column)))
  }

  private func turn(_ action: Mouse.Action) -> Event {
    .mouse(Mouse(action, at: Position(row: 5, column: 5)))
  }

  /// What M would ask of the terminal now.
  private func asked(_ sitting: Sitting) -> Bool? {
    var desk = sitting.desk
    for case .setMouse(let isOn) in desk.receive(.key("M")) { return isOn }
    return nil
  }

  @Test("is off until it is asked for, and the bar says when it is on")
  func toggle() throws {
    var sitting = try worklist()
    #expect(!sitting.frame.text(row: 0).contains("鼠标开"))
    #expect(asked(sitting) == true)
    sitting.press("M")
    #expect(sitting.frame.text(row: 0).contains("鼠标开"))
    #expect(asked(sitting) == false)
    sitting.press(.function(9))
    #expect(!sitting.frame.text(row: 0).contains("鼠标开"))
  }

  @Test("can be toggled while a form is being filled in, and types nothing into it")
  func inForm() throws {
    var sitting = Sitting(MemorySource(try SampleWorklist.desk()))
    sitting.press("n")
    let before = try sitting.form.rows.map(\.editor.text)
    sitting.press(.function(9))
    #expect(sitting.desk.isMouseOn)
    #expect(try sitting.form.rows.map(\.editor.text) == before)
  }

  @Test("a click chooses a case, a second one opens it")
  func clicks() throws {
    var sitting = try worklist()
    let wanted = sitting.desk.worklist.shown[2].id
    sitting.send(click(DeskLayout.worklistTop + 2))
    #expect(sitting.desk.worklist.selected == wanted)
    #expect(sitting.desk.layers.isEmpty)
    sitting.send(click(DeskLayout.worklistTop + 2))
    #expect(sitting.desk.openCase?.id == wanted)
  }

  @Test("a click beside the lines does nothing")
  func beside() throws {
    var sitting = try worklist()
    let before = sitting.text
    for row in [0, 1, 2, sitting.frame.rows - 1] { sitting.send(click(row)) }
    #expect(sitting.text == before)
  }

  @Test("the wheel goes up and down the list")
  func wheel() throws {
    var sitting = try worklist()
    sitting.send(turn(.wheelDown))
    sitting.send(turn(.wheelDown))
    sitting.send(turn(.wheelUp))
    #expect(sitting.desk.worklist.place == 1)
  }

  @Test("a click on a tab shows it")
  func tabs() throws {
    var sitting = try Sitting(at: .filingReview)
    let row = sitting.frame.text(row: DeskLayout.tabRow)
    let column = DisplayWidth().width(of: row.prefix { $0 != "3" })
    sitting.send(click(DeskLayout.tabRow, column))
    guard case .caseFile(let model) = sitting.desk.layers.last else { throw Sitting.Missing(what: "case") }
    #expect(model.tab == .learners)
  }

  @Test("a click in the menu chooses what stands there, on headings nothing")
  func menu() throws {
    var sitting = try Sitting(at: .filingReview)
    sitting.press("a")
    func chosen() -> Int? {
      if case .menu(let model) = sitting.desk.layers.last { model.chosen } else { nil }
    }
    sitting.send(click(DeskLayout.contentTop))
    #expect(chosen() == 0)
    sitting.send(click(DeskLayout.contentTop + 2))
    #expect(chosen() == 1)
    let name = try #require(
      sitting.desk.menuAnswers(try sitting.file).dropFirst().first.map {
        sitting.desk.language.name($0.action)
      })
    #expect(sitting.frame.text(row: DeskLayout.contentTop + 2).contains(name))
  }

  @Test("a click never answers a question")
  func confirm() throws {
    var sitting = try worklist()
    sitting.press("n")
    try sitting.fill("title", "焊工班")
    sitting.press(.escape)
    guard case .confirm = sitting.desk.layers.last else { throw Sitting.Missing(what: "question") }
    for row in 0..<sitting.frame.rows { sitting.send(click(row, 40)) }
    guard case .confirm = sitting.desk.layers.last else { throw Sitting.Missing(what: "question") }
  }
}
