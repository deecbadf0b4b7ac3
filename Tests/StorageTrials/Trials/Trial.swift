/// A kind of fault, tried in many places.
package struct Trial: Sendable {
  package let name: String
  /// How many faults to try, at the three scales.
  package let figures: Figures
  private let run: @Sendable (_ count: Int, _ seed: UInt64, _ bug: SeededBug?) throws -> Tally

  package init(
    name: String, figures: Figures,
    run: @escaping @Sendable (_ count: Int, _ seed: UInt64, _ bug: SeededBug?) throws -> Tally
  ) {
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

  /// - Parameter seed: the same seed tries the same faults.
  package func run(_ scale: Scale, seed: UInt64 = 1, with bug: SeededBug? = nil) throws -> Tally {
    try run(figures[scale], seed, bug)
  }
}

/// What came of a trial.
package struct Tally: Sendable {
  /// Faults tried.
  package private(set) var tried = 0
  /// Records that somebody had been told of, looked for after a fault and found.
  package private(set) var found = 0
  /// Promises broken, each with how to see it again; the first few.
  package private(set) var broken: [String] = []
  package private(set) var brokenCount = 0

  package init() {}

  /// - Parameter what: names the fault so that it can be tried again by itself.
  package mutating func attempt(_ what: @autoclosure () -> String, _ work: () throws -> Int) {
    tried += 1
    do {
      found += try work()
    } catch {
      brokenCount += 1
      if broken.count < 20 { broken.append("\(what()): \(error)") }
    }
  }

  package mutating func add(_ other: Tally) {
    tried += other.tried
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
