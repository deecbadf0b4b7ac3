import CaseConsole
import CaseSettings
import CaseWording
import Glibc

/// Where a person's settings lie, and what they say. No file is as good as an empty one.
enum SettingsPlace {
  /// `$XDG_CONFIG_HOME/casedesk/config.toml`, by default under `~/.config`.
  static let path: String = {
    let base = Surroundings.variable("XDG_CONFIG_HOME") ?? (Surroundings.variable("HOME") ?? ".") + "/.config"
    return base + "/casedesk/config.toml"
  }()

  static var isThere: Bool { access(path, F_OK) == 0 }

  /// Read once, before the arguments are: the language of every message may stand in it.
  static let file: SettingsFile = SettingsFile(SharedFiles.contents(of: path) ?? [])

  /// What is wrong with the file, one sentence a line.
  static func complaints(_ language: Language) -> [String] {
    let phrases = CommandPhrases(language: language)
    // A file that is there and cannot be read is no faultless one.
    if isThere, access(path, R_OK) != 0 {
      return [phrases.unreadable(path, phrases.systemReason(errno))]
    }
    return file.faults.map { phrases.sentence($0, in: path) }
  }
}
