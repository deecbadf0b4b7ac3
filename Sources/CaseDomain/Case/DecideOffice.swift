/// The answer to something asked of the office itself.
public enum OfficeDecision: Sendable {
  case events([RegistryEvent])
  /// All that apply, the first one first.
  case refused([Refusal])
}

/// Judges a command about staff, institutions, teachers, calendar, policy or certificate ranges; changes nothing.
public func decideOffice(
  _ command: RegistryCommand, by actor: PersonID, in circumstances: Circumstances
) -> OfficeDecision {
  let standing = personRefusals([command.role], actor, in: circumstances)
  guard standing.isEmpty else { return .refused(standing) }
  let refusals = refusals(of: command, in: circumstances)
  return refusals.isEmpty ? .events([command.event(in: circumstances)]) : .refused(refusals)
}

private func refusals(of command: RegistryCommand, in circumstances: Circumstances) -> [Refusal] {
  let registry = circumstances.office.registry
  switch command {
  case .registerStaff(let member):
    return circumstances.accountRefusals(member) + registry.administratorRefusals(member)
  case .registerInstitution(let institution):
    do throws(CreditCodeProblem) {
      _ = try CreditCode(institution.id.text)
      return []
    } catch {
      return [Refusal(.r105, .creditCodeInvalid(institution.id, error))]
    }
  case .registerTeacher, .enterStatusList: return []
  case .adoptCalendar(let calendar):
    // Due days that were shown as settled would become provisional again.
    let kept = Set(calendar.publishedYears.map(\.year))
    return registry.calendar.publishedYears.map(\.year).filter { !kept.contains($0) }.map {
      Refusal(.r601, .calendarLosesYear($0))
    }
  case .adoptPolicy(let policy):
    do throws(PolicyBookFault) {
      _ = try registry.policies.adopting(policy)
      return []
    } catch {
      return [Refusal(.r118, .policiesClash(error))]
    }
  case .extendRange(let range): return circumstances.rangeRefusals(range)
  }
}

extension Registry {
  /// H-107: somebody has to be left who can register staff.
  fileprivate func administratorRefusals(_ changed: StaffMember) -> [Refusal] {
    func canRegister(_ member: StaffMember) -> Bool {
      member.isActive && member.roles.contains(.admin) && !member.uids.isEmpty
    }
    guard let former = staff[changed.id], canRegister(former), !canRegister(changed),
      !staff.values.contains(where: { $0.id != changed.id && canRegister($0) })
    else { return [] }
    return [Refusal(.h107, .lastAdministrator(named: former.name))]
  }
}

extension Circumstances {
  /// H-107, H-102: an account belongs to one person, also once they gave it up: under two names one pair of eyes would count
  /// as two.
  fileprivate func accountRefusals(_ member: StaffMember) -> [Refusal] {
    let registry = office.registry
    return member.uids.sorted().compactMap { uid in
      if let holder = registry.person(uid: uid), holder.id != member.id {
        return Refusal(.h107, .accountTaken(uid: uid, by: holder.id))
      }
      let former = registry.formerHolders[uid, default: []].subtracting([member.id])
      guard let acted = former.sorted().first(where: office.hasActed) else { return nil }
      return Refusal(.h107, .accountTaken(uid: uid, by: acted))
    }
  }
}

extension Office {
  /// Whether a person stands in the history of any case.
  fileprivate func hasActed(_ person: PersonID) -> Bool {
    cases.values.contains { file in file.history.contains { $0.actor == person } }
  }
}

extension RegistryCommand {
  fileprivate func event(in circumstances: Circumstances) -> RegistryEvent {
    switch self {
    case .registerStaff(let member): .staffRegistered(member)
    case .registerInstitution(let institution): .institutionRegistered(institution)
    case .registerTeacher(let teacher): .teacherRegistered(teacher)
    case .adoptCalendar(let calendar): .calendarAdopted(calendar)
    case .adoptPolicy(let policy): .policyAdopted(policy)
    case .extendRange(let range): .rangeExtended(range)
    case .enterStatusList(let form):
      .statusListed(
        StatusList(
          kind: form.kind, asOf: form.asOf,
          entries: form.lines.compactMap { line in
            circumstances.identified[line.details].map {
              StatusList.Entry(subject: $0.subject, from: line.from, through: line.through)
            }
          }))
    }
  }
}

extension Circumstances {
  /// an extension takes the next free numbers after those the centre has, and nobody else's.
  fileprivate func rangeRefusals(_ range: CertificateRange) -> [Refusal] {
    guard let policy = office.registry.policies.policy(inForceOn: today) else {
      return [Refusal(.r303, .policyMissing(on: today))]
    }
    guard policy.centres.contains(range.centre) else {
      return [Refusal(.r701, .centreUnknown(CentreID(range.centre)))]
    }
    let taken = policy.tables.certificateRanges + office.registry.extendedRanges
    if let other = taken.first(where: range.overlaps) {
      return [Refusal(.r303, .rangeOverlaps(first: other.first.value, last: other.last.value))]
    }
    guard let next = nextFreeNumber(CentreID(range.centre), range.trainingType, under: policy) else {
      return []
    }
    return range.first.value == next.value
      ? [] : [Refusal(.r303, .rangeNotNext(first: range.first.value, expected: next.value))]
  }

  /// Where an extension of a centre's range begins; nil before the first range of all.
  func nextFreeNumber(_ centre: CentreID, _ type: TrainingType, under policy: Policy) -> CertificateNumber? {
    let taken = policy.tables.certificateRanges + office.registry.extendedRanges
    let own = office.certificateSupply(centre, type, under: policy).ranges
    guard let before = own.last ?? taken.max(by: { $0.last < $1.last }) else { return nil }
    var next = before.last.value + 1
    // Numbers that follow may belong to somebody else: the next free ones come after theirs.
    while let other = taken.first(where: { $0.first.value <= next && next <= $0.last.value }) {
      next = other.last.value + 1
    }
    return CertificateNumber(value: next, width: before.width)
  }
}
