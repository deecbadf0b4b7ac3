import Glibc
import StorageTrials

/// Puts the store through every kind of fault; its last line says how many were tried, and what was lost.
///
///     Torture [--scale test|commit|nightly] [--seed NUMBER] [--only WORD]
///
/// The same seed tries the same faults. A fault that broke a promise is named so that it can be tried by itself.
@main
enum Torture {
  static func main() {
    var arguments = CommandLine.arguments.dropFirst()
    // As a writer that another process of this program is going to kill.
    if arguments.first == "write" { return WriterProcess.run(Array(arguments.dropFirst())) }
    var (scale, seed, only) = (Trial.Scale.commit, UInt64(1), "")
    while let option = arguments.popFirst() {
      switch (option, arguments.popFirst()) {
      case ("--scale", .some(let name)): scale = Trial.Scale(rawValue: name) ?? scale
      case ("--seed", .some(let number)): seed = UInt64(number) ?? seed
      case ("--only", .some(let word)): only = word
      default:
        say("Torture [--scale test|commit|nightly] [--seed NUMBER] [--only WORD]")
        exit(64)
      }
    }
    say("scale \(scale.rawValue), seed \(seed)")
    var total = Tally()
    let trials = Trial.all + [.processes, .conflicts]
    for trial in trials where only.isEmpty || trial.name.contains(only) {
      total.add(report(trial.name) { try trial.run(scale, seed: seed) })
    }
    var caught = 0
    if only.isEmpty {
      for bug in SeededBug.allCases {
        let tally = (try? Trial.guarding(bug).run(.test, seed: seed, with: bug)) ?? Tally()
        if tally.brokenCount > 0 { caught += 1 }
        say("known mistake, \(bug.rawValue): \(tally.brokenCount > 0 ? "caught" : "NOT CAUGHT")")
      }
      say("known mistakes caught: \(caught) of \(SeededBug.allCases.count)")
    }
    say(
      "faults tried: \(total.tried), records looked for: \(total.found), records lost: \(total.brokenCount)")
    exit(total.brokenCount == 0 && (!only.isEmpty || caught == SeededBug.allCases.count) ? 0 : 1)
  }

  /// At once, also where a file is written to.
  private static func say(_ line: String) {
    let bytes = Array((line + "\n").utf8)
    _ = write(1, bytes, bytes.count)
  }

  private static func report(_ name: String, _ work: () throws -> Tally) -> Tally {
    let clock = ContinuousClock()
    let start = clock.now
    var tally = Tally()
    do {
      tally = try work()
    } catch {
      tally.attempt(name) { throw error }
    }
    say(
      "\(name): \(tally.tried) tried, \(tally.brokenCount) broken, \((clock.now - start).components.seconds) s"
    )
    for line in tally.broken { say("  \(line)") }
    return tally
  }
}
