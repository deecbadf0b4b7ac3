// What has to hold before a filing is approved, and of the review of a claim's papers.

extension Examination {
  var materialOfChecklist: [Refusal] {
    guard case .checkMaterial(let materials, _, _) = command, let file, let policy else { return [] }
    let checklist = file.checklist(under: policy)
    return materials.filter { !checklist.contains($0) }.map {
      Refusal($0.checklist.rule, .materialOfOtherStage($0))
    }
  }

  /// each paper of the checklist was found in order, or does not apply.
  var materialsSettled: [Refusal] {
    guard let file, let policy else { return [] }
    let checklist = file.checklist(under: policy)
    let open = checklist.filter { file.materials[$0]?.verdict.isSettled != true }
    return open.first.map { [Refusal($0.checklist.rule, .materialsOutstanding(open))] } ?? []
  }

  /// identity, premises, teachers, equipment, safety.
  var pointsVerified: [Refusal] {
    guard let file else { return [] }
    let open = VerificationPoint.allCases.filter { file.points[$0] == nil }
    return open.isEmpty ? [] : [Refusal(.r103, .pointsUnverified(open))]
  }

  /// Where the policy says "in principle", too few hours warn.
  var hoursSufficient: [Refusal] {
    guard let filing, let policy, let track = filing.track(under: policy),
      let minimum = policy.minimumHours(
        trainingType: filing.trainingType, track: track, projectBased: filing.isProjectBased)
    else { return [] }
    var refusals: [Refusal] = []
    if filing.hours < minimum.classHours {
      refusals.append(
        Refusal(
          minimum.rule, .hoursBelowMinimum(filed: filing.hours, minimum: minimum.classHours),
          isSoft: minimum.inPrinciple))
    }
    if let days = minimum.days, filing.trainingDays < days {
      refusals.append(
        Refusal(
          minimum.rule, .daysBelowMinimum(days: filing.trainingDays, minimum: days),
          isSoft: minimum.inPrinciple)
      )
    }
    return refusals
  }

  /// R-111, a reading: hours that the planned days cannot hold are asked about before the class opens, not when it ends
  /// and they are owed. A setting: no clause sets how many a day holds, and the page says it in any case.
  var hoursFitDays: [Refusal] {
    guard let filing, let policy, policy.settings.warnsOfDepartures else { return [] }
    return [filing.hoursBeyondDays(under: policy)].compactMap(\.self)
  }

  /// R-110, a reading: about 3 to 7. The share is rounded to the nearest percent, half up.
  var practiceShare: [Refusal] {
    guard let filing, let policy, filing.trainingType != .entrepreneurship, filing.hours > 0 else {
      return []
    }
    let percent = (filing.practiceHours * 200 + filing.hours) / (filing.hours * 2)
    let wanted = policy[.practiceSharePercent]
    let tolerance = policy[.practiceShareTolerance]
    return abs(percent - wanted) <= tolerance
      ? []
      : [Refusal(.r110, .practiceShare(percent: percent, wanted: wanted, tolerance: tolerance), isSoft: true)]
  }

  /// training is mainly held in person.
  var mostlyOffline: [Refusal] {
    guard let filing, let policy else { return [] }
    return filing.onlineHours * 100 > filing.hours * policy[.onlineSharePercent]
      ? [Refusal(.r703, .mostlyOnline(online: filing.onlineHours, total: filing.hours), isSoft: true)] : []
  }

  var safetyAndLaw: [Refusal] {
    filing?.hasSafetyAndLaw == false ? [Refusal(.r108, .safetyAndLawMissing)] : []
  }

  var textbooks: [Refusal] { filing?.textbooks.isEmpty == true ? [Refusal(.r109, .textbooksMissing)] : [] }

  var teachersOnFile: [Refusal] {
    guard let filing else { return [] }
    if filing.teachers.isEmpty { return [Refusal(.r107, .teachersMissing)] }
    let unknown = filing.teachers.filter { registry.teachers[$0] == nil }
    return unknown.isEmpty ? [] : [Refusal(.r107, .teachersNotOnFile(unknown))]
  }

  ///
  var groupsAdmitted: [Refusal] {
    guard let file else { return [] }
    let type = file.filing.trainingType
    let answers = file.learners.map { ($0, type.admission(of: $0.group)) }
    let barred = answers.filter { $0.1.answer == .notAdmitted }
    let unproven = answers.filter { $0.1.answer == .withReason && $0.0.evidence.isBlank }
    var refusals: [Refusal] = []
    if let rule = barred.first?.1.rule {
      refusals.append(Refusal(rule, .groupsNotAdmitted(barred.map(\.0.number), type)))
    }
    if let rule = unproven.first?.1.rule {
      refusals.append(Refusal(rule, .evidenceOfGroupMissing(unproven.map(\.0.number))))
    }
    return refusals
  }

