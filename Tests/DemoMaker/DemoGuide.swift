import CaseDomain

/// The guide to the demonstration: every case with its stage, its due day and what it is there to show.
enum DemoGuide {
  static func text(_ stories: [Story], in office: StoryOffice) -> String {
    let circumstances = Circumstances(now: Moment(today), office: office.office)
    let rows = stories.compactMap { story in office.caseIDs[story.number].map { ($0, story.shows) } }
      .sorted { $0.0 < $1.0 }
    let table = rows.compactMap { id, shows in
      office.office[id].map { caseLine(circumstances.row(for: $0)) + " \(shows) |" }
    }
    return head(office.office.registry) + table.joined(separator: "\n") + "\n"
  }

  /// `| 2025-0001 | archived | 2031-01-01 | … |`, up to what the case shows.
  static func caseLine(_ row: WorklistRow) -> String {
    let due = row.deadline?.due.map(\.likely.description) ?? (row.deadline?.isHeld == true ? "held" : "")
    let left = row.deadline.map { $0.due == nil && !$0.isHeld ? "" : String($0.workingDaysLeft) } ?? ""
    let flags = row.redFlags == 0 ? "" : String(row.redFlags)
    return "| \(row.id) | \(row.title) | \(row.stage.rawValue) | \(due) | \(left) | \(flags) |"
  }

  private static func head(_ registry: Registry) -> String {
    """
    # The demonstration

    `casedesk demo` opens a training store filled from `office.json`; its clock stands on Wednesday, \(today) at
    09:00, five working days before the holidays of 1 to 8 October (09-28 and 10-11 are worked in exchange). Every
    person, institution, number and account is invented: resident IDs begin with 620171, which no card bears; credit
    codes carry TEXT where real ones have digits; telephones begin with 0931-000, which rings nowhere.

    Both files are written by `swift run DemoMaker`, which plays the stories of `Tests/DemoMaker` through the domain
    and so cannot write an order that the program would refuse. Change the stories, not the files.

    | who | roles | centre |
    |---|---|---|
    \(DemoStaff.members.map(staffLine).joined(separator: "\n"))

    | institution | centre | standing |
    |---|---|---|
    \(DemoInstitution.all.compactMap { registry.institutions[$0.id].map(institutionLine) }.joined(separator: "\n"))

    What each case shows, and where it stands that morning; the days left are working days.

    | case | class | stage | due | left | red flags | shows |
    |---|---|---|---|---|---|---|

    """
  }

  private static func staffLine(_ member: StaffMember) -> String {
    let roles = member.roles.sorted().map(\.rawValue).joined(separator: ", ")
    return "| `\(member.id)` \(member.name) | \(roles) | \(member.centre?.text ?? "") |"
  }

  private static func institutionLine(_ institution: Institution) -> String {
    let since = institution.standing == .ordinary ? "" : " since \(institution.standingSince)"
    let until = institution.rectifyBy.map { ", to be done by \($0)" } ?? ""
    let standing = institution.standing.rawValue + since + until
    return "| \(institution.name) `\(institution.id)` | \(institution.centre) | \(standing) |"
  }
}
