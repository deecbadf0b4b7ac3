import CaseDomain
import Glibc

/// Times the sweep of red flags over an office in memory and prints one line.
///
///     RedFlagSweep [LINES]      100000 unless it is said otherwise
@main
enum RedFlagSweep {
  static func main() throws {
    let wanted = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 100_000
    var office = try SweepOffice(lines: wanted)
    let cases = office.circumstances.office.cases.count
    let clock = ContinuousClock()
    var raised = 0
    let sweep = clock.measure { raised = office.circumstances.openFlags().count }
    // A change of one case, and that case looked at again: what an action costs.
    let ids = office.circumstances.office.cases.keys.sorted().prefix(100)
    var again = 0
    let changes = clock.measure {
      for id in ids {
        office.change(id)
        if let file = office.circumstances.office[id] {
          again += office.circumstances.openFlags(of: file).count
        }
      }
    }
    let share = Int(changes / ids.count / .microseconds(1))
    print(
      "red flags, \(office.lines) learner lines: \(Int(sweep / .milliseconds(1))) ms for all \(cases) cases "
        + "(\(raised) raised), \(share) µs after a change of one (\(again) raised)")
    if raised == 0 || again == 0 { exit(1) }
  }
}
