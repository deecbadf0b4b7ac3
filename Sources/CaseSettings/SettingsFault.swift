import CaseConsole
import TOMLText

/// What is wrong with a line of the settings. The line is passed over, what it would have set keeps its default, and the
/// program goes on.
public struct SettingsFault: Equatable, Sendable {
  public enum Kind: Equatable, Sendable {
    /// The file is no TOML: none of it is taken.
    case unreadable(TOMLFault.Kind)
    /// No setting is called so; the nearest name, when one is near.
    case unknown(String, nearest: String?)
    case wrongType(String, Setting.Kind)
    case unknownPlace(String, nearest: String?)
    case unknownCommand(String, nearest: String?)
    case unknownKey(String, of: DeskCommand)
    case key(KeyRemapFault)
  }

  /// Counted from one.
  public let line: Int
  public let kind: Kind
}
