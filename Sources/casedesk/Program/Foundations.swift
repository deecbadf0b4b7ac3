import CaseDomain
import CasePapers

/// What a new store begins with: the working days and the policies that come with the program.
enum Foundations {
  static func calendar() throws(Halt) -> WorkingCalendar {
    let path = try SharedFiles.path("calendars/workdays-cn.json")
    let bytes = try SharedFiles.read(path)
    do throws(PaperFault) {
      return try CalendarFile.read(bytes, named: path)
    } catch {
      throw Halt(error)
    }
  }

  static func policies() throws(Halt) -> [Policy] {
    let folder = try SharedFiles.path("policies")
    var policies: [Policy] = []
    for name in SharedFiles.names(in: folder) where name.hasSuffix(".json") {
      let path = folder + "/" + name
      policies.append(try read(path))
    }
    return policies
  }

  private static func read(_ path: String) throws(Halt) -> Policy {
    let bytes = try SharedFiles.read(path)
    do throws(PaperFault) {
      return try PolicyFile.read(bytes, named: path)
    } catch {
      throw Halt(error)
    }
  }

  /// The first entries of a new store's registry; the administrator enters the rest.
  static func registry(administrator: StaffMember) throws(Halt) -> [RegistryEvent] {
    [.calendarAdopted(try calendar())] + (try policies()).map { .policyAdopted($0) }
      + [.staffRegistered(administrator)]
  }
}
