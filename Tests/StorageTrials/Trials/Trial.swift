/// A kind of fault, tried in many places.
package struct Trial: Sendable {
  package let name: String
  /// How many faults to try, at the three scales.
  package let figures: Figures
  private let run: Run

  package typealias Run =
    @Sendable (_ count: Int, _ seed: UInt64, _ bug: SeededBug?, _ share: Share) throws -> Tally

  package init(name: String, figures: Figures, run: @escaping Run) {
    self.name = name
    self.figures = figures
    self.run = run
  }

  /// As many as a test may take, each commit, each night.
  package struct Figures: Hashable, Sendable {
    package var test: Int
    package var commit: Int
    package var nightly: Int

    package init(test: Int, commit: Int, nightly: Int) {
      self.test = test
      self.commit = commit
      self.nightly = nightly
    }

    package subscript(scale: Scale) -> Int {
      switch scale {
      case .test: test
      case .commit: commit
      case .nightly: nightly
      }
    }
  }

  package enum Scale: String, CaseIterable, Sendable { case test, commit, nightly }

  /// - Parameters:
  ///   - seed: the same seed tries the same faults.
  ///   - share: the part of them that is tried here; the others are somebody else's.
  package func run(
    _ scale: Scale, seed: UInt64 = 1, with bug: SeededBug? = nil, share: Share = .whole
  ) throws -> Tally {
    try run(figures[scale], seed, bug, share)
  }
}

/// One part of a trial's faults, so that several cores can try them. All parts draw the same numbers, and each tries
/// what falls to it.
package struct Share: Hashable, Sendable {
  package let part: Int
  package let parts: Int

  package init(_ part: Int, of parts: Int) {
    self.part = part
    self.parts = parts
  }

  package static let whole = Share(0, of: 1)

  package func contains(_ number: Int) -> Bool { number % parts == part }
}

/// What came of a trial.
package struct Tally: Sendable {
  /// Faults tried.
  package private(set) var tried = 0
  /// Of these, faults that were followed to their end; the others had left the very bytes of one that was.
  package private(set) var followed = 0
  /// Records that somebody had been told of, looked for after a fault and found.
  package private(set) var found = 0
  /// Promises broken, each with how to see it again; the first few.
  package private(set) var broken: [String] = []
  package private(set) var brokenCount = 0

  package init() {}

  /// - Parameter what: names the fault so that it can be tried again by itself.
  package mutating func attempt(_ what: @autoclosure () -> String, _ work: () throws -> Int) {
    followed += 1
    enter(what(), Result { try work() })
  }

  /// Enters what came of a fault whose bytes had been followed before.
  mutating func enter(_ what: @autoclosure () -> String, _ outcome: Result<Int, any Error>) {
    tried += 1
    switch outcome {
    case .success(let records): found += records
    case .failure(let error):
      brokenCount += 1
      if broken.count < 20 { broken.append("\(what()): \(error)") }
    }
  }

  mutating func countFollowed(_ count: Int) { followed += count }

  package mutating func add(_ other: Tally) {
    tried += other.tried
    followed += other.followed
    found += other.found
    brokenCount += other.brokenCount
    broken = Array((broken + other.broken).prefix(20))
  }
}

extension Trial {
  package static let all: [Trial] = [
    .kill, .power, .errors, .fullDisk, .lock, .truncation, .tampering, .rollback, .hostileJSON,
  ]

  /// The trial in which a mistake has to show.
  package static func guarding(_ bug: SeededBug) -> Trial {
    switch bug {
    case .noSync, .lateSync, .truncatedTail, .noDirectorySync: .power
    case .retriedSync: .errors
    case .recordLock: .lock
    }
  }
}
