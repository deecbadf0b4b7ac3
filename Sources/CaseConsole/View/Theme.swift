import CaseWording
import Terminal

/// How things look. Colour only repeats what a sign or a word says already.
enum Theme {
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

  static func style(_ urgency: Urgency) -> Style {
    switch urgency {
    case .overdue: Style(.red, .bold)
    case .dueToday: Style(.yellow, .bold)
    case .dueSoon: Style(.yellow)
    case .held: Style(.blue)
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
}
