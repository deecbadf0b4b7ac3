/// What a recommendation or a signature covers: the facts, the rules and the calendar it rested on, as they stood then.
///
/// A canonical text and no digest of it: the journal that keeps it is chained line by line, so it is sealed already, and
/// only the text can say afterwards what has changed (docs/decisions/0016). Built anew at any later moment it is equal
/// to the one that was signed, or shows every difference.
public struct DecisionEnvelope: Hashable, Sendable {
  /// In canonical order, each item once.
  public let entries: [Entry]

  public struct Entry: Hashable, Sendable {
    public let item: Item
    public let value: String

    public init(_ item: Item, _ value: String) {
      self.item = item
      self.value = value
    }
  }

  /// What can be covered.
  public enum Item: Hashable, Sendable {
    /// The policy of the filing day, by its document number.
    case policy
    /// A figure of it, in the figure's unit.
    case figure(PolicyFigure)
    /// What the calendar says of a year: its notice, the days off and the make-up days.
    case calendar(Int)
    /// In fen.
    case claimed
    case payee
    /// The commitment to the account that is kept outside the journal.
    case account
    /// In fen, or the rule under which the class cannot be priced.
    case award
    /// A learner of the claim, by number: fen, and for whom nothing is paid the rule.
    case line(Int)
    /// A red flag that was open, by its key.
    case flag(String)
  }

  public init(_ entries: [Entry]) { self.entries = entries }

  public subscript(item: Item) -> String? { entries.first { $0.item == item }?.value }

  /// The award that was covered; nil where the class could not be priced.
  public var award: Money? { self[.award].flatMap { Int($0) }.map { Money(fen: $0) } }

  /// What was to be paid for each learner of the claim, by number.
  public var lines: [Int: Money] {
    var lines: [Int: Money] = [:]
    for entry in entries {
      guard case .line(let number) = entry.item else { continue }
      lines[number] = Money(fen: entry.value.split(separator: " ").first.flatMap { Int($0) } ?? 0)
    }
    return lines
  }
}

// MARK: Canonical text

extension DecisionEnvelope {
  /// One line an entry: the item's name, a space, the value. Line breaks and backslashes of a value are escaped, so that
  /// two different envelopes never have one text.
  public var lineTexts: [String] { entries.map { "\($0.item.name) \($0.value.escapingBreaks)" } }

  /// The lines, each ended by a line feed: what a digest is taken of.
  public var text: String { lineTexts.map { $0 + "\n" }.joined() }

  /// Reads what ``lineTexts`` wrote; nil for anything else.
  public init?(lineTexts: [String]) {
    var entries: [Entry] = []
    for line in lineTexts {
      let parts = line.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, let item = Item(name: String(parts[0])) else { return nil }
      entries.append(Entry(item, String(parts[1]).readingBreaks))
    }
    self.init(entries)
  }
}

extension DecisionEnvelope.Item {
  /// The name in the canonical text.
  public var name: String {
    switch self {
    case .policy: "policy"
    case .figure(let figure): "figure." + figure.name
    case .calendar(let year): "calendar.\(year)"
    case .claimed: "claimed"
    case .payee: "payee"
    case .account: "account"
    case .award: "award"
    case .line(let number): "line.\(number)"
    case .flag(let key): "flag." + key
    }
  }

  init?(name: String) {
    let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
    let rest = parts.count == 2 ? parts[1] : ""
    switch (parts.first, parts.count) {
    case ("policy", 1): self = .policy
    case ("claimed", 1): self = .claimed
    case ("payee", 1): self = .payee
    case ("account", 1): self = .account
    case ("award", 1): self = .award
    case ("flag", 2): self = .flag(rest)
    case ("calendar", 2):
      guard let year = Int(rest) else { return nil }
      self = .calendar(year)
    case ("line", 2):
      guard let number = Int(rest) else { return nil }
      self = .line(number)
    case ("figure", 2):
      guard let figure = PolicyFigure.allCases.first(where: { $0.name == rest }) else { return nil }
      self = .figure(figure)
    default: return nil
    }
  }

  /// Whether a change of it moves the ground of the decision. A calendar amended afterwards moves days, which were kept or
  /// missed by the calendar of their time: it is shown, and stops nothing.
  public var weighs: Bool { if case .calendar = self { false } else { true } }
}

extension String {
  fileprivate var escapingBreaks: String {
    map {
      $0 == "\\" ? "\\\\" : $0 == "\n" ? "\\n" : $0 == "\r" ? "\\r" : $0 == "\r\n" ? "\\r\\n" : String($0)
    }
    .joined()
  }

  fileprivate var readingBreaks: String {
    var text = ""
    var isEscaped = false
    for character in self {
      switch (isEscaped, character) {
      case (false, "\\"): isEscaped = true
      case (true, "n"): (text, isEscaped) = (text + "\n", false)
      case (true, "r"): (text, isEscaped) = (text + "\r", false)
      default: (text, isEscaped) = (text + String(character), false)
      }
    }
    return text
  }
}

// MARK: Making and comparing

