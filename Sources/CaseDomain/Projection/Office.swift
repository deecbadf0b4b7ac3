/// The whole service centre as its events leave it: the registry, every case, and what is known across cases.
public struct Office: Sendable {
  public var registry: Registry { didSet { registryRevision += 1 } }
  /// How often the registry has changed: what rests on it is to be looked at again.
  public private(set) var registryRevision = 0
  /// The registry before the first case, and what was recorded of it since: what was known of it on an earlier day.
  private(set) var foundation: Registry
  private(set) var registryRecords: [(at: Moment, event: RegistryEvent)] = []
  public private(set) var cases = CaseTable()
  /// Which cases changed lately.
  public private(set) var changes = ChangeLog()
  public private(set) var ledger = PersonLedger()
  /// Where a person stands on rosters, from the filing on.
  public private(set) var rosters = RosterIndex()
  /// What red flags compare across cases.
  public private(set) var flagIndex = FlagIndex()
  /// Certificate numbers given out, by centre and the training type whose range they came from. They are kept for
  /// every year: an extension of last year's range may still be in use, and no number is given twice.
  private var issued: [RangeKey: Set<Int>] = [:]
  /// Credential numbers and where they were first recorded: a number belongs to one person (F-17).
  public private(set) var credentialNumbers = PiecewiseTable<String, CaseID>()
  private var serials: [Int: Int] = [:]
  /// Who had numbers of a case shown whole, in the order of recording.
  public private(set) var disclosures: [CaseID: [Disclosure]] = [:]
  /// Every act by which whole numbers left the store, looks and copies, in the order of recording.
  public private(set) var releases: [NumberRelease] = []

  public init(registry: Registry) {
    self.registry = registry
    foundation = registry
    for teacher in registry.teachers.values { flagIndex.apply(.teacherRegistered(teacher)) }
    for list in registry.statusLists { flagIndex.apply(.statusListed(list)) }
  }

  public subscript(id: CaseID) -> CaseFile? { cases[id] }

  /// The name the next case of that year gets. Asked under the store's lock, so that two filings never share one.
  public func nextCaseID(year: Int) -> CaseID { CaseID(year: year, serial: (serials[year] ?? 0) + 1) }

  /// The ranges of a centre for a kind of training, in the order in which they are used up.
  public func certificateSupply(_ centre: CentreID, _ type: TrainingType, under policy: Policy)
    -> CertificateSupply
  {
    let owner = policy.settings.borrowedRanges[type] ?? type
    let first = policy.certificateRange(centre: centre.text, trainingType: type).map { [$0] } ?? []
    func isOwned(_ range: CertificateRange) -> Bool {
      // An extension named after the type that borrows belongs to the range that is borrowed from.
      (policy.settings.borrowedRanges[range.trainingType] ?? range.trainingType) == owner
    }
    return CertificateSupply(
      first + registry.extendedRanges.filter { $0.centre == centre.text && isOwned($0) })
  }

  /// How many numbers of that supply are out.
  public func issuedCertificates(_ centre: CentreID, _ type: TrainingType, under policy: Policy) -> Int {
    let supply = certificateSupply(centre, type, under: policy)
    return supply.count - supply.remaining(besides: issued[RangeKey(centre, type, policy)] ?? [])
  }

  /// The numbers that so many certificates get next; nil when there are not as many left.
  public func nextCertificates(
    _ wanted: Int, _ centre: CentreID, _ type: TrainingType, under policy: Policy
  ) -> [CertificateNumber]? {
    certificateSupply(centre, type, under: policy).numbers(
      wanted, besides: issued[RangeKey(centre, type, policy)] ?? [])
  }

  private struct RangeKey: Hashable {
    var centre: CentreID
    var type: TrainingType

    init(_ centre: CentreID, _ type: TrainingType, _ policy: Policy) {
      self.centre = centre
      self.type = policy.settings.borrowedRanges[type] ?? type
    }
  }

  /// - Parameter moment: when it was recorded; without one it counts as known from the start.
  public mutating func apply(_ event: RegistryEvent, at moment: Moment? = nil) {
    registry.apply(event)
    flagIndex.apply(event)
    if let moment, !cases.isEmpty {
      registryRecords.append((moment, event))
    } else {
      foundation.apply(event)
    }
  }

  public mutating func apply(_ disclosure: Disclosure) {
    disclosures[disclosure.caseID, default: []].append(disclosure)
    releases.append(.look(disclosure))
  }

  public mutating func apply(_ copy: StoreCopy) { releases.append(.copy(copy)) }

  public mutating func apply(_ record: RecordedEvent) {
    let before = cases.removeValue(forKey: record.caseID)
    guard let after = evolve(before, with: record) else {
      cases[record.caseID] = before
      return
    }
    cases[record.caseID] = after
    changes.add(record.caseID)
    if before == nil { count(record.caseID) }
    flagIndex.apply(record, before: before, after: after)
    enter(after, before: before)
    switch record.event {
    case .filed, .filingResubmitted:
      rosters.replace(before?.learners ?? [], by: after.learners, in: record.caseID)
    case .completionPassed(_, let numbers, _):
      guard let policy = registry.policies.policy(inForceOn: after.filing.receivedOn) else { break }
      issued[RangeKey(after.filing.centre, after.filing.trainingType, policy), default: []].formUnion(
        numbers.values.compactMap { CertificateNumber($0)?.value })
    case .credentialRecorded(_, _, _, let number, _, _): credentialNumbers[number] = record.caseID
    case .recordStruck(let struck, _):
      if case .credentialRecorded(_, _, _, let number, _, _) = before?.history.first(where: {
        $0.revision == struck
      })?
      .event {
        credentialNumbers[number] = nil
      }
    default: break
    }
  }

  /// Keeps the ledger at what the case pays for.
  private mutating func enter(_ after: CaseFile, before: CaseFile?) {
    if let before, before.standsInLedger {
      let source = LedgerSource.case(before.id.text)
      for learner in before.learners { ledger.remove(subject: learner.person.subject.text, source: source) }
    }
    guard after.standsInLedger,
      let policy = registry.policies.policy(inForceOn: after.filing.receivedOn)
    else { return }
    for entry in after.ledgerEntries(under: policy) { ledger.insert(entry) }
  }

  private mutating func count(_ id: CaseID) {
    let parts = id.text.split(separator: "-")
    guard parts.count == 2, let year = Int(String(parts[0])), let serial = Int(String(parts[1])) else {
      return
    }
    serials[year] = max(serials[year] ?? 0, serial)
  }
}
