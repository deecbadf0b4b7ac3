import CaseDomain
import CaseStorage
import Glibc
import StorageTrials
import TestSupport

/// One of several processes that write to a real store at once, and may be killed at any moment. What it was told is
/// recorded it says on its standard output, a line each.
enum WriterProcess {
  /// `write STORE NAME COUNT` records, `write STORE NAME COUNT CASE` on the revision last seen.
  static func run(_ arguments: [String]) {
    guard arguments.count >= 3, let count = Int(arguments[2]) else { exit(64) }
    let (path, name) = (arguments[0], arguments[1])
    do throws(StoreFault) {
      let store = try CaseStore(path, .readWrite, Disk(of: path), lockPatience: 120_000)
      for number in 0..<count {
        if arguments.count > 3 {
          try note(number, by: name, on: CaseID(arguments[3]), store)
        } else {
          try register(number, by: name, store)
        }
      }
    } catch {
      print("fault \(error)")
      exit(1)
    }
  }

  private static func say(_ line: String) {
    let bytes = Array((line + "\n").utf8)
    _ = write(1, bytes, bytes.count)
  }

  private static func register(_ number: Int, by name: String, _ store: CaseStore) throws(StoreFault) {
    let operation = "\(name)-\(number)"
    let teacher = Teacher(id: TeacherID(operation), name: "教员", institution: nil)
    _ = try store.execute(
      .registerTeacher(teacher), by: SampleOffice.admin, operation: OperationID(operation),
      now: Script.opening)
    say(operation)
  }

  private static func note(
    _ number: Int, by name: String, on id: CaseID, _ store: CaseStore
  ) throws(StoreFault) {
    while true {
      try store.refresh()
      let seen = store.office[id]?.revision
      let order = Order(
        caseID: id, command: .addNote("\(name)-\(number)"), actor: SampleOffice.reviewer,
        operation: OperationID("\(name)-\(number)"), expectedRevision: seen)
      switch try store.execute(order, now: Script.opening) {
      case .recorded(_, let records): return say("\(records.last?.revision ?? 0)")
      case .repeated: return say("again")
      // Somebody was quicker: what they did has to be seen first.
      case .refused: continue
      }
    }
  }
}
