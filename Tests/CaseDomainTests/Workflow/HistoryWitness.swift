import CaseDomain
import TestSupport

/// Looks at every event as it is recorded, with books of its own, and says which promise it breaks.
struct HistoryWitness {
  private(set) var files: [CaseID: CaseFile] = [:]
  private(set) var broken: [String] = []
  private var seen = 0
  private static let edges = TransitionTable.edges.reduce(into: [Stage: [Action: Set<Stage>]]()) {
    $0[$1.from, default: [:]][$1.action, default: []].insert($1.to)
  }
  /// The last certificate of each range, by centre and the type that owns the range.
  private var lastCertificate: [String: Int] = [:]
  private var events: [CaseID: [RecordedEvent]] = [:]
  /// What came to pass of what is rare.
  private(set) var sights: Set<Sight> = []

  enum Sight: CaseIterable {
    case lateObjection, lateUpheld, secondStillOpen, lineHeld, lineStruck, supplement
  }

  mutating func look(at desk: SampleDesk) {
    for record in desk.journal[seen...] { look(at: record, desk) }
    seen = desk.journal.count
  }

  private mutating func look(at record: RecordedEvent, _ desk: SampleDesk) {
    let before = files[record.caseID]
    let after = evolve(before, with: record)
    files[record.caseID] = after
    let past = events[record.caseID, default: []]
    events[record.caseID, default: []].append(record)
    func demand(_ holds: Bool, _ promise: String) {
      if !holds { broken.append("\(promise): \(record.caseID) at revision \(record.revision)") }
    }
    guard let after else { return demand(false, "an event without a case") }
    demand(record.revision == (before?.revision ?? 0) + 1, "revisions grow by one")
    demand(record.happenedOn <= record.recordedAt.day, "nothing is recorded before it happens")
    demand(after.revision == record.revision, "the case bears the revision of its last event")
    guard let before else { return demand(record.event.action == .file, "a case begins with its filing") }
    note(record.event, before, after)
    if before.stage != after.stage {
      let isEdge = Self.edges[before.stage]?[record.event.action]?.contains(after.stage) ?? false
      demand(isEdge, "\(before.stage) → \(after.stage) by \(record.event.action) is in the table")
      if before.stage.isEnd {
        demand(
          record.event.action == .reconsider && [.refused, .claimRejected].contains(before.stage),
          "an end is left by a second look alone")
      }
    }
    switch record.event {
    case .noticeClosed:
      demand(standingDays(past, until: record.happenedOn, desk) >= 5, "a notice stands five working days")
      demand(
        before.openObjections.allSatisfy(\.isIsolated), "no notice closes over an open objection to the whole"
      )
    case .completionPassed(_, let certificates, _):
      let checks = spotChecks(past)
      demand(checks.count >= 3, "three spot checks stand behind a certificate")
      demand(Set(checks).count == 2, "both modes stand behind a certificate")
      let passed = before.learners.filter { $0.result?.passed == true }.map(\.number)
      demand(Set(passed) == Set(certificates.keys), "who passed is certified, and nobody else")
      number(certificates, before.filing)
    case .signedOff(.approve, _, let amount, _, _):
      demand(!judges(past).contains(record.actor), "who reviewed does not sign off")
      demand(before.recommendation?.opinion == .approve, "only what was recommended is approved")
      demand(before.recommendation?.amount == amount, "what is signed is what was recommended")
    case .payoutConfirmed(let amount, _, _, _):
      let signatures = past.filter {
        if case .signedOff(.approve, _, _, _, _) = $0.event { true } else { false }
      }
      demand(past.contains { $0.event.action == .recommendClaim }, "a recommendation comes before a payout")
      demand(past.contains { $0.event.action == .closeNotice }, "a notice comes before a payout")
      demand(!signatures.isEmpty, "a signature comes before a payout")
      demand(!signatures.map(\.actor).contains(record.actor), "who signed off does not pay")
      demand(
        Set(signatures.map(\.actor)).isDisjoint(with: judges(past)), "review and signature are two people")
      if past.allSatisfy({ $0.event.action != .resolveObjection && $0.event.action != .recordObjection }) {
        demand(awardLines(of: before, desk) == amount, "what is paid is the sum of the award's lines")
      }
      let books = LineBooks(past)
      demand(amount == books.payable && amount > .zero, "what is paid is the sum of the lines that are free")
      demand(!books.isWholeHeld, "nothing is paid over an open objection to the whole")
    case .archived:
      let books = LineBooks(past)
      demand(before.openObjections.isEmpty, "no file is closed over an open objection")
      demand(books.payable == .zero, "no file is closed over a line that is owed")
      demand(books.paidAmount + books.struckAmount == books.signed, "every line signed was paid or struck")
    default: break
    }
  }

