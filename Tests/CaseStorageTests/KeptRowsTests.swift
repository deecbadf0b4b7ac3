import CaseDomain
import Glibc
import StorageTrials
import TestSupport
import Testing

@testable import CaseStorage

/// P11 and P14: the rows kept beside the journal are a help and never a source.
@Suite struct KeptRowsTests {
  private let sample: SampleStore
  private let store: CaseStore
  private let circumstances: Circumstances

  init() throws {
    sample = try SampleStore()
    store = try sample.open()
    try sample.fileSome(in: store)
    circumstances = Circumstances(now: SampleStore.opening, office: store.office)
  }

  private func content() throws -> [UInt8] {
    try #require(store.beginKeeping(Worklist(of: circumstances), in: circumstances, instead: nil, from: 0))
      .content()
  }

  private func keep(_ content: [UInt8], in path: String? = nil) throws {
    let folder = (path ?? sample.path) + "/derived"
    let disk = Disk(of: sample.path)
    if !disk.isThere(folder) { try disk.makeDirectory(folder) }
    try sample.overwrite(folder + "/worklist.rows", with: content)
  }

  @Test func `P14 rows that were kept are those that the journal gives`() throws {
    try keep(content())
    let kept = try #require(CaseStore.begin(sample.path, access: .readOnly).keptRows())
    #expect(kept.head == store.head)
    #expect(kept.trainingNow == store.trainingNow)
    #expect(kept.office.registry == store.office.registry)
    #expect(kept.office.cases.isEmpty)
    #expect(kept.rows(on: circumstances.today) == circumstances.worklist())
  }

  @Test
  func `P14 kept at any point of any history and followed from there, they are the rows made of nothing`()
    throws
  {
    let start = try RandomOffice()
    var grounds: Set<String> = []
    for seed in UInt64(100)..<112 {
      var random = start.seeded(seed)
      for _ in 0..<random.below(40) { try random.go() }
      let then = random.desk.circumstances
      let keeping = RowKeeping(
        Worklist(of: then), then, header(on: then.today), try RecordSamples.registryEvents())
      for row in then.worklist() {
        if let deadline = row.deadline { grounds.insert("\(deadline.basis)") }
      }
      let kept = try #require(KeptRows(keeping.content(), store: store.id))
      #expect(kept.rows(on: then.today) == then.worklist(), "seed \(seed)")
      for _ in 0..<random.below(20) { try random.go() }
      var before = random.desk.circumstances
      var list = Worklist(kept: try #require(kept.rows(on: before.today)))
      list.follow(before, since: nil)
      while list.unsettled > 0 { list.recount(in: before, atMost: 3) }
      #expect(list.rows == before.worklist(), "seed \(seed)")
      for _ in 0..<10 {
        try random.go()
        list.follow(random.desk.circumstances, since: before)
        before = random.desk.circumstances
        #expect(list.rows == before.worklist(), "seed \(seed)")
      }
    }
    #expect(grounds.count >= 6, "\(grounds)")
  }

  private func header(on day: Day) -> KeptRowsFile.Header {
    KeptRowsFile.Header(store: store.id, head: store.head, segment: 1, offset: 1, day: day)
  }

  @Test
  func `P11 another version, or what only its digest makes whole, is passed over and never ends the program`()
    throws
  {
    let content = try content()
    let end = try #require(content.firstIndex(of: 0x0A))
    let words = String(decoding: content[..<end], as: UTF8.self).split(separator: " ").map(String.init)
    /// The same with other bytes, and the digest that belongs to them.
    func forged(_ change: (inout [String], inout [UInt8]) -> Void) -> [UInt8] {
      var (words, body) = (Array(words.dropLast()), Array(content[(end + 1)...]))
      change(&words, &body)
      let text = Array((words.joined(separator: " ") + " ").utf8)
      return text + Array(KeptRowsFile.digest(text, body[...]).utf8) + [0x0A] + body
    }
    #expect(KeptRows(forged { _, _ in }, store: store.id) != nil)
    for version in ["0", "1", "2", "4", "10", ""] {
      #expect(KeptRows(forged { words, _ in words[1] = version }, store: store.id) == nil)
    }
    // Counts that are not those of the bytes, and bytes that are anything.
    for place in 8..<12 {
      for count in ["-1", "0", "1", "999999999", "9223372036854775807", "x"] {
        let rows = KeptRows(forged { words, _ in words[place] = count }, store: store.id)?.rows(
          on: circumstances.today)
        #expect(rows == nil || count == words[place], "\(place): \(count)")
      }
    }
    var numbers = SeededNumbers(seed: 11)
    var read = 0
    for _ in 0..<600 {
      let spoilt = forged { _, body in
        let rest = Int(words[8]) ?? 0
        for _ in 0..<1 + numbers.next() % 3 {
          let place = rest + Int(numbers.next() % UInt64(body.count - rest))
          body[place] = UInt8(truncatingIfNeeded: numbers.next())
        }
      }
      let kept = try #require(KeptRows(spoilt, store: store.id))
      guard let rows = kept.rows(on: circumstances.today) else { continue }
      read += 1
      // Whatever they say, they last no longer than the reading.
      var list = Worklist(kept: rows)
      list.follow(circumstances, since: nil)
      list.recount(in: circumstances, atMost: .max)
      #expect(list.rows == circumstances.worklist())
    }
    #expect(read > 20)
  }

  @Test func `a link in the place of the file or of its folder leads nowhere`() throws {
    let outside = sample.beside("outside")
    let disk = Disk(of: sample.path)
    try disk.makeDirectory(outside)
    func keepRows() throws {
      var keeping = try #require(
        store.beginKeeping(Worklist(of: circumstances), in: circumstances, instead: nil, from: 0))
      while store.goOn(&keeping, atMost: 100) {}
    }
    try sample.overwrite(outside + "/worklist.rows", with: content())
    #expect(symlink(outside, sample.path + "/derived") == 0)
    #expect(store.keptRows() == nil)
    try sample.overwrite(outside + "/worklist.rows", with: [1])
    try keepRows()
    #expect(try disk.names(in: outside) == ["worklist.rows"])
    #expect(try sample.bytes(outside + "/worklist.rows") == [1])

    #expect(unlink(sample.path + "/derived") == 0)
    try disk.makeDirectory(sample.path + "/derived")
    #expect(symlink(outside + "/worklist.rows", sample.path + "/derived/worklist.rows") == 0)
    try sample.overwrite(outside + "/worklist.rows", with: content())
    #expect(store.keptRows() == nil)
    // A file takes the link's place, and what it pointed to stays as it was.
    try sample.overwrite(outside + "/worklist.rows", with: [1])
    try keepRows()
    #expect(store.keptRows() != nil)
    #expect(try sample.bytes(outside + "/worklist.rows") == [1])
    #expect(try disk.calls.status(of: sample.path + "/derived/worklist.rows").mode & 0o777 == 0o600)
  }

