import Foundation
import JSONText
import TestSupport
import Testing

/// P15. Every resident ID, phone and account of the demonstration is a canary: what leaves the store in any way is
/// searched for all of them.
@Suite("Personal data stay in the store")
struct CanaryTests {
  /// The store's whole numbers, as its people files hold them.
  private static func canaries(_ store: TestStore) throws -> [String] {
    try RepositoryFiles.paths(under: store.path + "/people").flatMap { path -> [String] in
      let value = try JSONValue.parse(Array(try RepositoryFiles.read(path).utf8))
      return ["residentID", "phone", "account"].compactMap { value[$0]?.string }
    }.filter { $0.count > 4 }
  }

  private struct Sweep {
    let canaries: Set<String>
    /// By what a whole number could begin with at any place of a text, so that a text is gone through once.
    private let beginnings: Set<UInt64>
    private let numbers: Set<[UInt8]>
    private let lengths: Set<Int>

    init(_ canaries: [String]) {
      self.canaries = Set(canaries)
      numbers = Set(self.canaries.map { Array($0.utf8) })
      lengths = Set(numbers.map(\.count))
      beginnings = Set(numbers.map { Self.eight($0[...]) })
    }

    private static func eight(_ bytes: ArraySlice<UInt8>) -> UInt64 {
      bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
    }

    /// The first canary in a text.
    func found(in text: [UInt8]) -> String? {
      var last: UInt64 = 0
      for (index, byte) in text.enumerated() {
        last = last << 8 | UInt64(byte)
        guard index >= 7, beginnings.contains(last) else { continue }
        let start = index - 7
        for length in lengths where start + length <= text.count {
          let bytes = Array(text[start..<start + length])
          if numbers.contains(bytes) { return String(decoding: bytes, as: UTF8.self) }
        }
      }
      return nil
    }

    func expectNone(in text: String, _ what: String, at place: SourceLocation = #_sourceLocation) {
      expectNone(in: Array(text.utf8), what, at: place)
    }

    func expectNone(in text: [UInt8], _ what: String, at place: SourceLocation = #_sourceLocation) {
      let found = found(in: text)
      #expect(found == nil, "\(what) shows \(found ?? "")", sourceLocation: place)
    }

    /// Every file under a folder but those that are meant to hold the numbers.
    func expectNone(under folder: String, but kept: String? = nil, _ what: String) throws {
      for path in try RepositoryFiles.paths(under: folder)
      where kept.map({ !path.hasPrefix(folder + "/" + $0) }) ?? true {
        let bytes = try #require(FileManager.default.contents(atPath: path), "\(path)")
        expectNone(in: Array(bytes), what + path.dropFirst(folder.count))
      }
    }
  }

  /// One case of each stage, open or ended: the one with the longest history.
  private static func cases(_ store: TestStore) throws -> [(id: String, isOpen: Bool)] {
    let all = try JSONValue.parse(Array(try store.succeed("export", "--all", "--as", "admin").output.utf8))
    let open = Set(
      try JSONValue.parse(Array(try store.succeed("list", "--json", "--as", "li-min").output.utf8))
        .array?.compactMap { $0["id"]?.string } ?? [])
    var longest: [String: (id: String, revision: Int)] = [:]
    for file in all.array ?? [] {
      guard let id = file["id"]?.string, let stage = file["stage"]?.string,
        let revision = file["revision"]?.number
      else { continue }
      if revision > longest[stage]?.revision ?? 0 { longest[stage] = (id, revision) }
    }
    return longest.values.map { ($0.id, open.contains($0.id)) }.sorted { $0.id < $1.id }
  }

  @Test("a sweep looks for what is there", arguments: ["", "x", "身份证号 ", "0123456789"])
  func sweepSees(_ before: String) {
    let sweep = Sweep(["620171199001010013", "13900000017", "62017119900101001X"])
    for canary in sweep.canaries {
      #expect(sweep.found(in: Array((before + canary + "9").utf8)) == canary)
      #expect(sweep.found(in: Array((before + canary.dropLast() + "·").utf8)) == nil)
    }
  }

  @Test("no list, page, paper, export, report, file, crash or list of processes shows one")
  func everywhere() throws {
    let store = try TestStore.demonstration()
    let sweep = Sweep(try Self.canaries(store))
    #expect(sweep.canaries.count > 1_000)
    let cases = try Self.cases(store)
    #expect(cases.count > 15)
    try everyCommand(store, cases.map(\.id), sweep)
    try everyPage(store, cases.filter(\.isOpen).map(\.id), sweep)
    try store.succeed("rebuild", "--as", "admin")
    try sweep.expectNone(under: store.path, but: "people/", "the store")
    try sweep.expectNone(under: store.state, "the reviewer's own files")
  }

