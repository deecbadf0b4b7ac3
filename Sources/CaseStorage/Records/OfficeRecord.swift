import CaseDomain
import CasePapers
import JSONText

// What happens to the office, on disk. A policy or a calendar is written as the document it would come in as, so that
// the journal alone is enough to read any past decision.

extension RegistryEvent {
  public var record: JSONValue {
    switch self {
    case .staffRegistered(let member):
      .object(skippingNil: [
        "type": "staff-registered", "person": .id(member.id), "name": .string(member.name),
        "centre": member.centre.map { .id($0) }, "roles": .names(member.roles.sorted()),
        "uids": .numbers(member.uids.sorted()), "active": .bool(member.isActive),
        "leave": .list(member.leave) { ["from": .day($0.from), "to": .day($0.through)] },
      ])
    case .institutionRegistered(let institution):
      .object(skippingNil: [
        "type": "institution-registered", "institution": .id(institution.id),
        "name": .string(institution.name),
        "centre": .id(institution.centre), "standing": .name(institution.standing),
        "since": .day(institution.standingSince), "reason": .text(institution.standingReason),
        "rectifyBy": institution.rectifyBy.map { .day($0) }, "owner": .text(institution.owner),
        "premises": .list(institution.premises) { $0.record },
      ])
    case .teacherRegistered(let teacher):
      .object(skippingNil: [
        "type": "teacher-registered", "teacher": .id(teacher.id), "name": .string(teacher.name),
        "institution": teacher.institution.map { .id($0) },
      ])
    case .calendarAdopted(let calendar):
      ["type": "calendar-adopted", "calendar": CalendarFile.document(of: calendar)]
    case .policyAdopted(let policy): ["type": "policy-adopted", "policy": PolicyFile.document(of: policy)]
    case .rangeExtended(let range):
      [
        "type": "range-extended", "centre": .string(range.centre), "trainingType": .name(range.trainingType),
        "first": .string(range.first.description), "last": .string(range.last.description),
      ]
    case .statusListed(let list): .object(skippingNil: list.members)
    }
  }

  public init(record: JSONValue, path: String = "") throws(RecordFault) {
    var reader = try RecordReader(record, path: path)
    switch try reader.text("type") {
    case "staff-registered":
      self = .staffRegistered(
        StaffMember(
          id: try reader.id("person"), name: try reader.text("name"),
          centre: try reader.optionalText("centre").map(CentreID.init), roles: Set(try reader.names("roles")),
          uids: Set(try reader.ints("uids")), isActive: try reader.bool("active"),
          leave: try reader.list("leave") { (entry) throws(RecordFault) in
            let (from, through) = (try entry.day("from"), try entry.day("to"))
            guard let leave = Leave(from: from, through: through) else {
              throw entry.fault("to", .notA("day on or after the first"))
            }
            return leave
          }))
    case "institution-registered":
      self = .institutionRegistered(
        Institution(
          id: try reader.id("institution"), name: try reader.text("name"), centre: try reader.id("centre"),
          standing: try reader.name("standing"), standingSince: try reader.day("since"),
          standingReason: try reader.textOrNone("reason"), rectifyBy: try reader.optionalDay("rectifyBy"),
          owner: try reader.textOrNone("owner"),
          premises: try reader.list("premises") { (place) throws(RecordFault) in try Premises(&place) }))
    case "teacher-registered":
      self = .teacherRegistered(
        Teacher(
          id: try reader.id("teacher"), name: try reader.text("name"),
          institution: try reader.optionalText("institution").map(InstitutionID.init)))
    case "calendar-adopted":
      let document = try reader.value("calendar")
      do throws(PaperFault) {
        self = .calendarAdopted(try CalendarFile.read(document, named: ""))
      } catch {
        throw reader.fault("calendar." + error.field, .notA("calendar"))
      }
    case "policy-adopted":
      let document = try reader.value("policy")
      do throws(PaperFault) {
        self = .policyAdopted(try PolicyFile.read(document, named: ""))
      } catch {
        throw reader.fault("policy." + error.field, .notA("policy"))
      }
    case "range-extended":
      let (first, last) = (try reader.text("first"), try reader.text("last"))
      guard let first = CertificateNumber(first), let last = CertificateNumber(last),
        let range = CertificateRange(
          centre: try reader.text("centre"), trainingType: try reader.name("trainingType"), first: first,
          last: last)
      else { throw reader.fault("first", .notA("range")) }
      self = .rangeExtended(range)
    case "status-listed": self = .statusListed(try StatusList(&reader))
    default: throw reader.fault("type", .unknownType)
    }
    try reader.finish()
  }
}