  @Test func `P11 what lies there is of no account to verify, and rebuild makes it anew or takes it away`()
    throws
  {
    try keep([0, 1, 2])
    let verification = try sample.verify()
    #expect(verification.head == store.head)
    // A small store needs none.
    try store.rebuild([:])
    #expect(store.keptRows() == nil)
    #expect(try Disk(of: sample.path).names(in: sample.path + "/derived") == [])
    let file = try #require(store.rowsFile(circumstances, from: 0))
    try store.rebuild([file.name: file.content])
    #expect(store.keptRows()?.rows(on: circumstances.today) == circumstances.worklist())
    #expect(try sample.bytes(sample.path + "/derived/worklist.rows") == content())
  }

  @Test func `nothing personal stands in them`() throws {
    let text = String(decoding: try content(), as: UTF8.self)
    for number in 1...11 {
      let row = SampleFiling.learner(number, for: .employment)
      for name in ["name", "residentID", "phone"] {
        if case .text(let value)? = row[name], !value.isEmpty { #expect(!text.contains(value)) }
      }
    }
  }

  @Test(arguments: [1, 3, 9, 60, 400])
  func `on a later day they have the deadlines of that day`(days: Int) throws {
    try keep(content())
    let later = Circumstances(
      now: Moment(circumstances.today.advanced(by: days)), office: store.office)
    let rows = try #require(store.keptRows()?.rows(on: later.today))
    #expect(Worklist(kept: rows).rows.map(\.deadline) == later.worklist().map(\.deadline))
    #expect(Worklist(kept: rows).rows.map(\.id) == later.worklist().map(\.id))
  }

  @Test func `P11 made again of the same history they are the same, byte for byte`() throws {
    let first = try content()
    try keep(first)
    try Disk(of: sample.path).remove(sample.path + "/derived/worklist.rows")
    #expect(store.keptRows() == nil)
    let again = try sample.open()
    let office = Circumstances(now: SampleStore.opening, office: again.office)
    #expect(
      try #require(again.beginKeeping(Worklist(of: office), in: office, instead: nil, from: 0)).content()
        == first)
  }

