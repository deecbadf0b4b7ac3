/// The cases that look at another one: when it changes, their flags, limits or award may come out differently.
///
/// What a flag compares has to be found here again, or the worklist goes on showing what was; a test plays whole
/// offices and compares each step with a worklist made anew.
struct Neighbours {
  private(set) var cases: Set<CaseID> = []
  /// Something changed that a flag of any case may rest on.
  private(set) var areAll = false
  /// Sizes of classes that may just fill what is left of a range of certificates, or did so before (F-47).
  private(set) var sizes: Set<Int> = []

  init() {}

  /// Takes in the neighbours that a case had and those it has now.
  mutating func add(_ id: CaseID, before: Circumstances, after: Circumstances) {
    for circumstances in [before, after] { add(id, in: circumstances.office) }
    let (former, present) = (before.office[id], after.office[id])
    areAll = areAll || Self.hasMoved(former, present, before.office.flagIndex, after.office.flagIndex)
    compareSupplies(former, present, before, after)
  }

  private mutating func add(_ id: CaseID, in office: Office) {
    guard let file = office[id] else { return }
    let (index, filing) = (office.flagIndex, file.filing)
    for learner in file.learners {
      for place in office.rosters.places(of: learner.person.subject) { cases.insert(place.caseID) }
      for credential in learner.credentials {
        for use in index.credentials[CredentialNumber.plain(credential.number)] ?? [] {
          cases.insert(use.caseID)
        }
      }
    }
    for learner in file.learners {
      for place in learner.phone.flatMap({ index.phones[$0] }) ?? [] { cases.insert(place.caseID) }
      for place in learner.account.flatMap({ index.ownAccounts[$0] }) ?? [] { cases.insert(place.caseID) }
    }
    for check in file.spotChecks {
      for checker in check.checkers {
        for slot in index.checks[FlagIndex.OnDay(name: checker, day: check.day)] ?? [] {
          cases.insert(slot.caseID)
        }
      }
    }
    for session in filing.sessions {
      if let teacher = session.teacher {
        add(index.teacherSlots[FlagIndex.OnDay(name: teacher, day: session.day)])
      }
      if let room = filing.room(of: session) {
        add(index.roomSlots[FlagIndex.OnDay(name: room, day: session.day)])
      }
    }
    for course in filing.courses { cases.formUnion(index.courses[course] ?? []) }
    // Rates met exactly and crowded ends of a year are seen over whole years.
    let (first, last) = (filing.months.lowerBound / 12 * 12, filing.months.upperBound / 12 * 12 + 11)
    for month in first...last {
      cases.formUnion(index.classes[FlagIndex.InMonth(name: filing.institution, month: month)] ?? [])
    }
    for fact in file.photos.flatMap(\.files) + file.documents.flatMap(\.files) {
      for use in index.files[fact.sha256] ?? [] { cases.insert(use.caseID) }
    }
    if let account = file.claim?.payee.account.subject { cases.formUnion(index.accounts[account] ?? []) }
    for year in Set((index.decisions[id] ?? []).map(\.at.day.year)) {
      let deciders = index.deciders[FlagIndex.OfYear(institution: filing.institution, year: year)] ?? [:]
      for decided in deciders.values { cases.formUnion(decided) }
    }
  }

  private mutating func add(_ slots: [FlagIndex.Slot]?) {
    for slot in slots ?? [] { cases.insert(slot.caseID) }
  }

  /// Whether an institution came to share premises or a teacher, or ceased to (F-39), or a body came to issue far more
  /// than it usually does, or ceased to (F-43).
  private static func hasMoved(
    _ former: CaseFile?, _ present: CaseFile?, _ before: FlagIndex, _ after: FlagIndex
  ) -> Bool {
    let issuers = Set(
      [former, present].compactMap(\.self).flatMap(\.learners).flatMap(\.credentials).map(
        \.issuer.withoutBlanks))
    let limits = FlagThresholds.house
    if issuers.contains(where: {
      Set(before.monthsFarAbove($0, limits).keys) != Set(after.monthsFarAbove($0, limits).keys)
    }) {
      return true
    }
    guard former?.filing != present?.filing else { return false }
    func differ(_ left: [InstitutionID: Int]?, _ right: [InstitutionID: Int]?) -> Bool {
      let (left, right) = (Set(left?.keys.map(\.self) ?? []), Set(right?.keys.map(\.self) ?? []))
      return left != right && max(left.count, right.count) > 1
    }
    return [former, present].compactMap(\.?.filing).contains { filing in
      if let place = filing.premisesName, differ(before.premises[place], after.premises[place]) {
        return true
      }
      return filing.allTeachers.contains { teacher in
        filing.months.contains { month in
          let key = FlagIndex.InMonth(name: teacher, month: month)
          return differ(before.teacherMonths[key], after.teacherMonths[key])
        }
      }
    }
  }

  /// Numbers that were given out bring a range nearer to its end for everybody who waits for some (F-32, F-47).
  private mutating func compareSupplies(
    _ former: CaseFile?, _ present: CaseFile?, _ before: Circumstances, _ after: Circumstances
  ) {
    guard let file = present, file.completedOn != former?.completedOn,
      let (was, all) = before.certificatesLeft(like: file),
      let (left, _) = after.certificatesLeft(like: file),
      was != left
    else { return }
    func isLow(_ left: Int) -> Bool { left * 100 < all * FlagThresholds.house.rangeLeftPercent }
    areAll = areAll || isLow(was) != isLow(left)
    sizes.formUnion([was, left])
  }
}

extension Circumstances {
  /// Certificate numbers left for classes of that centre and type, and how many there are; nil where none are set
  /// aside for them.
  func certificatesLeft(like file: CaseFile) -> (left: Int, all: Int)? {
    guard let policy = policy(for: file.filing) else { return nil }
    let supply = office.certificateSupply(file.filing.centre, file.filing.trainingType, under: policy)
    guard supply.count > 0 else { return nil }
    let used = office.issuedCertificates(file.filing.centre, file.filing.trainingType, under: policy)
    return (supply.remaining(after: used), supply.count)
  }
}
