// What has to hold before certificates are numbered.

extension Examination {
  /// H-108: a result that stands is changed with a reason. To add a score where none was recorded changes nothing.
  var resultsKept: [Refusal] {
    guard let file,
      case .recordResult(let selection, let passed, let score, let attendedDays, let leftOn, _) = command
    else { return [] }
    let replaced = selection.numbers(in: file.learners).filter { number in
      guard let result = file.learner(number)?.result else { return false }
      return result.passed != passed || (result.score != nil && result.score != score)
        || (result.attendedDays != nil && result.attendedDays != attendedDays)
        || (result.leftOn != nil && result.leftOn != leftOn)
    }
    return replaced.isEmpty ? [] : [Refusal(.h108, .resultsReplaced(replaced), isSoft: true)]
  }

  /// at least 3, and each mode once.
  var spotChecks: [Refusal] {
    guard let file, let policy else { return [] }
    var refusals: [Refusal] = []
    if file.spotChecks.count < policy[.spotCheckMinimum] {
      refusals.append(
        Refusal(.r205, .spotChecksTooFew(done: file.spotChecks.count, needed: policy[.spotCheckMinimum])))
    }
    return refusals
      + SpotCheck.Mode.allCases.filter { mode in !file.spotChecks.contains { $0.mode == mode } }.map {
        Refusal(.r205, .spotCheckModeMissing($0))
      }
  }

  /// at least 5, of theory and of practice.
  var photos: [Refusal] {
    guard let file, let policy else { return [] }
    var refusals: [Refusal] = []
    if file.photoCount < policy[.photoMinimum] {
      refusals.append(Refusal(.r204, .photosTooFew(count: file.photoCount, needed: policy[.photoMinimum])))
    }
    return refusals
      + Session.Kind.allCases.filter { kind in !file.photos.contains { $0.kind == kind } }.map {
        Refusal(.r204, .photoKindMissing($0))
      }
  }

  var findingsClosed: [Refusal] {
    let open = (file?.openFindings ?? []).map(\.number)
    return open.isEmpty ? [] : [Refusal(.r206, .findingsOpen(open))]
  }

  var resultsWhole: [Refusal] {
    guard let file else { return [] }
    let missing = file.learners.filter { $0.result == nil }.map(\.number)
    if !missing.isEmpty { return [Refusal(.r301, .resultsMissing(missing))] }
    return file.passedLearners.isEmpty ? [Refusal(.r301, .nobodyPassed)] : []
  }

  var ceremonyAfterTraining: [Refusal] {
    guard let file, case .passCompletion(let ceremony, _) = command else { return [] }
    if ceremony.heldOn > today { return [Refusal(.h106, .dayInFuture(ceremony.heldOn, today: today))] }
    return ceremony.heldOn < file.lastTrainingDay
      ? [Refusal(.r301, .dayTooEarly(ceremony.heldOn, earliest: file.lastTrainingDay))] : []
  }

  /// the centre has a range for the type, with room for everyone who passed.
  var certificateRange: [Refusal] {
    file.flatMap { circumstances.certificateShortage(for: $0) }.map { [$0] } ?? []
  }
}

extension Circumstances {
  /// What stands against a class's certificates for want of numbers, whoever asks; nil when there are enough.
  public func certificateShortage(for file: CaseFile) -> Refusal? {
    guard let policy = policy(for: file.filing) else { return nil }
    let (centre, type) = (file.filing.centre, file.filing.trainingType)
    let supply = office.certificateSupply(centre, type, under: policy)
    if supply.ranges.isEmpty { return Refusal(.r302, .rangeMissing(centre, type)) }
    let left = supply.remaining(after: office.issuedCertificates(centre, type, under: policy))
    let needed = file.passedLearners.count
    return left < needed ? Refusal(.r302, .rangeExhausted(centre, type, left: left, needed: needed)) : nil
  }
}
