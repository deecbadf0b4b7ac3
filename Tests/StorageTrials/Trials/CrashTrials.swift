import CaseStorage
import TestSupport

extension Trial {
  /// The process is killed before each call of twelve scripts, or after an acknowledgement; what the kernel holds stays.
  package static let kill = Trial(
    name: "kill at each system call of 12 scripts", figures: Figures(test: 60, commit: 1_500, nightly: 20_000)
  ) { count, seed, bug in
    try crash(count, seed, bug) { index, _ in
      index.isMultiple(of: 3) ? (.kill, seed &+ UInt64(index)) : (.kill, nil)
    }
  }

  /// The power goes at each call; blocks and names that were not synced are there, or not, or zero.
  package static let power = Trial(
    name: "power loss, model", figures: Figures(test: 400, commit: 100_000, nightly: 10_000_000)
  ) { count, seed, bug in
    try crash(count, seed, bug) { index, number in
      switch index % 8 {
      case 0: (.power(.everything), nil)
      case 1: (.power(.nothing), nil)
      // The power goes once more while the program is about to recover.
      case 2: (.power(.some(number)), number)
      default: (.power(.some(number)), nil)
      }
    }
  }

  /// Goes round and round through the moments of all scripts; those that are slow to open take turns more seldom.
  private static func crash(
    _ count: Int, _ seed: UInt64, _ bug: SeededBug?,
    _ choose: (_ index: Int, _ number: UInt64) -> (Aftermath.Crash, again: UInt64?)
  ) throws -> Tally {
    var numbers = SeededNumbers(seed: seed)
    let aftermaths = try Script.all().map { Aftermath(try Performance($0, with: bug), with: bug) }
    let (bare, full) = (aftermaths.filter(\.script.isBare), aftermaths.filter { !$0.script.isBare })
    var tally = Tally()
    var places: [String: Int] = [:]
    for index in 0..<count {
      let group = index % 24 == 23 ? full : bare
      let aftermath = group[(index / 24 + index) % group.count]
      let moments = aftermath.performance.moments
      // Each moment in its turn, so that few faults are spread over the whole script, and many are at each call.
      let stride = max(1, moments.count * group.count / max(count, 1) | 1)
      let place = places[aftermath.script.name, default: Int(numbers.next() % UInt64(moments.count))]
      places[aftermath.script.name] = (place + stride) % moments.count
      let moment = moments[place % moments.count]
      let (crash, again) = choose(index, numbers.next())
      tally.attempt(
        "\(aftermath.script.name), call \(moment.number) (\(moment.call)), \(crash), \(again ?? 0)"
      ) {
        try aftermath.check(moment, crash, again: again)
      }
    }
    return tally
  }
}
