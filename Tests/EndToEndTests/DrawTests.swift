import TestSupport
import Testing

@Suite("A draw of classes to be spot-checked")
struct DrawTests {
  @Test func `is recorded in the cases it drew, once, and can be proven on a later day`() throws {
    let store = try TestStore.demonstration()
    let draw = ["draw", "--percent", "20", "--seed", "42", "--as", "li-min"]
    let first = try store.run(draw + ["--record"])
    #expect(first.status == 0, "\(first.complaints)")
    #expect(first.output.contains("种子 42"))
    let cases = first.lines.dropFirst().map { String($0.prefix(9)) }
    #expect(!cases.isEmpty)
    let whole = try store.run(["verify", "--lang", "en"]).output
    #expect(try store.run(draw + ["--record"]).output == first.output)
    #expect(try store.run(["verify", "--lang", "en"]).output == whole)

    // What is done later changes nothing of how it stood then.
    for id in cases { try store.succeed("act", id, "add-note", "text=后来的事", "--as", "li-min") }
    let then = try store.run(draw + ["--as-of", "2025-09-24"])
    #expect(then.output == first.output)
    #expect(try store.run(draw + ["--json"]).output.contains("\"seed\": \"42\""))
  }

  @Test func `another seed draws others, and nonsense is refused`() throws {
    let store = try TestStore.demonstration()
    func drawn(_ seed: String) throws -> String {
      try store.succeed("draw", "--percent", "20", "--seed", seed, "--as", "li-min").output
    }
    #expect(Set(try ["1", "2", "3", "4"].map(drawn)).count == 4)
    #expect(try store.run("draw", "--percent", "0", "--as", "li-min").status == 64)
    #expect(try store.run("draw", "--as-of", "2025-02-30", "--as", "li-min").status == 64)
  }
}