  private func everyCommand(_ store: TestStore, _ cases: [String], _ sweep: Sweep) throws {
    func look(_ arguments: String...) throws {
      let run = try store.run(arguments + ["--as", "li-min"])
      #expect(!run.output.isEmpty, "\(arguments): \(run.complaints)")
      sweep.expectNone(in: run.output + run.complaints, arguments.joined(separator: " "))
    }
    for command in ["list", "flags", "board", "retention", "doctor"] { try look(command) }
    for report in ["targets", "institutions", "certificates", "releases"] { try look("report", report) }
    try look("report", "monthly", "2025-09")
    try look("list", "--json", "--lang", "en")
    try look("flags", "--json")
    try look("export", "--all")
    let pages = [
      ["explain"], ["notice", "--format", "html"], ["cover"], ["show", "--json"], ["notice"],
      ["explain", "--decisions"], ["flags"], ["actions"],
    ]
    for (index, id) in cases.enumerated() {
      try look("show", id, "--lang", index.isMultiple(of: 2) ? "zh" : "en")
      let page = pages[index % pages.count]
      let run = try store.run([page[0], id] + page.dropFirst() + ["--as", "li-min"])
      #expect([0, 1].contains(run.status), "\(page) \(id): \(run.complaints)")
      sweep.expectNone(in: run.output + run.complaints, "\(page) \(id)")
    }
  }

  private func everyPage(_ store: TestStore, _ cases: [String], _ sweep: Sweep) throws {
    let desk = try store.desk(as: "li-min", rows: 45, columns: 140)
    // What each key of a case shows, in the line below the case's own.
    let pages: [(Character, String)] = [
      ("2", "概况"), ("3", "概况"), ("4", "概况"), ("5", "概况"), ("6", "概况"), ("7", "概况"), ("s", "补贴核算"),
      ("t", "算期单"), ("b", "倒排工期"), ("C", "职业培训补贴案卷"),
    ]
    for id in cases {
      desk.send(.character("/"))
      desk.send(text: id)
      desk.send(.enter)
      try desk.wait(until: "\(id) stands first") { $0.lines[3].contains(id) }
      desk.send(.enter)
      try desk.wait(until: "\(id) is open") { $0.lines[2].contains("概况") }
      for (key, title) in pages {
        desk.send(.character(key))
        try desk.wait(until: "\(id): \(title)") { $0.lines[2].contains(title) }
        guard !key.isNumber else { continue }
        desk.send(.escape)
        try desk.wait(until: "\(id) is back") { $0.lines[2].contains("概况") }
      }
      desk.send(.escape)
      try desk.wait(until: "the list is back") { $0.lines[2].contains("编号") }
      desk.send(.escape)
      try desk.wait(until: "the search is over") { $0.lines[1].contains("全部在办") }
    }
    let process = desk.processIdentifier
    for name in ["cmdline", "environ"] {
      let bytes = try #require(FileManager.default.contents(atPath: "/proc/\(process)/\(name)"))
      sweep.expectNone(in: Array(bytes), name)
    }
    kill(process, SIGABRT)
    _ = try desk.exitStatus()
    sweep.expectNone(in: desk.rawBytes, "the terminal")
  }

  @Test("the command line prints one number, after it is on record; an administrator gets none")
  func commandLine() throws {
    let store = try TestStore.demonstration()
    let sweep = Sweep(try Self.canaries(store))
    let run = try store.run(
      "reveal", "2025-0005", "--learner", "2", "--field", "phone", "--reason", "通知领取证书", "--as", "li-min")
    #expect(run.status == 0 && run.complaints.isEmpty && run.lines.count == 1)
    #expect(sweep.canaries.contains(run.lines.first ?? ""))
    let history = try store.succeed("show", "2025-0005", "--as", "li-min")
    #expect(history.output.contains("查看学员 2 的完整联系电话（用途：通知领取证书）"))
    sweep.expectNone(in: history.output, "the history")
    for (person, field, learner) in [("admin", "phone", "1"), ("qian-yi", "resident-id", "1")] {
      let refused = try store.run(
        "reveal", "2025-0005", "--learner", learner, "--field", field, "--reason", "看看", "--as", person)
      #expect(refused.status == 1 && refused.output.isEmpty && refused.complaints.contains("H-101"))
    }
    #expect(
      try store.run("reveal", "2025-0005", "--field", "age", "--reason", "x", "--as", "li-min").status == 64)
    #expect(
      try store.run("reveal", "2025-0005", "--learner", "1", "--field", "phone", "--as", "li-min").status
        == 64)
    // Where nothing can be recorded nothing is shown.
    chmod(store.path + "/journal/000001.jsonl", 0o400)
    defer { chmod(store.path + "/journal/000001.jsonl", 0o600) }
    if geteuid() != 0 {
      let readOnly = try store.run(
        "reveal", "2025-0005", "--learner", "1", "--field", "phone", "--reason", "x", "--as", "li-min")
      #expect(readOnly.status != 0 && readOnly.output.isEmpty)
    }
    try store.succeed("verify")
  }
}
