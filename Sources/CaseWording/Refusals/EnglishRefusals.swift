import CaseDomain

extension Refusal.Reason {
  /// The reason in English. Exhaustive, so that no refusal goes without words.
  func english(_ action: Action?) -> String {
    let en = Language.english
    switch self {
    case .staffUnknown(let person): return "No active member of staff is called \(en.quoted(person.text))."
    case .roleLacking(let needed): return "This is for a \(en.names(needed)) to do."
    case .wrongStage(let stage, let allowed): return englishStage(stage, allowed)
    case .caseMissing: return "There is no such case."
    case .samePerson(let act):
      return "You did \"\(en.name(act))\" in this case; this step is another person's."
    case .revisionMoved(let expected, let actual):
      return "You looked at revision \(expected); the case is at revision \(actual) now."
    case .fieldMissing(let name): return "Fill in \(en.reference(name, in: action))."
    case .fieldUnreadable(let name, let token, let type):
      let field = en.reference(name, in: action)
      let typed = en.typed(token, into: name)
      if type.isOutOfRange(token) {
        return "\(typed) is out of range for \(field)".capitalisingFirst
          + ": it takes \(en.expectation(of: type, for: name))."
      }
      return (typed.isEmpty ? "\(field) cannot be read" : "\(typed) cannot be read as \(field)")
        .capitalisingFirst
        + ": it takes \(en.expectation(of: type, for: name))."
    case .fieldUnknown(let name): return en.unknownField(name, in: action)
    case .recordedOtherwise(let id, let revision):
      let place = id.map { " (case \(en.harmless($0.text)), revision \(revision))" } ?? ""
      return
        "This attempt was recorded before\(place), with other words than it has now; those it has now are not recorded."
    case .textTooLong(let name, let limit):
      return "\(en.reference(name, in: action)) has more than \(limit) characters."
    case .personalNumberInText(let name, let kind):
      return
        "\(en.reference(name, in: action)) holds a whole \(en.name(kind)): everybody reads it, and no disposal takes it away."
    case .clockBehind(let last, let today):
      return
        "The last record of this case is of \(en.day(last)), and the host says it is \(en.day(today)): its clock is slow."
    case .lastAdministrator(let name):
      return
        "\(en.quoted(name)) is the last active administrator with an account: nobody could register staff any more."
    case .timeInFuture(let time, let now):
      return "The check of \(en.times(time)) is not over yet: it is \(en.timeOfDay(now))."
    case .dayInFuture(let day, let today):
      return "\(en.day(day)) is still to come: today is \(en.day(today))."
    case .dayTooEarly(let day, let earliest):
      return "\(en.day(day)) is too early: not before \(en.day(earliest))."
    case .dayTooLate(let day, let latest): return "\(en.day(day)) is too late: not after \(en.day(latest))."
    case .decisionBackdated(let day, let today):
      return "A decision is dated by the day it is made, \(en.day(today)), not \(en.day(day))."
    case .reasonRequired: return "Give a reason."
    case .overdue(let due): return "The period ended on \(en.day(due))."

    case .institutionUnknown(let id): return "The institution \(en.quotedCode(id.text)) is not on file."
    case .institutionBarred(let standing, let since):
      return
        "The institution opens no class: since \(en.day(since)) its standing is \"\(en.name(standing))\"."
    case .policyMissing(let day): return "No policy is in force on \(en.day(day))."
    case .centreUnknown(let centre): return "The policy knows no centre \(en.quoted(centre.text))."
    case .occupationUnknown(let name):
      return name.isEmpty
        ? "No occupation is given."
        : "The occupation \(en.quoted(name)) stands neither in annex 3 nor in the provincial list."
    case .courseMissing: return "Entrepreneurship training names its course."
    case .courseMisplaced: return "Only entrepreneurship training names a course."
    case .personOfOtherCentre(_, let name):
      return "\(en.quoted(name)) does not work for the centre of this case."
    case .rosterEmpty: return "The roster is empty."
    case .learnerTwice(let rows): return "Rows \(en.numbers(rows)) of the roster share a resident ID."
    case .endBeforeStart(let start, let end):
      return "The last day, \(en.day(end)), lies before the first, \(en.day(start))."
    case .hoursDoNotAddUp(let theory, let practice, let total):
      return "\(theory) theory and \(practice) practice hours do not make \(total)."
    case .enterpriseMissing: return "Enterprise training and apprenticeship name the enterprise."
    case .materialOfOtherStage(let material):
      return "\"\(en.name(material))\" does not belong to the checklist of this stage."
    case .materialsOutstanding(let materials):
      return "\(materials.count) still to be found in order: \(en.list(materials.map(en.name)))."
    case .pointsUnverified(let points):
      return "\(points.count) still to be verified: \(en.list(points.map(en.name)))."
    case .hoursBelowMinimum(let filed, let minimum):
      return "\(en.classHours(filed)) filed; at least \(minimum) are required."
    case .daysBelowMinimum(let days, let minimum):
      return "\(en.calendarDays(days)) of teaching; at least \(minimum) are required."
    case .hoursBeyondDays(let hours, let days, let aDay):
      return
        "\(en.classHours(hours)) are planned; \(en.calendarDays(days)) of teaching hold \(days * aDay), at \(aDay) a day."
    case .practiceShare(let percent, let wanted, let tolerance):
      return "Practice is \(percent) % of the hours; \(wanted) % is wanted, give or take \(tolerance) points."
    case .mostlyOnline(let online, let total):
      return "\(online) of \(en.classHours(total)) are online, more than half."
    case .safetyAndLawMissing: return "Safety at work and law are not in the curriculum."
    case .textbooksMissing: return "No textbook is named."
    case .teachersMissing: return "No teacher is named."
    case .teachersNotOnFile(let teachers):
      return "Not on file with the bureau: \(en.list(teachers.map { en.quoted($0.text) }))."
    case .groupsNotAdmitted(let learners, let type):
      return "\(en.learners(learners)): the group is not one that \(en.name(type)) is for.".capitalisingFirst
    case .evidenceOfGroupMissing(let learners):
      return "\(en.learners(learners)): evidence of the group is missing.".capitalisingFirst
    case .contractsOutsideWindow(let learners):
      return "\(en.learners(learners)): the contract is under a year, or training is not within a year of it."
        .capitalisingFirst
    case .identitiesInvalid(let learners):
      return "\(en.learners(learners)): the resident ID is not valid.".capitalisingFirst
    case .flagsOpen(let keys):
      return "Open red flags: \(en.list(keys.map { en.flag($0) ?? en.harmless($0) }))."
    case .refusalNotProposed: return "No reviewer has proposed to refuse yet."
    case .returnedBefore(let day):
      return "The papers of this stage were returned once already, on \(en.day(day))."
    case .seniorLevelNotPayable:
      return "Enterprise training at senior level has no rate: learners draw the completion rate."

    case .beforeApproval(let day, let approvedOn):
      return "No class opens on \(en.day(day)): the filing was approved on \(en.day(approvedOn))."
    case .openedOffPlan(let day, let planned):
      let apart = en.calendarDays(abs(day.days(since: planned)))
      return
        "Opened on \(en.day(day)), \(apart) \(day < planned ? "before" : "after") the planned \(en.day(planned))."
    case .ceremonyTitle(let missing):
      return "The title of the ceremony lacks \(en.list(missing.map(en.quoted)))."
    case .outsideTraining(let day, let from, let through):
      return "\(en.day(day)) lies outside the training, \(en.days(from: from, through: through))."
    case .headCountAboveRoster(let count, let roster):
      return "\(count) heads are more than the \(en.learnerCount(roster)) of the roster."
    case .learnersUnknown(let learners): return "The roster has no \(en.learners(learners))."
    case .findingNeedsDay(let row): return "Finding \(row) must be mended: give the day."
    case .duringRectification(let day, let since):
      return "\(en.day(day)) is no training day: a rectification runs since \(en.day(since))."
    case .noFindingOpen: return "No finding is open."
    case .findingUnknown(let number): return "There is no finding \(number)."
    case .findingClosed(let number): return "Finding \(number) is closed, or asks for nothing."
    case .filesUnreadable(let files): return "Cannot read \(en.list(files.map(en.quoted)))."
    case .lastTrainingDayAhead(let day): return "The training lasts until \(en.day(day))."
    case .hoursOutstanding(let delivered, let planned):
      return "\(delivered) of \(en.classHours(planned)) are taught; \(planned - delivered) are still owed."

    case .checksEnd(let done, let needed, let missing):
      return "\(done) of at least \(needed) spot checks made"
        + (missing.isEmpty ? "" : ", none \(en.list(missing.map(en.name)))")
        + "; once completion is asked for none can be made or entered, and the class cannot pass."
    case .spotChecksTooFew(let done, let needed):
      return "\(en.counted(done, "spot check")) done; at least \(needed) are required."
    case .spotCheckModeMissing(let mode): return "There is no \(en.name(mode)) spot check yet."
    case .photosTooFew(let count, let needed):
      return "\(en.counted(count, "photo")) recorded; at least \(needed) are required."
    case .photoKindMissing(let kind): return "There is no photo of \(en.name(kind)) yet."
    case .findingsOpen(let findings): return "Open findings: \(en.numbers(findings))."
    case .resultsMissing(let learners): return "No result yet: \(en.learners(learners))."
    case .resultsReplaced(let learners):
      return "\(en.learners(learners)) have a result already: this would change it.".capitalisingFirst
    case .nobodyPassed: return "Nobody has passed."
    case .rangeMissing(let centre, let type):
      return "\(en.quoted(centre.text)) has no certificate range for \(en.name(type))."
    case .rangeExhausted(let centre, let type, let left, let needed):
      return "\(en.quoted(centre.text)) has \(en.counted(left, "number")) left for \(en.name(type)); "
        + "the class needs \(needed)."
    case .rangeOverlaps(let first, let last): return "Shares numbers with the range \(first)–\(last)."
    case .rangeNotNext(let first, let expected):
      return "\(first) does not follow on: the next free number is \(expected)."
    case .rangeEmpty(let first, let last):
      return "\(first) to \(last) is no range: both ends have the same width, the first not after the last."

    case .learnersNotPassed(let learners): return "Did not pass: \(en.learners(learners))."
    case .credentialNumberUsed(let id):
      return "The certificate number already stands in case \(en.harmless(id.text))."
    case .fundMissing: return "The class names no fund."
    case .referralsTooFew(let count, let needed):
      return "\(en.counted(count, "job referral")) held; at least \(needed) are required."
    case .certifiedRateLow(let percent, let needed):
      return "\(percent) % obtained a certificate, under \(needed) %."
    case .employedRateLow(let percent, let needed): return "\(percent) % are employed, under \(needed) %."
    case .accountUnreadable: return "The account is not valid."
    case .ruleMissing: return "Leaving somebody out names its rule."
    case .technicianUnproven(let learners):
      return "To be paid as technicians without a word of the post on the line: \(en.learners(learners))."
    case .limitReached(let learners, let rule):
      return "\(en.learners(learners)): \(rule.limit.english).".capitalisingFirst
    case .learnersUnjudged(let learners): return "Still to be judged: \(en.learners(learners))."
    case .learnersNotClaimed(let learners): return "Not in the claim: \(en.learners(learners))."
    case .amountDiffers(let stated, let computed):
      return "\(en.money(stated)) is stated; it comes to \(en.money(computed))."
    case .unpriced(let refusal): return en.sentence(refusal)
    case .recommendedOtherwise(let opinion):
      return "The reviewer recommends to \(en.name(opinion)): this cannot be approved as it stands."
    case .staleRecommendation(let recommended, let changed):
      return "The recommendation rests on revision \(recommended); revision \(changed) changed the facts."
    case .nothingToPay: return "The award is CNY 0.00: there is nothing to pay."
    case .determinationStale(let changes):
      return "What it was decided on has changed: \(en.list(changes.map(en.sentence)))."
    case .determinationValid: return "Nothing that the signature covers has changed: it stands."

    case .noticeRuns(let due):
      return "The notice is still running: it may be closed from \(en.dueText(DueDay(latestOf: due)))."
    case .objectionsOpen(let numbers): return "Open objections: \(en.numbers(numbers))."
    case .noObjectionOpen: return "No objection is open."
    case .linesHeld(let learners):
      return "Held by an objection: \(en.learners(learners)); nothing else is left to pay."
    case .paidWhole: return "Everything that could be paid is paid."
    case .supplementOwed(let owed): return "\(en.money(owed)) that an objection held is still to be paid."
    case .objectionUnknown(let number): return "No objection \(number) is open."
    case .payeeDiffers: return "The payee is not the one that was approved."
    case .retentionIncomplete(let papers): return "Still missing: \(en.list(papers.map(en.name)))."
    case .nothingToCorrect: return "No record can be corrected in this stage."
    case .recordNotCorrectable(let revision): return "The record of revision \(revision) cannot be corrected."
    case .callbacksDrawnBefore: return "The call-back list of this class was drawn, and is not drawn again."
    case .callbacksNotDrawn: return "No call-back list was drawn yet."
    case .notOnCallbackList(let learner): return "The call-back list does not have \(en.learners([learner]))."
    case .noFlagOpen: return "No red flag is open."
    case .flagUnknown(let key): return "No red flag \(en.quoted(key)) is open."
    case .numberNotHeld(let field):
      return "No \(en.name(field)) is held: none was recorded, or it was disposed of."

    case .creditCodeInvalid(let id, let problem):
      return "\(en.quoted(id.text)) is no credit code: \(en.name(problem))."
    case .accountTaken(let uid, let person):
      return "The host account \(uid) belongs to \(en.quoted(person.text))."
    case .calendarLosesYear(let year): return "The new calendar lacks \(year), which is published."
    case .policiesClash(let fault): return en.sentence(fault)
    }
  }

  private func englishStage(_ stage: Stage, _ allowed: [Stage]) -> String {
    let en = Language.english
    if stage.isEnd { return "The case has ended (\(en.name(stage))): this can no longer be done." }
    let place = "The case is in \"\(en.name(stage))\": "
    return allowed.isEmpty || allowed.count > 6
      ? place + "this cannot be done here." : place + "this belongs to \(en.stages(allowed))."
  }
}

extension String {
  /// A sentence begins with a capital, also where it begins with a number's noun.
  fileprivate var capitalisingFirst: String { prefix(1).uppercased() + dropFirst() }
}