  @Test func `P11 cut off anywhere, or with any bit of them changed, they are as if they were not there`()
    throws
  {
    let content = try content()
    for length in content.indices { #expect(KeptRows(Array(content.prefix(length)), store: store.id) == nil) }
    for place in content.indices where place < 400 || place % 7 == 0 {
      var spoilt = content
      spoilt[place] ^= 1 << UInt8(place % 8)
      #expect(KeptRows(spoilt, store: store.id) == nil, "byte \(place)")
    }
    #expect(KeptRows(content, store: store.id) != nil)
  }

  @Test func `P11 those of another store, or of a history that this one is not, are passed over`() throws {
    let content = try content()
    #expect(KeptRows(content, store: "another") == nil)
    // A store put back to what it was before: the line they end with is not there.
    let lines = try sample.lines()
    try keep(content)
    try sample.overwrite(with: Array(lines.dropLast().joined()))
    #expect(try CaseStore.begin(sample.path, access: .readOnly).keptRows() == nil)
    // One that went on is the same store with more in it.
    try sample.overwrite(with: Array(lines.joined()))
    let writer = try sample.open()
    _ = try writer.execute(sample.note("又来电", on: CaseID("2025-0001")), now: SampleStore.opening)
    #expect(writer.keptRows()?.head == store.head)
    #expect(try CaseStore.begin(sample.path, access: .readOnly).keptRows() != nil)
  }

  @Test func `a store that is read piece by piece comes out as one that is read at once`() throws {
    for bytes in [1, 7, 100, 4_096] {
      let begun = try CaseStore.begin(sample.path)
      #expect(begun.office.cases.isEmpty && !begun.isLoaded)
      var last = 0
      while try begun.load(atMost: bytes) {
        #expect(begun.progress.read >= last)
        last = begun.progress.read
      }
      #expect(begun.head == store.head && begun.isLoaded)
      #expect(begun.office.cases == store.office.cases)
      #expect(begun.progress.read == begun.progress.total)
    }
  }

  @Test
  func `nothing is decided on half a history: whoever acts in a store that was only begun reads it first`()
    throws
  {
    let begun = try CaseStore.begin(sample.path)
    let outcome = try begun.execute(
      sample.note("晚到的话", on: CaseID("2025-0001"), seen: 1), now: SampleStore.opening)
    #expect(try sample.recorded(outcome) == CaseID("2025-0001"))
    #expect(begun.office.cases.count == store.office.cases.count)
  }

  @Test func `damage and a cut end are found piece by piece as well`() throws {
    var bytes = try sample.bytes()
    let middle = bytes.count / 2
    bytes[middle] ^= 1
    try sample.overwrite(with: bytes)
    let begun = try CaseStore.begin(sample.path, access: .readOnly)
    while try begun.load(atMost: 100) {}
    let whole = try CaseStore.open(sample.path, access: .readOnly)
    #expect(begun.damage == whole.damage && begun.damage != nil)
    #expect(begun.head == whole.head)
    #expect(throws: StoreFault.self) {
      let writer = try CaseStore.begin(sample.path)
      while try writer.load(atMost: 100) {}
    }
  }

  @Test func `whoever may only read keeps none, and finds those that others kept`() throws {
    let system = SimulatedSystem()
    let script = try Script("full", [.teacher(1)])
    let store = try script.make(on: Disk(of: StorePaths.root, system))
    let circumstances = Circumstances(now: SampleStore.opening, office: store.office)
    let reader = try CaseStore(StorePaths.root, .readOnly, Disk(of: StorePaths.root, system))
    #expect(
      reader.beginKeeping(Worklist(of: circumstances), in: circumstances, instead: nil, from: 0) == nil)
    var keeping = try #require(
      store.beginKeeping(Worklist(of: circumstances), in: circumstances, instead: nil, from: 0))
    while store.goOn(&keeping, atMost: 1) {}
    let kept = try #require(reader.keptRows())
    #expect(kept.rows(on: circumstances.today) == [])
  }
}
