import CaseDomain
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
    var keeping = try #require(
      store.beginGlimpse(Worklist(of: present), in: present, instead: nil, from: 0))
    while store.goOn(&keeping, atMost: 2) {}
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
        let keeping = GlimpseKeeping(
          Worklist(of: then), then, store.keptHeader(then.today), try RecordSamples.registryEvents(),
          room: room)
        guard let content = keeping.content(), let kept = KeptRows(content, store: store.id) else {
          Issue.record("seed \(seed) cannot be read")
          continue
        }
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
    #expect(
      store.beginGlimpse(
        Worklist(of: circumstances), in: circumstances, instead: (kept.head, kept.day), from: 0) == nil)
    let lines = try sample.lines()
    _ = try store.execute(sample.note("又来电", on: CaseID("2025-0001")), now: SampleStore.opening)
    #expect(try self.kept() == nil)
    #expect(
      store.beginGlimpse(
        Worklist(of: circumstances), in: circumstances, instead: (kept.head, kept.day), from: 0) != nil)
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
    try again.rebuild([file.name: file.content])
    #expect(try sample.bytes(path) == content)
    try again.rebuild([:])
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
