/// What an institution's classes of a year came to, and where it has stood.
///
/// Counted are the learners who passed classes completed in the year. Those of classes whose quarter has
/// not ended may still get a certificate or a job; they are in the rates, and counted apart as well.
public struct InstitutionRecord: Hashable, Sendable {
  public var id: InstitutionID
  public var name: String
  public var centre: CentreID
  public var standing: Standing
  /// Whether a new class may be filed today.
  public var mayFile: Bool
  /// Every standing that was entered, the earliest first.
  public var history: [StandingEntry]
  public var classes: Int
  public var passed: Int
  /// Of those who passed, how many are in classes whose quarter has not ended.
  public var withinQuarter: Int
  /// Of those who passed employment and enterprise training, who holds at least one certificate.
  public var certified: Share
  /// The same without the occupations for which no certificate exists.
  public var certifiable: Share
  /// Of those who passed employment training, who has a record of a job.
  public var employed: Share

  /// Some of all, never rounded in the institution's favour.
  public struct Share: Hashable, Sendable {
    public var part: Int
    public var whole: Int

    public init(_ part: Int = 0, of whole: Int = 0) {
      self.part = part
      self.whole = whole
    }

    /// Whole percent, rounded down; nil of nobody.
    public var percent: Int? { whole > 0 ? part * 100 / whole : nil }

    /// Whether the share is at least so many percent; nil of nobody.
    public func reaches(percent wanted: Int) -> Bool? { whole > 0 ? part * 100 >= wanted * whole : nil }
  }
}

extension Circumstances {
  /// Every institution on file, those without a class in the year included, in the order of their centres.
  public func institutionRecords(year: Int) -> [InstitutionRecord] {
    var records: [InstitutionID: InstitutionRecord] = [:]
    for institution in office.registry.institutions.values {
      records[institution.id] = InstitutionRecord(
        id: institution.id, name: institution.name, centre: institution.centre,
        standing: institution.standing, mayFile: institution.mayFile(on: today),
        history: office.registry.standings[institution.id] ?? [],
        classes: 0, passed: 0, withinQuarter: 0, certified: .init(), certifiable: .init(), employed: .init())
    }
    for file in office.cases.values where file.completedOn?.year == year {
      records[file.filing.institution]?.count(file, isWithinQuarter: isWithinQuarter(file), in: self)
    }
    return records.values.sorted { ($0.centre, $0.id) < ($1.centre, $1.id) }
  }

  private func isWithinQuarter(_ file: CaseFile) -> Bool {
    guard let completedOn = file.completedOn, let policy = policy(for: file.filing) else { return false }
    return today <= calendar.quarterEnd(after: completedOn, months: policy[.credentialMonths]).latest
  }
}

extension InstitutionRecord {
  fileprivate mutating func count(
    _ file: CaseFile, isWithinQuarter: Bool, in circumstances: Circumstances
  ) {
    let policy = circumstances.policy(for: file.filing)
    let hasCredential = policy?.occupation(named: file.filing.occupation)?.flag != .noCredential
    classes += 1
    for learner in file.passedLearners {
      passed += 1
      if isWithinQuarter { withinQuarter += 1 }
      if file.filing.trainingType.countsInCertificateRate {
        certified.count(!learner.credentials.isEmpty)
        if hasCredential { certifiable.count(!learner.credentials.isEmpty) }
      }
      if file.filing.trainingType == .employment { employed.count(!learner.jobs.isEmpty) }
    }
  }
}

extension InstitutionRecord.Share {
  fileprivate mutating func count(_ isPart: Bool) {
    whole += 1
    if isPart { part += 1 }
  }
}
