import CaseStorage
import Glibc
import StorageTrials
import TestSupport

extension Trial {
  /// Rosters as nobody should send them, by the one way in that there is: a JSON form. Each is taken whole or refused
  /// whole, with a documented status, and shows nothing but text.
  package static let hostileImports = Trial(
    name: "hostile rosters", figures: Figures(test: 18, commit: 90, nightly: 300)
  ) { count, seed, _, share in
    var numbers = SeededNumbers(seed: seed)
    let desk = try ProgramDesk()
    var tally = Tally()
    for index in 0..<count {
      let kind = HostileRoster.allCases[index % HostileRoster.allCases.count]
      let number = numbers.next()
      // As large as they come, once at the larger scales.
      let isHuge = count >= 300 && index / HostileRoster.allCases.count == 1
      guard share.contains(index) else { continue }
      tally.attempt("\(kind), \(number)") { try kind.send(number, isHuge: isHuge, desk) }
    }
    return tally
  }
}

private enum HostileRoster: CaseIterable {
  case formula, escapedNul, rawNul, byteOrderMark, utf16, gb18030, longCell, manyRows, badCheckDigits
  case twice, samePerson, deep, cutOff, loneSurrogate, hugeNumber, empty, controls, otherShape

  func send(_ number: UInt64, isHuge: Bool, _ desk: ProgramDesk) throws -> Int {
    let store = try desk.store()
    let file = desk.place("roster-\(number).json")
    let before = try CaseStore.open(store, access: .readOnly)
    guard let handle = fopen(file, "w") else { throw Broken(.trial, "no file") }
    let bytes = try content(number, isHuge: isHuge)
    _ = fwrite(bytes, 1, bytes.count, handle)
    fclose(handle)
    let run = try desk.run(
      ["import", file, "--as", ProgramDesk.reviewer], on: store, through: ["/usr/bin/timeout", "600"])
    try desk.expectOrderly(run, "import")
    let after = try CaseStore.open(store, access: .readOnly)
    guard after.office.cases.count == before.office.cases.count + (run.status == 0 ? 1 : 0),
      run.status == 0 || after.head == before.head
    else { throw Broken(.p2, "status \(run.status), \(after.office.cases.count) cases") }
    guard try CaseStore.verify(store, against: before.head).isWhole else { throw Broken(.p9, "unsound") }
    for command in [["list"], ["show", "2025-0002"], ["export", "--all"]] {
      try desk.expectOrderly(
        try desk.run(command + ["--as", ProgramDesk.reviewer], on: store), command.joined(separator: " "))
    }
    try desk.remove(store)
    try desk.remove(file)
    return 1
  }

  /// A filing that is well in all but one thing.
  private func content(_ number: UInt64, isHuge: Bool) throws -> [UInt8] {
    var numbers = SeededNumbers(seed: number)
    let form = try RepositoryFiles.read(ProgramDesk.fixtures + "/import/filing.json")
    func changing(_ place: String, to text: String) -> [UInt8] {
      Array(form.replacing(place, with: text, maxReplacements: 1).utf8)
    }
    let name = try Self.member("name", in: form)
    let identity = try Self.member("residentID", in: form)
    func named(_ text: String) -> [UInt8] { changing(name, to: "\"name\": \"\(text)\"") }
    switch self {
    case .formula:
      return named(
        ["=HYPERLINK(1)", "+1+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\\t=1", "\\r=1"].randomElement(
          using: &numbers) ?? "=")
    case .escapedNul: return named("张\\u0000三")
    case .rawNul: return named("张\u{0}三")
    case .byteOrderMark: return [0xEF, 0xBB, 0xBF] + Array(form.utf8)
    case .utf16:
      let isLittle = numbers.next().isMultiple(of: 2)
      return (isLittle ? [0xFF, 0xFE] : [0xFE, 0xFF])
        + form.utf16.flatMap { unit -> [UInt8] in
          let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
          return isLittle ? [low, high] : [high, low]
        }
    case .gb18030:
      // 张三 as GB18030 has it.
      let parts = form.split(separator: name, maxSplits: 1, omittingEmptySubsequences: false).map {
        Array($0.utf8)
      }
      return parts[0] + Array("\"name\": \"".utf8) + [0xD5, 0xC5, 0xC8, 0xFD, 0x22] + parts[1]
    case .longCell: return named(String(repeating: "长", count: isHuge ? 3_500_000 : 40_000))
    case .manyRows:
      let row =
        "{\"name\": \"例某\", \"residentID\": \"620171199001010013\", \"group\": \"registered-unemployed\"},"
      let rows = String(repeating: row, count: isHuge ? 1_000_000 : 3_000)
      guard let list = form.firstRange(of: "\"roster\": [") else {
        throw Broken(.trial, "no roster")
      }
      return Array((form[..<list.upperBound] + rows + form[list.upperBound...]).utf8)
    case .badCheckDigits: return changing(identity, to: "\"residentID\": \"620171199001010010\"")
    case .twice: return changing(name, to: "\(name), \(name)")
    case .samePerson:
      // Every row has the first one's number.
      var text = form
      while let next = try? Self.member("residentID", in: text), next != "\"residentID\" : \"x\"" {
        text = text.replacing(next, with: "\"residentID\" : \"x\"")
      }
      return Array(text.replacing("\"residentID\" : \"x\"", with: identity).utf8)
    case .deep: return changing(name, to: "\"name\": " + String(repeating: "[", count: 100_000))
    case .cutOff: return Array(form.utf8.prefix(Int.random(in: 1..<form.utf8.count, using: &numbers)))
    case .loneSurrogate: return named("\\ud83d")
    case .hugeNumber: return changing(name, to: "\"name\": 1" + String(repeating: "0", count: 4_000))
    case .empty: return numbers.next().isMultiple(of: 2) ? [] : Array(" \n".utf8)
    case .controls:
      return named(
        ["\\u001b]52;c;eA==\\u0007", "\\u001b[2J", "\\u202e三张", "\\u200b", "\\u009b31m"].randomElement(
          using: &numbers) ?? "")
    case .otherShape:
      return Array(
        ["[]", "null", "{}", "\"roster\"", "[[[]]]"].randomElement(using: &numbers)?.utf8 ?? "".utf8)
    }
  }

  /// The first member of that name, as it is written.
  private static func member(_ name: String, in text: String) throws -> String {
    let expression = try Regex("\"\(name)\": ?\"[^\"]*\"")
    guard let match = text.firstMatch(of: expression) else { throw Broken(.trial, "no \(name)") }
    return String(text[match.range])
  }
}
