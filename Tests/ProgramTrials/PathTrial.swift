import CaseStorage
import Glibc
import StorageTrials
import TestSupport

extension Trial {
  /// Names that lead elsewhere, wait for ever, never end or hold a line break, wherever the program takes a file or makes
  /// one: it ends in time and with a documented status, and nothing outside its directory is changed.
  package static let oddPaths = Trial(
    name: "paths: .., links, pipes, devices, line breaks",
    figures: Figures(test: 25, commit: 96, nightly: 192)
  ) { count, seed, _, share in
    let desk = try ProgramDesk()
    var tally = Tally()
    let tries = OddPath.allCases.flatMap { path in PathUse.allCases.map { (path, $0) } }
    let start = Int(seed % UInt64(tries.count))
    for index in 0..<count where share.contains(index) {
      // A step that meets them all in turn.
      let (path, use) = tries[(start + index * 11) % tries.count]
      tally.attempt("\(use) \(path)") { try use.go(path, index, desk) }
    }
    return tally
  }
}

private enum OddPath: CaseIterable {
  case above, link, linkToFolder, hardLink, pipe, device, endless, folder, lineBreak, controls, missing, long

  /// Puts it there, beside what must not be changed.
  func make(in place: String, beside victim: String) throws -> String {
    let path = place + "/odd"
    let isMade: Bool
    switch self {
    case .above: return place + "/../" + (victim.split(separator: "/").last.map(String.init) ?? "")
    case .link: isMade = symlink(victim, path) == 0
    case .linkToFolder:
      guard mkdir(victim + "-folder", 0o700) == 0 else { throw Broken(.trial, "no folder") }
      try RepositoryFiles.write("untouched\n", to: victim + "-folder/file")
      isMade = symlink(victim + "-folder", path) == 0
    case .hardLink: isMade = Glibc.link(victim, path) == 0
    case .pipe: isMade = mkfifo(path, 0o600) == 0
    case .device: return "/dev/null"
    case .endless: return "/dev/zero"
    case .folder: isMade = mkdir(path, 0o700) == 0
    case .lineBreak: return try file(place + "/two\nlines.pdf")
    case .controls: return try file(place + "/\u{1B}[2J\u{202E}.pdf")
    case .missing: return path
    // Too long for a name, and short enough for a link to hold.
    case .long: return place + "/" + String(repeating: "长", count: 1_000)
    }
    guard isMade else { throw Broken(.trial, "\(self) cannot be made: \(errno)") }
    return path
  }

  private func file(_ path: String) throws -> String {
    try RepositoryFiles.write("content\n", to: path)
    return path
  }
}

private enum PathUse: CaseIterable {
  case attach, importing, backup, restoreFrom, restoreTo, derived, head, form

  func go(_ odd: OddPath, _ index: Int, _ desk: ProgramDesk) throws -> Int {
    let (store, place, victim) = (try desk.store(), desk.place("odd-\(index)"), desk.place("victim-\(index)"))
    guard mkdir(place, 0o700) == 0 else { throw Broken(.trial, "no folder") }
    try RepositoryFiles.write("untouched\n", to: victim)
    let path = try odd.make(in: place, beside: victim)
    let reviewer = ["--as", ProgramDesk.reviewer]
    let arguments: [String]
    switch self {
    case .attach:
      arguments =
        ["act", ProgramDesk.caseID, "attach-document", "kind=contract", "title=附件", "files=\(path)"]
        + reviewer
    case .importing: arguments = ["import", path] + reviewer
    case .form: arguments = ["act", ProgramDesk.caseID, "add-note", "--from", path] + reviewer
    case .backup: arguments = ["backup", path]
    case .restoreFrom: arguments = ["restore", path]
    case .restoreTo: arguments = ["restore", store]
    case .head: arguments = ["verify", "--head", path]
    case .derived:
      // As somebody might who wants the program to write elsewhere.
      guard symlink(path, store + "/derived") == 0 else { throw Broken(.trial, "no link") }
      arguments = ["rebuild"]
    }
    let target: String
    switch self {
    case .restoreFrom: target = desk.place("restored-\(index)")
    case .restoreTo: target = path
    default: target = store
    }
    let run = try desk.run(arguments, on: target, through: ["/usr/bin/timeout", "30"])
    guard run.status != 124 else { throw Broken(.p3, "hangs") }
    try desk.expectOrderly(run, "\(arguments.first ?? "")")
    guard try RepositoryFiles.read(victim) == "untouched\n" else { throw Broken(.p13, "written outside") }
    let folder = victim + "-folder"
    if access(folder, F_OK) == 0 {
      let isUntouched = try RepositoryFiles.paths(under: folder) == [folder + "/file"]
      guard isUntouched, try RepositoryFiles.read(folder + "/file") == "untouched\n" else {
        throw Broken(.p13, "a folder outside was changed")
      }
    }
    _ = try desk.notes(store)
    for path in [store, place, victim, victim + "-folder", desk.place("restored-\(index)")] {
      try desk.remove(path)
    }
    return 1
  }
}
