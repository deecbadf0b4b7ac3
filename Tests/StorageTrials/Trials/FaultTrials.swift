import CaseDomain
import CaseStorage
import Glibc
import Synchronization
import TestSupport

extension Trial {
  /// Each call that changes something fails, once or from then on.
  package static let errors = Trial(
    name: "EIO at each write and sync", figures: Figures(test: 120, commit: 4_000, nightly: 40_000)
  ) { count, seed, bug, share in
    try fail(count, seed, bug, share, at: { $0.changes }) { number in
      Fault(verdict: .fails(EIO), lasts: number.isMultiple(of: 2))
    }
  }

  /// There is no room, or no more of it than some bytes; or a quota says so, or the directory is read-only.
  package static let fullDisk = Trial(
    name: "full disk, short write, quota, read-only",
    figures: Figures(test: 120, commit: 4_000, nightly: 40_000)
  ) { count, seed, bug, share in
    try fail(count, seed, bug, share, at: { [.openToWrite, .append, .write, .makeDirectory].contains($0) }) {
      number in
      switch number % 6 {
      case 0: Fault(verdict: .fails(ENOSPC), lasts: true)
      case 1: Fault(verdict: .fails(EDQUOT), lasts: true)
      case 2: Fault(verdict: .fails(EROFS), lasts: true)
      default: Fault(verdict: .takes(Int(number / 6 % 700)), lasts: false)
      }
    }
  }

  struct Fault: Sendable {
    var verdict: SimulatedSystem.Verdict
    var lasts: Bool
  }

  private struct Place {
    var performance: Performance
    var number: Int
    var call: SimulatedSystem.Call
  }

  private static func fail(
    _ count: Int, _ seed: UInt64, _ bug: SeededBug?, _ share: Share, at isFit: (SimulatedSystem.Call) -> Bool,
    _ choose: (UInt64) -> Fault
  ) throws -> Tally {
    var numbers = SeededNumbers(seed: seed)
    let performances = try Script.all().map { try Performance($0) }
    func places(_ isBare: Bool) -> [Place] {
      performances.filter { $0.script.isBare == isBare }.flatMap { performance in
        performance.moments.filter { isFit($0.call) && $0.acknowledged != nil }.map {
          Place(performance: performance, number: $0.number, call: $0.call)
        }
      }.shuffled(using: &numbers)
    }
    let (bare, full) = (places(true), places(false))
    var tally = Tally()
    for index in 0..<count {
      // Those with people files are slow to open, and take turns more seldom.
      let group = index % 16 == 15 ? full : bare
      let place = group[(index % 16 == 15 ? index / 16 : index) % group.count]
      let fault = choose(numbers.next())
      let isOut = numbers.next().isMultiple(of: 3)
      guard share.contains(index) else { continue }
      tally.attempt("\(place.performance.script.name), call \(place.number) (\(place.call)), \(fault)") {
        try Ordeal(place.performance, bug).undergo(
          fault, at: place.number, at: place.call, losingPower: isOut)
      }
    }
    return tally
  }
}

/// One run with a fault in it.
private struct Ordeal {
  let performance: Performance
  let bug: SeededBug?
  var script: Script { performance.script }

  init(_ performance: Performance, _ bug: SeededBug?) {
    self.performance = performance
    self.bug = bug
  }

  func undergo(
    _ fault: Trial.Fault, at number: Int, at call: SimulatedSystem.Call, losingPower: Bool
  ) throws -> Int {
    let system = SimulatedSystem(with: bug)
    let isFaulty = Mutex(true)
    system.judge { present, count, _ in
      guard isFaulty.withLock({ $0 }), count == number || (fault.lasts && count > number && present.changes)
      else { return .passes }
      return fault.verdict
    }
    var stores = [try script.make(on: Disk(of: StorePaths.root, system))]
    if script.isShared { stores.append(try script.open(system)) }
    var head = stores[0].head
    for index in script.steps.indices {
      let store = stores[index % stores.count]
      let failure: StoreFault
      do throws(StoreFault) {
        _ = try script.carryOut(index, on: store)
        head = store.head
        continue
      } catch {
        failure = error
      }
      if case .outcomeUnknown = failure { try expectClosed(store, index, system) }
      try expectReadable(index, head, system)
      isFaulty.withLock { $0 = false }
      // Another process, or the machine after its next start, carries on.
      system.kill()
      let after = losingPower ? SimulatedSystem(system.disk.afterPowerLoss(.everything), with: bug) : system
      try Aftermath(performance, with: bug).carryOn(after, index, head)
      return index
    }
    // Nobody noticed: then nothing was lost by it.
    let after = SimulatedSystem(system.disk.afterPowerLoss(.everything))
    isFaulty.withLock { $0 = false }
    try Aftermath(performance).carryOn(after, script.steps.count, head)
    return script.steps.count
  }

  /// P6: nothing more goes through that handle.
  private func expectClosed(_ store: CaseStore, _ index: Int, _ system: SimulatedSystem) throws {
    let before = system.disk.bytes(StorePaths.journal + "/000001.jsonl")
    do throws(StoreFault) {
      _ = try script.carryOut(index, on: store)
      throw StoreFault.notTraining
    } catch {
      guard error == .closed else { throw Broken(.p6, "after an unknown outcome: \(error)") }
    }
    guard system.disk.bytes(StorePaths.journal + "/000001.jsonl") == before else {
      throw Broken(.p6, "written through a closed handle")
    }
  }

  /// P12: what was recorded can be read while the disk is as it is.
  private func expectReadable(_ index: Int, _ head: ChainHead, _ system: SimulatedSystem) throws {
    let reader: CaseStore
    do throws(StoreFault) {
      reader = try script.open(system, .readOnly)
    } catch {
      throw Broken(.p12, "not readable: \(error)")
    }
    guard reader.damage == nil else { throw Broken(.p12, "\(String(describing: reader.damage))") }
    try Aftermath(performance).expect(reader, index...(index + 1))
    try Aftermath(performance).expectWhole(head, system)
  }
}
