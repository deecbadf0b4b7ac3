import CaseDomain
import CaseWording
import TestSupport
import Testing

/// What is said of a field packet.
@Suite struct PacketWordTests {
  private func visit(absent: [Int] = [], note: String = "") throws -> FieldVisit {
    FieldVisit(
      day: try day("2025-05-20"), time: ClockSpan(from: 580, through: 630), mode: .onsite,
      checkers: [PersonID("p")], headCount: 3, absent: absent, findings: [], note: note, photos: [],
      operation: OperationID("packet-a"))
  }

  @Test(arguments: Language.allCases)
  func `every clash is one sound sentence, and each is another`(language: Language) throws {
    let hostile = Sentences.hostile
    let moment = Moment(try day("2025-05-21"))
    let line = FieldPacket.Line(number: 3, name: hostile, identity: "*")
    let record = RecordedEvent(
      caseID: CaseID("2025-0001"), revision: 9, event: .noteAdded(hostile), actor: PersonID("p"),
      actorName: hostile, happenedOn: moment.day, recordedAt: moment, operation: OperationID("o"))
    let clashes: [PacketClash] = [
      .fromElsewhere(revision: 9, present: 3), .caseMoved(record), .learnerLeft(line), .learnerJoined(line),
      .seenBeforeMade(visit: 0, madeAt: moment), .alreadyOnRecord(visit: 0, revision: 7),
      .visitsOverlap(0, 1),
    ]
    let visits = [try visit(), try visit()]
    let sentences = clashes.map { language.sentence($0, of: visits) { _ in hostile } }
    #expect(Set(sentences).count == sentences.count)
    for sentence in sentences {
      #expect(Sentences.problems(of: sentence, language, endsWithStop: false) == [])
    }
  }

  @Test func `who was not there goes into the note, and both times stand side by side`() throws {
    let zh = Language.chinese
    #expect(zh.note(of: try visit(absent: [3, 7], note: "机房停电")) == "机房停电；未到场：3、7")
    #expect(zh.note(of: try visit()) == "")
    #expect(
      zh.bothTimes(of: try visit(), enteredAt: Moment(try day("2025-05-21"), hour: 9, minute: 5))
        == "2025年5月20日 09:40–10:30 线下抽查，2025年5月21日 09:05 录入")
  }
}
