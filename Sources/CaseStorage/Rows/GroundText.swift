import CaseDomain

// What a deadline rests on, as a line of text: many rows share one.

extension DeadlineGround {
  /// `clock filing-review 20 R-104 1 started:20214 held:20220:supplement`, `day quarter R-304 20361 20361 20361 0`; days
  /// by their ordinal.
  var text: String {
    let words: [String]
    switch self {
    case .clock(let rule, let marks):
      words =
        [
          "clock", rule.name.rawValue, "\(rule.workingDays)", rule.rule.rawValue,
          rule.holdingDayCounts ? "1" : "0",
        ]
        + marks.map(\.text)
    case .day(let due, let basis, let rule):
      words = [
        "day", basis.word, rule.rawValue, "\(due.earliest.ordinal)", "\(due.latest.ordinal)",
        "\(due.likely.ordinal)", due.isProvisional ? "1" : "0",
      ]
    }
    return words.joined(separator: " ")
  }

  init?(_ text: String) {
    let words = text.split(separator: " ").map(String.init)
    switch words.first {
    case "clock":
      guard words.count > 5, let name = ClockName(rawValue: words[1]), let length = Int(words[2]),
        (1...10_000).contains(length), let rule = RuleID(rawValue: words[3])
      else { return nil }
      var marks: [ClockMark] = []
      for word in words[5...] {
        guard let mark = ClockMark(word) else { return nil }
        marks.append(mark)
      }
      self = .clock(
        ClockRule(name: name, workingDays: length, rule: rule, holdingDayCounts: words[4] == "1"), marks)
    case "day":
      guard words.count == 7, let basis = Deadline.Basis(word: words[1]),
        let rule = RuleID(rawValue: words[2]),
        let earliest = Day(ordinalText: words[3]), let latest = Day(ordinalText: words[4]),
        let likely = Day(ordinalText: words[5])
      else { return nil }
      self = .day(
        DueDay(earliest: earliest, latest: latest, likely: likely, isProvisional: words[6] == "1"), basis,
        rule)
    default: return nil
    }
  }
}

extension Deadline.Basis {
  private static let words: [(Deadline.Basis, String)] = [
    (.plannedStart, "planned-start"), (.trainingEnd, "training-end"), (.rectification, "rectification"),
    (.quarter, "quarter"), (.disposal, "disposal"),
  ]

  fileprivate var word: String { Self.words.first { $0.0 == self }?.1 ?? "" }

  fileprivate init?(word: String) {
    guard let basis = Self.words.first(where: { $0.1 == word })?.0 else { return nil }
    self = basis
  }
}

extension ClockMark {
  fileprivate var text: String {
    switch self {
    case .started(let day): "started:\(day.ordinal)"
    case .held(let day, let ground): "held:\(day.ordinal):\(ground.rawValue)"
    case .resumed(let day): "resumed:\(day.ordinal)"
    case .restarted(let day): "restarted:\(day.ordinal)"
    case .stopped(let day): "stopped:\(day.ordinal)"
    }
  }

  fileprivate init?(_ word: String) {
    let parts = word.split(separator: ":").map(String.init)
    guard parts.count >= 2, let day = Day(ordinalText: parts[1]) else { return nil }
    switch (parts[0], parts.count) {
    case ("started", 2): self = .started(day)
    case ("held", 3):
      guard let ground = HoldGround(rawValue: parts[2]) else { return nil }
      self = .held(day, ground: ground)
    case ("resumed", 2): self = .resumed(day)
    case ("restarted", 2): self = .restarted(day)
    case ("stopped", 2): self = .stopped(day)
    default: return nil
    }
  }
}

extension Day {
  /// From 1970 to 2199: working days are counted one by one, and a day that was put in by hand far away would hold up
  /// the start. Where a case has such a day, its rows are read with the journal.
  static let countable = 0...84_005

  fileprivate init?(ordinalText text: String) {
    guard let ordinal = Int(text), Self.countable.contains(ordinal) else { return nil }
    self.init(ordinal: ordinal)
  }
}
