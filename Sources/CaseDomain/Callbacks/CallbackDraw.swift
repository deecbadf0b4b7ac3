/// Learners of a class who are to be called, as anybody can draw them again: of the same roster and the same seed, the
/// same learners.
///
/// The seed is made of the case and of the journal's head before the draw was recorded, so that nobody can choose who
/// is called. A class is drawn once; another roster is drawn anew.
public struct CallbackDraw: Hashable, Sendable {
  /// How many of a hundred are drawn, rounded up.
  public static let percent = 10

  /// `2025-0001 12:3fa4…`: the case, and the head of the journal (docs/journal-format.md).
  public let seed: String
  /// Numbers on the roster, in their order.
  public let learners: [Int]

  /// - Parameter roster: the numbers of the whole roster; their order does not matter.
  public init(of roster: [Int], seed: String) {
    var numbers = DrawNumbers(seed: CallbackDraw.number(of: seed))
    var left = roster.sorted()
    var drawn: [Int] = []
    for _ in 0..<(left.count * CallbackDraw.percent + 99) / 100 {
      drawn.append(left.remove(at: numbers.next(below: left.count)))
    }
    self.seed = seed
    learners = drawn.sorted()
  }

  /// As it was recorded.
  public init(recorded learners: [Int], seed: String) {
    self.seed = seed
    self.learners = learners
  }

  /// FNV-1a over the bytes of the text, 64 bits (Fowler, Noll, Vo): written out, for a draw has to come out the same
  /// years later.
  static func number(of text: String) -> UInt64 {
    text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}

/// What somebody said on the telephone. It counts for no spot check.
public enum CallbackAnswer: String, CaseIterable, Sendable {
  /// Attended as recorded.
  case confirmed
  /// Did not attend, or not as recorded.
  case denied
  /// The number is somebody else's.
  case wrongNumber = "wrong-number"
  case unreachable
  case declined

  /// Whether it speaks against the record of attendance.
  public var speaksAgainst: Bool { self == .denied || self == .wrongNumber }
}

/// A call to a learner of the list.
public struct Callback: Hashable, Sendable {
  public var learner: Int
  public var answer: CallbackAnswer
  public var note: String
  public var day: Day
  public var by: PersonID
  public var revision: Int

  public init(
    learner: Int, answer: CallbackAnswer, note: String, day: Day, by: PersonID, revision: Int
  ) {
    self.learner = learner
    self.answer = answer
    self.note = note
    self.day = day
    self.by = by
    self.revision = revision
  }
}

extension CaseFile {
  /// Learners of the list whom nobody has reached yet.
  public var callbacksOwed: [Int] {
    let reached = Set(callbacks.filter { $0.answer != .unreachable }.map(\.learner))
    return (callbackDraw?.learners ?? []).filter { !reached.contains($0) }
  }

  /// Whether the list is what its seed gives for the roster: nobody was put on it or left out.
  public var isCallbackDrawSound: Bool {
    callbackDraw.map { CallbackDraw(of: learners.map(\.number), seed: $0.seed) == $0 } ?? true
  }
}
