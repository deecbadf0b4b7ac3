/// The ages of retirement, which have moved by months since a month (F-15).
///
/// A row says the age before, and how it grows: one month for every so many months by which somebody reaches the age
/// before later than the first month, up to the latest age. Of several rows for one sex the latest age counts: a flag
/// asks only about whom no row could still keep at work.
public struct RetirementAges: Hashable, Sendable {
  /// Where it stands.
  public var clause: String
  /// The first day of the month from which ages grow.
  public var since: Day
  public var rows: [Row]

  public struct Row: Hashable, Sendable {
    public enum Sex: String, CaseIterable, Sendable { case male, female }

    public var sex: Sex
    /// Months of age before it began to grow, and at the most.
    public var months: Int
    public var latest: Int
    /// So many months for one month more.
    public var step: Int

    public init(sex: Sex, months: Int, latest: Int, step: Int) {
      self.sex = sex
      self.months = months
      self.latest = latest
      self.step = step
    }
  }

  public init(clause: String, since: Day, rows: [Row]) {
    self.clause = clause
    self.since = since
    self.rows = rows
  }

  /// The age in months at which somebody born on a day may retire, by one row.
  func age(bornOn day: Day, by row: Row) -> Int {
    let reached = day.adding(months: row.months).monthsOfYears - since.monthsOfYears
    return reached < 0 ? row.months : min(row.latest, row.months + reached / row.step + 1)
  }

  /// The day on which the person reaches the age; nil when no row is for them.
  public func day(for identity: ResidentIdentity) -> Day? {
    let sex: Row.Sex = identity.isMale ? .male : .female
    let age = rows.filter { $0.sex == sex }.map { self.age(bornOn: identity.birthDay, by: $0) }.max()
    return age.map { identity.birthDay.adding(months: $0) }
  }
}

extension Day {
  /// Months since the year 0.
  var monthsOfYears: Int { civilDate.year * 12 + civilDate.month - 1 }
}
