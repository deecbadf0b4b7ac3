import CaseConsole
import CaseWording
import TOMLText
import Terminal

/// The settings as they are written, read leniently: a line that cannot be taken costs itself and nothing else.
public struct SettingsFile: Sendable {
  public private(set) var settings = Settings()
  /// In the order of the lines.
  public private(set) var faults: [SettingsFault] = []
  private var remaps: [KeyRemap] = []

  public init(_ bytes: [UInt8]) {
    let document: TOMLTable
    do throws(TOMLFault) {
      document = try TOMLDocument.read(bytes)
    } catch {
      faults = [SettingsFault(line: error.line, kind: .unreadable(error.kind))]
      return
    }
    for entry in document.entries {
      guard let setting = Setting.all.first(where: { $0.name == entry.name }) else {
        let nearest = nearestName(to: entry.name, among: Setting.all.map(\.name))
        faults.append(SettingsFault(line: entry.line, kind: .unknown(entry.name, nearest: nearest)))
        continue
      }
      take(entry, as: setting)
    }
    let (keys, refused) = KeyMap.standard.remapped(by: remaps)
    settings.desk.keys = keys
    faults += refused.map { SettingsFault(line: $0.remap.line, kind: .key($0)) }
    faults.sort { $0.line < $1.line }
  }

  private mutating func take(_ entry: TOMLTable.Entry, as setting: Setting) {
    switch (setting.kind, entry.value) {
    case (.yesNo, .boolean(let isOn)): set(setting.name, isOn)
    case (.choice(let choices), .string(let text)) where choices.contains(text): set(setting.name, text)
    case (.number(let range), .integer(let number)) where range.contains(number): set(setting.name, number)
    case (.queries, .table(let table)):
      for view in table.entries {
        if case .string(let query) = view.value {
          settings.desk.views.append(
            SavedView(name: view.name, facet: "all", query: query, order: [], columns: []))
        } else {
          faults.append(SettingsFault(line: view.line, kind: .wrongType(view.name, setting.kind)))
        }
      }
    case (.keys, .table(let table)): table.entries.forEach { takePlace($0, setting) }
    default: faults.append(SettingsFault(line: entry.line, kind: .wrongType(entry.name, setting.kind)))
    }
  }

  private mutating func set(_ name: String, _ isOn: Bool) {
    switch name {
    case "ascii": settings.desk.isASCII = isOn
    case "mouse": settings.desk.isMouseOn = isOn
    case "bell": settings.desk.ringsBell = isOn
    case "title": settings.desk.setsTitle = isOn
    default: break
    }
  }

  private mutating func set(_ name: String, _ choice: String) {
    switch name {
    case "language": settings.language = Language(rawValue: choice)
    case "theme": settings.desk.theme = Theme(rawValue: choice)
    case "linear": settings.desk.linear = DeskSettings.LinearChoice(rawValue: choice) ?? .never
    case "ambiguous-width":
      settings.desk.ambiguousWidth = choice == "auto" ? nil : choice == "wide" ? .wide : .narrow
    default: break
    }
  }

  private mutating func set(_ name: String, _ number: Int) {
    switch name {
    case "escape-delay": settings.desk.escapeDelay = number
    case "grace-seconds": settings.desk.graceSeconds = number
    default: break
    }
  }

  // MARK: Keys

  private mutating func takePlace(_ entry: TOMLTable.Entry, _ setting: Setting) {
    guard let context = DeskContext(settingName: entry.name) else {
      let nearest = nearestName(to: entry.name, among: DeskContext.allCases.map(\.settingName))
      faults.append(SettingsFault(line: entry.line, kind: .unknownPlace(entry.name, nearest: nearest)))
      return
    }
    guard case .table(let table) = entry.value else {
      faults.append(SettingsFault(line: entry.line, kind: .wrongType(entry.name, setting.kind)))
      return
    }
    for command in table.entries { takeCommand(command, context, setting) }
  }

  private mutating func takeCommand(_ entry: TOMLTable.Entry, _ context: DeskContext, _ setting: Setting) {
    guard let command = DeskCommand(settingName: entry.name) else {
      let nearest = nearestName(to: entry.name, among: DeskCommand.allCases.map(\.settingName))
      faults.append(SettingsFault(line: entry.line, kind: .unknownCommand(entry.name, nearest: nearest)))
      return
    }
    let elements: [TOMLElement]
    switch entry.value {
    case .array(let listed): elements = listed
    // One key alone is as clear without its brackets.
    case .string: elements = [TOMLElement(value: entry.value, line: entry.line)]
    default: elements = [TOMLElement(value: .boolean(false), line: entry.line)]
    }
    var keys: [Key] = []
    for element in elements {
      guard case .string(let text) = element.value else {
        faults.append(SettingsFault(line: element.line, kind: .wrongType(entry.name, setting.kind)))
        return
      }
      guard let key = KeyMap.key(named: text) else {
        faults.append(SettingsFault(line: element.line, kind: .unknownKey(text, of: command)))
        return
      }
      keys.append(key)
    }
    remaps.append(KeyRemap(context: context, command: command, keys: keys, line: entry.line))
  }
}

/// The name that was probably meant: at most two letters off, and no more than half of them.
func nearestName(to name: String, among names: [String]) -> String? {
  let near = names.map { ($0, distance(name, $0)) }.min { $0.1 < $1.1 }
  guard let near, near.1 <= 2, near.1 * 2 <= name.count else { return nil }
  return near.0
}

/// Letters to add, drop or change to make one word of another (Levenshtein).
private func distance(_ first: String, _ second: String) -> Int {
  let letters = Array(second)
  var row = Array(0...letters.count)
  for (index, letter) in first.enumerated() {
    var diagonal = row[0]
    row[0] = index + 1
    for (place, other) in letters.enumerated() {
      let changed = diagonal + (letter == other ? 0 : 1)
      diagonal = row[place + 1]
      row[place + 1] = min(changed, row[place] + 1, diagonal + 1)
    }
  }
  return row[letters.count]
}
