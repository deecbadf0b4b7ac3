/// The office as it grew, record by record, so that a past decision is judged by what the other cases were then, and by the
/// staff, the calendar and the policies that had been entered.
struct OfficeReplay {
  private(set) var office: Office
  private let records: [RecordedEvent]
  private let registryRecords: [(at: Moment, event: RegistryEvent)]
  private var next = 0
  private var nextOfRegistry = 0

  /// - Parameters:
  ///   - last: what was recorded after it is never asked for.
  ///   - happened: what happened after that day is left out, however early it was recorded. A correction says what was so
  ///     all along, and is not left out.
  init(_ present: Office, through last: Moment, happened: Day? = nil) {
    office = Office(registry: present.foundation)
    for release in present.releases where release.at <= last {
      switch release {
      case .look(let look): office.apply(look)
      case .copy(let copy): office.apply(copy)
      }
    }
    records = present.cases.values.flatMap(\.history).filter { record in
      record.recordedAt <= last
        && (happened.map { record.happenedOn <= $0 || record.event.isCorrection } ?? true)
    }.sorted { $0.precedes($1) }
    registryRecords = present.registryRecords.filter { $0.at <= last }.sorted { $0.at < $1.at }
  }

  /// Goes on until just before that record. It never goes back.
  mutating func advance(before record: RecordedEvent) {
    while next < records.count, records[next].precedes(record) { step() }
    applyRegistry(through: record.recordedAt)
  }

  mutating func finish() {
    while next < records.count { step() }
    while nextOfRegistry < registryRecords.count { applyNextOfRegistry() }
  }

  private mutating func step() {
    applyRegistry(through: records[next].recordedAt)
    office.apply(records[next])
    next += 1
  }

  private mutating func applyRegistry(through moment: Moment) {
    while nextOfRegistry < registryRecords.count, registryRecords[nextOfRegistry].at <= moment {
      applyNextOfRegistry()
    }
  }

  private mutating func applyNextOfRegistry() {
    office.apply(registryRecords[nextOfRegistry].event)
    nextOfRegistry += 1
  }
}

extension Circumstances {
  /// The office by what had been recorded at the end of that day, however late or early it happened: no hindsight. A day
  /// to come shows the office as it is, on that day.
  public func known(on day: Day) -> Circumstances { on(day, knownAt: day) }

  /// In days: a rehearsal counts working days one by one, and no calendar is known for longer.
  public static let furthestRehearsal = 3_660

  /// What was true at the end of a day by what had been recorded at the end of another.
  ///
  /// Two times, for two questions: what happened until the day, and what was known of it. Known earlier, a fact recorded
  /// late is missing; known later, it is there, and what happened after the day is not.
  public func on(_ day: Day, knownAt: Day) -> Circumstances {
    var then = self
    then.now = Moment(day, hour: 23, minute: 59, second: 59)
    guard day <= today || knownAt < today else { return then }
    var replay = OfficeReplay(
      office, through: Moment(knownAt, hour: 23, minute: 59, second: 59), happened: knownAt == day ? nil : day
    )
    replay.finish()
    then.office = replay.office
    return then
  }
}

extension CaseEvent {
  /// Whether it only says that an earlier record was wrong.
  fileprivate var isCorrection: Bool { if case .recordStruck = self { true } else { false } }
}

extension RecordedEvent {
  /// By the moment of recording. Records of one moment have no order between cases; they get that of the numbers.
  fileprivate func precedes(_ other: RecordedEvent) -> Bool {
    (recordedAt, caseID, revision) < (other.recordedAt, other.caseID, other.revision)
  }
}
