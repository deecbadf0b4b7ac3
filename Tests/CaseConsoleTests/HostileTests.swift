import CaseDomain
import CaseWording
import Terminal
import TestSupport
import Testing

@testable import CaseConsole

/// Text that rewrites screens in every field of every screen: what may be wrong with a grid of cells never is.
@Suite struct HostileTests {
  /// Sizes that differ in which columns there are, and how a terminal counts ambiguous characters.
  struct Look: CustomTestStringConvertible, Sendable {
    let language: Language
    let rows: Int
    let columns: Int
    let ambiguous: DisplayWidth.Ambiguous
    var testDescription: String { "\(language.rawValue) \(columns)×\(rows) \(ambiguous)" }

    static let all = [
      Look(language: .chinese, rows: 24, columns: 80, ambiguous: .narrow),
      Look(language: .english, rows: 16, columns: 60, ambiguous: .wide),
      Look(language: .chinese, rows: 45, columns: 140, ambiguous: .wide),
    ]
  }

  /// An office whose people, institutions and teachers have such names, and whose hands write nothing else.
  private func office(at stage: Stage, length: @escaping @Sendable (Field) -> Int = { _ in 60 }) throws
    -> SampleDesk
  {
    var registry = try SampleOffice.registry()
    for var member in SampleOffice.staff {
      member.name = HostileText.mixed(for: member.name)
      registry.apply(.staffRegistered(member))
    }
    for var institution in registry.institutions.values {
      institution.name = HostileText.mixed(for: institution.name)
      institution.standingReason = HostileText.mixed(for: institution.id.text)
      registry.apply(.institutionRegistered(institution))
    }
    for var teacher in registry.teachers.values {
      teacher.name = HostileText.mixed(for: teacher.name)
      registry.apply(.teacherRegistered(teacher))
    }
    var office = try SampleDesk("2025-04-25", registry: registry)
    office.hand = { field, text in
      guard !Self.mustBeRead.contains(field.name) else { return text }
      return HostileText.mixed(for: field.name + text, length: length(field)) + text
    }
    _ = try office.start(.employment, at: stage)
    return office
  }

  /// Texts that are read as something else: a number, a time, somebody's account.
  private static let mustBeRead: Set<String> = [
    "residentID", "phone", "account", "teacher", "first", "last", "payee",
  ]

  private func sitting(_ look: Look, _ office: SampleDesk) -> Sitting {
    var sitting = Sitting(
      MemorySource(office, as: SampleOffice.everyRole), look.language, rows: look.rows, columns: look.columns)
    sitting.send(.measured(look.ambiguous))
    for _ in Facet.allCases where sitting.desk.worklist.shown.isEmpty { sitting.press("f") }
    return sitting
  }

  private func expectSound(_ sitting: Sitting, _ name: String) {
    let faults = sitting.frame.faults
    guard !faults.isEmpty else { return }
    Issue.record("\(name): \(faults.joined(separator: "\n"))\n\(sitting.text)")
  }

  /// The ends of all ways: each case has what the stages before left in it.
  static let stages: [Stage] = [
    .filingCorrection, .refused, .withdrawn, .rectification, .terminated, .completionCorrection,
    .completionFailed, .claimCorrection, .claimRejected, .objectionInquiry, .archived,
  ]

  @Test(arguments: stages) func `the pages of a case, by whichever way it went`(stage: Stage) throws {
    let look = Look.all[(Self.stages.firstIndex(of: stage) ?? 0) % Look.all.count]
    var sitting = sitting(look, try office(at: stage))
    sitting.press(.enter)
    sitting.tourOfCase { expectSound($0, $1) }
  }

  @Test(arguments: 0..<6) func `the worklist and what lies on it`(number: Int) throws {
    let look = Look.all[number % Look.all.count]
    try sitting(look, office(at: .filingReview)).tourOfWorklist(typing: HostileText.mixed(for: "\(number)")) {
      expectSound($0, $1)
    }
  }

  @Test(arguments: Action.allCases)
  func `every form, filled with such text, submitted and meant`(action: Action) throws {
    guard let stage = action.someStage else { return }
    let look = Look.all[(Action.allCases.firstIndex(of: action) ?? 0) % Look.all.count]
    var sitting = sitting(look, try office(at: stage))
    sitting.press(.enter)
    try sitting.tourOfForm(action, typing: HostileText.mixed(for: action.rawValue)) { expectSound($0, $1) }
  }

  @Test(arguments: Look.all) func `the form of a filing, filled with such text`(look: Look) throws {
    try sitting(look, office(at: .filingReview)).tourOfForm(
      opening: ["n"], typing: HostileText.mixed(for: "filing")
    ) { expectSound($0, $1) }
  }

  @Test(arguments: [Look.all[1]])
  func `ten thousand characters in a title, a name, a reason`(look: Look) throws {
    let long: Set<String> = ["title", "name", "reasons", "premises"]
    let office = try office(at: .filingCorrection) { long.contains($0.name) ? 10_000 : 60 }
    var sitting = sitting(look, office)
    expectSound(sitting, "the worklist")
    sitting.press(.enter)
    sitting.tourOfCase { expectSound($0, $1) }
    try sitting.tourOfForm(.addNote, typing: HostileText.mixed(for: "note", length: 10_000)) {
      expectSound($0, $1)
    }
  }
}
