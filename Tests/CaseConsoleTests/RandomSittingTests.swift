import CaseDomain
import CaseWording
import Terminal
import TestSupport
import Testing

@testable import CaseConsole

/// Thousands of keys nobody would press, and what must hold whatever is pressed.
@Suite struct RandomSittingTests {
  private static let keys: [Key] =
    KeyMap.standard.rows.flatMap(\.keys) + [
      .delete, .insert, .controlHome, .controlEnd, .alt("x"), .function(24),
    ]
    + "2025-12工电字。焊ａ".map(Key.character)

  private static func event(_ random: inout SeededNumbers) -> Event {
    switch Int.random(in: 0..<40, using: &random) {
    case 0: .paste(HostileText.mixed(for: "\(Int.random(in: 0..<100, using: &random))", length: 10))
    case 1:
      .resize(rows: Int.random(in: 0...50, using: &random), columns: Int.random(in: 0...150, using: &random))
    case 2: .resize(rows: 24, columns: 80)
    case 3: .measured(Bool.random(using: &random) ? .wide : .narrow)
    case 4:
      .mouse(
        Mouse(
          [.press(.left), .wheelUp, .wheelDown].randomElement(using: &random) ?? .wheelUp,
          at: Position(
            row: Int.random(in: 0..<50, using: &random), column: Int.random(in: 0..<150, using: &random))))
    default: .key(keys.randomElement(using: &random) ?? .escape)
    }
  }

  @Test(arguments: 0..<12)
  func `no key traps, breaks a screen or locks anybody in`(seed: UInt64) throws {
    var random = SeededNumbers(seed: seed)
    var sitting = Sitting(
      MemorySource(try SampleWorklist.desk(), as: SampleOffice.everyRole), seed % 2 == 0 ? .chinese : .english
    )
    for number in 0..<400 where !sitting.hasLeft {
      let event = Self.event(&random)
      sitting.send(event)
      let isWhole =
        sitting.desk.size.rows >= DeskLayout.smallest.rows
        && sitting.desk.size.columns >= DeskLayout.smallest.columns
      guard number % 4 == 0, isWhole else { continue }
      let faults = sitting.frame.faults
      #expect(faults.isEmpty, "event \(number), \(event): \(faults)\n\(sitting.text)")
    }
    // A window too small takes no key: it has to be made larger first.
    sitting.send(.resize(rows: 24, columns: 80))
    // Esc, and y where it is asked whether what was typed may go, is always the way out.
    for _ in 0..<40 where !sitting.desk.layers.isEmpty || sitting.desk.worklist.search != nil {
      sitting.press(sitting.desk.context == .confirm ? "y" : .escape)
    }
    #expect(sitting.desk.layers.isEmpty && sitting.desk.worklist.search == nil)
  }

  @Test(arguments: 0..<6)
  func `Esc, pasting, looking and resizing record nothing`(seed: UInt64) throws {
    let harmless: [Key] =
      [.escape, .up, .down, .left, .right, .tab, .backTab, .home, .end, .pageUp, .pageDown]
      + "?:/fsclptVB1234567Lk".map(Key.character)
    var random = SeededNumbers(seed: seed)
    var sitting = Sitting(MemorySource(try SampleWorklist.desk(), as: SampleOffice.everyRole))
    let journal = sitting.source.desk.journal.count
    for number in 0..<300 {
      if number % 20 == 0, [.worklist, .caseFile, .menu].contains(sitting.desk.context) {
        sitting.press(.enter)
      }
      sitting.send(
        number % 7 == 0 ? .paste("y\ny\u{13}") : .key(harmless.randomElement(using: &random) ?? .escape))
    }
    #expect(sitting.source.desk.journal.count == journal)
    #expect(sitting.source.attempts.isEmpty)
  }
}