  /// stops for employees, warns for newly hired people.
  var contractsInWindow: [Refusal] {
    guard let file, let policy else { return [] }
    return [(LearnerGroup.employee, false), (.newHire, true)].compactMap { group, isSoft in
      let outside = file.learnersOutsideContractWindow(groups: [group], under: policy)
      return outside.isEmpty ? nil : Refusal(.r116, .contractsOutsideWindow(outside), isSoft: isSoft)
    }
  }

  var identitiesValid: [Refusal] {
    let invalid = (file?.learners ?? []).filter { $0.identityProblem != nil }.map(\.number)
    return invalid.isEmpty ? [] : [Refusal(.r103, .identitiesInvalid(invalid))]
  }

  /// nothing is paid for enterprise training at senior level; whoever files it shall know.
  var seniorPayable: [Refusal] {
    guard let filing, let policy, let track = filing.track(under: policy),
      policy.rate(filing.trainingType, track, filing.level)?.amount == .notPayable
    else { return [] }
    return [Refusal(.r405, .seniorLevelNotPayable, isSoft: true)]
  }

  var flagsResolved: [Refusal] {
    guard let file else { return [] }
    // What is to be rejected needs no flag answered.
    if case .recommendClaim(.reject, _, _) = command { return [] }
    let open = circumstances.openFlags(of: file).filter(\.kind.blocksApproval)
    return open.isEmpty ? [] : [Refusal(.r505, .flagsOpen(open.map(\.key)))]
  }

  /// H-110: what comes late is done with a reason, never blocked.
  var inTime: [Refusal] {
    guard let file, let policy,
      let deadline = file.deadline(on: today, calendar: circumstances.calendar, policy: policy),
      deadline.isOverdue,
      let due = deadline.due
    else { return [] }
    return [Refusal(deadline.rule, .overdue(due: due.latest), isSoft: true)]
  }

  /// H-101, H-102: a reviewer proposes to refuse, another person, a supervisor, agrees.
  var refusalProposed: [Refusal] {
    guard let file, let member = circumstances.staff(actor) else { return [] }
    guard let proposal = file.refusalProposal else {
      return member.roles.contains(.reviewer) ? [] : [Refusal(.r103, .refusalNotProposed)]
    }
    if !member.roles.contains(.supervisor) { return [Refusal(.h101, .roleLacking(needed: [.supervisor]))] }
    return proposal.by == actor ? [Refusal(.h102, .samePerson(as: .refuseFiling))] : []
  }

  /// papers are asked for once and completely. A setting, off by default; what has newly come up may still be
  /// returned, and the reasons of the return are the reason.
  var firstReturn: [Refusal] {
    guard let file, let policy, policy.settings.warnsOfSecondReturn,
      let before = file.returns.last(where: { $0.stage.clock == file.stage.clock })
    else { return [] }
    return [Refusal(.r709, .returnedBefore(on: before.on), isSoft: true)]
  }
}

extension Filing {
  /// Days of teaching: those of the timetable, or while there is none every day of the span.
  var trainingDays: Int {
    sessions.isEmpty ? plannedEnd.ordinal - plannedStart.ordinal + 1 : Set(sessions.map(\.day)).count
  }

  /// As many class hours as those days hold. All minimums of the text come to so many a day: its own daily
  /// measure, and no rule.
  func hoursHeld(under policy: Policy) -> Int { trainingDays * policy[.classHoursADay] }

  fileprivate func hoursBeyondDays(under policy: Policy) -> Refusal? {
    guard hours > hoursHeld(under: policy) else { return nil }
    return Refusal(
      .r111, .hoursBeyondDays(hours: hours, days: trainingDays, aDay: policy[.classHoursADay]), isSoft: true)
  }
}

extension CaseFile {
  /// What whoever approves or opens the class should see of its plan. It stops nothing, and no reason is asked for unless
  /// the settings want one.
  public func noticeOfPlan(under policy: Policy) -> Refusal? {
    [.filingReview, .filingCorrection, .readyToOpen].contains(stage)
      ? filing.hoursBeyondDays(under: policy) : nil
  }
}
