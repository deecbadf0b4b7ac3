/// The cases of the office as they grew, record by record, so that a past decision is judged by what the other cases
/// were then. Staff, calendar and policies stand as they are now: the law of a case is that of its filing day anyway.
struct OfficeReplay {
  private(set) var office: Office
  private let records: [RecordedEvent]
  private var next = 0

  /// - Parameter last: what was recorded after it is never asked for.
  init(_ present: Office, through last: Moment) {
    office = Office(registry: present.registry)
    records = present.cases.values.flatMap(\.history).filter { $0.recordedAt <= last }
      .sorted { $0.precedes($1) }
  }

  /// Goes on until just before that record. It never goes back.
  mutating func advance(before record: RecordedEvent) {
    while next < records.count, records[next].precedes(record) {
      office.apply(records[next])
      next += 1
    }
  }

  mutating func finish() {
    while next < records.count {
      office.apply(records[next])
      next += 1
    }
  }
}

extension Circumstances {
  /// The office by what had been recorded at the end of that day, however late or early it happened: no hindsight.
  /// Staff, calendar and policies stand as they are now.
  public func known(on day: Day) -> Circumstances {
    var then = self
    then.now = Moment(day, hour: 23, minute: 59, second: 59)
    var replay = OfficeReplay(office, through: then.now)
    replay.finish()
    then.office = replay.office
    return then
  }
}

extension RecordedEvent {
  /// By the moment of recording. Records of one moment have no order between cases; they get that of the numbers.
  fileprivate func precedes(_ other: RecordedEvent) -> Bool {
    (recordedAt, caseID, revision) < (other.recordedAt, other.caseID, other.revision)
  }
}
