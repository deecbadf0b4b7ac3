import Terminal
import TestSupport
import Testing

/// The whole way of a frame, from the grid through curses and the bytes it writes to the cells of a
/// terminal: hundreds of random pictures, each drawn over the one before, each compared cell by cell.
@Suite("Random frames")
struct RandomFramesTests {
  @Test(
    "arrive on the terminal cell by cell",
    arguments: [
      ("xterm-256color", DisplayWidth.Ambiguous.narrow), ("tmux-256color", .narrow), ("linux", .narrow),
      // The emulator draws ambiguous characters narrow all the same: what is beside them must not move.
      ("xterm-256color", .wide),
    ])
  func arrive(terminalType: String, ambiguous: DisplayWidth.Ambiguous) throws {
    let count = 150
    let folder = try TemporaryFolder()
    let terminal = try EmulatedTerminal(
      [RepositoryFiles.program("TerminalProbe"), "frames", "\(count)", folder.path]
        + (ambiguous == .wide ? ["--wide"] : []), rows: 12, columns: 40, environment: ["TERM": terminalType])
    for number in 1...count {
      try terminal.waitFor("frame \(number) ends")
      let expected = try ExpectedCells(
        text: RepositoryFiles.read(folder.path + "/\(number).txt"),
        looks: RepositoryFiles.read(folder.path + "/\(number).looks"),
        widths: DisplayWidth(ambiguous: ambiguous),
        // The Linux console has eight colours and cannot underline in them: only the text is compared.
        comparesLooks: terminalType != "linux")
      do {
        try terminal.wait(until: "frame \(number)", within: 10) { expected.difference(from: $0) == nil }
      } catch {
        Issue.record(
          "frame \(number): \(expected.difference(from: terminal.screen) ?? "")\n\(terminal.screen.picture)")
        return
      }
      terminal.send(.character(" "))
    }
    #expect(try terminal.exitStatus() == .exited(0))
  }
}

/// What each cell of a frame should look like on a terminal.
private struct ExpectedCells {
  struct Cell {
    let column: Int
    let text: Character
    let look: [Int]
  }

  private let rows: [[Cell]]
  private let comparesLooks: Bool

  init(text: String, looks: String, widths: DisplayWidth, comparesLooks: Bool) {
    self.comparesLooks = comparesLooks
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    rows = zip(lines, looks.split(separator: "\n")).map { line, looks in
      let looks = looks.split(separator: " ").map { $0.split(separator: ",").compactMap { Int($0) } }
      var cells: [Cell] = []
      var column = 0
      for character in line {
        cells.append(Cell(column: column, text: character, look: looks[column]))
        column += widths.width(of: character)
      }
      while column < looks.count {
        cells.append(Cell(column: column, text: " ", look: looks[column]))
        column += 1
      }
      return cells
    }
  }

  /// The first difference; nil when there is none. Emulators differ in how they draw a cluster of several
  /// scalars: one of them must be there, or, near the margin, the stand-in.
  func difference(from screen: EmulatedScreen) -> String? {
    for (row, cells) in rows.enumerated() {
      for cell in cells {
        let shown = screen.cells[row][cell.column]
        let scalars = cell.text.unicodeScalars
        let isThere = scalars.contains(shown.text.unicodeScalars.first ?? " ")
        guard isThere || (shown.text == "?" && scalars.count > 1 && cell.column > screen.columns - 8) else {
          return "row \(row), column \(cell.column): “\(shown.text)”, not “\(cell.text)”"
        }
        guard comparesLooks else { continue }
        let (foreground, background, attributes) = (cell.look[0], cell.look[1], cell.look[2])
        guard shown.background ?? -1 == background else {
          return "row \(row), column \(cell.column): background \(shown.background ?? -1), not \(background)"
        }
        let isReverse = attributes & 8 != 0
        if shown.reverse != isReverse { return "row \(row), column \(cell.column): reverse \(shown.reverse)" }
        let isUnderlined = attributes & 4 != 0
        if shown.underline != isUnderlined {
          return "row \(row), column \(cell.column): underline \(shown.underline)"
        }
        // Nobody sees the colour and weight of a space.
        if cell.text == " " { continue }
        let isBold = attributes & 1 != 0
        if shown.bold != isBold { return "row \(row), column \(cell.column): bold \(shown.bold)" }
        if shown.foreground ?? -1 != foreground {
          return "row \(row), column \(cell.column): foreground \(shown.foreground ?? -1), not \(foreground)"
        }
      }
    }
    return nil
  }
}
