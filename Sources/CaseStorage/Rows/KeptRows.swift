import CaseDomain
import JSONText

/// The rows of the worklist as they were when somebody last read the whole store: what the desk shows while it reads
/// (docs/journal-format.md). Derived and disposable; nothing is ever decided on them.
public struct KeptRows: Sendable {
  /// The end of the chain as it was then.
  public let head: ChainHead
  /// The day for which the rows were put in order.
  public let day: Day
  /// The clock of a training store, as it stood.
  public let trainingNow: Moment?
  /// Staff, institutions, calendar and policies as they were then, and no case.
  public let office: Office

  let file: KeptRowsFile

  /// Nil for whatever is not, byte for byte, what a store of that name wrote.
  init?(_ content: [UInt8], store: String) {
    guard let file = KeptRowsFile(content), file.header.store == store,
      let events = try? JSONValue.parse(file.registry).array
    else { return nil }
    var office = Office(registry: .empty)
    for record in events {
      guard let event = try? RegistryEvent(record: record) else { return nil }
      office.apply(event)
    }
    head = file.header.head
    day = file.header.day
    trainingNow = file.header.trainingNow
    self.office = office
    self.file = file
  }

  /// Where in the journal the last line ends that the rows know of.
  var end: (segment: Int, offset: Int) { (file.header.segment, file.header.offset) }

  /// The rows with the deadlines of a day; nil when one of them cannot be read.
  public func rows(on today: Day) -> [WorklistRow]? {
    var rows: [WorklistRow] = []
    rows.reserveCapacity(file.header.rowCount)
    let isWhole = file.read(on: today, office.registry.calendar) { kept in
      rows.append(kept.row)
      return kept.standsFor == 1 && kept.isNew
    }
    return isWhole ? rows : nil
  }

  /// What the file of a glimpse says, with the deadlines of a day; nil when a row cannot be read, or there is none.
  public func glimpse(on today: Day) -> WorklistGlimpse? {
    var (rows, kinds): ([WorklistRow], [WorklistGlimpse.Kind]) = ([], [])
    /// Cases with a provisional day that are listed, less those that there are.
    var provisional = 0
    let isWhole = file.read(on: today, office.registry.calendar) { kept in
      if today != day, kept.row.deadline?.due?.isProvisional == true {
        provisional += kept.standsFor == 0 ? 1 : -kept.standsFor
      }
      guard kept.standsFor == 0 else {
        kinds.append(WorklistGlimpse.Kind(sample: kept.row, count: kept.standsFor))
        return true
      }
      rows.append(kept.row)
      return kept.isNew
    }
    // Of these others may come first on another day.
    guard isWhole, !rows.isEmpty, provisional == 0 else { return nil }
    return WorklistGlimpse(rows: rows, kinds: kinds)
  }
}

/// The file: a line of text that says what it is, and after it, as long as that line says, the registry as JSON, the
/// strings and the rows.
struct KeptRowsFile: Sendable {
  struct Header: Hashable, Sendable {
    var store: String
    var head: ChainHead
    var segment: Int
    var offset: Int
    var day: Day
    var trainingNow: Moment?
    var registryBytes = 0
    var stringCount = 0
    var stringBytes = 0
    var rowCount = 0

    /// Everything before the digest, which covers this and all that follows the line.
    var text: String {
      "casedesk-rows \(KeptRowsFile.version) \(store) \(head) \(segment) \(offset) \(day) "
        + "\(trainingNow.map { "\($0.secondsSinceEpoch)" } ?? "-") "
        + "\(registryBytes) \(stringCount) \(stringBytes) \(rowCount) "
    }
  }

  static let version = 3
  static let fields = 15
  /// Fifteen numbers of four bytes, and two amounts of eight.
  static let rowBytes = fields * 4 + 16
  /// No amount.
  static let none = Int64.min
  /// No amount is nearly as large; one that was put in by hand must not overflow what is added up.
  private static let largest: Int64 = 1_000_000_000_000_000
  fileprivate static func bounded(_ fen: Int64) -> Int64 { max(-largest, min(largest, fen)) }
  /// Of the year 9999, since 1970.
  private static let lastSecond = 253_402_300_799

  let header: Header
  private let content: [UInt8]
  private let start: Int

