import Glibc
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
    /// Canaries by their first characters, so that a text is gone through once.
    private let beginnings: [Substring.UTF8View.Element: [[UInt8]]]

    init(_ canaries: [String]) {
      self.canaries = Set(canaries)
      beginnings = Dictionary(grouping: self.canaries.map { Array($0.utf8) }) { $0[0] }
    }

    /// The first canary in a text.
    func found(in text: [UInt8]) -> String? {
      for index in text.indices {
        for canary in beginnings[text[index]] ?? [] where text[index...].starts(with: canary) {
          return String(decoding: canary, as: UTF8.self)
        }
      }
      return nil
    }

    func expectNone(in text: String, _ what: String, at place: SourceLocation = #_sourceLocation) {
      let found = found(in: Array(text.utf8))
      #expect(found == nil, "\(what) shows \(found ?? "")", sourceLocation: place)
    }
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
