import CaseDomain
import Crypto
import JSONText

/// A field packet as a file: made by `packet --format json`, filled in away from the office, taken in by `import`.
///
///     { "format": "casedesk-packet-1", "case": "2025-0012", "revision": 17, "madeAt": …, "madeBy": …,
///       "headCode": …, "title": …, "institution": …, "premises": …, "from": …, "through": …,
///       "learners": [{ "number": 1, "name": …, "identity": … }], "questions": […],
///       "modes": […], "kinds": […], "severities": […],
///       "seal": "…",
///       "visits": [
///         { "day": "2025-10-14", "from": "09:40", "through": "10:30", "mode": "onsite", "checkers": ["li-min"],
///           "present": [1, 2, 4], "findings": [{ "kind": "safety", "severity": "minor", "text": …, "mendBy": … }],
///           "note": …, "photos": ["a.jpg"] } ] }
///
/// The seal is the SHA-256 of everything but `seal` and `visits`, the members of each object in the order of their names
/// and without blanks: it does not depend on how the file is laid out. There is no key in it. It finds a mistake and a
/// careless change, not a forger, who could seal again; what was forged still meets the case on record (`PacketClash`).
public struct PacketFile: Sendable {
  public static let format = "casedesk-packet-1"

  public var packet: FieldPacket
  public var visits: [OrderFile.Entry<FieldVisit>]

  private static let handedOut = [
    "format", "case", "revision", "madeAt", "madeBy", "title", "institution", "premises", "from", "through",
    "learners", "questions", "modes", "kinds", "severities",
  ]

  // MARK: Handing out

  /// The packet with its seal, and no visit yet.
  public static func document(of packet: FieldPacket) -> JSONValue {
    let sealed: [(name: String, value: JSONValue)] =
      [
        ("format", .string(format)), ("case", .string(packet.caseID.text)),
        ("revision", .number(packet.revision)), ("madeAt", .string(packet.madeAt.description)),
        ("madeBy", .string(packet.madeBy.text)),
      ] + (packet.headCode.map { [("headCode", .string($0))] } ?? [])
      + [
        ("title", .string(packet.title)), ("institution", .string(packet.institution)),
        ("premises", .string(packet.premises)), ("from", .string(packet.from.description)),
        ("through", .string(packet.through.description)),
        (
          "learners",
          .array(
            packet.learners.map {
              ["number": .number($0.number), "name": .string($0.name), "identity": .string($0.identity)]
            })
        ),
        ("questions", .array(packet.questions.map { .string($0) })),
        ("modes", names(SpotCheck.Mode.self)), ("kinds", names(Finding.Kind.self)),
        ("severities", names(Finding.Severity.self)),
      ]
    return .object(sealed + [("seal", .string(seal(over: .object(sealed)))), ("visits", [])])
  }

  private static func names<Name: RawRepresentable<String> & CaseIterable>(_: Name.Type) -> JSONValue {
    .array(Name.allCases.map { .string($0.rawValue) })
  }

  /// SHA-256 of what was handed out, as 64 lower-case hexadecimal digits.
  private static func seal(over root: JSONValue) -> String {
    guard case .object(let members) = root.content else { return "" }
    return digest(.object(members.filter { $0.name != "seal" && $0.name != "visits" }))
  }

  private static func digest(_ value: JSONValue) -> String {
    SHA256.hash(data: value.inNameOrder.compact()).hexadecimal
  }

  // MARK: Taking in

  static func read(_ root: PaperNode) throws(PaperFault) -> PacketFile {
    try root.hold(handedOut + ["seal", "visits"], optional: ["headCode"])
    let stated = try root.field("seal")
    let seal = seal(over: root.value)
    guard try stated.text() == seal else { throw stated.fault(.sealBroken) }
    let made = try root.field("madeAt")
    guard let madeAt = Moment(try made.text()) else { throw made.fault(.notA(.moment)) }
    var learners: [FieldPacket.Line] = []
    for node in try root.field("learners").list() { learners.append(try node.line()) }
    var questions: [String] = []
    for node in try root.field("questions").list() { questions.append(try node.text()) }
    let packet = FieldPacket(
      caseID: CaseID(try root.field("case").text()),
      revision: try root.field("revision").number(in: 0...1_000_000), madeAt: madeAt,
      madeBy: PersonID(try root.field("madeBy").text()),
      headCode: try root.optional("headCode").map { (node) throws(PaperFault) in try node.text() },
      title: try root.field("title").words(), institution: try root.field("institution").words(),
      premises: try root.field("premises").words(), from: try root.field("from").day(),
      through: try root.field("through").day(), learners: learners, questions: questions)
    var file = PacketFile(packet: packet, visits: [])
    for node in try root.field("visits").list() {
      let operation = OperationID("packet-" + digest([.string(seal), node.value]).prefix(40))
      file.visits.append(
        OrderFile.Entry(
          line: node.value.position.line, content: try node.visit(of: packet, named: operation)))
    }
    return file
  }
}

