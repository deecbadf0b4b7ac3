import CaseDomain
import CaseStorage
import Glibc
import StorageTrials
import TestSupport

/// The program at work on stores of its own: each trial gets a fresh copy, and spoils or interrupts what it likes.
final class ProgramDesk {
  private let folder: TemporaryFolder
  private var copies = 0

  static let program = RepositoryFiles.program("casedesk")
  static let fixtures = RepositoryFiles.root + "/Fixtures"
  /// The one case of the store, and who works on it.
  static let (caseID, reviewer) = ("2025-0001", "li-min")

  /// The numbers with which the program says how a command ended (docs/exit-codes.md).
  static let documented: Set<Int32> = [0, 1, 2, 3, 64, 65, 66, 69, 73, 74, 75, 77]

  init() throws {
    folder = try TemporaryFolder()
    for arguments in [
      ["init", "--training", "--now", "2025-06-03T09:00:00+08:00", "--as", "admin"],
      ["import", ProgramDesk.fixtures + "/import/office.json", "--as", "admin"],
      ["import", ProgramDesk.fixtures + "/import/filing.json", "--as", ProgramDesk.reviewer],
    ] {
      let run = try run(arguments, on: folder.path + "/template")
      guard run.status == 0 else { throw Broken(.trial, "\(arguments): \(run.complaints)") }
    }
  }

  /// A place of its own for each try.
  func place(_ name: String) -> String { folder.path + "/" + name }

  /// The store as it was made, in a new place.
  func store() throws -> String {
    copies += 1
    let path = place("store-\(copies)")
    guard try ProgramRun(["/bin/cp", "-a", folder.path + "/template", path]).status == 0 else {
      throw Broken(.trial, "no copy")
    }
    return path
  }

  func remove(_ path: String) throws { _ = try ProgramRun(["/bin/rm", "-rf", path]) }

  /// - Parameter launcher: a program that runs the rest of its command line.
  func run(
    _ arguments: [String], on store: String, through launcher: [String] = [],
    environment: [String: String?] = [:]
  ) throws -> ProgramRun {
    try ProgramRun(
      launcher + [ProgramDesk.program] + arguments + ["--store", store],
      environment: surroundings.merging(environment) { $1 })
  }

  var surroundings: [String: String?] {
    [
      "LC_ALL": "C.UTF-8", "CASEDESK_SHARE": ProgramDesk.fixtures, "XDG_STATE_HOME": place("state"),
      "SWIFT_BACKTRACE": "enable=no",
    ]
  }

  /// Whether the store is whole; the notes on its case.
  func notes(_ store: String) throws -> [String] {
    let verification = try CaseStore.verify(store, against: nil)
    guard verification.isWhole else { throw Broken(.p9, "\(verification.findings)") }
    let office = try CaseStore.open(store, access: .readOnly).office
    guard let file = office[CaseID(ProgramDesk.caseID)] else { throw Broken(.p1, "the case is gone") }
    return file.history.compactMap { if case .noteAdded(let text) = $0.event { text } else { nil } }
  }

  /// Ended in a way that is written down, and sent nothing to the terminal but text.
  func expectOrderly(_ run: ProgramRun, _ what: String) throws {
    guard ProgramDesk.documented.contains(run.status) else {
      throw Broken(.p3, "\(what) ended with \(run.status): \(run.complaints.prefix(200))")
    }
    for text in [run.output, run.complaints] {
      let isHarmless = text.unicodeScalars.allSatisfy { scalar in
        scalar == "\n"
          || (scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value) && scalar != "\u{202E}")
      }
      guard isHarmless else { throw Broken(.p13, "\(what) prints control characters") }
    }
  }
}

extension Trial {
  /// Those that put the program as a whole through something; each starts it as people do.
  package static let ofTheProgram: [Trial] = [
    .signals, .hostileImports, .oddPaths, .surroundings, .killedCalls, .stoppedHolder,
  ]
}
