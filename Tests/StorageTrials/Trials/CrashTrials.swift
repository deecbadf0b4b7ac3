import CaseStorage
import TestSupport

extension Trial {
  /// The process is killed before each call of twelve scripts, or after an acknowledgement; what the kernel holds stays.
  package static let kill = Trial(
    name: "kill at each system call of 12 scripts", figures: Figures(test: 60, commit: 1_500, nightly: 20_000)
  ) { count, seed, bug, share in
    try crash(count, seed, bug, share) { index, _ in
      index.isMultiple(of: 3) ? (.kill, seed &+ UInt64(index)) : (.kill, nil)
    }
  }

  /// The power goes at each call; blocks and names that were not synced are there, or not, or zero.
  package static let power = Trial(
    name: "power loss, model", figures: Figures(test: 400, commit: 100_000, nightly: 10_000_000)
  ) { count, seed, bug, share in
    try crash(count, seed, bug, share) { index, number in
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
    _ count: Int, _ seed: UInt64, _ bug: SeededBug?, _ share: Share,
    _ choose: (_ index: Int, _ number: UInt64) -> (Aftermath.Crash, again: UInt64?)
  ) throws -> Tally {
    var numbers = SeededNumbers(seed: seed)
    var crashes = try Script.all().map { Crashes(Aftermath(try Performance($0, with: bug), with: bug)) }
    let bare = crashes.indices.filter { crashes[$0].aftermath.script.isBare }
    let full = crashes.indices.filter { !crashes[$0].aftermath.script.isBare }
    var tally = Tally()
    var places: [Int?] = crashes.map { _ in nil }
    for index in 0..<count {
      let group = index % 24 == 23 ? full : bare
      let chosen = group[(index / 24 + index) % group.count]
      let moments = crashes[chosen].aftermath.performance.moments
      // Each moment in its turn, so that few faults are spread over the whole script, and many are at each call.
      let stride = max(1, moments.count * group.count / max(count, 1) | 1)
      let place = places[chosen] ?? Int(numbers.next() % UInt64(moments.count))
      places[chosen] = (place + stride) % moments.count
      let moment = moments[place % moments.count]
      let (crash, again) = choose(index, numbers.next())
      // All crashes at one moment fall to the same share, which remembers them.
      guard share.contains(place) else { continue }
      tally.enter(
        "\(crashes[chosen].aftermath.script.name), call \(moment.number) (\(moment.call)), \(crash), \(again ?? 0)",
        crashes[chosen].outcome(of: moment, crash, again: again))
    }
    tally.countFollowed(crashes.reduce(0) { $0 + $1.followed })
    return tally
  }
}