extension PaperNode {
  fileprivate func line() throws(PaperFault) -> FieldPacket.Line {
    try hold(["number", "name", "identity"])
    return FieldPacket.Line(
      number: try field("number").number(in: 1...10_000), name: try field("name").words(),
      identity: try field("identity").words())
  }

  fileprivate func visit(of packet: FieldPacket, named operation: OperationID) throws(PaperFault)
    -> FieldVisit
  {
    try hold(
      ["day", "from", "through", "mode", "checkers"],
      optional: ["present", "headCount", "findings", "note", "photos"])
    let end = try field("through")
    let time = ClockSpan(from: try field("from").minutes(), through: try end.minutes())
    guard time.from < time.through else { throw end.fault(.timesBackwards) }
    let checkers = try texts("checkers").map(PersonID.init)
    guard !checkers.isEmpty else { throw try field("checkers").fault(.notA(.text)) }
    let (heads, absent) = try heads(of: packet)
    var findings: [FindingNote] = []
    for node in try optional("findings")?.list() ?? [] { findings.append(try node.finding()) }
    return FieldVisit(
      day: try field("day").day(), time: time, mode: try field("mode").name(), checkers: checkers,
      headCount: heads, absent: absent, findings: findings, note: try optional("note")?.words() ?? "",
      photos: try texts("photos"), operation: operation)
  }

  /// Heads that were counted, or the numbers of those who were there, or both if they agree.
  private func heads(of packet: FieldPacket) throws(PaperFault) -> (count: Int, absent: [Int]) {
    let counted = try optional("headCount")
    let stated = try counted?.number(in: 0...1_000)
    guard let list = try optional("present") else {
      guard let stated else { throw fault(.missingField("headCount")) }
      return (stated, [])
    }
    let known = packet.learners.map(\.number)
    var present: Set<Int> = []
    for node in try list.list() {
      let number = try node.number(in: 1...10_000)
      guard known.contains(number), present.insert(number).inserted else {
        throw node.fault(
          .unknownName(String(number), known: known.filter { !present.contains($0) }.map(String.init)))
      }
    }
    if let counted, let stated, stated != present.count {
      throw counted.fault(.headsDisagree(stated: stated, present: present.count))
    }
    return (present.count, known.filter { !present.contains($0) })
  }

  private func finding() throws(PaperFault) -> FindingNote {
    try hold(["kind", "severity", "text"], optional: ["mendBy"])
    return FindingNote(
      kind: try field("kind").name(), severity: try field("severity").name(), text: try field("text").text(),
      mendBy: try optional("mendBy").map { (node) throws(PaperFault) in try node.day() })
  }

  private func texts(_ name: String) throws(PaperFault) -> [String] {
    var texts: [String] = []
    for node in try optional(name)?.list() ?? [] { texts.append(try node.text()) }
    return texts
  }

  /// Text that may be empty.
  fileprivate func words() throws(PaperFault) -> String {
    guard case .string(let text) = value.content else { throw fault(.notA(.text)) }
    return text
  }

  /// `09:40` as minutes after midnight.
  private func minutes() throws(PaperFault) -> Int {
    let parts = try text().split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ $0.utf8.count == 2 && $0.utf8.allSatisfy(isDigit) }),
      let hour = Int(parts[0]), let minute = Int(parts[1]), hour < 24, minute < 60
    else { throw fault(.notA(.timeOfDay)) }
    return hour * 60 + minute
  }

  private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}

extension JSONValue {
  /// The same value with the members of every object in the order of their names.
  fileprivate var inNameOrder: JSONValue {
    switch content {
    case .object(let members):
      .object(
        members.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }.map {
          ($0.name, $0.value.inNameOrder)
        })
    case .array(let elements): .array(elements.map(\.inNameOrder))
    default: self
    }
  }
}
