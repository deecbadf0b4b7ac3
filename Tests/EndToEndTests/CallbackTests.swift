import JSONText
import TestSupport
import Testing

@Suite("Whom of a class to call")
struct CallbackTests {
  @Test func `is drawn once, by the journal's head, and only who was drawn is given an answer`() throws {
    let store = try TestStore.demonstration()
    let found = try classInTraining(store)
    let id = try #require(found)
    let head = try store.succeed("verify", "--lang", "en").output
    let before = try list(id, store, "--show")
    #expect(before["learners"]?.array?.isEmpty == true)
    let drawn = try list(id, store)
    let seed = try #require(drawn["seed"]?.string)
    #expect(seed.hasPrefix(id + " ") && drawn["sound"]?.bool == true)
    // The seed names the head that the journal had before: SEQ:HASH.
    let named = try #require(seed.split(separator: " ").last)
    #expect(head.contains(named), "\(head) \(seed)")
    let learners = drawn["learners"]?.array?.compactMap(\.number) ?? []
    #expect(!learners.isEmpty)
    // Asked again it shows the same list, and no second one is drawn.
    #expect(try list(id, store) == drawn)
    #expect(try store.run("act", id, "draw-callbacks", "--as", "li-min").status == 1)

    let undrawn = (1...60).first { !learners.contains($0) }
    let other = try #require(undrawn)
    let call = ["act", id, "record-callback", "answer=denied", "note=称未参加", "--as", "li-min"]
    #expect(try store.run(call + ["learner=\(other)"]).status == 1)
    #expect(try store.run(call + ["learner=\(learners[0])"]).status == 0)
    #expect(try list(id, store, "--show")["calls"]?.array?.count == 1)
    #expect(try store.succeed("callback", id, "--show", "--lang", "en").output.contains("attendance denied"))
    #expect(try store.succeed("flags", id, "--json", "--as", "li-min").output.contains("O-01"))
  }

  private func list(_ id: String, _ store: TestStore, _ more: String...) throws -> JSONValue {
    let run = try store.run(["callback", id, "--json", "--as", "li-min"] + more)
    #expect(run.status == 0, "\(run.complaints)")
    return try JSONValue.parse(Array(run.output.utf8))
  }

  /// A class of the reviewer's own centre that has been taught for a while.
  private func classInTraining(_ store: TestStore) throws -> String? {
    let listed = try store.succeed("list", "--json", "--as", "li-min").output
    let rows = try JSONValue.parse(Array(listed.utf8)).array ?? []
    return rows.first { $0["stage"]?.string == "in-training" }.flatMap { ($0["id"] ?? $0["case"])?.string }
  }
}
