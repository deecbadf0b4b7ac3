// What has to hold from the sign-off to the archive.

extension Examination {
  /// H-102: whoever reviewed or recommended, at any time and from any account, does not sign off.
  var notReviewedBySame: [Refusal] {
    guard let file, file.reviewers.contains(actor) else { return [] }
    return [Refusal(.h102, .samePerson(as: .recommendClaim))]
  }

  /// H-102: whoever signed the claim once does not review it after, also where that signature fell.
  var notSignedBySame: [Refusal] {
    file?.signatories.contains(actor) == true ? [Refusal(.h102, .samePerson(as: .signOff))] : []
  }

  /// H-103: a signature is given to the revision that was seen.
  var seenRevision: [Refusal] {
    guard let file, case .signOff(_, let seen, _) = command, seen != file.revision else { return [] }
    return [Refusal(.h103, .revisionMoved(expected: seen, actual: file.revision))]
  }

  /// H-113: what is signed is what was recommended, and what it rested on has not changed since.
  var recommendationFresh: [Refusal] {
    guard let file, let policy, case .signOff(let decision, _, let reason) = command else { return [] }
    guard decision == .approve else { return reason.isBlank ? [Refusal(.h108, .reasonRequired)] : [] }
    guard let recommendation = file.recommendation else { return [] }
    if recommendation.opinion == .reject { return [Refusal(.h113, .recommendedOtherwise(.reject))] }
    var refusals: [Refusal] = []
    if file.factsRevision > recommendation.revision {
      refusals.append(
        Refusal(
          .h113, .staleRecommendation(recommendedAt: recommendation.revision, changedAt: file.factsRevision)))
    }
    // Other cases may have moved meanwhile: the same people paid elsewhere change the award and the flags.
    do throws(AwardRefusal) {
      let award = try file.award(under: policy, ledger: circumstances.office.ledger)
      if award.total != recommendation.amount {
        refusals.append(Refusal(.r405, .amountDiffers(stated: recommendation.amount, computed: award.total)))
      }
    } catch {
      refusals.append(Refusal(error.rule, .unpriced(error)))
    }
    refusals += flagsResolved
    guard refusals.isEmpty, let covers = recommendation.covers else { return refusals }
    let changes = circumstances.changes(since: covers, in: file).filter(\.weighs)
    return changes.isEmpty ? [] : [Refusal(.h113, .determinationStale(changes))]
  }

  /// H-113: what goes before the public, and what is paid, is what was signed, on the ground on which it was signed.
  var determinationStands: [Refusal] {
    guard let file else { return [] }
    var changes = circumstances.changesSinceSignOff(of: file).filter(\.weighs)
    // What an objection held is paid after the others, as it was signed with them; a new flag is answered all the same.
    if file.stage == .paid {
      changes = changes.filter { if case .flag = $0.item { $0.was == nil } else { false } }
    }
    return changes.isEmpty ? [] : [Refusal(.h113, .determinationStale(changes))]
  }

  /// H-113: a determination that nothing speaks against is not taken back; what has come to its end may be.
  var determinationFell: [Refusal] {
    guard let file, !file.stage.isEnd else { return [] }
    // Every line was struck: nothing is left to pay.
    if file.stage == .payout, file.heldLearners.isEmpty, circumstances.payable(of: file) == .zero {
      return []
    }
    return circumstances.changesSinceSignOff(of: file).contains(where: \.weighs)
      ? [] : [Refusal(.h113, .determinationValid)]
  }

  /// five full working days. In a year without a notice the latest reading is the safe one.
  var noticeComplete: [Refusal] {
    guard let file, let policy,
      let reading = file.clock(.notice, on: today, calendar: circumstances.calendar, policy: policy),
      let closable = reading.closableFrom, today < closable.latest
    else { return [] }
    return [Refusal(.r403, .noticeRuns(closableFrom: closable))]
  }

  var objectionsResolved: [Refusal] {
    let open = (file?.openNoticeObjections ?? []).map(\.number)
    return open.isEmpty ? [] : [Refusal(.r604, .objectionsOpen(open))]
  }

  var objectionOpen: [Refusal] {
    guard let file else { return [] }
    guard case .resolveObjection(let number, _, _) = command else {
      return file.openObjections.isEmpty ? [Refusal(.r604, .noObjectionOpen)] : []
    }
    guard !file.openObjections.contains(where: { $0.number == number })
    else { return [] }
    return [Refusal(.r711, .objectionUnknown(number))]
  }

  /// H-102.
  var paidByAnother: [Refusal] {
    file?.signatories.contains(actor) == true ? [Refusal(.h102, .samePerson(as: .signOff))] : []
  }

  /// to the fen.
  var amountOfAward: [Refusal] {
    guard let file, let payable = circumstances.payable(of: file) else { return [] }
    if payable == .zero {
      // What is held waits for an answer; where nothing is, all that can be paid is paid.
      if !file.heldLearners.isEmpty { return [Refusal(.r711, .linesHeld(file.heldLearners.sorted()))] }
      return [Refusal(.r404, file.payout == nil ? .nothingToPay : .paidWhole)]
    }
    guard case .confirmPayout(let amount, _, _, _) = command, amount != payable else { return [] }
    return [Refusal(.r404, .amountDiffers(stated: amount, computed: payable))]
  }

  var payeeAsApproved: [Refusal] {
    guard let payee = file?.claim?.payee.name, case .confirmPayout(_, _, let stated, _) = command,
      stated != payee
    else { return [] }
    return [Refusal(.r404, .payeeDiffers(stated))]
  }

  /// no file is closed over an objection without an answer, or over a line that is still owed.
  var linesSettled: [Refusal] {
    guard let file else { return [] }
    let open = file.openObjections.map(\.number)
    if !open.isEmpty { return [Refusal(.r711, .objectionsOpen(open))] }
    guard let owed = circumstances.payable(of: file), owed > .zero else { return [] }
    return [Refusal(.r711, .supplementOwed(owed))]
  }

  ///
  var retentionWhole: [Refusal] {
    guard case .archive(_, let papers) = command else { return [] }
    let missing = RetainedPaper.allCases.filter { !papers.contains($0) }
    return missing.isEmpty ? [] : [Refusal(.r501, .retentionIncomplete(missing))]
  }

  /// a fact is struck only while the stage that took it in is open.
  var recordCorrectable: [Refusal] {
    guard let file else { return [] }
    guard case .correctRecord(let revision, _) = command else {
      return file.correctableRecords.isEmpty ? [Refusal(.r505, .nothingToCorrect)] : []
    }
    return file.correctableRecords.contains { $0.revision == revision }
      ? [] : [Refusal(.r505, .recordNotCorrectable(revision))]
  }

  var flagKnown: [Refusal] {
    guard let file else { return [] }
    let open = circumstances.answerableFlags(of: file).map(\.key)
    guard case .resolveFlag(let key, _) = command else {
      return open.isEmpty ? [Refusal(.r505, .noFlagOpen)] : []
    }
    return open.contains(key) ? [] : [Refusal(.r505, .flagUnknown(key))]
  }
}
