import CaseDomain

/// All that happens in the demonstration between April and the morning of 24 September 2025.
struct StoryBook: Sendable {
  let calendar: WorkingCalendar

  var stories: [Story] {
    filings + returnedFilings + waitingToOpen + inTraining + halted + audits + graduates + claims
      + claimsElsewhere + notices + payouts + archive + ends
  }

  /// What happens to the office under way: one school is put on the black list, one company told to mend, and
  /// other training gets numbers of its own, since the policy has no range for it.
  var turns: [OfficeTurn] {
    let standings = [
      OfficeTurn(
        at: Moment(september(12), hour: 15, minute: 20), actor: DemoStaff.guanLi,
        command: .registerInstitution(
          DemoInstitution.wangchuan.standing(
            .rectifying, since: september(12), reason: "实训设备台账不全，限期整改", by: september(28)))),
      OfficeTurn(
        at: Moment(september(16), hour: 10, minute: 5), actor: DemoStaff.guanLi,
        command: .registerInstitution(
          DemoInstitution.shiliu.standing(
            .blackListed, since: september(16), reason: "飞行检查发现虚报学员、伪造签到（演示情节）"))),
    ]
    return standings
      + otherRange.map {
        OfficeTurn(
          at: Moment(august(25), hour: 9, minute: 40), actor: DemoStaff.zhouNing, command: .extendRange($0))
      }
  }

  /// The next free numbers after those of 附件4.
  private var otherRange: [CertificateRange] {
    guard let first = CertificateNumber("214551"), let last = CertificateNumber("214650"),
      let range = CertificateRange(
        centre: DemoCentre.first.text, trainingType: .other, first: first, last: last)
    else { return [] }
    return [range]
  }
}

extension DemoInstitution {
  fileprivate func standing(_ standing: Standing, since day: Day, reason: String, by rectifyBy: Day? = nil)
    -> Institution
  {
    Institution(
      id: id, name: name, centre: centre, standing: standing, standingSince: day, standingReason: reason,
      rectifyBy: rectifyBy)
  }
}
