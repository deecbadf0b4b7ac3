// What has to hold of a filing before it is taken in.

extension Examination {
  ///
  var institutionOnFile: [Refusal] {
    guard let filing, registry.institutions[filing.institution] == nil else { return [] }
    return [Refusal(.r105, .institutionUnknown(filing.institution))]
  }

  /// judged on the day of the decision, by the standing of that day.
  var institutionInGoodStanding: [Refusal] {
    guard let filing, let institution = registry.institutions[filing.institution],
      !institution.mayFile(on: today)
    else { return [] }
    return [Refusal(.r106, .institutionBarred(institution.standing, since: institution.standingSince))]
  }

  /// the centres of the policy in force on the day of receipt; without a policy nothing can be judged.
  var centreKnown: [Refusal] {
    guard let filing else { return [] }
    guard let policy else { return [Refusal(.r701, .policyMissing(on: filing.receivedOn))] }
    return policy.centres.contains(filing.centre.text) ? [] : [Refusal(.r701, .centreUnknown(filing.centre))]
  }

  ///
  var subjectKnown: [Refusal] {
    guard let filing, let policy else { return [] }
    if filing.trainingType == .entrepreneurship {
      return filing.course == nil ? [Refusal(.r112, .courseMissing)] : []
    }
    if filing.course != nil { return [Refusal(.r112, .courseMisplaced)] }
    return policy.occupation(named: filing.occupation) == nil
      ? [Refusal(.r118, .occupationUnknown(filing.occupation))] : []
  }

  /// The numbers of the application agree with each other.
  var filingWhole: [Refusal] {
    guard let filing else { return [] }
    var refusals: [Refusal] = []
    if filing.receivedOn > today {
      refusals.append(Refusal(.h106, .dayInFuture(filing.receivedOn, today: today)))
    }
    if filing.plannedEnd < filing.plannedStart {
      refusals.append(Refusal(.r101, .endBeforeStart(start: filing.plannedStart, end: filing.plannedEnd)))
    }
    if filing.theoryHours + filing.practiceHours != filing.hours {
      refusals.append(
        Refusal(
          .r110,
          .hoursDoNotAddUp(theory: filing.theoryHours, practice: filing.practiceHours, total: filing.hours)))
    }
    if filing.trainingType == .enterprise || filing.trainingType == .apprenticeship,
      filing.enterprise?.isBlank ?? true
    {
      refusals.append(Refusal(.r201, .enterpriseMissing))
    }
    return refusals
  }

  /// somebody is to be trained, and nobody twice.
  var rosterReadable: [Refusal] {
    guard let lines = rosterLines else { return [] }
    guard !lines.isEmpty else { return [Refusal(.r101, .rosterEmpty)] }
    let rows = Dictionary(grouping: lines.indices) { index in
      // However a true number is written, it is the same person.
      let written = lines[index].details.residentID ?? ""
      return (try? ResidentIdentity(written))?.number ?? written.uppercased()
    }
    let repeated = rows.filter { $0.key != "" && $0.value.count > 1 }.values.flatMap(\.self).sorted()
    return repeated.isEmpty ? [] : [Refusal(.r101, .learnerTwice(repeated.map { $0 + 1 }))]
  }

  /// H-109.
  var personOfCentre: [Refusal] {
    guard case .assign(let person) = command, let file else { return [] }
    guard let member = registry.staff[person], member.isActive else {
      return [Refusal(.h107, .staffUnknown(person))]
    }
    if let centre = member.centre, centre != file.filing.centre {
      return [Refusal(.h109, .personOfOtherCentre(person, named: member.name))]
    }
    let workers: [Role] = [.reviewer, .supervisor]
    return member.roles.isDisjoint(with: workers) ? [Refusal(.h109, .roleLacking(needed: workers))] : []
  }
}
