import CaseDomain
import CaseWording
import TestSupport
import Testing

@testable import CaseConsole

/// A big store at the desk: its list is there before it is read.
@Suite struct ReadingTests {
  /// A store that takes three steps to be read, with the rows that were kept of it.
  private func sitting(_ language: Language = .chinese) throws -> Sitting {
    let source = MemorySource(try SampleWorklist.desk())
    source.keptRows = source.desk.circumstances.worklist()
    source.stepsLeft = 3
    return Sitting(source, language)
  }

  @Test
  func `the list is there at once, can be moved in, filtered and searched, and says how far the reading is`()
    throws
  {
    var sitting = try sitting()
    let whole = Sitting(MemorySource(try SampleWorklist.desk()))
    #expect(sitting.desk.worklist.shown.map(\.self) == whole.desk.worklist.shown.map(\.self))
    #expect(sitting.frame.text(row: 1) == whole.frame.text(row: 1))
    sitting.press("j")
    #expect(sitting.desk.worklist.place == 1)
    sitting.idle()
    #expect(sitting.notice.contains("正在读取 33%"))
    sitting.press(.control("l"), "f")
    #expect(sitting.desk.worklist.facet == .mine)
    sitting.press("/")
    sitting.type("dg")
    #expect(sitting.desk.worklist.shown.map(\.occupation) == ["电工", "电工"])
  }

  /// As it is kept: of each kind that filters tell apart one sample, whatever else it says.
  private static func glimpse(_ rows: [WorklistRow], room: Int) -> WorklistGlimpse {
    var kinds: [[String]: WorklistGlimpse.Kind] = [:]
    for row in rows {
      let kind =
        [row.stage.rawValue]
        + (row.stage.isEnd
          ? [] : [row.centre.text, row.assignee?.text ?? "", "\(String(describing: row.deadline))"])
      kinds[kind, default: WorklistGlimpse.Kind(sample: row, count: 0)].count += 1
    }
    return WorklistGlimpse(
      rows: Array(rows.filter { !$0.stage.isEnd }.prefix(room)), kinds: Array(kinds.values))
  }

  @Test(arguments: [Language.chinese, .english], [true, false])
  func `P14 the top of the list alone looks like the whole list, whoever looks`(
    language: Language, isSmall: Bool
  ) throws {
    let source = MemorySource(try SampleWorklist.desk())
    source.isReadQuickly = isSmall
    let rows = source.desk.circumstances.worklist()
    source.keptRows = rows
    source.stepsLeft = 3
    for size in [(rows: 24, columns: 80), (rows: 8, columns: 140), (rows: 7, columns: 100)] {
      for person in source.circumstances.office.registry.staff.keys.sorted() {
        source.actor = person
        let whole = DeskModel(source, language: language, size: size)
        source.knowsLittle = true
        defer { source.knowsLittle = false }
        let top = DeskModel(
          source, language: language, size: size, glimpse: Self.glimpse(rows, room: size.rows))
        #expect(top.worklist.counts == whole.worklist.counts, "\(person)")
        // A small store is read before anybody could read that it is being read.
        if !isSmall { #expect(top.frame() == whole.frame(), "\(person), \(size)") }
        #expect(top.reading == (source.isReadQuickly ? nil : 0))
      }
    }
  }

  @Test func `P14 with the top alone one goes on from it, and nothing is counted short meanwhile`() throws {
    let source = MemorySource(try SampleWorklist.desk())
    let rows = source.desk.circumstances.worklist()
    source.stepsLeft = 3
    var desk = DeskModel(
      source, language: .chinese, size: (24, 100), glimpse: Self.glimpse(rows, room: 3))
    let (counts, first) = (desk.worklist.counts, desk.worklist.selected)
    #expect(desk.reading != nil && desk.worklist.beyond > 0)
    _ = desk.perform(.down)
    let chosen = desk.worklist.selected
    #expect(chosen != nil && chosen != first)
    var steps = 0
    while desk.hasWork {
      _ = desk.goOn(source)
      #expect(desk.worklist.counts == counts)
      #expect(desk.worklist.selected == chosen)
      steps += 1
    }
    #expect(steps > 2 && desk.reading == nil)
    #expect(desk.worklist.rows.map(\.self) == rows)
    #expect(desk.worklist.beyond == 0)
  }

  @Test func `a case is opened as soon as everything is read, and not before`() throws {
    var sitting = try sitting()
    sitting.press("j")
    let chosen = try #require(sitting.desk.worklist.selected)
    sitting.press(.enter)
    #expect(sitting.desk.context == .worklist)
    #expect(sitting.notice.contains("读完即办"))
    sitting.idle()
    sitting.idle()
    #expect(sitting.desk.context == .worklist)
    sitting.idle()
    #expect(try sitting.file.id == chosen)
    #expect(!sitting.notice.contains("正在读取"))
  }

  @Test func `whoever goes on meanwhile is not surprised by what they asked for before`() throws {
    var sitting = try sitting(.english)
    sitting.press(.enter, "j")
    for _ in 0..<3 { sitting.idle() }
    #expect(sitting.desk.context == .worklist)
    #expect(sitting.desk.worklist.place == 1)
  }

  @Test(arguments: DeskCommand.allCases)
  func `nothing is decided or opened on what was kept`(command: DeskCommand) throws {
    let sitting = try sitting()
    var desk = sitting.desk
    let effects = desk.perform(command)
    #expect(effects.allSatisfy { if case .openForm = $0 { false } else { true } })
    for layer in desk.layers {
      switch layer {
      case .picker, .palette: break
      default: Issue.record("\(command) opened something")
      }
    }
  }

  @Test func `rows that are out of date are right once everything is read, and the cursor keeps its case`()
    throws
  {
    let source = MemorySource(try SampleWorklist.desk())
    var rows = source.desk.circumstances.worklist()
    // Of another history: one case says something else, one is not there, one does not exist.
    rows[0].redFlags += 7
    rows[0].stage = .archived
    let missing = rows.remove(at: 3)
    var invented = missing
    invented.id = CaseID("2024-9999")
    rows.append(invented)
    source.keptRows = rows
    source.stepsLeft = 2
    var sitting = Sitting(source)
    sitting.press("j")
    let chosen = sitting.desk.worklist.selected
    while sitting.desk.hasWork { sitting.idle() }
    #expect(sitting.desk.worklist.rows.map(\.self) == source.desk.circumstances.worklist())
    #expect(sitting.desk.worklist.selected == chosen)
    sitting.press(.control("l"))
    #expect(sitting.text == Self.text(of: source, at: chosen))
  }

  /// The screen of somebody who opened the store whole and went to that case.
  private static func text(of source: MemorySource, at id: CaseID?) -> String {
    var sitting = Sitting(source)
    while sitting.desk.worklist.selected != id,
      sitting.desk.worklist.place + 1 < sitting.desk.worklist.shown.count
    {
      sitting.press("j")
    }
    sitting.press(.control("l"))
    return sitting.text
  }
}
