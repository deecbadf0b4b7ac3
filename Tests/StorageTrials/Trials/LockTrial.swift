import CaseDomain
import CaseStorage
import TestSupport

extension Trial {
  /// Somebody else comes while the lock is held: they are told by whom, and nothing of theirs gets between.
  package static let lock = Trial(
    name: "a second writer while the lock is held", figures: Figures(test: 12, commit: 600, nightly: 6_000)
  ) { count, seed, bug, share in
    let scripts = try Script.all()
    var tally = Tally()
    for index in 0..<count where share.contains(index) {
      let script = scripts[index % scripts.count]
      tally.attempt(script.name) {
        let system = SimulatedSystem(with: bug)
        let store = try script.make(on: Disk(of: StorePaths.root, system))
        let other = try script.open(system)
        var answer: StoreFault?
        _ = try store.transaction(by: SampleOffice.admin) { (draft) throws(StoreFault) -> Bool? in
          do throws(StoreFault) {
            _ = try script.carryOut(script.steps.count - 1, on: other)
          } catch {
            answer = error
          }
          _ = draft.execute(
            .registerTeacher(Teacher(id: TeacherID("held"), name: "教员", institution: nil)),
            by: SampleOffice.admin, operation: OperationID("held"), now: Script.opening)
          return true
        }
        let findings = try CaseStore.verify(
          StorePaths.root, against: store.head, Disk(of: StorePaths.root, system)
        ).findings
        guard findings.isEmpty else { throw Broken(.p7, "\(findings)") }
        guard case .busy(let holder) = answer, !holder.isEmpty else {
          throw Broken(.p7, "the second was told \(String(describing: answer))")
        }
        return 1
      }
    }
    return tally
  }
}
