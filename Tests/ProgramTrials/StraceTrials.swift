import CaseDomain
import CaseStorage
import Glibc
import StorageTrials
import TestSupport

// The program under strace(1), which kills or stops it at a call of the kernel that is named by number.

extension Trial {
  package static var isStraceThere: Bool { access("/usr/bin/strace", X_OK) == 0 }

  /// A real process is killed as it makes its so-manieth call: done again by the same name, what it did is there once.
  package static let killedCalls = Trial(
    name: "kill at a system call of a real process",
    figures: Figures(test: 12, commit: 1_500, nightly: 20_000)
  ) { count, seed, _, share in
    var numbers = SeededNumbers(seed: seed)
    let desk = try ProgramDesk()
    let lengths = try Deed.allCases.map { try $0.calls(desk) }
    var tally = Tally()
    for index in 0..<count {
      let place = index % Deed.allCases.count
      // Every call in turn, beginning anywhere.
      let call = 1 + (index / Deed.allCases.count + Int(numbers.next() % 7)) % lengths[place]
      guard share.contains(index) else { continue }
      let deed = Deed.allCases[place]
      tally.attempt("\(deed), call \(call) of \(lengths[place])") { try deed.killed(at: call, index, desk) }
    }
    return tally
  }

  /// The program is stopped while it holds the lock: the others are told who holds it, in time, and it goes on afterwards.
  package static let stoppedHolder = Trial(
    name: "the lock holder stopped, the others told", figures: Figures(test: 1, commit: 3, nightly: 20)
  ) { count, _, _, share in
    let desk = try ProgramDesk()
    var tally = Tally()
    for index in 0..<count where share.contains(index) {
      tally.attempt("stop \(index)") { try Deed.note.stopped(index, for: count > 1 ? 10 : 0, desk) }
    }
    return tally
  }
}

private enum Deed: CaseIterable {
  case note, filing, backup, look

  private static let calls =
    "openat,read,pread64,write,pwrite64,fsync,fdatasync,flock,fchmod,close,?newfstatat,?fstat,?stat,?lstat,?chmod,?mkdir,?unlink,?rename"

  private func arguments(_ desk: ProgramDesk, _ index: Int) -> [String] {
    let reviewer = ["--as", ProgramDesk.reviewer]
    return switch self {
    case .note: ["act", ProgramDesk.caseID, "add-note", "text=记", "--operation", "killed-call"] + reviewer
    case .filing: ["import", ProgramDesk.fixtures + "/import/filing.json"] + reviewer
    case .backup: ["backup", desk.place("copy-\(index)")]
    case .look:
      ["reveal", ProgramDesk.caseID, "--learner", "1", "--field", "resident-id", "--reason", "核对"] + reviewer
    }
  }

  /// How many calls it makes when nobody interferes.
  func calls(_ desk: ProgramDesk) throws -> Int {
    let (store, list) = (try desk.store(), desk.place("calls"))
    let run = try desk.run(
      arguments(desk, -1), on: store,
      through: ["/usr/bin/strace", "-f", "-qq", "-o", list, "-e", "trace=" + Deed.calls])
    guard run.status == 0 else { throw Broken(.trial, "\(self): \(run.complaints)") }
    return max(1, try RepositoryFiles.read(list).split(separator: "\n").count { !$0.contains("+++") })
  }

  func killed(at call: Int, _ index: Int, _ desk: ProgramDesk) throws -> Int {
    let store = try desk.store()
    let before = try CaseStore.open(store, access: .readOnly)
    let run = try desk.run(
      arguments(desk, index), on: store,
      through: [
        "/usr/bin/strace", "-f", "-qq", "-o", "/dev/null", "-e", "trace=" + Deed.calls, "-e",
        "inject=\(Deed.calls):signal=SIGKILL:when=\(call)",
      ])
    let wasSaid = run.status == 0
    guard [0, SIGKILL, 128 + SIGKILL].contains(run.status) else {
      throw Broken(.p3, "\(run.status): \(run.complaints)")
    }
    let copy = desk.place("copy-\(index)")
    if case .backup = self {
      // A copy that was cut off is no store, or a whole one.
      if wasSaid || access(copy + "/FORMAT", F_OK) == 0 {
        guard try CaseStore.verify(copy, against: before.head).isWhole else {
          throw Broken(.p2, "half a copy")
        }
        guard try !CaseStore.open(store, access: .readOnly).office.releases.isEmpty else {
          throw Broken(.p15, "copied, and not on record")
        }
      }
      try desk.remove(copy)
    }
    // What is printed whole was recorded before.
    let looks = try CaseStore.open(store, access: .readOnly).office.disclosures.values.joined().count
    if case .look = self, !run.output.isEmpty, looks == 0 { throw Broken(.p15, "shown, and not on record") }
    let cases = try CaseStore.open(store, access: .readOnly).office.cases.count
    let wasDone = cases > before.office.cases.count
    guard case .filing = self, wasDone else {
      let again = try desk.run(arguments(desk, index), on: store)
      guard again.status == 0 else { throw Broken(.p5, "again: \(again.complaints)") }
      return try look(at: store, copy, wasSaid, looks, before, desk)
    }
    return try look(at: store, copy, wasSaid, looks, before, desk)
  }

