import CaseDomain
import CaseStorage
import Glibc
import StorageTrials
import TestSupport

extension Trial {
  /// Processes that write to one store are killed at random; whatever they said is recorded has to be there.
  static let processes = Trial(
    name: "random kill, real processes on a real disk",
    figures: Figures(test: 10, commit: 1_000, nightly: 100_000)
  ) { count, seed, _, _ in
    var numbers = SeededNumbers(seed: seed)
    var tally = Tally()
    var left = count
    while left > 0 {
      // A store of its own every so often: whoever opens one reads its whole history, and a thousand writers would spend
      // their short lives on that. Now and then a store grows older.
      let lives = min(left, numbers.next() % 16 == 0 ? 192 : 48)
      try kill(lives, &numbers, &tally)
      left -= lives
    }
    return tally
  }

  /// Four to sixteen writers at a time; whenever one is killed, in whatever it is doing, another takes its place.
  private static func kill(_ lives: Int, _ numbers: inout SeededNumbers, _ tally: inout Tally) throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/store"
    _ = try CaseStore.create(
      at: path, training: Script.opening, registry: Script.bareRegistry, by: "建库人", at: Script.opening)
    let crowd = min(lives, 4 + Int(numbers.next() % 13))
    var born = 0
    var alive: [Child] = []
    var said: [String] = []
    for life in 0..<lives {
      while alive.count < min(crowd, lives - life) {
        alive.append(try Child(["write", path, "w\(born)", "1000000"]))
        born += 1
      }
      usleep(UInt32(numbers.next() % 30_000))
      let child = alive.remove(at: Int(numbers.next() % UInt64(alive.count)))
      child.kill()
      tally.attempt("") { 0 }
      said += child.rest()
    }
    let tried = tally.tried
    tally.attempt("after \(tried) kills, \(crowd) writers at a time") {
      if let fault = said.first(where: { $0.hasPrefix("fault") }) { throw Broken(.p3, fault) }
      let store = try CaseStore.open(path)
      let lost = said.filter { !store.knows(OperationID($0)) }
      guard lost.isEmpty else {
        throw Broken(.p1, "\(lost.count) of \(said.count) lost, \(lost.min() ?? "")")
      }
      let verification = try CaseStore.verify(path, against: store.head)
      guard verification.isWhole else { throw Broken(.p9, "\(verification.findings)") }
      return said.count
    }
  }

  /// Sixteen processes that all change one case: each has to have seen what the one before it did.
  static let conflicts = Trial(
    name: "16 processes on conflicting revisions",
    figures: Figures(test: 32, commit: 20_000, nightly: 1_000_000)
  ) { count, _, _, _ in
    var tally = Tally()
    var left = count
    while left > 0 {
      // In several stores: a case of a million notes is nobody's.
      let each = min((left + 15) / 16, 64)
      try conflict(each, &tally)
      left -= each * 16
    }
    return tally
  }

  private static func conflict(_ each: Int, _ tally: inout Tally) throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/store"
    let script = try Script("a class", [.filing(2)])
    let store = try CaseStore.create(
      at: path, training: Script.opening, registry: script.registry, by: "建库人", at: Script.opening)
    try script.carryOut(0, on: store)
    guard let file = store.office.cases.values.first else { throw Broken(.trial, "no case") }
    let children = try (0..<16).map {
      try Child(["write", path, "c\($0)", "\(each)", file.id.text])
    }
    var revisions: [Int] = []
    for child in children {
      for line in child.rest() {
        tally.attempt("\(line)") {
          guard let revision = Int(line) else { throw Broken(.p7, line) }
          revisions.append(revision)
          return 1
        }
      }
    }
    tally.attempt("all revisions") {
      try store.refresh()
      let first = file.revision + 1
      guard revisions.sorted() == Array(first..<(first + revisions.count)),
        store.office[file.id]?.revision == file.revision + revisions.count
      else { throw Broken(.p7, "a revision was given twice, or to nobody") }
      let verification = try CaseStore.verify(path, against: store.head)
      guard verification.findings.isEmpty else { throw Broken(.p9, "\(verification.findings)") }
      return 0
    }
  }
}

/// A process of this program, and what it says.
private final class Child {
  private let process: pid_t
  private let output: Int32
  private var buffer: [UInt8] = []
  private var isOver = false

  init(_ arguments: [String]) throws {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { throw Broken(.trial, "no pipe") }
    // A child that held another's end of a pipe would keep that other from ending.
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    output = ends[0]
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      close(ends[1])
    }
    var words = (["/proc/self/exe"] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var process: pid_t = 0
    guard posix_spawn(&process, "/proc/self/exe", &actions, nil, &words, environ) == 0 else {
      throw Broken(.trial, "no process")
    }
    self.process = process
  }

  func kill() { _ = Glibc.kill(process, SIGKILL) }

  /// Nil when the process has ended. A line that was cut off was said to nobody.
  func readLine() -> String? {
    while true {
      if let end = buffer.firstIndex(of: 0x0A) {
        let line = String(decoding: buffer[..<end], as: UTF8.self)
        buffer.removeSubrange(...end)
        return line
      }
      guard !isOver else { return nil }
      var piece = [UInt8](repeating: 0, count: 65_536)
      let count = read(output, &piece, piece.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        isOver = true
        var status: Int32 = 0
        waitpid(process, &status, 0)
        close(output)
        continue
      }
      buffer += piece[..<count]
    }
  }

  func rest() -> [String] {
    var lines: [String] = []
    while let line = readLine() { lines.append(line) }
    return lines
  }
}
