import CaseDomain
import CaseWording
import TestSupport
import Testing

@testable import CaseConsole

/// Everything the screen can do is done line by line too.
@Suite struct LinearDeskTests {
  /// Says its lines one after the other, and keeps what it hears.
  private final class Script: LineConversation {
    private var lines: [String]
    private(set) var heard: [String] = []

    init(_ lines: [String]) { self.lines = lines.reversed() }

    func say(_ line: String) { heard.append(line) }
    func ask(_ prompt: String) -> String? {
      heard.append(prompt)
      return lines.popLast()
    }

    func heard(_ text: String) -> Bool { heard.contains { $0.contains(text) } }
  }

  private func talk(_ source: MemorySource, _ lines: String...) -> Script {
    let script = Script(lines + ["q"])
    var desk = LinearDesk(source, language: .chinese, with: script)
    desk.run()
    return script
  }

  @Test(arguments: [DeskContext.worklist, .caseFile])
  func `every command of the screen has its line, or is about the screen`(context: DeskContext) throws {
    let desk = LinearDesk(MemorySource(try SampleWorklist.desk()), language: .chinese, with: Script([]))
    let spoken = Set(desk.commands(context))
    for row in KeyMap.standard.rows(in: context) {
      #expect(spoken.contains(row.command) != row.command.isOfScreen, "\(row.command)")
    }
    #expect(spoken.isSuperset(of: [.extendRange, .flags, .take]))
  }

  @Test func `the board, the office, red flags, views and sorting are heard`() throws {
    let source = MemorySource(try SampleWorklist.desk())
    let script = talk(
      source, ":", ": board", ": office", ": sort", "2", ": views", "1", "早班", ": 总览", ": nonsense")
    #expect(script.heard("各阶段在办案卷") && script.heard("到期日历"))
    #expect(script.heard("== "))
    #expect(source.views.mine.map(\.name) == ["早班"])
    #expect(source.views.mine.first?.order.isEmpty == false)
    #expect(script.heard("不明白"))
  }

  @Test func `marked cases are handled together, after the number was typed`() throws {
    let source = MemorySource(try SampleWorklist.desk())
    let open = Sitting(source).desk.worklist.shown.count
    let script = talk(source, "x 1-\(open)", ": bulk", "8", "电话已通知", ".", "\(open)")
    #expect(script.heard("已选 \(open)"))
    let noted = source.circumstances.office.cases.values.count { file in
      file.history.contains { if case .noteAdded = $0.event { true } else { false } }
    }
    #expect(noted == open)
  }

  @Test func `a wrong number does nothing to any of them`() throws {
    let source = MemorySource(try SampleWorklist.desk())
    let before = source.desk.journal.count
    let script = talk(source, "x 1,2", ": bulk", "2", "电话已通知", ".", "9")
    #expect(script.heard("已放弃"))
    #expect(source.desk.journal.count == before)
  }

  @Test func `the next case is pulled, the award and the deadline explained, a case is taken`() throws {
    let source = MemorySource(try SampleWorklist.desk())
    let script = talk(source, ": pull-next", ": explain-clock", ": explain-award", "b")
    #expect(script.heard("已领办"))
    #expect(script.heard("工作日"))
    #expect(source.circumstances.office.cases.values.contains { $0.assignee == SampleOffice.reviewer })
  }
}
