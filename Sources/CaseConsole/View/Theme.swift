import CaseWording
import Terminal

/// How things look. Colour only repeats what a sign or a word says already.
///
/// Screens draw in the looks below, which are those of the default theme. What another theme makes of them stands
/// in ``table``, and the whole frame is dressed in it at the end: a screen knows looks and no themes.
public enum Theme: String, CaseIterable, Sendable {
  /// For a dark background.
  case standard = "default"
  /// Nothing dim, the brightest colours, and what is urgent on a ground of its own.
  case highContrast = "high-contrast"
  /// For a light background, where yellow and cyan are all but invisible.
  case light
  /// Without any colour: NO_COLOR, and terminals that have none.
  case mono

  static let title = Style(.standard, .bold)
  static let bar = Style.reversed
  static let dim = Style.dim
  static let key = Style(.cyan, .bold)
  static let label = Style(.standard, .dim)
  static let heading = Style(.cyan, .bold)
  static let good = Style(.green)
  static let bad = Style(.red, .bold)
  static let warning = Style(.yellow, .bold)
  static let training = Style(.black, on: .yellow, [.bold])
  /// A deadline that is near, and one that is held.
  static let near = Style(.yellow)
  static let held = Style(.blue)

  static func style(_ urgency: Urgency) -> Style {
    switch urgency {
    case .overdue: bad
    case .dueToday: warning
    case .dueSoon: near
    case .held: held
    case .later, .none: .plain
    }
  }

  /// The sign that says the same without colour.
  static func sign(_ urgency: Urgency) -> String {
    switch urgency {
    case .overdue: "!"
    case .dueToday: "*"
    case .dueSoon: "+"
    case .held: "="
    case .later, .none: " "
    }
  }

  // MARK: Other themes

  private struct Row {
    let drawn: Style
    let highContrast: Style
    let light: Style
    let mono: Style
  }

  private static let table: [Row] = [
    Row(drawn: title, highContrast: Style(.brightWhite, .bold), light: title, mono: title),
    Row(drawn: dim, highContrast: .plain, light: Style(.brightBlack), mono: dim),
    Row(drawn: bar, highContrast: bar, light: bar, mono: bar),
    Row(
      drawn: key, highContrast: Style(.brightCyan, [.bold, .underline]), light: Style(.blue, .bold),
      mono: .bold),
    Row(drawn: good, highContrast: Style(.brightGreen, .bold), light: good, mono: .plain),
    Row(
      drawn: bad, highContrast: Style(.brightWhite, on: .red, .bold), light: bad,
      mono: Style(.standard, [.bold, .underline])),
    Row(
      drawn: warning, highContrast: Style(.black, on: .brightYellow, .bold), light: Style(.magenta, .bold),
      mono: .bold),
    // In a bar that is reversed already, what is not reversed stands out.
    Row(
      drawn: training, highContrast: Style(.black, on: .brightYellow, .bold), light: training, mono: .bold),
    Row(drawn: near, highContrast: Style(.brightYellow), light: Style(.magenta), mono: .plain),
    Row(drawn: held, highContrast: Style(.brightCyan), light: held, mono: .plain),
  ]

  /// What becomes of a look. One that is a look of the table with something added, as the chosen row's reverse,
  /// becomes that look with the same added.
  func look(_ style: Style) -> Style {
    guard self != .standard, style != .plain else { return style }
    let base = Theme.table.filter { row in
      row.drawn.foreground == style.foreground && row.drawn.background == style.background
        && style.attributes.isSuperset(of: row.drawn.attributes)
    }.max { $0.drawn.attributes.rawValue.nonzeroBitCount < $1.drawn.attributes.rawValue.nonzeroBitCount }
    guard let base else { return self == .mono ? Style(.standard, style.attributes) : style }
    let added = style.attributes.subtracting(base.drawn.attributes)
    return switch self {
    case .standard: style
    case .highContrast: base.highContrast.adding(added)
    case .light: base.light.adding(added)
    case .mono: base.mono.adding(added)
    }
  }

  func dress(_ frame: inout Frame) {
    guard self != .standard else { return }
    frame.restyleAll(look)
  }
}
