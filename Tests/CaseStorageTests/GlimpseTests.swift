import CaseDomain
import Glibc
import StorageTrials
import TestSupport
import Testing

@testable import CaseStorage

/// P11 and P14: the top of the list kept beside the journal says what the whole list says, or it is not there.
@Suite struct GlimpseTests {
  private let sample: SampleStore
  private let store: CaseStore
  private let circumstances: Circumstances
  private let path: String

  init() throws {
    sample = try SampleStore()
    store = try sample.open()
    try sample.fileSome(in: store)
    circumstances = Circumstances(now: SampleStore.opening, office: store.office)
    path = sample.path + "/derived/worklist.top"
  }

  private func keep(in store: CaseStore? = nil) throws {
    let store = store ?? self.store
    let present = Circumstances(now: SampleStore.opening, office: store.office)
    while store.keepGlimpse(in: present, atMost: 2, from: 0) {}
  }

  private func kept() throws -> KeptRows? {
    try CaseStore.begin(sample.path, access: .readOnly).keptGlimpse()
  }

  /// What filters tell apart.
  private struct Kind: Hashable {
    var stage: Stage
    var centre: CentreID?
    var assignee: PersonID?
    var deadline: Deadline?

    init(_ row: WorklistRow) {
      stage = row.stage
      if !row.stage.isEnd { (centre, assignee) = (row.centre, row.assignee) }
      deadline = row.deadline
    }
  }

  private func counts(_ glimpse: WorklistGlimpse) -> [Kind: Int] {
    glimpse.kinds.reduce(into: [:]) { $0[Kind($1.sample), default: 0] += $1.count }
  }

  private func counts(_ rows: [WorklistRow]) -> [Kind: Int] {
    rows.reduce(into: [:]) { $0[Kind($1), default: 0] += 1 }
  }

  @Test func `P14 on whatever day it has the first rows of the list, and counts all of them`() throws {
    let start = try RandomOffice()
    var (leftOut, inquired) = (0, 0)
    for seed in UInt64(300)..<316 {
      var random = start.seeded(seed)
      for _ in 0..<30 + random.below(60) { try random.go() }
      let then = random.desk.circumstances
      for room in [1, 2, 4, 256] {
        var look = WorklistTop.Search(then, room: WorklistTop.Room(most: room, least: 1))
        while look.goOn(atMost: 1 + random.below(40)) {}
        let top = try #require(look.top)
        let content = top.file(store.keptHeader(then.today), try RecordSamples.registryEvents())
        let kept = try #require(KeptRows(content, store: store.id), "seed \(seed) cannot be read")
        #expect(kept.top == top, "seed \(seed)")
        for days in [0, 1, 5, 30, 200] {
          let later = Circumstances(now: Moment(then.today.advanced(by: days)), office: then.office)
          let open = later.worklist().filter { !$0.stage.isEnd }
          guard let glimpse = kept.glimpse(on: later.today) else {
            #expect(open.isEmpty, "seed \(seed)")
            continue
          }
          let first = Worklist(kept: glimpse.rows).rows.prefix(room)
          #expect(Array(first) == Array(open.prefix(room)), "seed \(seed), \(days) days later")
          #expect(counts(glimpse) == counts(later.worklist()), "seed \(seed), \(days) days later")
          if glimpse.rows.count < open.count { leftOut += 1 }
          if first.contains(where: { $0.stage.waitsFor == .institution }) { inquired += 1 }
        }
      }
    }
    #expect(leftOut > 20 && inquired > 20)
  }

  @Test func `P14 it is there before anything of the history is read`() throws {
    try keep()
    let begun = try CaseStore.begin(sample.path, access: .readOnly)
    #expect(begun.keptGlimpse()?.glimpse(on: circumstances.today) != nil)
    #expect(begun.progress.read == 0 && begun.progress.total > 0)
    #expect(begun.office.cases.isEmpty)
  }

