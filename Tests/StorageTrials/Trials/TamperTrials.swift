import CaseDomain
import CaseStorage
import JSONText
import TestSupport

extension Trial {
  /// A store cut off at each byte, against a head that somebody kept.
  package static let truncation = Trial(
    name: "truncation at each byte", figures: Figures(test: 250, commit: 6_000, nightly: 60_000)
  ) { count, seed, _, share in
    var numbers = SeededNumbers(seed: seed)
    let archive = try Archive(lines: count < 1_000 ? 12 : 200)
    let ends = archive.segments.reduce(0) { $0 + $1.count }
    var tally = Tally()
    // Every byte in turn where there are tries for all of them.
    let step = max(1, ends / count)
    var place = Int.random(in: 0..<step, using: &numbers)
    for index in 0..<count {
      let cut = place % ends
      place += step
      guard share.contains(index) else { continue }
      tally.attempt("cut at byte \(cut)") { try archive.expectFound { $0.cut(at: cut) } }
    }
    return tally
  }

  /// Bits flipped, blocks zeroed and swapped, lines deleted, swapped, doubled, put in; segments taken away.
  package static let tampering = Trial(
    name: "bit flips, zeroed and swapped blocks, lines moved",
    figures: Figures(test: 300, commit: 20_000, nightly: 200_000)
  ) { count, seed, _, share in
    var numbers = SeededNumbers(seed: seed)
    let archive = try Archive(lines: 12)
    var tally = Tally()
    for index in 0..<count {
      let kind = Tampering.allCases[index % Tampering.allCases.count]
      let number = numbers.next()
      guard share.contains(index / Tampering.allCases.count) else { continue }
      tally.attempt("\(kind), \(number)") {
        try archive.expectFound(tampering: kind, seed: number)
      }
    }
    return tally
  }

  /// An old copy is put back: sound in itself, found by whoever saw more.
  package static let rollback = Trial(
    name: "rollback to an old copy, against a witness", figures: Figures(test: 11, commit: 50, nightly: 500)
  ) { count, _, _, share in
    let archive = try Archive(lines: 12)
    var tally = Tally()
    for index in 0..<count where share.contains(index) {
      let past = archive.history[index % (archive.history.count - 1)]
      tally.attempt("back to \(past.head)") {
        let system = SimulatedSystem(past.disk)
        let disk = Disk(of: StorePaths.root, system)
        guard try CaseStore.verify(StorePaths.root, against: past.head, disk).findings.isEmpty else {
          throw Broken(.trial, "the old copy is unsound")
        }
        let findings = try CaseStore.verify(StorePaths.root, against: archive.head, disk).findings
        guard findings == [.headMissing(archive.head, present: past.head)] else {
          throw Broken(.p10, "\(findings)")
        }
        // The witness lies elsewhere, and was not put back.
        let witnessed = SimulatedSystem(archive.disk)
        for name in past.disk.names(StorePaths.journal) {
          let path = StorePaths.journal + "/" + name
          witnessed.overwrite(path, with: past.disk.bytes(path) ?? [])
        }
        do throws(StoreFault) {
          _ = try archive.script.open(witnessed)
          throw StoreFault.closed
        } catch {
          switch error {
          case .rolledBack, .damaged: return 1
          default: throw Broken(.p10, "opened: \(error)")
          }
        }
      }
    }
    return tally
  }
}

package enum Tampering: CaseIterable, Sendable {
  case bit, zeroes, blocks, delete, swap, double, insert, edit, rehashed, person, personGone, segmentGone
}

