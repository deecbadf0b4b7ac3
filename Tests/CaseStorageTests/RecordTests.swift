import CaseDomain
import JSONText
import TestSupport
import Testing

@testable import CaseStorage

@Suite struct RecordTests {
  @Test func `every kind of event has a sample, under its name on disk`() throws {
    let events = try RecordSamples.events()
    #expect(Set(events.map { EventKind($0) }) == Set(EventKind.allCases))
    for event in events { #expect(event.record["type"]?.string == EventKind(event).rawValue) }
  }

  @Test func `every event is the same after a trip through its bytes`() throws {
    for event in try RecordSamples.events() {
      #expect(try CaseEvent(record: JSONValue.parse(event.record.compact())) == event)
    }
  }

  @Test func `an objection of a time before it said what it holds, holds the whole notice`() throws {
    func read(_ holds: String) throws -> CaseEvent {
      let text =
        #"{"type":"objection-recorded","from":"示例群众","receivedOn":"2025-05-20","text":"未到课","learners":[3]"#
        + holds + "}"
      return try CaseEvent(record: JSONValue.parse(Array(text.utf8)))
    }
    let on = try day("2025-05-20")
    #expect(try read("") == .objectionRecorded(from: "示例群众", receivedOn: on, text: "未到课", [3]))
    #expect(
      try read(#","holds":"named-learners""#)
        == .objectionRecorded(from: "示例群众", receivedOn: on, text: "未到课", [3], holds: .namedLearners))
    #expect(throws: (any Error).self) { try read(#","holds":"everything""#) }
  }

  @Test func `every event of the office is the same after a trip through its bytes`() throws {
    for event in try RecordSamples.registryEvents() {
      #expect(try RegistryEvent(record: JSONValue.parse(event.record.compact())) == event)
    }
  }

  @Test func `what happens in the life of a class is the same after a trip through a line`() throws {
    var desk = try SampleDesk("2025-05-06")
    for type in SampleFiling.paidTypes { _ = try desk.start(type, at: .archived) }
    #expect(desk.journal.count > 100)
    for record in desk.journal {
      let step = JournalStep(
        operation: record.operation, actor: record.actor, actorName: record.actorName, at: record.recordedAt,
        entries: [.ofCase(record)])
      let line = JournalLine(
        sequence: 1, previous: "", writtenAt: record.recordedAt, uid: 0, content: .steps([step]))
      let read = try JournalLine(line.bytes().bytes.dropLast())
      guard case .steps(let steps) = read.content, case .ofCase(let again)? = steps.first?.entries.first
      else {
        Issue.record("no event in the line")
        continue
      }
      #expect(again == record)
    }
  }

  @Test func `a look at a number is the same after a trip through a line, and read strictly`() throws {
    let look = Disclosure(
      caseID: CaseID("2025-0001"), field: .phone, learner: 3, subject: SubjectID("ab"), purpose: "通知领证",
      actor: PersonID("li-min"), actorName: "李敏例", at: SampleStore.opening, operation: OperationID("op-1"))
    var account = look
    (account.field, account.learner) = (.account, nil)
    for look in [look, account] {
      let step = JournalStep(
        operation: look.operation, actor: look.actor, actorName: look.actorName, at: look.at,
        entries: [.shown(look)])
      let line = JournalLine(sequence: 1, previous: "", writtenAt: look.at, uid: 0, content: .steps([step]))
      let read = try JournalLine(line.bytes().bytes.dropLast())
      guard case .steps(let steps) = read.content, case .shown(let again)? = steps.first?.entries.first else {
        Issue.record("no look in the line")
        continue
      }
      #expect(again == look)
    }
    for (text, path) in [
      (#"{"case":"c","field":"age","subject":"s","purpose":"p"}"#, "entries[0].shown.field"),
      (#"{"case":"c","field":"phone","subject":"s"}"#, "entries[0].shown.purpose"),
      (#"{"case":"c","field":"phone","subject":"s","purpose":"p","number":"1"}"#, "entries[0].shown.number"),
    ] {
      let record =
        #"{"op":"o","actor":"a","name":"n","at":"2025-09-24T09:00:00+08:00","entries":[{"shown":"# + text
        + "}]}"
      let value = try JSONValue.parse(Array(record.utf8))
      do throws(RecordFault) {
        var reader = try RecordReader(value)
        _ = try JournalStep(&reader)
        Issue.record("read: \(text)")
      } catch {
        #expect(error.path == path)
      }
    }
  }

  @Test func `a copy is the same after a trip through a line, and read strictly`() throws {
    func step(_ copied: JSONValue) -> JSONValue {
      [
        "op": "op-1", "actor": "li-min", "name": "李敏例", "at": .string(SampleStore.opening.description),
        "entries": [["copied": copied]],
      ]
    }
    let purposes: [(StoreCopy.Purpose, JSONValue)] = [
      (.routine, ["what": "store", "kind": "routine"]),
      (.restoration, ["what": "store", "kind": "restoration"]),
      (.stated("换新磁盘"), ["what": "store", "kind": "stated", "purpose": "换新磁盘"]),
    ]
    for (purpose, record) in purposes {
      let copy = StoreCopy(
        purpose: purpose, actor: PersonID("li-min"), actorName: "李敏例", at: SampleStore.opening,
        operation: OperationID("op-1"))
      var reader = try RecordReader(step(record))
      let read = try JournalStep(&reader)
      guard case .copied(let again)? = read.entries.first else {
        Issue.record("no copy in the step")
        continue
      }
      #expect(again == copy)
      #expect(read.record == step(record))
    }
    let faults: [(JSONValue, String)] = [
      (["what": "store"], "entries[0].copied.kind"), (["kind": "routine"], "entries[0].copied.what"),
      (["what": "case", "kind": "routine"], "entries[0].copied.what"),
      (["what": "store", "kind": "stated"], "entries[0].copied.purpose"),
      (["what": "store", "kind": "routine", "purpose": "x"], "entries[0].copied.purpose"),
      (["what": "store", "kind": "nightly"], "entries[0].copied.kind"),
    ]
    for (record, path) in faults {
      do throws(RecordFault) {
        var reader = try RecordReader(step(record))
        _ = try JournalStep(&reader)
        Issue.record("read: \(record)")
      } catch {
        #expect(error.path == path)
      }
    }
  }

  /// One line an event: the format cannot change unnoticed. `CASEDESK_RECORD=1` writes it anew.
  @Test func `the records are those of the golden file, byte for byte`() throws {
    let path = RepositoryFiles.root + "/Fixtures/journal/events.jsonl"
    let records =
      try RecordSamples.events().map(\.record) + (try RecordSamples.registryEvents().map(\.record))
    let text = records.map { String(decoding: $0.compact(), as: UTF8.self) + "\n" }.joined()
    if RepositoryFiles.isRecording { try RepositoryFiles.write(text, to: path) }
    let golden = try RepositoryFiles.read(path)
    let (lines, goldenLines) = (text.split(separator: "\n"), golden.split(separator: "\n"))
    #expect(lines.count == goldenLines.count)
    for (line, golden) in zip(lines, goldenLines) { #expect(line == golden) }
  }

  /// What a step can hold beside events, one of every kind.
  private static let otherEntries: [JournalEntry] = {
    func look(_ field: PersonalField, _ learner: Int?) -> Disclosure {
      Disclosure(
        caseID: CaseID("2025-0001"), field: field, learner: learner,
        subject: SubjectID("0123456789abcdef0123456789abcdef"), purpose: "与原件核对",
        actor: PersonID("li-min"),
        actorName: "李敏例", at: SampleStore.opening, operation: OperationID("op-1"))
    }
    func copy(_ purpose: StoreCopy.Purpose) -> StoreCopy {
      StoreCopy(
        purpose: purpose, actor: PersonID("li-min"), actorName: "李敏例", at: SampleStore.opening,
        operation: OperationID("op-1"))
    }
    return [
      .clock(SampleStore.opening), .disposed(CaseID("2025-0001"), ["0a", "0b"]),
      .shown(look(.residentID, 3)), .shown(look(.phone, 3)), .shown(look(.account, nil)),
      .copied(copy(.routine)), .copied(copy(.restoration)), .copied(copy(.stated("换新磁盘"))),
    ]
  }()

  @Test
  func `the entries beside events are those of their golden file, read whole and written the same again`()
    throws
  {
    let path = RepositoryFiles.root + "/Fixtures/journal/entries.jsonl"
    let step = JournalStep(
      operation: OperationID("op-1"), actor: PersonID("li-min"), actorName: "李敏例",
      at: SampleStore.opening, entries: Self.otherEntries)
    func text(_ step: JournalStep) -> String {
      (step.record["entries"]?.array ?? []).map { String(decoding: $0.compact(), as: UTF8.self) + "\n" }
        .joined()
    }
    if RepositoryFiles.isRecording { try RepositoryFiles.write(text(step), to: path) }
    let golden = try RepositoryFiles.read(path)
    #expect(text(step) == golden)
    var reader = try RecordReader(step.record)
    #expect(text(try JournalStep(&reader)) == golden)
    // One of every kind: an entry says its kind by its first member.
    let kinds = Set(
      golden.split(separator: "\n").compactMap { $0.split(separator: "\"").dropFirst().first })
    #expect(kinds == ["clock", "disposed", "shown", "copied"])
  }

  @Test func `the golden file is read whole, and written the same again`() throws {
    let golden = try RepositoryFiles.read(RepositoryFiles.root + "/Fixtures/journal/events.jsonl")
    for line in golden.split(separator: "\n") {
      let value = try JSONValue.parse(Array(line.utf8))
      let record =
        EventKind(rawValue: value["type"]?.string ?? "") == nil
        ? try RegistryEvent(record: value).record : try CaseEvent(record: value).record
      #expect(record.compact() == Array(line.utf8))
    }
  }

  // MARK: Faults

  private func fault(_ text: String) -> RecordFault? {
    guard let value = try? JSONValue.parse(Array(text.utf8)) else { return nil }
    do throws(RecordFault) {
      _ = try CaseEvent(record: value, path: "event")
      return nil
    } catch {
      return error
    }
  }

  @Test func `a member too many, too few or of another kind is a fault with its place`() throws {
    let faults: [(String, path: String, RecordFault.Reason)] = [
      ("[]", "event", .notA("object")), ("{}", "event.type", .missing),
      (#"{"type":1}"#, "event.type", .notA("text")), (#"{"type":"rewritten"}"#, "event.type", .unknownType),
      (#"{"type":"assigned"}"#, "event.person", .missing),
      (#"{"type":"assigned","person":null}"#, "event.person", .notA("text")),
      (#"{"type":"assigned","person":"p","since":1}"#, "event.since", .unknownMember),
      (#"{"type":"notice-closed","a":1,"A":1}"#, "event.A", .unknownMember),
      (
        #"{"type":"rectification-ordered","reason":"r","deadline":"2025-02-30"}"#, "event.deadline",
        .notA("day")
      ),
      (#"{"type":"point-verified","point":"smell"}"#, "event.point", .notA("known name")),
      (
        #"{"type":"claim-recommended","opinion":"approve","amountFen":"1"}"#, "event.amountFen",
        .notA("number")
      ),
      (
        #"{"type":"result-recorded","learners":["1"],"passed":true}"#, "event.learners",
        .notA("list of numbers")
      ),
      (#"{"type":"result-recorded","learners":[1],"passed":1}"#, "event.passed", .notA("truth")),
      (
        #"{"type":"document-attached","kind":"contract","title":"t","files":[{"name":"a","sha256":"0","bytes":1},{"name":"b","bytes":1}]}"#,
        "event.files[1].sha256", .missing
      ),
      (
        #"{"type":"class-opened","ceremony":{"heldOn":"2025-05-12","title":"t","pictures":"p","song":"s"}}"#,
        "event.ceremony.song", .unknownMember
      ),
      (
        #"{"type":"completion-passed","ceremony":{"heldOn":"2025-05-12","title":"t","pictures":"p"},"certificates":[{"learner":1,"number":"1"},{"learner":1,"number":"2"}]}"#,
        "event.certificates", .notA("list of learners")
      ),
    ]
    for (text, path, reason) in faults {
      #expect(fault(text) == RecordFault(path: path, reason: reason), "\(text)")
    }
  }

  @Test func `of every record each member that is taken away or added is noticed`() throws {
    for event in try RecordSamples.events() {
      guard case .object(let members) = event.record.content else { continue }
      let added = JSONValue.object(members + [("further", .null)])
      #expect(throws: RecordFault(path: "further", reason: .unknownMember)) { try CaseEvent(record: added) }
      // An empty list and none say the same.
      for index in members.indices where members[index].value.array?.isEmpty != true {
        var fewer = members
        let name = fewer.remove(at: index).name
        do throws(RecordFault) {
          // A member that may be left out says something: without it the event is another.
          #expect(try CaseEvent(record: .object(fewer)) != event, "\(members[0].value) \(name)")
        } catch {
          #expect(error == RecordFault(path: name, reason: .missing))
        }
      }
    }
  }

  @Test func `a fault in a line gives the way from the top of the line`() throws {
    func fault(_ steps: JSONValue) -> RecordFault? {
      var reader: RecordReader
      do throws(RecordFault) {
        reader = try RecordReader(["steps": steps])
        _ = try reader.list("steps") { (step) throws(RecordFault) in try JournalStep(&step) }
        return nil
      } catch {
        return error
      }
    }
    func step(_ entry: JSONValue) -> JSONValue {
      [["op": "o", "actor": "a", "name": "n", "at": "2025-05-06T09:00:00+08:00", "entries": [entry]]]
    }
    let note: JSONValue = ["type": "note-added", "text": 1]
    #expect(
      fault(step(["case": "2025-0001", "rev": 1, "on": "2025-05-06", "event": note]))
        == RecordFault(path: "steps[0].entries[0].event.text", reason: .notA("text")))
    #expect(
      fault(step(["office": ["type": "teacher-registered", "teacher": "t"]]))
        == RecordFault(path: "steps[0].entries[0].office.name", reason: .missing))
    #expect(
      fault(step(["clock": "noon"]))
        == RecordFault(path: "steps[0].entries[0].clock", reason: .notA("moment")))
    #expect(
      fault([["op": "o", "actor": "a", "name": "n", "at": "2025-05-06T09:00:00+08:00"]])?.path
        == "steps[0].entries")
  }
}
