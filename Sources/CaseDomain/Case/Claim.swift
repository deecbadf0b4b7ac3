/// To whom the money goes.
public struct Payee: Hashable, Sendable {
  public enum Kind: String, CaseIterable, Sendable { case institution, person }

  public var kind: Kind
  public var name: String
  /// The account, kept outside the journal; its masked form may be shown.
  public var account: PersonReference

  public init(kind: Kind, name: String, account: PersonReference) {
    self.kind = kind
    self.name = name
    self.account = account
  }
}

/// The claim for one class.
public struct Claim: Hashable, Sendable {
  public var receivedOn: Day
  public var learners: [Int]
  public var claimed: Money
  public var payee: Payee
  /// What is claimed for each learner; empty where the institution gave no list.
  public var lines: [Int: Money]

  public init(receivedOn: Day, learners: [Int], claimed: Money, payee: Payee, lines: [Int: Money] = [:]) {
    self.lines = lines
    self.receivedOn = receivedOn
    self.learners = learners
    self.claimed = claimed
    self.payee = payee
  }
}

public enum ClaimOpinion: String, CaseIterable, Sendable { case approve, reject }

/// What the reviewer put before the supervisor, and the facts it rested on.
public struct Recommendation: Hashable, Sendable {
  public var opinion: ClaimOpinion
  public var amount: Money
  public var reason: String
  public var by: PersonID
  public var revision: Int
  /// What it rested on; nil in records of a time before that was kept.
  public var covers: DecisionEnvelope?

  public init(
    opinion: ClaimOpinion, amount: Money, reason: String, by: PersonID, revision: Int,
    covers: DecisionEnvelope? = nil
  ) {
    self.covers = covers
    self.opinion = opinion
    self.amount = amount
    self.reason = reason
    self.by = by
    self.revision = revision
  }
}

public enum SignOffDecision: String, CaseIterable, Sendable { case approve, reject, back }

/// The second person's determination. It names the revision it saw.
public struct SignOff: Hashable, Sendable {
  public var decision: SignOffDecision
  public var seenRevision: Int
  public var amount: Money
  public var reason: String
  public var by: PersonID
  public var revision: Int
  /// What it covers; nil in records of a time before that was kept.
  public var covers: DecisionEnvelope?

  public init(
    decision: SignOffDecision, seenRevision: Int, amount: Money, reason: String, by: PersonID, revision: Int,
    covers: DecisionEnvelope? = nil
  ) {
    self.covers = covers
    self.decision = decision
    self.seenRevision = seenRevision
    self.amount = amount
    self.reason = reason
    self.by = by
    self.revision = revision
  }
}

/// A public notice of 5 working days.
public struct PublicNotice: Hashable, Sendable {
  public var publishedOn: Day
  public var place: String
  public var contact: String
  public var closedOn: Day?
  /// An upheld objection ends the notice; a new one is needed.
  public var voidedOn: Day?

  public init(publishedOn: Day, place: String, contact: String, closedOn: Day? = nil, voidedOn: Day? = nil) {
    self.publishedOn = publishedOn
    self.place = place
    self.contact = contact
    self.closedOn = closedOn
    self.voidedOn = voidedOn
  }
}

public enum ObjectionVerdict: String, CaseIterable, Sendable { case dismissed, upheld }

/// An objection to a notice. The policy has no clause on objections: all of it is our reading.
public struct Objection: Hashable, Sendable {
  /// Serial within the case, from 1.
  public var number: Int
  public var from: String
  public var receivedOn: Day
  public var text: String
  public var learners: [Int]
  public var verdict: ObjectionVerdict?
  public var reason: String
  public var resolvedOn: Day?
  public var revision: Int
  /// What it holds until it is answered.
  public var holds: ObjectionScope
  /// The revision that answered it.
  public var resolvedAt: Int?
  /// Whether it came after the notice was closed.
  public var isLate = false

  public init(
    number: Int, from: String, receivedOn: Day, text: String, learners: [Int],
    verdict: ObjectionVerdict? = nil,
    reason: String = "", resolvedOn: Day? = nil, revision: Int, holds: ObjectionScope = .wholeNotice
  ) {
    self.holds = holds
    self.number = number
    self.from = from
    self.receivedOn = receivedOn
    self.text = text
    self.learners = learners
    self.verdict = verdict
    self.reason = reason
    self.resolvedOn = resolvedOn
    self.revision = revision
  }

  public var isOpen: Bool { verdict == nil }
  /// Whether it holds the lines of the learners it names and nothing else.
  public var isIsolated: Bool { holds == .namedLearners }
}

/// Money that has left, to the fen.
public struct Payout: Hashable, Sendable {
  public var paidOn: Day
  public var amount: Money
  public var voucher: String
  public var payee: String
  public var by: PersonID

  public init(paidOn: Day, amount: Money, voucher: String, payee: String, by: PersonID) {
    self.paidOn = paidOn
    self.amount = amount
    self.voucher = voucher
    self.payee = payee
    self.by = by
  }
}

/// What must be kept, at least 5 years.
public enum RetainedPaper: String, CaseIterable, Sendable {
  case filingPapers = "filing-papers"
  case learnerFiles = "learner-files"
  case trainingRecords = "training-records"
  case claimPapers = "claim-papers"
  case paymentPapers = "payment-papers"
}

public struct ArchiveEntry: Hashable, Sendable {
  public var archivedOn: Day
  public var location: String
  public var papers: [RetainedPaper]

  public init(archivedOn: Day, location: String, papers: [RetainedPaper]) {
    self.archivedOn = archivedOn
    self.location = location
    self.papers = papers
  }
}
