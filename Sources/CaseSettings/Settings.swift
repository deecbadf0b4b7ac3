import CaseConsole
import CaseWording

/// What one person has chosen, in their own file.
public struct Settings: Sendable {
  /// nil goes by the locale.
  public var language: Language?
  public var desk = DeskSettings()

  public init() {}
}