  init?(_ content: [UInt8]) {
    guard let end = content.prefix(1_024).firstIndex(of: 0x0A) else { return nil }
    let words = String(decoding: content[..<end], as: UTF8.self).split(separator: " ").map(String.init)
    guard words.count == 13, words[0] == "casedesk-rows", words[1] == "\(Self.version)",
      let head = ChainHead(words[3]), let segment = Int(words[4]), let offset = Int(words[5]),
      let day = Day(words[6]), Day.countable.contains(day.ordinal)
    else { return nil }
    let numbers = words[8..<12].compactMap { Int($0) }
    guard numbers.count == 4, numbers.allSatisfy({ (0...content.count).contains($0) }),
      numbers[1] <= numbers[2] / 4
    else { return nil }
    var moment: Moment?
    if words[7] != "-" {
      guard let seconds = Int(words[7]), (0...Self.lastSecond).contains(seconds) else { return nil }
      moment = Moment(secondsSinceEpoch: seconds)
    }
    let header = Header(
      store: words[2], head: head, segment: segment, offset: offset, day: day, trainingNow: moment,
      registryBytes: numbers[0], stringCount: numbers[1], stringBytes: numbers[2], rowCount: numbers[3])
    let text = Array(header.text.utf8)
    guard content.starts(with: text), end == text.count + 64,
      content.count == end + 1 + numbers[0] + numbers[2] + numbers[3] * Self.rowBytes,
      Self.digest(text, content[(end + 1)...]) == words[12]
    else { return nil }
    self.header = header
    self.content = content
    start = end + 1
  }

  static func digest(_ header: [UInt8], _ body: ArraySlice<UInt8>) -> String {
    Digest.sha256([header[...], body])
  }

  var registry: ArraySlice<UInt8> { content[start..<start + header.registryBytes] }

  struct Row {
    var row: WorklistRow
    /// How many rows of the list it stands for: one in the file of all rows; in that of a glimpse none where it is only
    /// shown, and some where it is only counted.
    var standsFor: Int
    /// Whether none before it was of its case.
    var isNew: Bool
    /// What its deadline rests on, as it stands there.
    var ground: String
  }

  /// Hands over one row after the other.
  ///
  /// - Parameter take: whether it makes sense of the row.
  /// - Returns: whether all could be read.
  func read(on today: Day, _ calendar: WorkingCalendar, _ take: (Row) -> Bool) -> Bool {
    guard let strings = strings() else { return false }
    var reading = RowReading(strings, today, calendar)
    var place = start + header.registryBytes + header.stringBytes
    for _ in 0..<header.rowCount {
      guard let row = reading.row(content, at: place), take(row) else { return false }
      place += Self.rowBytes
    }
    return true
  }

  private func strings() -> [String]? {
    var strings: [String] = []
    strings.reserveCapacity(header.stringCount)
    var place = start + header.registryBytes
    let end = place + header.stringBytes
    while place < end {
      guard place + 4 <= end else { return nil }
      let length = Int(content.number(at: place))
      place += 4
      guard length <= end - place else { return nil }
      strings.append(String(decoding: content[place..<place + length], as: UTF8.self))
      place += length
    }
    return strings.count == header.stringCount ? strings : nil
  }
}

extension [UInt8] {
  /// Four bytes, the lowest first.
  fileprivate func number(at place: Int) -> UInt32 {
    UInt32(self[place]) | UInt32(self[place + 1]) << 8 | UInt32(self[place + 2]) << 16
      | UInt32(self[place + 3]) << 24
  }

  fileprivate mutating func add(_ number: UInt32) {
    append(UInt8(truncatingIfNeeded: number))
    append(UInt8(truncatingIfNeeded: number >> 8))
    append(UInt8(truncatingIfNeeded: number >> 16))
    append(UInt8(truncatingIfNeeded: number >> 24))
  }

  fileprivate mutating func add(_ money: Money?) {
    let fen = UInt64(bitPattern: money.map { Int64($0.fen) } ?? KeptRowsFile.none)
    add(UInt32(truncatingIfNeeded: fen))
    add(UInt32(truncatingIfNeeded: fen >> 32))
  }

  fileprivate func money(at place: Int) -> Money? {
    let fen = Int64(bitPattern: UInt64(number(at: place)) | UInt64(number(at: place + 4)) << 32)
    return fen == KeptRowsFile.none ? nil : Money(fen: Int(KeptRowsFile.bounded(fen)))
  }
}

/// Reads rows, and what many of them have in common once.
private struct RowReading {
  private let strings: [String]
  private let today: Day
  private let calendar: WorkingCalendar
  /// By the number of the string they are read from; nil as long as nobody asked.
  private var deadlines: [Deadline??]
  private var stages: [Stage?]
  private var types: [TrainingType?]
  private var isTaken: [Bool]

