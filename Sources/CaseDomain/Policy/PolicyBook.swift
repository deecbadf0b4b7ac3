/// The policies of all years: each day is governed by at most one, and the years join without a gap.
public struct PolicyBook: Equatable, Sendable {
  /// The earliest first.
  public let policies: [Policy]

  public init(_ policies: [Policy]) throws(PolicyBookFault) {
    let ordered = policies.sorted { $0.tables.inForceFrom < $1.tables.inForceFrom }
    for (earlier, later) in zip(ordered, ordered.dropFirst()) {
      let from = later.tables.inForceFrom
      guard let through = earlier.tables.inForceThrough, through < from else {
        throw .overlap(earlier.documentNumber, later.documentNumber, on: from)
      }
      guard through.next == from else {
        throw .gap(earlier.documentNumber, later.documentNumber, from: through.next, through: from.previous)
      }
    }
    self.policies = ordered
  }

  /// Before the first policy was taken in.
  public static let empty = PolicyBook()

  private init() { policies = [] }

  /// The policy that governs what was filed on that day; nil before the first and after the last.
  public func policy(inForceOn day: Day) -> Policy? { policies.last { $0.isInForce(on: day) } }

  /// The policy whose tasks are those of a year: the last that governs any day of it.
  public func policy(ofYear year: Int) -> Policy? {
    let (first, last) = (Day.firstDay(ofYear: year), Day.firstDay(ofYear: year + 1).previous)
    return policies.last { policy in
      policy.tables.inForceFrom <= last && policy.tables.inForceThrough.map { $0 >= first } ?? true
    }
  }
}

/// Why policies do not make a book. Policies are named by their document numbers.
public enum PolicyBookFault: Error, Hashable, Sendable {
  /// Two policies govern that day. An earlier one without an end overlaps every later one.
  case overlap(String, String, on: Day)
  /// No policy governs these days, though one did before and one does after.
  case gap(String, String, from: Day, through: Day)
}

extension PolicyBook {
  /// The book with one more policy. One of the same document number is replaced; the one in force before it, when it names no
  /// last day, ends the day before.
  public func adopting(_ policy: Policy) throws(PolicyBookFault) -> PolicyBook {
    var kept: [Policy] = []
    for earlier in policies where earlier.documentNumber != policy.documentNumber {
      var tables = earlier.tables
      if tables.inForceThrough == nil, tables.inForceFrom < policy.tables.inForceFrom {
        tables.inForceThrough = policy.tables.inForceFrom.previous
      }
      // The tables passed the audit before, and the audit does not look at the last day alone.
      kept.append((try? Policy(tables)) ?? earlier)
    }
    return try PolicyBook(kept + [policy])
  }
}
