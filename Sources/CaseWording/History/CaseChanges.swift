import CaseDomain

/// One matter in which a case is not what it was.
public struct CaseChange: Hashable, Sendable {
  public let matter: String
  public let before: String
  public let after: String
}

extension Language {
  /// What differs between a case as it was seen and as it is, in the order of a case's life.
  public func changes(
    from before: CaseFile, to after: CaseFile, in circumstances: Circumstances
  ) -> [CaseChange] {
    let then = facts(of: before, in: circumstances)
    let now = facts(of: after, in: circumstances)
    let nothing = say("无", "none")
    return zip(then, now).compactMap { then, now in
      guard then.value != now.value else { return nil }
      return CaseChange(
        matter: now.matter, before: then.value.isEmpty ? nothing : then.value,
        after: now.value.isEmpty ? nothing : now.value)
    }
  }

  private func facts(
    of file: CaseFile, in circumstances: Circumstances
  ) -> [(matter: String, value: String)] {
    func name(_ person: PersonID?) -> String {
      person.map { circumstances.staff($0)?.name ?? $0.text } ?? ""
    }
    func count(_ number: Int) -> String { number == 0 ? "" : String(number) }
    let deadline = circumstances.policy(for: file.filing).flatMap {
      file.deadline(on: circumstances.today, calendar: circumstances.calendar, policy: $0)
    }
    return [
      (say("阶段", "Stage"), self.name(file.stage)),
      (say("期限", "Deadline"), deadline.map { remaining($0, today: circumstances.today) } ?? ""),
      (say("经办", "Assignee"), name(file.assignee)),
      (say("班名", "Class"), file.filing.title),
      (say("材料已核", "Materials settled"), count(file.materials.values.count { $0.verdict.isSettled })),
      (say("已核验点", "Points verified"), count(file.points.count)),
      (say("学员", "Learners"), count(file.learners.count)),
      (say("考勤天数", "Days of attendance"), count(file.attendance.count)),
      (say("照片", "Photos"), count(file.photoCount)),
      (say("抽查", "Spot checks"), count(file.spotChecks.count)),
      (say("未销问题", "Open findings"), count(file.openFindings.count)),
      (say("整改", "Rectifications"), count(file.rectifications.count)),
      (say("已登成绩", "Results"), count(file.learners.count { $0.result != nil })),
      (say("附件", "Documents"), count(file.documents.count)),
      (say("已说明疑点", "Flags answered"), count(file.resolvedFlags.count)),
      (say("申请金额", "Claimed"), file.claim.map { money($0.claimed) } ?? ""),
      (
        say("审核意见", "Recommendation"),
        file.recommendation.map { "\(self.name($0.opinion)) \(money($0.amount)) \(name($0.by))" } ?? ""
      ),
      (say("复核", "Sign-off"), file.signOff.map { "\(money($0.amount)) \(name($0.by))" } ?? ""),
      (say("公示", "Notices"), count(file.notices.count)),
      (say("未结异议", "Open objections"), count(file.openObjections.count)),
      (say("退回", "Returns"), count(file.returns.count)),
      (say("更正", "Struck records"), count(file.struck.count)),
    ]
  }
}