/// A store with a past, and a head of it that somebody kept.
package struct Archive: Sendable {
  let script: Script
  let disk: SimulatedDisk
  package let head: ChainHead
  let history: [(disk: SimulatedDisk, head: ChainHead)]

  package init(lines: Int) throws {
    script = try Script(
      "an archive", [.filing(2)] + (1...lines).map { .teacher($0) }, segmentLimit: 1 << 20)
    let system = SimulatedSystem()
    _ = try script.make(on: Disk(of: StorePaths.root, system))
    // Opened anew, so that there is a witness.
    let store = try script.open(system)
    var history: [(SimulatedDisk, ChainHead)] = [(system.disk, store.head)]
    for index in script.steps.indices {
      try script.carryOut(index, on: store)
      history.append((system.disk, store.head))
    }
    self.history = history
    disk = system.disk
    head = store.head
  }

  var segments: [[UInt8]] {
    disk.names(StorePaths.journal).map { disk.bytes(StorePaths.journal + "/" + $0) ?? [] }
  }

  package func expectFound(tampering kind: Tampering, seed: UInt64) throws -> Int {
    var numbers = SeededNumbers(seed: seed)
    return try expectFound { $0.tamper(kind, &numbers) }
  }

  /// Whether `verify`, given the head, finds what is done to a copy. A deed that changes nothing is not counted.
  package func expectFound(_ deed: (inout SimulatedDisk) -> Void) throws -> Int {
    var copy = disk
    deed(&copy)
    guard StoredBytes(copy) != StoredBytes(disk) else { return 0 }
    let system = SimulatedSystem(copy)
    let store = Disk(of: StorePaths.root, system)
    let verification = try CaseStore.verify(StorePaths.root, against: head, store)
    guard !verification.isWhole else { throw Broken(.p9, "not found") }
    // Reading what is left neither fails for another reason nor gives what was not recorded.
    if let reader = try? script.open(system, .readOnly), reader.damage == nil,
      reader.head.sequence >= head.sequence, reader.head != head
    {
      throw Broken(.p9, "read another history")
    }
    return 1
  }
}

extension SimulatedDisk {
  fileprivate mutating func cut(at place: Int) {
    var rest = place
    for name in names(StorePaths.journal) {
      let path = StorePaths.journal + "/" + name
      guard let content = bytes(path) else { continue }
      replace(path, with: Array(content.prefix(max(0, rest))))
      rest -= content.count
    }
  }

  fileprivate mutating func tamper(_ kind: Tampering, _ numbers: inout SeededNumbers) {
    let path = StorePaths.journal + "/000001.jsonl"
    guard var content = bytes(path), !content.isEmpty else { return }
    var lines = content.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
    func number(_ limit: Int) -> Int { Int.random(in: 0..<max(1, limit), using: &numbers) }
    let (line, other) = (number(lines.count - 1), number(lines.count - 1))
    switch kind {
    case .bit: content[number(content.count)] ^= 1 << UInt8(number(8))
    case .zeroes:
      let start = number(content.count / 512) * 512
      for index in start..<min(start + 512 * (1 + number(8)), content.count) { content[index] = 0 }
    case .blocks:
      let (first, second) = (number(content.count / 512) * 512, number(content.count / 512) * 512)
      for index in 0..<512 where max(first, second) + index < content.count {
        content.swapAt(first + index, second + index)
      }
    case .delete: lines.remove(at: line)
    case .swap: lines.swapAt(line, other)
    case .double: lines.insert(lines[line], at: other)
    case .insert: lines.insert(Array("{\"v\":1,\"seq\":\(line)}".utf8), at: other)
    case .edit:
      // Another digit in the middle of a line.
      let digits = lines[line].indices.filter { (0x30...0x38).contains(lines[line][$0]) }
      if let place = digits.randomElement(using: &numbers) { lines[line][place] += 1 }
    case .rehashed:
      // By somebody who knows how lines are hashed, and can make one again.
      lines[line] = rehashed(lines[line])
    case .person, .personGone:
      let people = StorePaths.root + "/people"
      let files = names(people).flatMap { folder in
        names(people + "/" + folder).map { people + "/" + folder + "/" + $0 }
      }
      guard let file = files.randomElement(using: &numbers), var person = bytes(file) else { return }
      if kind == .personGone { return remove(file) }
      person[number(person.count)] ^= 1 << UInt8(number(8))
      return replace(file, with: person)
    case .segmentGone: return remove(path)
    }
    let isOfLines = [.delete, .swap, .double, .insert, .edit, .rehashed].contains(kind)
    replace(path, with: isOfLines ? Array(lines.joined(separator: [0x0A])) : content)
  }

  private func rehashed(_ line: [UInt8]) -> [UInt8] {
    guard let value = try? JSONValue.parse(line), case .object(let members) = value.content else {
      return line
    }
    let changed: [(name: String, value: JSONValue)] = members.map { name, value in
      (name, name == "written" ? .string("2031-01-01T00:00:00+08:00") : value)
    }
    return JournalLine.sealed(changed.filter { $0.name != "hash" }).bytes.dropLast()
  }
}
