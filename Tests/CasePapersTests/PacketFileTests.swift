import CaseDomain
import CasePapers
import JSONText
import TestSupport
import Testing

/// A field packet as a file: what is handed out comes back the same, and what was changed is found.
@Suite struct PacketFileTests {
  private let packet = FieldPacket(
    caseID: CaseID("2025-0012"), revision: 17, madeAt: Moment(secondsSinceEpoch: 1_760_000_000),
    madeBy: PersonID("li-min"), headCode: "地和月山", title: "示例班", institution: "示例学校", premises: "",
    from: Day(ordinal: 20_000), through: Day(ordinal: 20_020),
    learners: [
      FieldPacket.Line(number: 1, name: "甲", identity: "620171********0014"),
      FieldPacket.Line(number: 2, name: "乙", identity: "620171********0022"),
    ], questions: ["实到与花名册是否相符？"])

  private var handedOut: String { String(decoding: PacketFile.document(of: packet).pretty(), as: UTF8.self) }

  private func filled(_ visits: String) -> String {
    handedOut.replacing("\"visits\": []", with: "\"visits\": [\n\(visits)\n]")
  }

  private func read(_ text: String) throws -> PacketFile {
    guard case .packet(let file) = try ImportPaper.read(Array(text.utf8), named: "packet.json") else {
      throw Unfaulted()
    }
    return file
  }

  private func fault(_ text: String) throws -> PaperFault {
    do {
      _ = try read(text)
    } catch let fault as PaperFault {
      return fault
    }
    throw Unfaulted()
  }

  private struct Unfaulted: Error {}

  private let visit = """
    { "day": "2025-10-14", "from": "09:40", "through": "10:30", "mode": "onsite", "checkers": ["li-min"],
      "present": [2], "findings": [{ "kind": "safety", "severity": "minor", "text": "缺灭火器", "mendBy": "2025-10-20" }],
      "note": "机房停电", "photos": ["a.jpg"] }
    """

  @Test func `comes back as it was handed out, with or without a head code`() throws {
    let back = try read(handedOut)
    #expect(back.packet == packet && back.visits.isEmpty)
    var other = packet
    other.headCode = nil
    let text = String(decoding: PacketFile.document(of: other).compact(), as: UTF8.self)
    #expect(try read(text).packet == other)
  }

  @Test func `a visit is read whole: times, who was there, findings and pictures`() throws {
    let entry = try #require(try read(filled(visit)).visits.first)
    let read = entry.content
    #expect(read.day == (try day("2025-10-14")) && read.time == ClockSpan(from: 580, through: 630))
    #expect(read.headCount == 1 && read.absent == [1] && read.mode == .onsite)
    #expect(
      read.findings == [
        FindingNote(kind: .safety, severity: .minor, text: "缺灭火器", mendBy: try day("2025-10-20"))
      ])
    #expect(read.note == "机房停电" && read.photos == ["a.jpg"] && read.checkers == [PersonID("li-min")])
    #expect(entry.line > 20)
  }

  @Test func `whatever was handed out and then changed breaks the seal; how it is laid out does not`() throws
  {
    for (old, new) in [
      ("2025-0012", "2025-0013"), ("\"乙\"", "\"丙\""), ("\"number\": 2", "\"number\": 3"),
      ("0022", "0030"), ("\"revision\": 17", "\"revision\": 18"), ("是否相符", "是否一致"),
      ("\"madeBy\": \"li-min\"", "\"madeBy\": \"wu-qi\""), ("\"地和月山\"", "\"地和月水\""),
    ] {
      let changed = handedOut.replacing(old, with: new)
      #expect(changed != handedOut)
      let fault = try fault(changed)
      #expect(fault.reason == .sealBroken && fault.field == "seal" && fault.line > 1, "\(old)")
    }
    // The case moved to the end, on one line.
    let moved = handedOut.replacing("  \"case\": \"2025-0012\",\n", with: "").replacing(
      "\"visits\": []", with: "\"visits\": [], \"case\": \"2025-0012\"")
    #expect(try read(moved.replacing("\n", with: " ")).packet == packet)
  }

  @Test func `the same visit has the same name, and one that was changed another`() throws {
    func name(_ text: String) throws -> OperationID? { try read(text).visits.first?.content.operation }
    let first = try name(filled(visit))
    #expect(try name(filled(visit.replacing("\n", with: "  "))) == first)
    #expect(try name(filled(visit.replacing("09:40", with: "09:41"))) != first)
    var other = packet
    other.madeAt = Moment(secondsSinceEpoch: 1_760_000_001)
    let again = String(decoding: PacketFile.document(of: other).pretty(), as: UTF8.self)
      .replacing("\"visits\": []", with: "\"visits\": [\(visit)]")
    #expect(try name(again) != first)
    #expect((first?.text.utf8.count ?? 0) + "-pictures".utf8.count <= 64)
  }

  @Test(arguments: [
    ("\"from\": \"09:40\"", "\"from\": \"9:40\"", PaperFault.Reason.notA(.timeOfDay)),
    ("\"through\": \"10:30\"", "\"through\": \"09:40\"", .timesBackwards),
    ("\"through\": \"10:30\"", "\"through\": \"24:00\"", .notA(.timeOfDay)),
    ("\"day\": \"2025-10-14\"", "\"day\": \"2025-02-30\"", .notA(.day)),
    ("[\"li-min\"]", "[]", .notA(.text)),
    ("\"present\": [2]", "\"present\": [3]", .unknownName("3", known: ["1", "2"])),
    ("\"present\": [2]", "\"present\": [2, 2]", .unknownName("2", known: ["1"])),
    ("\"present\": [2]", "\"present\": [2], \"headCount\": 2", .headsDisagree(stated: 2, present: 1)),
    ("\"present\": [2],", "", .missingField("headCount")),
    ("\"note\"", "\"remark\"", .unknownField("remark")),
    ("\"onsite\"", "\"phone\"", .unknownName("phone", known: ["online", "onsite"])),
  ])
  func `a slip is refused with what is wrong`(old: String, new: String, reason: PaperFault.Reason) throws {
    let text = filled(visit.replacing(old, with: new))
    #expect(text != filled(visit))
    let fault = try fault(text)
    #expect(fault.reason == reason && fault.field.hasPrefix("visits[0]") && fault.file == "packet.json")
  }
}
