import JSONText
import TestSupport
import Testing

@Suite("A field packet")
struct PacketTests {
  @Test func `goes out sealed, comes back filled, shows both times, and is recorded once`() throws {
    let store = try TestStore.demonstration()
    let taken = try classInTraining(store)
    let id = try #require(taken)
    let path = store.folder.path + "/packet.json"
    let made = try store.succeed("packet", id, "--format", "json", "--as", "li-min").output
    let learners = try JSONValue.parse(Array(made.utf8))["learners"]?.array ?? []
    #expect(!learners.isEmpty && learners.allSatisfy { $0["identity"]?.string?.contains("*") == true })
    for format in ["text", "html"] {
      let form = try store.succeed("packet", id, "--format", format, "--as", "li-min").output
      #expect(form.contains("外出抽查单") && form.contains("链头码") && form.contains("□"))
    }

    func fill(_ visits: String...) throws {
      try write(
        made.replacing("\"visits\": []", with: "\"visits\": [\(visits.joined(separator: ",\n"))]"), to: path)
    }
    func take(_ more: String..., at moment: String = "2025-09-25T08:30:00+08:00") throws -> ProgramRun {
      try store.run(["import", path, "--as", "li-min", "--now", moment] + more)
    }
    let visit = """
      { "day": "2025-09-24", "from": "09:40", "through": "10:30", "mode": "onsite", "checkers": ["li-min"],
        "headCount": \(learners.count), "photos": ["picture.jpg"] }
      """
    try fill(visit)
    // The picture that the visit names has to be there.
    let bare = try take("--check")
    #expect(bare.status == 65 && bare.complaints.contains("无法读取文件"), "\(bare.complaints)")
    try write("a picture", to: store.folder.path + "/picture.jpg")

    // On the day itself at nine it has not happened yet.
    let early = try take(at: "2025-09-24T09:30:00+08:00")
    #expect(early.status == 1 && early.complaints.contains("H-106"), "\(early.complaints)")

    try store.succeed("act", id, "add-note", "text=来电", "--as", "li-min")
    let before = try history(id, store)
    let rehearsal = try take("--check")
    #expect(rehearsal.status == 0, "\(rehearsal.complaints)")
    #expect(rehearsal.output.contains("发出后案卷有变动") && rehearsal.output.contains("未导入"))
    #expect(try history(id, store) == before)

    let done = try take()
    #expect(done.status == 0, "\(done.complaints)")
    #expect(done.output.contains("09:40–10:30") && done.output.contains("08:30 录入"))
    let after = try history(id, store)
    #expect(after.contains("09:40–10:30 线下抽查") && after.contains("2025-09-25 补记"))
    #expect(after.contains("添加附件"))
    // A second time nothing is recorded.
    let head = try store.succeed("verify").output
    let again = try take()
    #expect(again.status == 0 && again.output.contains("没有重复记入"))
    #expect(try store.succeed("verify").output == head)

    // The same visit in other words is on record already.
    try fill(visit.replacing("10:30", with: "10:35"))
    let other = try take()
    #expect(other.status == 1 && other.complaints.contains("已有记录"), "\(other.complaints)")

    // Three visits in one hour are taken in, and raise a flag.
    func quick(_ from: String, _ through: String) -> String {
      """
      { "day": "2025-09-24", "from": "\(from)", "through": "\(through)", "mode": "online", "checkers": ["li-min"],
        "headCount": \(learners.count) }
      """
    }
    try fill(quick("14:00", "14:10"), quick("14:15", "14:25"), quick("14:30", "14:40"))
    let hurried = try take()
    #expect(hurried.status == 0 && hurried.output.contains("O-04"), "\(hurried.output)\(hurried.complaints)")
    #expect(try store.succeed("flags", id, "--json", "--as", "li-min").output.contains("O-04"))
    try store.succeed("verify")
  }

  @Test func `a broken seal, another case's days and a packet of no case are refused, each by its status`()
    throws
  {
    let store = try TestStore.demonstration()
    let taken = try classInTraining(store)
    let id = try #require(taken)
    let path = store.folder.path + "/packet.json"
    let made = try store.succeed("packet", id, "--format", "json", "--as", "li-min").output
    func take(_ text: String) throws -> ProgramRun {
      try write(text, to: path)
      return try store.run("import", path, "--as", "li-min")
    }
    let changed = try take(made.replacing("\"number\": 1,", with: "\"number\": 99,"))
    #expect(changed.status == 65 && changed.complaints.contains("封签不符"))
    #expect(changed.complaints.contains("packet.json:"))
    let otherCase = try take(made.replacing("\"case\": \"\(id)\"", with: "\"case\": \"2025-0001\""))
    #expect(otherCase.status == 65 && otherCase.complaints.contains("封签不符"))
    let outside = try take(
      made.replacing(
        "\"visits\": []",
        with: """
          "visits": [{ "day": "2025-01-02", "from": "09:40", "through": "10:30", "mode": "onsite",
            "checkers": ["li-min"], "headCount": 1 }]
          """))
    #expect(outside.status == 1 && outside.complaints.contains("H-106"), "\(outside.complaints)")
    #expect(try store.run("packet", "2025-9999", "--as", "li-min").status == 66)
  }

  private func history(_ id: String, _ store: TestStore) throws -> String {
    try store.succeed("show", id, "--as", "li-min").output
  }

  private func write(_ text: String, to path: String) throws {
    try RepositoryFiles.write(text, to: path)
  }

  /// One that is still taught on the day of the demonstration, and on the day after.
  private func classInTraining(_ store: TestStore) throws -> String? {
    let listed = try store.succeed("list", "--json", "--as", "li-min").output
    let rows = try JSONValue.parse(Array(listed.utf8)).array ?? []
    return try rows.first { row in
      guard row["stage"]?.string == "in-training", let id = row["id"]?.string else { return false }
      let made = try store.succeed("packet", id, "--format", "json", "--as", "li-min").output
      let packet = try JSONValue.parse(Array(made.utf8))
      return packet["from"]?.string ?? "9" <= "2025-09-24" && packet["through"]?.string ?? "" >= "2025-09-25"
    }.flatMap { $0["id"]?.string }
  }
}
