import Crypto
import TestSupport

/// The crashes of one script, each disk that they leave followed once.
///
/// A recovery is a function of the disk it finds and of what had been acknowledged: the simulated system has no clock and
/// no chance but its own, which begin anew with each. So draws that leave the same bytes have the same outcome, and it is
/// remembered by the disk's digest (SHA-256 over every name, mode and byte). Each draw counts as tried, and those that
/// were followed are counted besides.
struct Crashes {
  let aftermath: Aftermath
  private var outages: [Int: Outage] = [:]
  private var starts: [Drawn: Start] = [:]
  private var outcomes: [Start: Result<Int, any Error>] = [:]
  private var recoveries: [Start: [SimulatedDisk]] = [:]
  /// How many crashes were followed to their end.
  private(set) var followed = 0

  /// What a recovery begins with.
  private enum Start: Hashable {
    /// The kernel as it was at a moment, by the number of its call.
    case kernel(moment: Int)
    case disk(SHA256Digest, acknowledged: Int?)
  }

  private struct Drawn: Hashable {
    var moment: Int
    var draw: Outage.Draw
  }

  init(_ aftermath: Aftermath) { self.aftermath = aftermath }

  /// A second crash comes before one of so many calls of the recovery.
  private static let calls = 40
  /// Beyond so many, what was remembered to save time is forgotten to save memory.
  private static let limits = (starts: 1_000_000, recoveries: 20_000)

  /// What comes of a crash.
  ///
  /// - Parameter again: a second crash at one of the moments of the recovery; from the numbers.
  mutating func outcome(
    of moment: Performance.Moment, _ crash: Aftermath.Crash, again: UInt64? = nil
  ) -> Result<Int, any Error> {
    let outage = outage(moment)
    let (start, draw) = start(moment, crash, outage)
    func disk() -> SimulatedDisk { draw.map { outage.disk($0) } ?? moment.disk }
    guard let again, moment.acknowledged != nil else { return follow(start, moment, disk) }
    if recoveries[start] == nil {
      let (outcome, disks) = aftermath.recovery(from: disk(), of: moment, calls: Crashes.calls)
      followed += 1
      outcomes[start] = outcome
      if recoveries.count >= Crashes.limits.recoveries { recoveries = [:] }
      recoveries[start] = disks
    }
    let place = Int(again % UInt64(Crashes.calls))
    guard case .some(.success(let records)) = outcomes[start], let disks = recoveries[start],
      place > 0, place <= disks.count
    else { return outcomes[start] ?? .success(0) }
    let second = disks[place - 1].afterPowerLoss(.some(again))
    let outcome = follow(.disk(second.digest, acknowledged: moment.acknowledged), moment) { second }
    return outcome.map { _ in records }
  }

  private mutating func follow(
    _ start: Start, _ moment: Performance.Moment, _ disk: () -> SimulatedDisk
  ) -> Result<Int, any Error> {
    if let known = outcomes[start] { return known }
    followed += 1
    let outcome = Result { try aftermath.check(moment, on: disk()) }
    outcomes[start] = outcome
    return outcome
  }

  private mutating func start(
    _ moment: Performance.Moment, _ crash: Aftermath.Crash, _ outage: Outage
  ) -> (Start, Outage.Draw?) {
    guard case .power(let loss) = crash else { return (.kernel(moment: moment.number), nil) }
    let drawn = Drawn(moment: moment.number, draw: outage.draw(loss))
    if let known = starts[drawn] { return (known, drawn.draw) }
    let start = Start.disk(outage.disk(drawn.draw).digest, acknowledged: moment.acknowledged)
    if starts.count >= Crashes.limits.starts { starts = [:] }
    starts[drawn] = start
    return (start, drawn.draw)
  }

  private mutating func outage(_ moment: Performance.Moment) -> Outage {
    if let known = outages[moment.number] { return known }
    let outage = Outage(moment.disk)
    outages[moment.number] = outage
    return outage
  }
}