  private mutating func note(_ event: CaseEvent, _ before: CaseFile, _ after: CaseFile) {
    if after.objections.last?.isLate == true { sights.insert(.lateObjection) }
    if before.stage == .payout, event.action == .resolveObjection, after.stage != .payout {
      sights.insert(after.stage == .objectionInquiry ? .secondStillOpen : .lateUpheld)
    }
    if !after.heldLearners.isEmpty { sights.insert(.lineHeld) }
    if !after.struckLearners.isEmpty { sights.insert(.lineStruck) }
    if !after.supplements.isEmpty { sights.insert(.supplement) }
  }

  /// Working days on which the notice stood whole and unopposed: after its publication, before the day it is closed on.
  private func standingDays(_ past: [RecordedEvent], until closing: Day, _ desk: SampleDesk) -> Int {
    guard let start = past.lastIndex(where: { $0.event.action == .publishNotice }) else { return 0 }
    var held: [ClosedRange<Day>] = []
    var open: [Int: Day] = [:]
    var number = past[..<start].count { $0.event.action == .recordObjection }
    for record in past[start...] {
      switch record.event {
      case .objectionRecorded(_, let receivedOn, _, _, let holds):
        number += 1
        if holds == .wholeNotice { open[number] = receivedOn }
      case .objectionResolved(let resolved, _, _):
        if let from = open.removeValue(forKey: resolved) { held.append(from...max(from, record.happenedOn)) }
      default: break
      }
    }
    var count = 0
    var day = past[start].happenedOn.next
    while day < closing {
      if desk.circumstances.calendar.isWorking(day), !held.contains(where: { $0.contains(day) }) {
        count += 1
      }
      day = day.next
    }
    return count
  }

  private func spotChecks(_ past: [RecordedEvent]) -> [SpotCheck.Mode] {
    let struck = past.compactMap { record -> Int? in
      if case .recordStruck(let revision, _) = record.event { revision } else { nil }
    }
    return past.compactMap { record in
      guard case .spotChecked(_, let mode, _, _, _, _, _) = record.event, !struck.contains(record.revision)
      else {
        return nil
      }
      return mode
    }
  }

  /// Everybody who decided something of the review, at any time.
  private func judges(_ past: [RecordedEvent]) -> Set<PersonID> {
    let deeds: Set<Action> = [
      .checkMaterial, .verifyPoint, .returnFiling, .approveFiling, .passCompletion, .returnCompletion,
      .judgeLearner, .returnClaim, .recommendClaim, .resolveFlag,
    ]
    return Set(past.filter { deeds.contains($0.event.action) }.map(\.actor))
  }

  private mutating func number(_ certificates: [Int: String], _ filing: Filing) {
    // Apprentices draw from the range of enterprise training.
    let type = filing.trainingType == .apprenticeship ? TrainingType.enterprise : filing.trainingType
    let key = "\(filing.centre)/\(type)"
    let values = certificates.values.compactMap { Int($0) }.sorted()
    for value in values {
      if let last = lastCertificate[key], value != last + 1 {
        broken.append("certificate \(value) follows \(last)")
      }
      lastCertificate[key] = value
    }
  }

  private func awardLines(of file: CaseFile, _ desk: SampleDesk) -> Money? {
    guard let policy = desk.circumstances.policy(for: file.filing) else { return nil }
    return (try? file.award(under: policy, ledger: desk.office.ledger))?.lines.map(\.amount).reduce(.zero, +)
  }
}

/// Books of the lines of one case, kept from its events alone: which are signed, held, struck and paid.
private struct LineBooks {
  private var lines: [Int: Money] = [:]
  private var open: [Int: (learners: Set<Int>, isWhole: Bool)] = [:]
  private var struck: Set<Int> = []
  private var paid: Set<Int> = []
  private(set) var paidAmount = Money.zero

  init(_ past: [RecordedEvent]) {
    var number = 0
    for record in past {
      switch record.event {
      case .signedOff(.approve, _, _, _, let covers):
        lines = covers?.lines ?? [:]
        struck = []
      case .objectionRecorded(_, _, _, let learners, let holds):
        number += 1
        open[number] = (Set(learners), holds == .wholeNotice)
      case .objectionResolved(let answered, let verdict, _):
        guard let objection = open.removeValue(forKey: answered), verdict == .upheld else { continue }
        // Before the money an objection to the whole takes the signature with it; after it, what was not paid.
        let touched = objection.isWhole ? (paid.isEmpty ? [] : Set(lines.keys)) : objection.learners
        struck.formUnion(touched.subtracting(paid))
      case .payoutConfirmed(let amount, _, _, _):
        paid.formUnion(free)
        paidAmount += amount
      default: break
      }
    }
  }

  private var held: Set<Int> { Set(open.values.filter { !$0.isWhole }.flatMap(\.learners)) }
  private var free: Set<Int> { Set(lines.keys).subtracting(held).subtracting(struck).subtracting(paid) }
  private func sum(_ learners: Set<Int>) -> Money {
    lines.reduce(.zero) { learners.contains($1.key) ? $0 + $1.value : $0 }
  }

  var signed: Money { sum(Set(lines.keys)) }
  var payable: Money { sum(free) }
  var struckAmount: Money { sum(struck) }
  var isWholeHeld: Bool { open.values.contains(where: \.isWhole) }
}
