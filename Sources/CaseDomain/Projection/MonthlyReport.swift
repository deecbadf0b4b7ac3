/// What happened in a calendar month, by centre (R-504 asks for monthly figures).
///
/// Everything is counted by the day it happened, not the day it was recorded: a fact recorded late changes the month
/// it belongs to. What was struck does not count.
public struct MonthlyReport: Hashable, Sendable {
  public var year: Int
  public var month: Int
  /// The last day that is counted: the month's, or today in the month under way.
  public var through: Day
  /// In the order of the policy's centres, then others by name.
  public var rows: [Row]
  public var total: Row

  public struct Row: Hashable, Sendable {
    /// Nil in the sum of all centres.
    public var centre: CentreID?
    /// Applications by the day they were first received.
    public var filings = 0
    public var approvals = 0
    /// Classes by the day of their opening ceremony.
    public var openings = 0
    public var spotChecks = 0
    /// Classes by the day their completion audit was passed.
    public var completions = 0
    /// Learners who passed in these.
    public var trained = 0
    /// Claims by the day they were received, in their present version.
    public var claims = 0
    public var payouts = 0
    public var paid = Money.zero
    /// Cases that were overdue at the end of the last day counted, as known then.
    public var overdue = 0

    public init(centre: CentreID?) { self.centre = centre }
  }
}

extension Circumstances {
  /// The report of the month under way.
  public var reportOfThisMonth: MonthlyReport {
    let first = Day(ordinal: today.ordinal - today.civilDate.day + 1)
    return report(from: first)
  }

  /// The report of a month; nil when there is no such month, or it is still to come.
  public func monthlyReport(year: Int, month: Int) -> MonthlyReport? {
    guard let first = Day(year: year, month: month, day: 1), first <= today else { return nil }
    return report(from: first)
  }

  private func report(from first: Day) -> MonthlyReport {
    let through = min(first.adding(months: 1).previous, today)
    let span = first...through
    var rows: [CentreID: MonthlyReport.Row] = [:]
    let listed =
      (office.registry.policies.policy(inForceOn: through)?.centres ?? []).map { CentreID($0) }
    for centre in listed { rows[centre] = MonthlyReport.Row(centre: centre) }
    for file in office.cases.values {
      let centre = file.filing.centre
      rows[centre, default: MonthlyReport.Row(centre: centre)].count(file, in: span)
    }
    // What was recorded later is no part of how the month ended.
    let then = through == today ? self : known(on: through)
    for file in then.office.cases.values where then.isOverdue(file, on: through) {
      rows[file.filing.centre, default: MonthlyReport.Row(centre: file.filing.centre)].overdue += 1
    }
    let others = rows.keys.filter { !listed.contains($0) }.sorted()
    let ordered = (listed + others).compactMap { rows[$0] }
    return MonthlyReport(
      year: first.year, month: first.civilDate.month, through: through, rows: ordered,
      total: ordered.reduce(into: MonthlyReport.Row(centre: nil)) { $0.add($1) })
  }

  private func isOverdue(_ file: CaseFile, on day: Day) -> Bool {
    guard let policy = policy(for: file.filing) else { return false }
    return file.deadline(on: day, calendar: calendar, policy: policy)?.isOverdue ?? false
  }
}

extension MonthlyReport.Row {
  fileprivate mutating func count(_ file: CaseFile, in span: ClosedRange<Day>) {
    func isIn(_ day: Day?) -> Bool { day.map(span.contains) ?? false }
    if isIn(file.history.first?.happenedOn) { filings += 1 }
    if isIn(file.approvedOn) { approvals += 1 }
    if isIn(file.openedOn) { openings += 1 }
    spotChecks += file.spotChecks.count { span.contains($0.day) }
    if isIn(file.completedOn) {
      completions += 1
      trained += file.passedLearners.count
    }
    if isIn(file.claim?.receivedOn) { claims += 1 }
    if isIn(file.payout?.paidOn) { payouts += 1 }
    // A supplement is money of its month, and no second class that was paid.
    for payout in [file.payout].compactMap(\.self) + file.supplements where span.contains(payout.paidOn) {
      paid += payout.amount
    }
  }

  fileprivate mutating func add(_ other: MonthlyReport.Row) {
    filings += other.filings
    approvals += other.approvals
    openings += other.openings
    spotChecks += other.spotChecks
    completions += other.completions
    trained += other.trained
    claims += other.claims
    payouts += other.payouts
    paid += other.paid
    overdue += other.overdue
  }
}
