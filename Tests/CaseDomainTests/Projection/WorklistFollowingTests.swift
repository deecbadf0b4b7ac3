import CaseDomain
import TestSupport
import Testing

@Suite struct WorklistFollowingTests {
  /// Cases of the same people, teachers and rooms, carried through their lives one after the other.
  private func desk() throws -> SampleDesk {
    var desk = try SampleDesk("2025-04-25")
    for stage in [
      Stage.archived, .claimRejected, .rectification, .completionFailed, .claimReview, .withdrawn,
    ] {
      _ = try? desk.start(at: stage)
    }
    _ = try? desk.start(.enterprise, at: .publicNotice)
    _ = try? desk.start(.entrepreneurship, at: .filingCorrection)
    return desk
  }

  @Test func `kept up record by record, it is what it would be made anew`() throws {
    let desk = try desk()
    var office = Office(registry: desk.office.registry)
    var circumstances = Circumstances(now: desk.now, office: office)
    var list = Worklist(of: circumstances)
    var touched = 0
    for record in desk.journal {
      let before = circumstances
      let rows = list.rows
      office.apply(record)
      circumstances = Circumstances(now: desk.now, office: office)
      list.follow(circumstances, since: before)
      #expect(list.unsettled == 0)
      let anew = circumstances.worklist()
      #expect(list.rows == anew, "after revision \(record.revision) of \(record.caseID)")
      touched += zip(rows.sorted { $0.id < $1.id }, anew.sorted { $0.id < $1.id })
        .count { $0.id != record.caseID && $0 != $1 }
    }
    // Otherwise the records would not show whether neighbours are found.
    #expect(touched > 0)
  }

  @Test func `whatever people do, in whatever order, it is what it would be made anew`() throws {
    let start = try RandomOffice()
    var touched = 0
    for seed in UInt64(0)..<12 {
      var random = start.seeded(seed)
      var before = random.desk.circumstances
      var list = Worklist(of: before)
      for step in 0..<60 {
        let (rows, known) = (list.rows, random.desk.journal.count)
        try random.go()
        let circumstances = random.desk.circumstances
        list.follow(circumstances, since: before)
        before = circumstances
        let anew = circumstances.worklist()
        guard list.rows == anew, list.unsettled == 0 else {
          let wrong = zip(list.rows, anew).filter { $0 != $1 }
          Issue.record("seed \(seed), step \(step): \(wrong)")
          return
        }
        let changed = Set(random.desk.journal[known...].map(\.caseID))
        let later = Dictionary(uniqueKeysWithValues: anew.map { ($0.id, $0) })
        if !changed.isEmpty { touched += rows.count { !changed.contains($0.id) && later[$0.id] != $0 } }
      }
    }
    // Otherwise the histories would not show whether neighbours are found.
    #expect(touched > 20)
  }

  @Test func `another day and another registry change every row that they touch`() throws {
    let desk = try desk()
    let first = Circumstances(now: desk.now, office: desk.office)
    var list = Worklist(of: first)
    let later = Circumstances(now: Moment(desk.today.advanced(by: 9)), office: desk.office)
    list.follow(later, since: first)
    #expect(list.rows == later.worklist())
    var office = desk.office
    let id = try #require(office.cases.values.first?.filing.institution)
    var school = try #require(office.registry.institutions[id])
    school.name = "改名学校"
    office.apply(.institutionRegistered(school))
    let renamed = Circumstances(now: later.now, office: office)
    list.follow(renamed, since: later)
    #expect(list.rows == renamed.worklist())
    #expect(list.rows.contains { $0.institution == "改名学校" })
  }

  @Test func `worked out a few at a time, it ends the same, and slots stay with their cases`() throws {
    let desk = try desk()
    let circumstances = Circumstances(now: desk.now, office: desk.office)
    let rows = circumstances.worklist()
    // As they were kept when less was known.
    var list = Worklist(
      kept: rows.dropLast(2).map { row in
        var row = row
        row.redFlags = 0
        return row
      })
    let slots = list.slots.map(\.id)
    list.follow(circumstances, since: nil)
    while list.unsettled > 0 { list.recount(in: circumstances, atMost: 1) }
    #expect(list.rows == rows)
    #expect(list.slots.prefix(slots.count).map(\.id) == slots)
  }

  @Test func `a log of changes says when it does not reach back far enough`() throws {
    let desk = try desk()
    let changes = desk.office.changes
    #expect(changes.count == desk.journal.count)
    #expect(changes.cases(after: changes.count) == [])
    #expect(changes.cases(after: changes.count - 1) == desk.journal.suffix(1).map(\.caseID))
    #expect(changes.cases(after: changes.count + 1) == nil)
  }

  @Test func `a table in pieces answers as a dictionary does, and what was held before stays as it was`() {
    var numbers = SeededNumbers(seed: 7)
    var table = PiecewiseTable<Int, Int>()
    var dictionary: [Int: Int] = [:]
    let empty = table
    for step in 0..<6_000 {
      let key = Int(numbers.next() % 900)
      if numbers.next() % 3 == 0 {
        #expect(table.removeValue(forKey: key) == dictionary.removeValue(forKey: key))
      } else {
        table[key] = step
        dictionary[key] = step
      }
      if step % 500 == 0 {
        let held = table
        table[key] = -1
        #expect(held[key] == dictionary[key])
        table[key] = dictionary[key]
      }
    }
    #expect(table.count == dictionary.count && empty.isEmpty)
    #expect(table.values.sorted() == dictionary.values.sorted())
    #expect(Set(table.keys) == Set(dictionary.keys))
    #expect(dictionary.allSatisfy { table[$0.key] == $0.value })
  }
}