extension DecisionEnvelope {
  /// The figures that a claim rests on, from its period to its payment.
  static let figures: [PolicyFigure] = [
    .claimReviewDays, .noticeDays, .payoutDays, .referralMinimum, .credentialRatePercent,
    .employmentRatePercent, .shortageSupplementPercent, .livingAllowanceADay, .lifetimeLimit, .yearlyLimit,
  ]

  /// What differs now, in the order of the envelope, what is new last.
  public func changes(to now: DecisionEnvelope) -> [EnvelopeChange] {
    let values = Dictionary(now.entries.map { ($0.item, $0.value) }) { first, _ in first }
    let known = Set(entries.map(\.item))
    return entries.compactMap { entry in
      values[entry.item] == entry.value
        ? nil : EnvelopeChange(item: entry.item, was: entry.value, now: values[entry.item])
    }
      + now.entries.filter { !known.contains($0.item) }.map {
        EnvelopeChange(item: $0.item, was: nil, now: $0.value)
      }
  }
}

/// One thing that was otherwise when it was signed.
public struct EnvelopeChange: Hashable, Sendable {
  public let item: DecisionEnvelope.Item
  /// Nil for what was not there.
  public let was: String?
  /// Nil for what is gone.
  public let now: String?

  public init(item: DecisionEnvelope.Item, was: String?, now: String?) {
    self.item = item
    self.was = was
    self.now = now
  }

  public var weighs: Bool { item.weighs }
}

extension Circumstances {
  /// What a decision on the claim would cover now; nil without a policy for the filing day.
  ///
  /// - Parameter years: the years of the calendar; those from the claim to today where nothing else is asked.
  public func envelope(of file: CaseFile, years: [Int]? = nil) -> DecisionEnvelope? {
    guard let policy = policy(for: file.filing) else { return nil }
    typealias Entry = DecisionEnvelope.Entry
    let first = (file.claim?.receivedOn ?? file.filing.receivedOn).year
    var entries = [Entry(.policy, policy.documentNumber)]
    entries += DecisionEnvelope.figures.map { Entry(.figure($0), String(policy[$0])) }
    entries += (years ?? Array(first...max(first, today.year))).map {
      Entry(.calendar($0), calendar.text(of: $0))
    }
    if let claim = file.claim {
      entries += [
        Entry(.claimed, String(claim.claimed.fen)),
        Entry(.payee, claim.payee.kind.rawValue + " " + claim.payee.name),
        Entry(.account, claim.payee.account.commitment),
      ]
    }
    do throws(AwardRefusal) {
      let award = try file.award(under: policy, ledger: office.ledger)
      entries.append(Entry(.award, String(award.total.fen)))
      let claimed = Set(file.claim?.learners ?? file.learners.map(\.number))
      entries += award.lines.filter { claimed.contains($0.learner) }.map { line in
        Entry(
          .line(line.learner), String(line.amount.fen) + (line.exclusion.map { " " + $0.rule.rawValue } ?? "")
        )
      }
    } catch {
      entries.append(Entry(.award, error.rule.rawValue))
    }
    let flags = openFlags(of: file).filter(\.kind.blocksApproval).map(\.key)
    return DecisionEnvelope(entries + flags.sorted().map { Entry(.flag($0), "open") })
  }

  /// What has changed since a decision on the claim, by what it covers.
  public func changes(since covers: DecisionEnvelope, in file: CaseFile) -> [EnvelopeChange] {
    let years = covers.entries.compactMap { if case .calendar(let year) = $0.item { year } else { nil } }
    guard let now = envelope(of: file, years: years) else { return [] }
    return covers.changes(to: now)
  }

  /// What has changed since the signature that stands; empty where there is none, or one of a time before envelopes
  /// were kept.
  public func changesSinceSignOff(of file: CaseFile) -> [EnvelopeChange] {
    guard let signOff = file.signOff, signOff.decision == .approve, let covers = signOff.covers else {
      return []
    }
    // A line that an upheld objection struck is no change of the others: they are paid as they were signed.
    let struck = file.struckLearners
    let less = struck.reduce(Money.zero) { $0 + (covers.lines[$1] ?? .zero) }
    return changes(since: covers, in: file).filter { change in
      switch change.item {
      case .line(let number): !struck.contains(number)
      case .award: change.now != covers.award.map { String(($0 - less).fen) }
      default: true
      }
    }
  }
}

extension WorkingCalendar {
  /// A year in canonical form: the notice, the days off and the make-up days as month and day, runs joined.
  func text(of year: Int) -> String {
    guard let published = publishedYears.first(where: { $0.year == year }) else { return "unpublished" }
    return (published.documentNumber ?? "-") + " off " + runs(of: published.holidays.keys.sorted()) + " on "
      + runs(of: published.makeUpWorkdays.keys.sorted())
  }

  private func runs(of days: [Day]) -> String {
    var runs: [(first: Day, last: Day)] = []
    for day in days {
      if let last = runs.last?.last, last.next == day {
        runs[runs.count - 1].last = day
      } else {
        runs.append((day, day))
      }
    }
    func short(_ day: Day) -> String { day.month.padded(to: 2) + day.dayOfMonth.padded(to: 2) }
    return runs.isEmpty
      ? "-"
      : runs.map { $0.first == $0.last ? short($0.first) : short($0.first) + "-" + short($0.last) }
        .joined(separator: ",")
  }
}
