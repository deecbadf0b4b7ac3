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
