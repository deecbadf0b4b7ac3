import StorageTrials

@main struct Torture {
  static func main() throws {
    for trial in [Trial.kill, .power, .errors, .fullDisk, .lock] {
      let clock = ContinuousClock()
      let start = clock.now
      let tally = try trial.run(.test)
      print(trial.name, tally.tried, tally.found, tally.brokenCount, clock.now - start)
      for line in tally.broken.prefix(5) { print("  ", line) }
    }
    for bug in SeededBug.allCases {
      for trial in [Trial.kill, .power, .errors, .fullDisk, .lock] {
        let tally = try trial.run(.test, with: bug)
        print(bug, trial.name, tally.brokenCount, tally.broken.first ?? "")
      }
    }
  }
}
