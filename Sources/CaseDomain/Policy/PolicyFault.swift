/// Why tables do not make a policy. A fact, without a sentence; `place` says where to look.
public enum PolicyFault: Error, Hashable, Sendable {
  /// The last day in force lies before the first.
  case periodBackwards
  /// An occupation stands twice, perhaps in two categories.
  case occupationTwice(name: String, at: PolicyPlace)
  /// The shortage catalogue names an occupation that no table knows.
  case shortageUnknown(name: String, at: PolicyPlace)
  case rateTwice(at: PolicyPlace)
  /// A cell of the table of rates is missing.
  case rateMissing(TrainingType, Track, AwardLevel)
  case hoursTwice(at: PolicyPlace)
  case hoursMissing(HoursScope)
  case targetTwice(at: PolicyPlace)
  case targetMissing(centre: String, TargetKind)
  /// A centre's total is not the sum of its parts.
  case targetTotal(centre: String, stated: Int, sum: Int, at: PolicyPlace)
  /// A column of the task table counts an occupation that no table knows.
  case targetOccupationUnknown(name: String, TargetKind)
  case aimTwice(at: PolicyPlace)
  /// Two certificate ranges share numbers.
  case rangesOverlap(at: PolicyPlace, with: Int)
  /// A centre with a task of that type has no certificates to give.
  case rangeMissing(centre: String, TrainingType)
  /// A paper stands in a checklist it does not belong to, or twice.
  case materialMisplaced(Material, in: Checklist)
  case checklistMissing(Checklist)
  case bandTwice(at: PolicyPlace)

  /// The table, and if one is to blame the element, that does not fit.
  public var place: PolicyPlace {
    switch self {
    case .periodBackwards: PolicyPlace(.inForceThrough)
    case .occupationTwice(_, let place), .shortageUnknown(_, let place), .rateTwice(let place),
      .hoursTwice(let place), .targetTwice(let place), .targetTotal(_, _, _, let place),
      .aimTwice(let place), .rangesOverlap(let place, _), .bandTwice(let place):
      place
    case .rateMissing: PolicyPlace(.rates)
    case .hoursMissing: PolicyPlace(.minimumHours)
    case .targetMissing, .targetOccupationUnknown: PolicyPlace(.targets)
    case .rangeMissing: PolicyPlace(.certificateRanges)
    case .materialMisplaced, .checklistMissing: PolicyPlace(.checklists)
    }
  }
}
