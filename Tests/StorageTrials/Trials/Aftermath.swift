import CaseDomain
import CaseStorage
import Synchronization
import TestSupport

/// Follows one run after its crash, and holds it to what was promised.
package struct Aftermath {
  let performance: Performance
  let bug: SeededBug?
  var script: Script { performance.script }

  package init(_ performance: Performance, with bug: SeededBug? = nil) {
    self.performance = performance
    self.bug = bug
  }

  /// What happened to the machine.
  package enum Crash: Hashable, Sendable {
    /// The process was killed; the kernel remembers what it wrote.
    case kill
    case power(SimulatedDisk.Loss)
  }

  /// Opens what a crash left, checks it, carries on where it stopped, and takes the power away once more.
  ///
  /// - Returns: how many records were found that had been acknowledged.
  @discardableResult
  package func check(_ moment: Performance.Moment, _ crash: Crash) throws -> Int {
    switch crash {
    case .kill: try check(moment, on: moment.disk)
    case .power(let loss): try check(moment, on: moment.disk.afterPowerLoss(loss))
    }
  }

  func check(_ moment: Performance.Moment, on disk: SimulatedDisk) throws -> Int {
    let system = SimulatedSystem(disk, with: bug)
    guard let acknowledged = moment.acknowledged else {
      // Nobody was told that there is a store: there is a whole one, or none.
      let store: CaseStore
      do throws(StoreFault) {
        store = try script.open(system)
      } catch {
        guard [StoreFault.missing(StorePaths.root), .notAStore(StorePaths.root)].contains(error) else {
          throw Broken(.p3, "a store half made: \(error)")
        }
        return 0
      }
      guard store.office.isSame(as: performance.offices[0]) else { throw Broken(.p2, "half a store") }
      return 0
    }
    try carryOn(system, acknowledged, moment.head)
    return acknowledged
  }

  /// The disk before each of the first calls of a recovery: where a second crash may come.
  func recovery(
    from disk: SimulatedDisk, of moment: Performance.Moment, calls: Int
  ) -> (outcome: Result<Int, any Error>, disks: [SimulatedDisk]) {
    let system = SimulatedSystem(disk, with: bug)
    let disks = Mutex<[SimulatedDisk]>([])
    system.judge { _, number, disk in
      if number <= calls { disks.withLock { $0.append(disk) } }
      return .passes
    }
    let acknowledged = moment.acknowledged ?? 0
    let outcome = Result {
      try carryOn(system, acknowledged, moment.head)
      return acknowledged
    }
    return (outcome, disks.withLock { $0 })
  }

  /// - Parameter acknowledged: steps that have to be there.
  func carryOn(_ system: SimulatedSystem, _ acknowledged: Int, _ head: ChainHead?) throws {
    let before = StoredBytes(system.disk)
    let store: CaseStore
    do throws(StoreFault) {
      store = try script.open(system)
    } catch {
      throw Broken(.p3, "not opened: \(error)")
    }
    try expect(store, acknowledged...(acknowledged + 1))
    try expectWhole(head, system)
    let next = min(acknowledged, script.steps.count - 1)
    do throws(StoreFault) {
      guard try script.carryOut(next, on: store) != .refused else { throw StoreFault.closed }
    } catch {
      throw Broken(.p5, "step \(next) cannot be repeated: \(error)")
    }
    try expect(store, (next + 1)...(next + 1))
    try expectWhole(head, system)
    if let lost = before.lost(in: system.disk) { throw Broken(.p4, "\(lost) is not what it was, and more") }
    // What has now been acknowledged outlives the worst.
    let after = SimulatedSystem(system.disk.afterPowerLoss(.everything))
    let again: CaseStore
    do throws(StoreFault) {
      again = try script.open(after)
    } catch {
      throw Broken(.p1, "not opened after power loss: \(error)")
    }
    guard again.head == store.head else { throw Broken(.p1, "\(store.head) became \(again.head)") }
    try expect(again, (next + 1)...(next + 1))
    let findings = try CaseStore.verify(
      StorePaths.root, against: store.head, Disk(of: StorePaths.root, after)
    ).findings
    guard findings.isEmpty else { throw Broken(.p9, "\(findings)") }
  }

  /// Whether so many steps are recorded, each wholly, and nothing else.
  func expect(_ store: CaseStore, _ steps: ClosedRange<Int>) throws {
    var known = 0
    for index in script.steps.indices {
      let operations = script.operations(of: index)
      let count = operations.filter(store.knows).count
      guard count == 0 || count == operations.count else { throw Broken(.p2, "half of step \(index)") }
      if count > 0 { known += 1 }
      guard known == index + 1 || count == 0 else { throw Broken(.p8, "step \(index) without one before") }
    }
    guard known >= steps.lowerBound else {
      throw Broken(.p1, "\(steps.lowerBound) acknowledged, \(known) there")
    }
    guard known <= steps.upperBound else { throw Broken(.p5, "\(known) there, \(steps.upperBound) done") }
    guard store.office.isSame(as: performance.offices[known]) else { throw Broken(.p2, "another office") }
  }

  /// Whether `verify` finds nothing but what a crash leaves at the end.
  func expectWhole(_ head: ChainHead?, _ system: SimulatedSystem) throws {
    let verification = try CaseStore.verify(
      StorePaths.root, against: head, Disk(of: StorePaths.root, system))
    guard verification.isWhole else { throw Broken(.p9, "\(verification.findings)") }
  }
}
