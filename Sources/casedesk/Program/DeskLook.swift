import CaseConsole

/// How the desk is to look and behave this time, whatever the settings say.
struct DeskLook: Equatable {
  static let graceSeconds = 0...600

  var theme: Theme?
  var isASCII = false
  var isMouseOn = false
  var graceSeconds: Int?
  var isLinear = false

  var settings: DeskSettings {
    var settings = SettingsPlace.file.settings.desk
    if let theme { settings.theme = theme }
    if isASCII { settings.isASCII = true }
    if isMouseOn { settings.isMouseOn = true }
    if let graceSeconds { settings.graceSeconds = graceSeconds }
    if isLinear { settings.linear = .always }
    if let pager = Surroundings.variable("PAGER") { settings.pager = pager }
    return settings
  }
}
