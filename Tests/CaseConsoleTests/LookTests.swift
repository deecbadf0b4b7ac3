import CaseDomain
import CaseWording
import Terminal
import TestSupport
import Testing

@testable import CaseConsole

@Suite("How the desk looks")
struct LookTests {
  /// A worklist with cases at every urgency, an open case, its menu, a form with a refusal, and help.
  private func screens(_ settings: DeskSettings) throws -> [Frame] {
    var frames: [Frame] = []
    for stage in [Stage.filingReview, .inTraining, .claimReview] {
      var sitting = try Sitting(at: stage, settings: settings)
      frames.append(sitting.frame)
      for tab in ["2", "3", "4", "5", "6", "7"] {
        sitting.press(.character(Character(tab)))
        frames.append(sitting.frame)
      }
      sitting.press("a")
      frames.append(sitting.frame)
      sitting.press(.end, .enter)
      frames.append(sitting.frame)
      sitting.press(.escape, .escape, .enter, .control("s"))
      frames.append(sitting.frame)
      sitting.press(.escape, "y", .escape, .escape)
      frames.append(sitting.frame)
      sitting.press("?")
      frames.append(sitting.frame)
    }
    return frames
  }

  private func settings(_ theme: Theme? = nil, ascii: Bool = false) -> DeskSettings {
    var settings = DeskSettings()
    settings.theme = theme
    settings.isASCII = ascii
    return settings
  }

  private func styles(_ frame: Frame) -> Set<Style> {
    var styles: Set<Style> = []
    for row in 0..<frame.rows {
      for column in 0..<frame.columns {
        if let style = frame.style(row: row, column: column) { styles.insert(style) }
      }
    }
    return styles
  }

  @Test("the default theme does colour something, else the others prove nothing")
  func defaultTheme() throws {
    let all = try screens(settings()).map(styles).reduce(into: Set()) { $0.formUnion($1) }
    #expect(all.contains { $0.foreground == .cyan })
    #expect(all.contains { $0.foreground == .yellow || $0.foreground == .red })
    #expect(all.contains { $0.attributes.contains(.dim) })
  }

  @Test("a theme changes looks and never a word", arguments: Theme.allCases)
  func sameText(theme: Theme) throws {
    let plain = try screens(settings()).map(\.plainText)
    #expect(try screens(settings(theme)).map(\.plainText) == plain)
  }

  @Test("mono shows no colour on any screen")
  func mono() throws {
    for frame in try screens(settings(.mono)) {
      for style in styles(frame) {
        #expect(style.foreground == .standard && style.background == .standard)
      }
    }
  }

  @Test("high contrast dims nothing, and light has no yellow or cyan letters")
  func readable() throws {
    for frame in try screens(settings(.highContrast)) {
      #expect(styles(frame).allSatisfy { !$0.attributes.contains(.dim) })
    }
    for frame in try screens(settings(.light)) {
      #expect(styles(frame).allSatisfy { $0.foreground != .yellow && $0.foreground != .cyan })
    }
  }

  @Test("the chosen row keeps its bar in every theme", arguments: Theme.allCases)
  func chosenRow(theme: Theme) throws {
    let sitting = Sitting(MemorySource(try SampleWorklist.desk()), settings: settings(theme))
    #expect(
      sitting.frame.style(row: DeskLayout.worklistTop, column: 5)?.attributes.contains(.reverse) == true)
  }

  @Test("every look of the table has one row, and stays a look of its own where it must be told apart")
  func distinct() {
    for theme in Theme.allCases {
      #expect(theme.look(Theme.bad) != theme.look(.plain))
      #expect(theme.look(Theme.warning) != theme.look(.plain))
      #expect(theme.look(Theme.bad) != theme.look(Theme.good))
      #expect(theme.look(Theme.bar).attributes.contains(.reverse))
      #expect(theme.look(Theme.dim.adding(.reverse)).attributes.contains(.reverse))
    }
  }

  @Test("urgency is told by a sign of its own, colour or not")
  func signs() {
    let signs = [Urgency.overdue, .dueToday, .dueSoon, .held, .later].map(Theme.sign)
    #expect(Set(signs).count == signs.count)
  }

  @Test("in ASCII only words are not ASCII, and nothing moves")
  func ascii() throws {
    let before = try screens(settings())
    let after = try screens(settings(ascii: true))
    #expect(before.contains { $0.plainText.contains("▸") })
    for (before, after) in zip(before, after) {
      #expect(before.cursor == after.cursor)
      for row in 0..<after.rows {
        let text = after.text(row: row)
        for scalar in text.unicodeScalars where scalar.value > 0x7F {
          let isWord =
            scalar.properties.isIdeographic || (0x3000...0x303F).contains(scalar.value)
            || (0xFF00...0xFFEF).contains(scalar.value)
          #expect(isWord, "U+\(String(scalar.value, radix: 16)) in “\(text)”")
        }
        #expect(DisplayWidth().width(of: text) <= after.columns)
      }
    }
  }
}
