import CaseDomain
import CaseWording

extension Language {
  /// A person, with all the roles they hold.
  func withRoles(_ member: StaffMember) -> String {
    let roles = member.roles.sorted().map(name).joined(separator: say("、", ", "))
    return say("\(member.name)（\(roles)）", "\(member.name) (\(roles))")
  }

  /// How a choice is shown: by its name, never by the raw word alone.
  func shown(
    _ raw: String, of field: Field, in action: Action, file: CaseFile?, _ circumstances: Circumstances
  ) -> String {
    let registry = circumstances.office.registry
    switch field.type {
    case .pick(let pick), .picks(let pick):
      switch pick {
      case .person:
        guard let member = registry.staff[PersonID(raw)] else { return raw }
        return withRoles(member)
      case .institution: return registry.institutions[InstitutionID(raw)]?.name ?? raw
      case .teacher: return registry.teachers[TeacherID(raw)]?.name ?? raw
      case .finding:
        guard let finding = file?.findings.first(where: { String($0.number) == raw }) else { return raw }
        return "\(raw)  \(name(finding.kind)) · \(finding.text)"
      case .objection:
        guard let objection = file?.objections.first(where: { String($0.number) == raw }) else { return raw }
        return "\(raw)  \(objection.from) · \(objection.text)"
      case .record:
        guard let record = file?.history.first(where: { String($0.revision) == raw }) else { return raw }
        return "\(raw)  \(headline(record.event))"
      case .flag: return flag(raw) ?? raw
      case .centre, .occupation: return raw
      case .material: return choice(raw, of: field, in: action)
      }
    default: return choice(raw, of: field, in: action)
    }
  }
}