  init(_ strings: [String], _ today: Day, _ calendar: WorkingCalendar) {
    self.strings = strings
    self.today = today
    self.calendar = calendar
    isTaken = Array(repeating: false, count: strings.count)
    deadlines = Array(repeating: nil, count: strings.count)
    stages = Array(repeating: nil, count: strings.count)
    types = Array(repeating: nil, count: strings.count)
  }

  mutating func row(_ content: [UInt8], at place: Int) -> KeptRowsFile.Row? {
    func number(_ field: Int) -> UInt32 { content.number(at: place + field * 4) }
    func text(_ field: Int) -> String? {
      let number = Int(number(field))
      return number < strings.count ? strings[number] : nil
    }
    let own = Int(number(0))
    guard own < strings.count else { return nil }
    let isNew = !isTaken[own]
    isTaken[own] = true
    guard let title = text(1), let stage = stage(number(2)), let centre = text(3), let institution = text(4),
      let type = type(number(5)), let trade = text(6), let assignee = text(7), let ground = text(8)
    else { return nil }
    guard let deadline = deadline(number(8)) else { return nil }
    let amounts = place + KeptRowsFile.fields * 4
    let row = WorklistRow(
      id: CaseID(strings[own]), title: title, stage: stage, centre: CentreID(centre),
      institution: institution,
      trainingType: type, occupation: trade, assignee: assignee.isEmpty ? nil : PersonID(assignee),
      deadline: deadline, spotChecks: Int(number(9)), openFindings: Int(number(10)),
      redFlags: Int(number(11)),
      claimed: content.money(at: amounts), award: content.money(at: amounts + 8), learners: Int(number(12)),
      revision: Int(number(13)))
    return KeptRowsFile.Row(row: row, standsFor: Int(number(14)), isNew: isNew, ground: ground)
  }

  private mutating func stage(_ number: UInt32) -> Stage? {
    let number = Int(number)
    guard number < strings.count else { return nil }
    if stages[number] == nil { stages[number] = Stage(rawValue: strings[number]) }
    return stages[number]
  }

  private mutating func type(_ number: UInt32) -> TrainingType? {
    let number = Int(number)
    guard number < strings.count else { return nil }
    if types[number] == nil { types[number] = TrainingType(rawValue: strings[number]) }
    return types[number]
  }

  /// The inner nil is a row without a deadline, the outer one a ground that cannot be read.
  private mutating func deadline(_ number: UInt32) -> Deadline?? {
    let number = Int(number)
    if let deadline = deadlines[number] { return .some(deadline) }
    let text = strings[number]
    var deadline: Deadline?
    if !text.isEmpty {
      guard let ground = DeadlineGround(text) else { return nil }
      deadline = ground.deadline(on: today, calendar)
    }
    deadlines[number] = .some(deadline)
    return .some(deadline)
  }
}

/// Writes rows one after the other; the strings they share stand once, in the order of their first use.
struct RowWriting: Sendable {
  private var numbers: [String: UInt32] = [:]
  private var strings: [UInt8] = []
  private var rows: [UInt8] = []
  private var count = 0

  /// - Parameter ground: what the deadline rests on, as text; empty where nothing falls due.
  mutating func add(_ row: WorklistRow, _ ground: String, standsFor: Int = 1) {
    let words = [
      row.id.text, row.title, row.stage.rawValue, row.centre.text, row.institution, row.trainingType.rawValue,
      row.occupation, row.assignee?.text ?? "", ground,
    ]
    for word in words { rows.add(number(word)) }
    for number in [row.spotChecks, row.openFindings, row.redFlags, row.learners, row.revision, standsFor] {
      rows.add(UInt32(clamping: number))
    }
    rows.add(row.claimed)
    rows.add(row.award)
    count += 1
  }

  private mutating func number(_ word: String) -> UInt32 {
    if let number = numbers[word] { return number }
    let number = UInt32(numbers.count)
    numbers[word] = number
    let bytes = Array(word.utf8)
    strings.add(UInt32(bytes.count))
    strings += bytes
    return number
  }

  /// The whole file.
  func file(_ header: KeptRowsFile.Header, _ registry: [RegistryEvent]) -> [UInt8] {
    let events = JSONValue.array(registry.map(\.record)).compact()
    var header = header
    header.registryBytes = events.count
    header.stringCount = numbers.count
    header.stringBytes = strings.count
    header.rowCount = count
    let text = Array(header.text.utf8)
    let body = events + strings + rows
    return text + Array(KeptRowsFile.digest(text, body[...]).utf8) + [0x0A] + body
  }
}
