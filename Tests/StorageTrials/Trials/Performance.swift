import CaseDomain
import CaseStorage
import Synchronization
import TestSupport

/// A script as it goes when nothing goes wrong, and each moment of it at which something could.
package struct Performance: Sendable {
  package let script: Script
  /// The office after so many steps, none included.
  package let offices: [Office]
  package let moments: [Moment]

  /// Just before a call of the system.
  package struct Moment: Sendable {
    var call: SimulatedSystem.Call
    /// The how-manieth of the run.
    package var number: Int
    package var disk: SimulatedDisk
    /// Steps of which somebody was told that they are recorded; nil before anybody was told that there is a store.
    package var acknowledged: Int?
    /// The head at that time.
    var head: ChainHead?
  }

  package init(_ script: Script, with bug: SeededBug? = nil) throws {
    self.script = script
    let recorder = Recorder()
    let system = SimulatedSystem(with: bug)
    system.judge { call, number, disk in
      if call.changes || call == .tryLock { recorder.add(call, number, disk) }
      return .passes
    }
    var stores = [try script.make(on: Disk(of: StorePaths.root, system))]
    recorder.acknowledge(0, stores[0].head)
    if script.isShared { stores.append(try script.open(system)) }
    var offices = [stores[0].office]
    for index in script.steps.indices {
      let store = stores[index % stores.count]
      guard try script.carryOut(index, on: store) == .recorded else {
        throw Broken(.trial, "\(script.name): step \(index) was not recorded")
      }
      recorder.acknowledge(index + 1, store.head)
      offices.append(store.office)
    }
    recorder.add(.close, system.callCount + 1, system.disk)
    self.offices = offices
    moments = recorder.moments
  }

  private final class Recorder: Sendable {
    private let state = Mutex<(moments: [Moment], acknowledged: Int?, head: ChainHead?)>(([], nil, nil))

    func add(_ call: SimulatedSystem.Call, _ number: Int, _ disk: SimulatedDisk) {
      state.withLock {
        $0.moments.append(
          Moment(call: call, number: number, disk: disk, acknowledged: $0.acknowledged, head: $0.head))
      }
    }

    func acknowledge(_ steps: Int, _ head: ChainHead) {
      state.withLock {
        $0.acknowledged = steps
        $0.head = head
      }
    }

    var moments: [Moment] { state.withLock(\.moments) }
  }
}

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
  /// - Parameter again: a second crash at one of the moments of the recovery; from the numbers.
  /// - Returns: how many records were found that had been acknowledged.
  @discardableResult
  package func check(
    _ moment: Performance.Moment, _ crash: Crash, again: UInt64? = nil
  ) throws -> Int {
    let disk =
      switch crash {
      case .kill: moment.disk
      case .power(let loss): moment.disk.afterPowerLoss(loss)
      }
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
    if let again { return try checkAgain(moment, acknowledged, disk, again) }
    try carryOn(system, acknowledged, moment.head)
    return acknowledged
  }

  /// Crashes once more while the first crash is being dealt with.
  private func checkAgain(
    _ moment: Performance.Moment, _ acknowledged: Int, _ disk: SimulatedDisk, _ seed: UInt64
  ) throws -> Int {
    let system = SimulatedSystem(disk, with: bug)
    let target = system.callCount + Int(seed % 40)
    let caught = Mutex<SimulatedDisk?>(nil)
    system.judge { call, number, disk in
      if number == target { caught.withLock { $0 = disk } }
      return .passes
    }
    try carryOn(system, acknowledged, moment.head)
    guard let second = caught.withLock({ $0 }) else { return acknowledged }
    let system2 = SimulatedSystem(second.afterPowerLoss(.some(seed)), with: bug)
    try carryOn(system2, acknowledged, moment.head)
    return acknowledged
  }

  /// - Parameter acknowledged: steps that have to be there.
  func carryOn(_ system: SimulatedSystem, _ acknowledged: Int, _ head: ChainHead?) throws {
    let before = Bytes(system.disk)
    let store: CaseStore
    do throws(StoreFault) {
      store = try script.open(system)
    } catch {
      throw Broken(.p3, "not opened: \(error)")
    }
    try expect(store, acknowledged...(acknowledged + 1), head, system)
    let next = min(acknowledged, script.steps.count - 1)
    do throws(StoreFault) {
      guard try script.carryOut(next, on: store) != .refused else { throw StoreFault.closed }
    } catch {
      throw Broken(.p5, "step \(next) cannot be repeated: \(error)")
    }
    try expect(store, (next + 1)...(next + 1), head, system)
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
    try expect(again, (next + 1)...(next + 1), store.head, after)
    let findings = try CaseStore.verify(
      StorePaths.root, against: store.head, Disk(of: StorePaths.root, after)
    ).findings
    guard findings.isEmpty else { throw Broken(.p9, "\(findings)") }
  }

  /// Whether so many steps are recorded, each wholly, and nothing else.
  func expect(
    _ store: CaseStore, _ steps: ClosedRange<Int>, _ head: ChainHead?, _ system: SimulatedSystem
  ) throws {
    var known = 0
    for index in script.steps.indices {
      let operations = script.operations(of: index)
      let count = operations.filter(store.knows).count
      guard count == 0 || count == operations.count else { throw Broken(.p2, "half of step \(index)") }
      // A step that records nothing is as if it had been.
      if count > 0 || (operations.isEmpty && known == index && known < steps.upperBound) { known += 1 }
      guard known == index + 1 || count == 0 else { throw Broken(.p8, "step \(index) without one before") }
    }
    guard known >= steps.lowerBound else {
      throw Broken(.p1, "\(steps.lowerBound) acknowledged, \(known) there")
    }
    guard known <= steps.upperBound else { throw Broken(.p5, "\(known) there, \(steps.upperBound) done") }
    guard store.office.isSame(as: performance.offices[known]) else { throw Broken(.p2, "another office") }
    let verification = try CaseStore.verify(
      StorePaths.root, against: head, Disk(of: StorePaths.root, system))
    guard verification.isWhole else { throw Broken(.p9, "\(verification.findings)") }
  }
}

/// What stood in a store's files, for P4.
struct Bytes: Hashable {
  private var files: [String: [UInt8]] = [:]

  init(_ disk: SimulatedDisk) {
    for name in disk.names(StorePaths.journal) {
      let path = StorePaths.journal + "/" + name
      files[path] = disk.bytes(path)
    }
    let people = StorePaths.root + "/people"
    for folder in disk.names(people) {
      for name in disk.names(people + "/" + folder) {
        let path = people + "/" + folder + "/" + name
        files[path] = disk.bytes(path)
      }
    }
  }

  /// The first file that no longer begins with what it held.
  func lost(in disk: SimulatedDisk) -> String? {
    files.keys.sorted().first { path in
      !(disk.bytes(path) ?? []).starts(with: files[path] ?? [])
    }
  }
}
