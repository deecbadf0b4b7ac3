import CaseConsole
import CaseWording
import Terminal

/// Every setting, once: reading, the sample file and the manual go by this table.
public struct Setting: Sendable {
  public enum Kind: Equatable, Sendable {
    case yesNo
    case choice([String])
    case number(ClosedRange<Int>)
    /// Names with a query each.
    case queries
    /// `[keys.PLACE]`, names of commands with a list of keys each.
    case keys
  }

  public let name: String
  public let kind: Kind
  /// As the file would say it.
  public let standard: String
  private let chinese: String
  private let english: String

  public func meaning(_ language: Language) -> String { language.say(chinese, english) }

  public static let all: [Setting] = [
    Setting(
      name: "language", kind: .choice(Language.allCases.map(\.rawValue)), standard: "\"zh\"",
      chinese: "界面语言；不写则看系统区域设置", english: "the language; without it the locale decides"),
    Setting(
      name: "theme", kind: .choice(Theme.allCases.map(\.rawValue)), standard: "\"default\"",
      chinese: "配色：default 深底，light 浅底，high-contrast 高对比，mono 无色",
      english: "colours: default for a dark ground, light for a light one, high-contrast, or mono for none"),
    Setting(
      name: "ascii", kind: .yesNo, standard: "false",
      chinese: "边框与记号只用 ASCII", english: "borders and signs in ASCII"),
    Setting(
      name: "mouse", kind: .yesNo, standard: "false",
      chinese: "一开始就打开鼠标（M 键随时开关）", english: "begin with the mouse on (M turns it on and off)"),
    Setting(
      name: "ambiguous-width", kind: .choice(["auto", "narrow", "wide"]), standard: "\"auto\"",
      chinese: "“…①等字符占几列：auto 由终端自己回答", english: "columns of characters like “…①: auto asks the terminal"),
    Setting(
      name: "escape-delay", kind: .number(0...1_000), standard: "25",
      chinese: "按下 Esc 后等多少毫秒才算数；线路慢时调大", english: "milliseconds until Esc counts; more for slow lines"),
    Setting(
      name: "grace-seconds", kind: .number(0...60), standard: "10",
      chinese: "办理后多少秒内可以收回", english: "seconds in which a decision can be recalled"),
    Setting(
      name: "linear", kind: .choice(DeskSettings.LinearChoice.allCases.map(\.rawValue)),
      standard: "\"never\"",
      chinese: "逐行模式（读屏软件、哑终端）：auto 仅在终端不能移动光标时用",
      english: "line by line, for screen readers and plain terminals: auto where the cursor cannot be placed"),
    Setting(
      name: "bell", kind: .yesNo, standard: "false",
      chinese: "有案卷到期时响铃", english: "ring the bell when a case falls due"),
    Setting(
      name: "title", kind: .yesNo, standard: "false",
      chinese: "在窗口标题里显示逾期与今日到期件数", english: "overdue and due cases, counted in the window's title"),
    Setting(
      name: "views", kind: .queries, standard: "{}",
      chinese: "自存的视图：名称 = \"查询\"", english: "views of your own: name = \"query\""),
    Setting(
      name: "keys", kind: .keys, standard: "",
      chinese: "改键：[keys.位置] 下写 名称 = [\"键\", …]，位置与名称见 casedesk keys",
      english: "other keys: under [keys.PLACE], name = [\"key\", …]; casedesk keys lists places and names"),
  ]
}