  @Test func `P14 it is there for the history it was made of, and for no other`() throws {
    try keep()
    let kept = try #require(try self.kept())
    #expect(kept.head == store.head && kept.day == circumstances.today)
    #expect(kept.office.registry.staff == store.office.registry.staff)
    #expect(kept.office.registry.calendar == store.office.registry.calendar)
    #expect(
      kept.glimpse(on: circumstances.today)?.rows == circumstances.worklist().filter { !$0.stage.isEnd })
    // What it says is there already, and is not written again.
    try sample.overwrite(path, with: [])
    #expect(!store.keepGlimpse(in: circumstances, atMost: 2, from: 0))
    #expect(try sample.bytes(path).isEmpty)
    try keep(in: sample.open())
    let lines = try sample.lines()
    _ = try store.execute(sample.note("又来电", on: CaseID("2025-0001")), now: SampleStore.opening)
    #expect(try self.kept() == nil)
    // A line that was begun, and a journal that lost its last one.
    try sample.overwrite(with: Array(lines.joined()) + [0x7B])
    #expect(try self.kept() == nil)
    try sample.overwrite(with: Array(lines.dropLast().joined()))
    #expect(try self.kept() == nil)
    try sample.overwrite(with: Array(lines.joined()))
    #expect(try self.kept() != nil)
  }

  @Test func `P11 spoilt, cut off or in the place of another file it is as if it were not there`() throws {
    try keep()
    let content = try sample.bytes(path)
    for length in 0..<content.count where length % 11 == 0 {
      try sample.overwrite(path, with: Array(content.prefix(length)))
      #expect(try kept() == nil)
    }
    for place in content.indices where place < 400 || place % 97 == 0 {
      var spoilt = content
      spoilt[place] ^= 1 << UInt8(place % 8)
      try sample.overwrite(path, with: spoilt)
      #expect(try kept() == nil, "byte \(place)")
    }
    let rows = try #require(
      store.beginKeeping(Worklist(of: circumstances), in: circumstances, instead: nil, from: 0))
    try sample.overwrite(path, with: rows.content())
    #expect(try kept()?.glimpse(on: circumstances.today) == nil)
    try sample.overwrite(sample.path + "/derived/worklist.rows", with: content)
    #expect(store.keptRows()?.rows(on: circumstances.today) == nil)
  }

  @Test func `P11 rebuilt of the same history it is the same, byte for byte`() throws {
    try keep()
    let content = try sample.bytes(path)
    let again = try sample.open()
    let file = try #require(again.glimpseFile(circumstances, from: 0))
    #expect(file.content == content)
    try again.rebuild([file.name: file.content])
    #expect(try sample.bytes(path) == content)
    try again.rebuild([:])
    #expect(try kept() == nil)
  }

  // MARK: After a change

  /// That it is there, and is what a look through the office finds, byte for byte.
  private func expectRight(_ store: CaseStore, _ comment: Comment? = nil) throws {
    #expect(try kept() != nil, comment)
    let present = Circumstances(now: SampleStore.opening, office: store.office)
    let file = try #require(store.glimpseFile(present, from: 0))
    #expect(try sample.bytes(path) == file.content, comment)
  }

  @Test func `P14 whoever leaves after a change leaves it as it is then`() throws {
    try keep()
    let other = try sample.open()
    for store in [store, other] { store.keepsGlimpse = (SampleStore.opening, 0) }
    _ = try store.execute(sample.note("来电", on: CaseID("2025-0001")), now: SampleStore.opening)
    try expectRight(store, "a case changed")
    // The other has not read that yet, and amends what the first one left.
    _ = try sample.file(in: other, learners: 12...13)
    try expectRight(other, "a case was filed")
    _ = try store.execute(sample.note("又来电", on: CaseID("2025-0002")), now: SampleStore.opening)
    try expectRight(store, "both changed something")
    _ = try sample.register(1, in: other)
    try expectRight(other, "the registry changed")
    try other.moveClock(to: SampleStore.opening, by: SampleOffice.admin, operation: sample.operation())
    try expectRight(other, "no case changed")
    try sample.overwrite(path, with: [])
    _ = try store.execute(sample.note("再来电", on: CaseID("2025-0001")), now: SampleStore.opening)
    try expectRight(store, "there was none")
    try store.rebuild([:])
    _ = try other.execute(sample.note("来访", on: CaseID("2025-0001")), now: SampleStore.opening)
    try expectRight(other, "it was deleted")
  }

  @Test func `P14 who knows less does not write over who knows more`() throws {
    try keep()
    let other = try sample.open()
    // The one goes on with what it began before the other was done.
    let stale = circumstances
    _ = try store.execute(sample.note("来电", on: CaseID("2025-0001")), now: SampleStore.opening)
    try sample.overwrite(path, with: [])
    #expect(store.keepGlimpse(in: stale, atMost: 1, from: 0))
    other.keepsGlimpse = (SampleStore.opening, 0)
    _ = try other.execute(sample.note("又来电", on: CaseID("2025-0002")), now: SampleStore.opening)
    while store.keepGlimpse(in: stale, atMost: 1, from: 0) {}
    try expectRight(other)
  }

  @Test func `P14 of two who come upon the same file the later one has the last word`() throws {
    try keep()
    let other = try sample.open()
    for store in [store, other] { store.keepsGlimpse = (SampleStore.opening, 0) }
    // Neither has read what the other appended before it takes the lock, and amends what it finds there all the same.
    for round in 0..<4 {
      let acting = round % 2 == 0 ? store : other
      _ = try acting.execute(sample.note("第 \(round) 次", on: CaseID("2025-0001")), now: SampleStore.opening)
      #expect(try kept()?.head == acting.head)
    }
    try expectRight(other)
    // Of an earlier head, found without the lock.
    let before = try sample.bytes(path)
    let late = try sample.open()
    _ = try store.execute(sample.note("又一次", on: CaseID("2025-0002")), now: SampleStore.opening)
    let present = try sample.bytes(path)
    try sample.overwrite(path, with: [])
    while late.keepGlimpse(in: circumstances, atMost: 1, isLeaving: true, from: 0) {
      try sample.overwrite(path, with: present)
    }
    #expect(try sample.bytes(path) == present && present != before)
  }

  @Test func `P2 whoever leaves after a change has it on disk, whatever becomes of the list`() throws {
    try keep()
    let store = try sample.open()
    store.keepsGlimpse = (SampleStore.opening, 0)
    // In the place of the folder there is a file now.
    try store.rebuild([:])
    try #require(rmdir(sample.path + "/derived") == 0)
    try sample.overwrite(sample.path + "/derived", with: [])
    _ = try store.execute(sample.note("来电", on: CaseID("2025-0001")), now: SampleStore.opening)
    #expect(try sample.open().head == store.head)
    #expect(try kept() == nil)
  }

  @Test func `nothing personal stands in it`() throws {
    try keep()
    let text = String(decoding: try sample.bytes(path), as: UTF8.self)
    for number in 1...11 {
      let row = SampleFiling.learner(number, for: .employment)
      for name in ["name", "residentID", "phone"] {
        if case .text(let value)? = row[name], !value.isEmpty { #expect(!text.contains(value)) }
      }
    }
  }
}
