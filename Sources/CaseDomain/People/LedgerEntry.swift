/// One subsidy a person drew or is claimed for.
public struct LedgerEntry: Hashable, Sendable {
  /// The key of the person: the same for the same identity number in every case. The ledger only compares it.
  public let subject: String
  public let source: LedgerSource
  /// The day the class was completed, which decides the year.
  public let completionDay: Day
  /// The occupation's name; of entrepreneurship the course's raw name.
  public let occupation: String
  /// The level that is paid (`AwardLine.paidLevel`).
  public let level: AwardLevel
  /// Which year of an apprenticeship, from 1; nil for other training.
  public let apprenticeshipYear: Int?
  public let state: LedgerState

  public init(
    subject: String, source: LedgerSource, completionDay: Day, occupation: String, level: AwardLevel,
    apprenticeshipYear: Int? = nil, state: LedgerState
  ) {
    self.subject = subject
    self.source = source
    self.completionDay = completionDay
    self.occupation = occupation
    self.level = level
    self.apprenticeshipYear = apprenticeshipYear
    self.state = state
  }

  /// Whether the entry is one of the times of.
  var countsAsTime: Bool {
    switch source {
    case .case, .earlier: true
    case .skillUpgrading: false
    }
  }

  /// By completion, then by source, so that a history has one order however it was put together.
  func isBefore(_ other: LedgerEntry) -> Bool {
    (completionDay, source.rank, source.name) < (other.completionDay, other.source.rank, other.source.name)
  }
}

/// Where an entry comes from.
public enum LedgerSource: Hashable, Sendable {
  /// A case of this store, by its id.
  case `case`(String)
  /// A training subsidy paid before this store began, imported; by its reference.
  case earlier(String)
  /// 参保职工技能提升补贴, imported; by its reference.
  case skillUpgrading(String)

  fileprivate var rank: Int {
    switch self {
    case .case: 0
    case .earlier: 1
    case .skillUpgrading: 2
    }
  }

  fileprivate var name: String {
    switch self {
    case .case(let name), .earlier(let name), .skillUpgrading(let name): name
    }
  }
}

public enum LedgerState: String, CaseIterable, Sendable {
  case claimed
  case paid
}
