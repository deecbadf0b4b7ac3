import CaseWording
import Terminal

/// What a person may choose about the desk. Every choice has a default that suits a plain terminal.
public struct DeskSettings: Sendable {
  /// The theme asked for; nil takes the default one, or ``Theme/mono`` where there is no colour.
  public var theme: Theme?
  /// Borders and signs in ASCII.
  public var isASCII = false
  /// Whether the desk begins with the mouse on.
  public var isMouseOn = false
  /// How the terminal draws characters of ambiguous width; nil asks it.
  public var ambiguousWidth: DisplayWidth.Ambiguous?
  /// How this terminal drew them when it was last asked: what the desk goes by until it answers.
  public var rememberedWidth: DisplayWidth.Ambiguous?
  /// Whether such a terminal is new to this person: then a check-up is offered.
  public var isNewTerminal = false
  /// How long a lone escape may be the beginning of a sequence, in milliseconds.
  public var escapeDelay = 25
  /// How long a decision can be recalled, in seconds.
  public var graceSeconds = 10
  /// Whether the bell rings when a case falls due.
  public var ringsBell = false
  /// Whether the window's title counts what is overdue and due.
  public var setsTitle = false
  /// Views of the worklist under names of one's own.
  public var views: [SavedView] = []
  public var keys = KeyMap.standard
  /// The shell command that shows long text.
  public var pager = "less"
  /// When the desk is held line by line instead of on a screen.
  public var linear = LinearChoice.never

  public enum LinearChoice: String, CaseIterable, Sendable {
    case never
    /// Where the terminal cannot place its cursor.
    case auto
    case always
  }

  public init() {}

  /// The smallest window that shows the desk.
  public static var smallestWindow: (rows: Int, columns: Int) { DeskLayout.smallest }

  var callsAttention: Bool { ringsBell || setsTitle }

  /// What the screen has to know before it takes the terminal.
  public var screen: Screen.Options {
    var options = Screen.Options()
    options.mouse = isMouseOn
    options.colour = theme != .mono
    options.measuresAmbiguousWidth = ambiguousWidth == nil
    options.escapeDelay = .milliseconds(escapeDelay)
    return options
  }
}
