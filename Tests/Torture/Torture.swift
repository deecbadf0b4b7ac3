import Glibc
import ProgramTrials
import StorageTrials

/// Puts the store through every kind of fault; its last line says how many were tried, and what was lost.
///
///     Torture [--scale test|commit|nightly] [--seed NUMBER] [--only WORD]
///
/// The same seed tries the same faults. A fault that broke a promise is named so that it can be tried by itself.
@main
enum Torture {
  static func main() async {
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
    // A simulated disk knows no other: each core takes its share. Real processes keep all of them busy by themselves.
    let cores = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    for (trial, parts) in (Trial.all + Trial.ofTheProgram).map({ ($0, cores) })
      + [(.processes, 1), (.conflicts, 1)]
    where only.isEmpty || trial.name.contains(only) {
      total.add(await report(trial, scale, seed: seed, parts: parts))
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

  private static func report(_ trial: Trial, _ scale: Trial.Scale, seed: UInt64, parts: Int) async -> Tally {
    let clock = ContinuousClock()
    let start = clock.now
    let tally = await withTaskGroup(of: (part: Int, tally: Tally).self) { group in
      for part in 0..<parts {
        group.addTask {
          var tally = Tally()
          do {
            tally = try trial.run(scale, seed: seed, share: Share(part, of: parts))
          } catch {
            tally.attempt(trial.name) { throw error }
          }
          return (part, tally)
        }
      }
      var shares: [Int: Tally] = [:]
      for await share in group { shares[share.part] = share.tally }
      var tally = Tally()
      for part in 0..<parts { shares[part].map { tally.add($0) } }
      return tally
    }
    let seconds = (clock.now - start).components.seconds
    let followed =
      tally.followed == tally.tried ? "" : " (\(tally.followed) followed, the others left the same bytes)"
    say("\(trial.name): \(tally.tried) tried\(followed), \(tally.brokenCount) broken, \(seconds) s")
    for line in tally.broken { say("  \(line)") }
    return tally
  }
}
