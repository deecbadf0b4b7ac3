import CaseDomain
import StorageTrials
import TestSupport
import Testing

@testable import CaseStorage

/// What a crash leaves at the end of a journal, byte by byte.
@Suite struct CrashTests {
  /// A bare store with two registered teachers, and the lines of its journal.
  private func sample() throws -> (SampleStore, lines: [[UInt8]]) {
    let sample = try SampleStore(isBare: true)
    let store = try sample.open()
    for number in 1...2 { try sample.register(number, in: store) }
    return (sample, try sample.lines())
  }

  private func teachers(_ store: CaseStore) -> [String] {
    store.office.registry.teachers.keys.map(\.text).sorted()
  }

  @Test func `a last line torn anywhere is passed over, set aside by the next write, and never removed`()
    throws
  {
    let (sample, lines) = try sample()
    let whole = Array(lines.dropLast().joined())
    let last = try #require(lines.last)
    for length in 1..<last.count {
      let torn = whole + last.prefix(length)
      try sample.overwrite(with: torn)
      #expect(try sample.verify().findings == [.tornEnd(bytes: length)])
      #expect(try sample.verify().isWhole)
      let store = try sample.open()
      #expect(teachers(store) == ["t1"] && store.tornBytes == length && store.head.sequence == 2)
      // Looking changes nothing.
      #expect(try sample.bytes() == torn)
      try sample.register(3, in: store)
      let bytes = try sample.bytes()
      #expect(bytes.starts(with: torn))
      let verification = try sample.verify(against: store.head)
      #expect(verification.findings.isEmpty, "\(length): \(verification.findings)")
      let again = try sample.open()
      #expect(again.office.isSame(as: store.office) && again.head == store.head && again.tornBytes == 0)
      if length == last.count - 1 {
        // All of the line but its line break: it is finished.
        #expect(teachers(store) == ["t1", "t2", "t3"] && store.head.sequence == 4)
        #expect(bytes.starts(with: torn + [0x0A]))
      } else {
        #expect(teachers(store) == ["t1", "t3"] && store.head.sequence == 4)
        let line = try #require(try sample.lines().dropLast().last)
        let record = "\"recovered\":{\"offset\":\(whole.count),\"bytes\":\(length + 6)}"
        #expect(String(decoding: line, as: UTF8.self).contains(record))
      }
    }
  }

  @Test func `a setting aside that is torn itself is set aside with the rest`() throws {
    let (sample, lines) = try sample()
    let torn = Array(lines.dropLast().joined()) + (try #require(lines.last)).prefix(40)
    try sample.overwrite(with: torn)
    try sample.register(3, in: sample.open())
    let recovered = Array(try sample.bytes().dropLast(try #require(try sample.lines().last).count))
    for length in (torn.count + 1)..<recovered.count {
      try sample.overwrite(with: Array(recovered.prefix(length)))
      let store = try sample.open()
      #expect(teachers(store) == ["t1"])
      try sample.register(4, in: store)
      #expect(try sample.bytes().starts(with: recovered.prefix(length)))
      #expect(try sample.verify(against: store.head).findings.isEmpty, "\(length)")
      #expect(teachers(try sample.open()) == ["t1", "t4"])
    }
  }

  @Test func `an operation whose line lacked only its line break is not recorded a second time`() throws {
    let (sample, _) = try sample()
    let store = try sample.open()
    let operation = OperationID("once")
    try sample.register(3, in: store, operation: operation)
    try sample.overwrite(with: Array(try sample.bytes().dropLast()))
    let again = try sample.open()
    #expect(teachers(again) == ["t1", "t2"])
    guard case .repeated = try sample.register(3, in: again, operation: operation) else {
      Issue.record("recorded twice")
      return
    }
    #expect(teachers(again) == ["t1", "t2", "t3"] && again.head == store.head)
    #expect(try sample.verify(against: store.head).findings.isEmpty)
  }

  @Test func `blocks of zeros that a crash left are set aside, with a line break among them or not`() throws {
    let (sample, lines) = try sample()
    let zeros = [UInt8](repeating: 0, count: 50)
    let last = try #require(lines.last)
    let brokenZeros = zeros + [0x0A]
    let tails: [[UInt8]] = [
      zeros, brokenZeros, last.prefix(30) + zeros + last.dropFirst(80), brokenZeros + zeros,
      brokenZeros + last.prefix(10),
    ]
    for tail in tails {
      let torn = Array(lines.dropLast().joined()) + tail
      try sample.overwrite(with: torn)
      #expect(try sample.verify().findings == [.tornEnd(bytes: tail.count)])
      let store = try sample.open()
      try sample.register(3, in: store)
      #expect(try sample.bytes().starts(with: torn))
      #expect(try sample.verify(against: store.head).findings.isEmpty)
      #expect(teachers(try sample.open()) == ["t1", "t3"])
    }
  }

  @Test func `anything else with a line break at its end is no crash, and nothing is written behind it`()
    throws
  {
    let (sample, lines) = try sample()
    let whole = Array(lines.joined())
    for tail in ["garbage\n", "\n", "{}\n", "garbage\ngarbage", "\n#torn\n"] {
      try sample.overwrite(with: whole + Array(tail.utf8))
      let place = JournalPlace(file: "000001.jsonl", line: 4, byte: whole.count)
      #expect(throws: StoreFault.damaged(place, .hash)) { _ = try sample.open() }
      #expect(try sample.verify().findings == [.damaged(place, .hash)])
      // What was recorded before can be read.
      let store = try sample.open(.readOnly)
      #expect(store.damage == .damaged(place, .hash) && teachers(store) == ["t1", "t2"])
    }
  }
}
