import CaseStorage
import Glibc
import StorageTrials
import TestSupport

extension Trial {
  /// Everything that can be odd about a process at once, in all combinations: what it may do it does, what it may not it
  /// refuses with a documented status, and the store stays whole.
  package static let surroundings = Trial(
    name: "odd surroundings in all combinations", figures: Figures(test: 12, commit: 96, nightly: 512)
  ) { count, seed, _, share in
    let desk = try ProgramDesk()
    var tally = Tally()
    for index in 0..<count where share.contains(index) {
      // Few tries are spread over all combinations; 512 are all of them. The first is of nothing odd at all.
      let mix = index == 0 ? 0 : Int((UInt64(index) &* 167 &+ seed) % 512)
      let surroundings = OddSurroundings(mix: mix)
      tally.attempt("\(surroundings)") { try surroundings.go(desk, index) }
    }
    return tally
  }
}

private struct OddSurroundings: CustomStringConvertible {
  /// One bit for each oddity; two for the clock.
  let mix: Int

  private func has(_ bit: Int) -> Bool { mix >> bit & 1 == 1 }
  private var isReadOnly: Bool { has(0) }
  private var isBare: Bool { has(1) }  // LC_ALL=C
  private var hasNoTerminalType: Bool { has(2) }
  private var hasClosedInput: Bool { has(3) }
  private var hasOddMask: Bool { has(4) }
  private var hasFewFiles: Bool { has(5) }
  private var isHomeless: Bool { has(6) }
  /// The store was made on 3 June 2025 at 09:00.
  private var clock: String? {
    [nil, "1971-01-01T00:00:00+08:00", "2199-12-31T23:59:59+08:00", "2025-06-02T09:00:00+08:00"][mix >> 7 & 3]
  }

  var description: String {
    let names: [(Bool, String)] = [
      (isReadOnly, "read-only"), (isBare, "LC_ALL=C"), (hasNoTerminalType, "no TERM"),
      (hasClosedInput, "closed stdin"), (hasOddMask, "umask 0777"), (hasFewFiles, "16 descriptors"),
      (isHomeless, "no HOME"), (clock != nil, clock ?? ""),
    ]
    return "mix \(mix): " + names.filter(\.0).map(\.1).joined(separator: ", ")
  }

  func go(_ desk: ProgramDesk, _ index: Int) throws -> Int {
    let store = try desk.store()
    var environment: [String: String?] = [:]
    if isBare { environment["LC_ALL"] = "C" }
    if hasNoTerminalType { environment["TERM"] = .some(nil) }
    if isHomeless {
      for name in ["HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME"] { environment[name] = .some(nil) }
    }
    // The store itself, as mounted: permissions do not hold who may do everything.
    var script =
      isReadOnly ? "mount --bind \"$0\" \"$0\" && mount -o remount,ro,bind \"$0\" || exit 125; " : ""
    if hasOddMask { script += "umask 0777; " }
    if hasFewFiles { script += "ulimit -n 16; " }
    if hasClosedInput { script += "exec 0<&-; " }
    script += "exec \"$@\""
    let launcher =
      (isReadOnly ? ["/usr/bin/unshare"] + (geteuid() == 0 ? ["-m"] : ["-rm"]) : [])
      + ["/bin/sh", "-c", script, store, "/usr/bin/timeout", "60"]
    let now = clock.map { ["--now", $0] } ?? []
    func run(_ arguments: [String]) throws -> ProgramRun {
      let run = try desk.run(arguments + now, on: store, through: launcher, environment: environment)
      guard run.status != 125 else { throw Broken(.trial, "cannot be mounted: \(run.complaints)") }
      try desk.expectOrderly(run, arguments.joined(separator: " "))
      return run
    }
    let reviewer = ["--as", ProgramDesk.reviewer]
    for arguments in [["list"], ["show", ProgramDesk.caseID], ["verify"], ["board"]] {
      let read = try run(arguments + (arguments == ["verify"] ? [] : reviewer))
      guard read.status == 0 else { throw Broken(.p12, "\(arguments): \(read.status), \(read.complaints)") }
    }
    let note =
      ["act", ProgramDesk.caseID, "add-note", "text=怪环境", "--operation", "surroundings-1"] + reviewer
    let said = try run(note)
    guard (said.status == 0) == !isReadOnly else { throw Broken(.p12, "\(said.status), \(said.complaints)") }
    let repeated = try run(note)
    guard repeated.status == said.status else { throw Broken(.p5, "repeated: \(repeated.complaints)") }
    guard try run([]).status == 69 else { throw Broken(.p3, "a desk without a terminal") }
    guard try desk.notes(store) == (isReadOnly ? [] : ["怪环境"]) else { throw Broken(.p1, "the note") }
    // Whoever comes later, with nothing odd about them, can read and write what was made.
    let later = ["act", ProgramDesk.caseID, "add-note", "text=如常"] + reviewer
    guard try desk.run(later, on: store).status == 0 else { throw Broken(.p3, "the next one") }
    _ = try desk.notes(store)
    try desk.remove(store)
    return isReadOnly ? 0 : 1
  }
}
