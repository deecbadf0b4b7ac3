import TestSupport
import Testing

@testable import CaseDomain

/// P14: what a desk shows first says what the whole list says, however it came about.
@Suite struct WorklistTopTests {
  private func top(_ circumstances: Circumstances, _ room: WorklistTop.Room = .standard) throws -> WorklistTop
  {
    var look = WorklistTop.Search(circumstances, room: room)
    while look.goOn(atMost: 7) {}
    return try #require(look.top)
  }

  @Test func `of the list it has the first cases, and of each kind the number`() throws {
    var random = try RandomOffice().seeded(41)
    for _ in 0..<60 { try random.go() }
    let circumstances = random.desk.circumstances
    let list = circumstances.worklist()
    let top = try top(circumstances)
    #expect(top.entries.map(\.row) == list.filter { !$0.stage.isEnd })
    #expect(top.counts.values.reduce(0, +) == list.count)
  }

  @Test func `cases of one lane keep their order on whatever day, though not the list`() throws {
    let start = try RandomOffice()
    var (changes, lanes) = (0, Set<Int>())
    for seed in UInt64(700)..<708 {
      var random = start.seeded(seed)
      for _ in 0..<30 { try random.go() }
      let then = random.desk.circumstances
      let top = try top(then)
      let list = top.entries.map(\.row.id)
      for days in stride(from: 1, to: 120, by: 7) {
        let later = Circumstances(now: Moment(then.today.advanced(by: days)), office: then.office)
        let order = later.worklist().map(\.id)
        if order.filter(list.contains) != list { changes += 1 }
        for lane in WorklistTop.Lane.allCases where lane != .provisional {
          let ids = top.lanes[lane.rawValue].map(\.row.id)
          if ids.count > 1 { lanes.insert(lane.rawValue) }
          #expect(order.filter(ids.contains) == ids, "seed \(seed), \(days) days later, \(lane)")
        }
      }
    }
    #expect(changes > 30 && lanes.count > 2, "\(changes), \(lanes)")
  }

  @Test func `amended after any change it is what a look through the office finds`() throws {
    let start = try RandomOffice()
    var (amended, thinned, refused, full) = (0, 0, 0, 0)
    for seed in UInt64(500)..<506 {
      var random = start.seeded(seed)
      for _ in 0..<20 + random.below(40) { try random.go() }
      for room in [WorklistTop.Room(most: 4, least: 2), WorklistTop.Room(most: 1, least: 1), .standard] {
        var before = random.desk.circumstances
        var top = try self.top(before, room)
        for _ in 0..<20 {
          for _ in 0...random.below(3) { try random.go() }
          // Of the same day, though some have passed.
          let after = Circumstances(now: before.now, office: random.desk.office)
          let whole = try self.top(after, room)
          defer { before = after }
          guard let followed = top.amended(from: before, to: after, room: room) else {
            refused += 1
            top = whole
            continue
          }
          amended += 1
          top = followed
          #expect(followed.counts == whole.counts, "seed \(seed)")
          #expect(followed.open == whole.open, "seed \(seed)")
          for (followed, whole) in zip(followed.lanes, whole.lanes) {
            #expect(followed == Array(whole.prefix(followed.count)), "seed \(seed)")
          }
          if followed == whole { full += 1 } else { thinned += 1 }
        }
      }
    }
    #expect(amended > 200 && thinned > 10 && refused > 10 && full > 60)
  }

  @Test func `nothing is amended over a change of the registry or of very many cases`() throws {
    var desk = try SampleDesk("2025-05-06")
    let before = desk.circumstances
    let top = try top(before)
    var renamed = before
    renamed.office.apply(.staffRegistered(SampleOffice.staff[0]))
    #expect(top.amended(from: before, to: renamed) == nil)
    for _ in 0..<3 { _ = try desk.file(SampleFiling.form(from: "2025-05-12", through: "2025-05-23")) }
    let after = Circumstances(now: before.now, office: desk.office)
    #expect(try top.amended(from: before, to: after) == self.top(after))
    // Not from an office that came later.
    #expect(top.amended(from: after, to: before) == nil)
  }
}