  private func look(
    at store: String, _ copy: String, _ wasSaid: Bool, _ looks: Int, _ before: CaseStore, _ desk: ProgramDesk
  ) throws -> Int {
    let notes = try desk.notes(store)
    let office = try CaseStore.open(store, access: .readOnly).office
    switch self {
    case .note: guard notes == ["记"] else { throw Broken(.p5, "\(notes)") }
    // An import that is made again names its attempts anew: whether it was done is looked up first, as a person would.
    case .filing:
      guard office.cases.count == before.office.cases.count + 1 else {
        throw Broken(.p2, "\(office.cases.count) cases")
      }
    case .backup:
      guard try CaseStore.verify(copy, against: before.head).isWhole else { throw Broken(.p2, "the copy") }
    case .look:
      guard office.disclosures.values.joined().count == looks + 1 else { throw Broken(.p15, "looks") }
    }
    try desk.remove(store)
    try desk.remove(copy)
    return wasSaid ? 1 : 0
  }

  func stopped(_ index: Int, for seconds: Int, _ desk: ProgramDesk) throws -> Int {
    let store = try desk.store()
    // Stopped by its own sync of the journal, so with the lock in its hands.
    let holder = try EmulatedTerminal(
      [
        "/usr/bin/strace", "-f", "-o", "/dev/null", "-e", "trace=fdatasync", "-e",
        "inject=fdatasync:signal=SIGSTOP:when=1", ProgramDesk.program,
      ] + arguments(desk, index) + ["--store", store, "--lang", "zh"], environment: desk.surroundings)
    try Self.waitForHolder(of: store)
    let clock = ContinuousClock()
    let start = clock.now
    var tries = 0
    repeat {
      let other = try desk.run(
        ["act", ProgramDesk.caseID, "add-note", "text=另", "--as", ProgramDesk.reviewer], on: store,
        through: ["/usr/bin/timeout", "60"])
      guard other.status == 75, other.complaints.contains("uid \(getuid())"),
        other.complaints.contains("pid ")
      else {
        throw Broken(.p7, "the other was told: \(other.status) \(other.complaints)")
      }
      tries += 1
    } while clock.now - start < .seconds(seconds)
    // Reading waits for nobody.
    guard try desk.run(["list", "--as", ProgramDesk.reviewer], on: store).status == 0 else {
      throw Broken(.p12, "not readable meanwhile")
    }
    guard let process = try Self.process(named: "lock", of: store) else { throw Broken(.trial, "no holder") }
    kill(process, SIGCONT)
    guard try holder.exitStatus() == .exited(0) else { throw Broken(.p3, "the holder did not go on") }
    let later = try desk.run(
      ["act", ProgramDesk.caseID, "add-note", "text=后", "--as", ProgramDesk.reviewer], on: store)
    guard later.status == 0, try desk.notes(store) == ["记", "后"] else { throw Broken(.p1, "notes") }
    try desk.remove(store)
    return tries
  }

  /// The process that the lock file names, once it does and has been stopped.
  private static func process(named file: String, of store: String) throws -> pid_t? {
    let text = try RepositoryFiles.read(store + "/" + file)
    guard let place = text.firstRange(of: "pid ") else { return nil }
    return pid_t(String(text[place.upperBound...].prefix { $0.isNumber }))
  }

  private static func waitForHolder(of store: String) throws {
    let clock = ContinuousClock()
    let end = clock.now + .seconds(60)
    while clock.now < end {
      // A stopped process says so of itself; what it was called before may have blanks in it.
      if let process = try process(named: "lock", of: store),
        let state = try? RepositoryFiles.read("/proc/\(process)/stat").split(separator: ") ").last?.first,
        state == "T" || state == "t"
      {
        return
      }
      poll(nil, 0, 5)
    }
    throw Broken(.trial, "nobody was stopped")
  }
}
