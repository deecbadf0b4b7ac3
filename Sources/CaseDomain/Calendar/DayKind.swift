/// What a civil day is for a period counted in working days.
///
/// The first four are settled by a published notice. The provisional ones belong to years without one:
/// they know the weekend and the festival days the regulation fixes, and say what a notice may yet change.
public enum DayKind: Hashable, Sendable {
  case workday
  case weekend
  /// A day off named by the year's notice, on whatever weekday it falls.
  case holiday(String)
  /// A weekend day worked in exchange for a longer holiday.
  case makeUpWorkday(String)

  /// A weekday; `bridging` names the festival whose holiday may yet take it, if one is near.
  case provisionalWorkday(bridging: Festival?)
  /// A weekend day; `exchangedFor` names the festival for which it may yet be worked, if one is near.
  case provisionalWeekend(exchangedFor: Festival?)
  /// A festival day by regulation: off, whatever the notice will say.
  case provisionalHoliday(Festival)

  /// Whether the day is worked, as far as anyone can say today.
  public var isWorking: Bool {
    switch self {
    case .workday, .makeUpWorkday, .provisionalWorkday: true
    case .weekend, .holiday, .provisionalWeekend, .provisionalHoliday: false
    }
  }

  /// Worked whatever a later notice says.
  public var isSurelyWorking: Bool {
    switch self {
    case .workday, .makeUpWorkday, .provisionalWorkday(bridging: nil): true
    default: false
    }
  }

  /// Worked already, or possibly made so by a later notice.
  public var isPossiblyWorking: Bool {
    switch self {
    case .provisionalWeekend(exchangedFor: .some): true
    default: isWorking
    }
  }

  /// Whether the year's notice is still to come.
  public var isProvisional: Bool {
    switch self {
    case .workday, .weekend, .holiday, .makeUpWorkday: false
    case .provisionalWorkday, .provisionalWeekend, .provisionalHoliday: true
    }
  }

  /// The holiday the day belongs to, or was exchanged for; nil for an ordinary day.
  public var name: String? {
    switch self {
    case .holiday(let name), .makeUpWorkday(let name): name
    case .provisionalHoliday(let festival): festival.rawValue
    case .workday, .weekend, .provisionalWorkday, .provisionalWeekend: nil
    }
  }
}
