import CaseDomain

extension Language {
  /// What was seen, in a sentence. Teachers, staff and institutions are named as the register knows them.
  public func sentence(_ evidence: FlagEvidence, in registry: Registry) -> String {
    FlagTold(language: self, registry: registry).sentence(evidence)
  }
}

/// The sentences of what flags saw, with the register at hand for names.
private struct FlagTold {
  let language: Language
  let registry: Registry

  private func say(_ chinese: String, _ english: String) -> String { language.say(chinese, english) }
  private func day(_ day: Day) -> String { language.day(day) }
  private func days(_ days: [Day]) -> String { language.list(days.map { $0.description }) }
  private func cases(_ ids: [CaseID]) -> String { language.list(ids.map(\.text)) }
  private func who(_ learner: Int) -> String { language.learners([learner]) }
  private func who(_ learners: [Int]) -> String { language.learners(learners) }

  /// A sentence begins with a capital where the language has them.
  private func capital(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

  private func teacher(_ id: TeacherID) -> String {
    language.quoted((registry.teachers[id]?.name).map { "\($0) \(id)" } ?? id.text)
  }

  private func institution(_ id: InstitutionID) -> String {
    language.quoted(registry.institutions[id]?.name ?? id.text)
  }

  private func person(_ id: PersonID) -> String { language.quoted(registry.staff[id]?.name ?? id.text) }

  private func time(_ clash: SessionClash) -> String {
    func clock(_ minutes: Int) -> String {
      let (hour, minute) = (minutes / 60, minutes % 60)
      return (hour < 10 ? "0" : "") + "\(hour):" + (minute < 10 ? "0" : "") + "\(minute)"
    }
    return "\(day(clash.day)) \(clock(clash.from))–\(clock(clash.through))"
  }

  func sentence(_ evidence: FlagEvidence) -> String {
    people(evidence) ?? teaching(evidence) ?? attendance(evidence) ?? papers(evidence) ?? money(evidence)
      ?? conduct(evidence) ?? ""
  }

  private func people(_ evidence: FlagEvidence) -> String? {
    switch evidence {
    case .spansOverlap(let learners, let other, let from, let through):
      say(
        "\(who(learners))也在 \(other)，两班培训期在\(language.days(from: from, through: through))重叠。",
        "\(capital(who(learners))) also in \(other): both run \(language.days(from: from, through: through))."
      )
    case .sessionsOverlap(let learners, let clash):
      say(
        "\(who(learners))在 \(time(clash)) 同时有 \(clash.with) 的课。",
        "\(capital(who(learners))): a lesson of \(clash.with) at the same time, \(time(clash)).")
    case .bothAttended(let learners, let other, let days):
      say(
        "\(who(learners))在 \(self.days(days)) 两班均有考勤，另一班为 \(other)。",
        "\(capital(who(learners))): present in \(other) as well on \(self.days(days)).")
    case .trainings(let learner, let trainings):
      say(
        "\(who(learner))另有 \(language.list(trainings.map(told)))。",
        "\(capital(who(learner))): also \(language.list(trainings.map(told))).")
    case .identity(let learner, let problem):
      say(
        "\(who(learner))：\(language.name(problem))。", "\(capital(who(learner))): \(language.name(problem)).")
    case .otherName(let learner, let other):
      say(
        "\(who(learner))的证件号在 \(other) 登记为另一姓名。",
        "The number of \(who(learner)) stands under another name in \(other).")
    case .jobElsewhere(let learner, let other, let since):
      say(
        "\(who(learner))在 \(other) 登记自\(day(since))起就业。",
        "\(capital(who(learner))): at work since \(day(since)), as \(other) records.")
    case .contractCovers(let learner, let other, let from, let through):
      say(
        "\(who(learner))的劳动合同（\(language.days(from: from, through: through))）覆盖培训期，见\(other.map { " \($0)" } ?? "本班花名册")。",
        "\(capital(who(learner))): a contract \(language.days(from: from, through: through)) covers the class, in \(other?.text ?? "this roster")."
      )
    case .enterpriseClass(let learner, let other):
      say(
        "\(who(learner))同期在企业班 \(other)。",
        "\(capital(who(learner))): in the enterprise class \(other) at the same time.")
    default: nil
    }
  }

  private func told(_ training: PastTraining) -> String {
    let paid = training.caseID?.text ?? say("系统外补贴记录", "a payment on record elsewhere")
    return say(
      "\(paid)（\(day(training.completionDay))结业）", "\(paid) (completed \(day(training.completionDay)))")
  }

  private func teaching(_ evidence: FlagEvidence) -> String? {
    switch evidence {
    case .teacherClash(let id, let clash):
      say(
        "教师\(teacher(id))在 \(time(clash)) 同时有 \(clash.with) 的课。",
        "Teacher \(teacher(id)) has a lesson of \(clash.with) at the same time, \(time(clash)).")
    case .roomClash(let room, let clash):
      say(
        "教室\(language.quoted(room))在 \(time(clash)) 同时排给 \(clash.with)。",
        "Room \(language.quoted(room)) is booked for \(clash.with) too, \(time(clash)).")
    case .onlineClash(let clash):
      say("\(time(clash)) 线上课与线下课重叠。", "An online and an onsite lesson overlap, \(time(clash)).")
    case .teacherHours(let id, let on, let hours, let limit):
      say(
        "教师\(teacher(id))\(day(on))共 \(hours) 课时，超过 \(limit) 课时。",
        "Teacher \(teacher(id)) has \(language.classHours(hours)) on \(day(on)), more than \(limit).")
    case .timetableShort(let planned, let timetabled):
      say(
        "课表合计 \(timetabled) 课时，少于备案的 \(planned) 课时。",
        "The timetable makes \(timetabled) of the \(language.classHours(planned)) filed.")
    case .dayTooLong(let on, let hours, let limit):
      say(
        "\(day(on)) \(hours) 课时，超过一日 \(limit) 课时。",
        "\(language.classHours(hours)) on \(day(on)), more than the \(limit) of a day.")
    case .sessionTooShort(let on, let minutes, let hours):
      say(
        "\(day(on))有 \(minutes) 分钟的课记为 \(hours) 课时。",
        "A lesson of \(minutes) minutes on \(day(on)) counts as \(language.classHours(hours)).")
    case .placesShort(let learners, let places):
      say(
        "学员 \(learners) 人，实训工位 \(places) 个。",
        "\(language.learnerCount(learners)), practice places: \(places).")
    case .classesAtOnce(let others, let on, let teachers):
      say(
        "\(day(on))该机构同时开班 \(others.count + 1) 个（另有 \(cases(others))），在册教师 \(teachers) 人。",
        "On \(day(on)) the institution runs \(others.count + 1) classes (also \(cases(others))); teachers: \(teachers)."
      )
    case .teacherOfAnother(let id, let home):
      say(
        "教师\(teacher(id))登记在\(institution(home))。",
        "Teacher \(teacher(id)) is on file with \(institution(home)).")
    case .teacherAtMany(let id, let count, let year, let month):
      say(
        "教师\(teacher(id))\(year)年\(month)月列入 \(count) 家机构的班。",
        "Teacher \(teacher(id)) is named by \(count) institutions in month \(month) of \(year).")
    case .premisesOfAnother(let id):
      say("\(institution(id))的班填报同一场地。", "Classes of \(institution(id)) name the same premises.")
    case .twinClass(let other, let teachers):
      say(
        "\(other) 同职业、同日开结班、同教师\(language.list(teachers.map(teacher)))，人员互不重复。",
        "\(other): same subject and days, same teacher \(language.list(teachers.map(teacher))), nobody in both."
      )
    default: nil
    }
  }

  private func attendance(_ evidence: FlagEvidence) -> String? {
    switch evidence {
    case .daysWithoutSession(let list):
      say("课表无课却有考勤：\(days(list))。", "Attendance on days without a lesson: \(days(list)).")
    case .holidaysTaught(let list):
      say("法定放假日有考勤：\(days(list))。", "Attendance on public holidays: \(days(list)).")
    case .everyonePresent(let learners, let count):
      say(
        "\(learners) 人在 \(count) 个上课日全部到齐，无一缺勤。",
        "\(language.learnerCount(learners)), nobody absent on any of \(count) days.")
    case .headCount(let on, let counted, let present):
      say(
        "\(day(on))抽查在场 \(counted) 人，当日考勤 \(present) 人。",
        "On \(day(on)) the check counted \(counted), attendance has \(present).")
    case .attendedAtWork(let learner, let since, let count):
      say(
        "\(who(learner))自\(day(since))起就业，此后仍有 \(count) 天考勤。",
        "\(capital(who(learner))): at work since \(day(since)), present on \(language.calendarDays(count)) after."
      )
    default: nil
    }
  }

  private func papers(_ evidence: FlagEvidence) -> String? {
    switch evidence {
    case .fileAgain(let digest, let other, let revision):
      say(
        "文件 \(digest)… 也见于 \(other) 第 \(revision) 版。",
        "The file \(digest)… stands in \(other) too, revision \(revision).")
    case .credentialElsewhere(let learner, let other):
      say(
        "\(who(learner))的证书编号在 \(other) 另有登记。",
        "The certificate number of \(who(learner)) stands elsewhere in \(other).")
    case .credentialForm(let learner, let kind):
      say(
        "\(who(learner))的\(language.name(kind))编号不合格式。",
        "\(capital(who(learner))): no number of that kind (\(language.name(kind))).")
    case .credentialContradiction(let learner, let what):
      say(
        "\(who(learner))的证书编号与登记不符：\(contradiction(what))。",
        "The certificate number of \(who(learner)) disagrees with its record: \(contradiction(what)).")
    case .credentialBeforeEnd(let learner, let issuedOn, let end):
      say(
        "\(who(learner))的证书\(day(issuedOn))签发，早于培训结束日\(day(end))。",
        "\(capital(who(learner))): issued on \(day(issuedOn)), before training ended on \(day(end)).")
    case .credentialsAllOn(let on, let count):
      say(
        "\(count) 份证书均在结业当日\(day(on))签发。",
        "All \(count) certificates were issued on the day of completion, \(day(on)).")
    case .contract(let learner, let contract): told(contract, of: learner)
    case .employerIsInstitution(let learners):
      say("\(who(learners))的用人单位就是培训机构。", "\(capital(who(learners))): employed by the institution itself.")
    case .oneEmployer(let employer, let learners, let count):
      say(
        "合格学员 \(count) 人中 \(learners.count) 人在\(language.quoted(employer))就业。",
        "\(learners.count) of \(count) who passed work for \(language.quoted(employer)).")
    case .jobBeforeClass(let learner, let startedOn, let classFrom):
      say(
        "\(who(learner))\(day(startedOn))已就业，早于\(day(classFrom))开班。",
        "\(capital(who(learner))): at work from \(day(startedOn)), before the class began on \(day(classFrom))."
      )
    case .jobsIdentical(let employer, let startedOn, let count):
      say(
        "\(count) 人全部于\(day(startedOn))入职\(language.quoted(employer))，无工资流水。",
        "All \(count) began at \(language.quoted(employer)) on \(day(startedOn)), without a wage statement.")
    case .rosterShared(let other, let percent):
      say("花名册与 \(other) 相同 \(percent)%。", "The roster is that of \(other) to \(percent)%.")
    case .photosShared(let other, let percent):
      say("照片与 \(other) 相同 \(percent)%。", "The pictures are those of \(other) to \(percent)%.")
    case .timetableShared(let other, let percent):
      say("课表与 \(other) 相同 \(percent)%。", "The timetable is that of \(other) to \(percent)%.")
    case .rosterReplaced(let new, let total):
      say(
        "备案 \(total) 人，\(who(new))是后来换上的。",
        "\(capital(who(new))): not among the \(total) who were filed for.")
    case .sameScore(let score, let count):
      say("\(count) 人成绩均为 \(score) 分。", "All \(count) scored \(score).")
    default: nil
    }
  }

  private func told(_ contract: EmploymentContract?, of learner: Int) -> String {
    guard let contract else {
      return say("\(who(learner))没有劳动合同。", "\(capital(who(learner))): no contract.")
    }
    return say(
      "\(who(learner))的合同\(day(contract.signedOn))签订，期限\(language.months(contract.months))。",
      "\(capital(who(learner))): signed on \(day(contract.signedOn)) for \(language.months(contract.months))."
    )
  }

  private func contradiction(_ what: CredentialContradiction) -> String {
    switch what {
    case .issuer: say("首字母不是 Y 或 S", "the letter is neither Y nor S")
    case .province: say("没有这个省份代码", "there is no such province")
    case .year: say("年份与签发日期不同", "another year than the day of issue")
    case .level: say("等级与登记的等级不同", "another level than recorded")
    }
  }

  private func money(_ evidence: FlagEvidence) -> String? {
    switch evidence {
    case .amounts(let claimed, let computed):
      say(
        "申请 \(language.money(claimed))，按所申请人员核算为 \(language.money(computed))。",
        "\(language.money(claimed)) claimed; for those named it comes to \(language.money(computed)).")
    case .payeeNamedOtherwise: say("收款方名称与备案机构不一致。", "The payee has another name than the institution.")
    case .personCollects(let count):
      say(
        "\(count) 名学员的补贴由一个个人账户收取。",
        "One person's account collects for \(language.learnerCount(count)).")
    case .accountChanged(let on):
      say("复核后\(day(on))变更了收款账户。", "The account was changed on \(day(on)), after the sign-off.")
    case .accountOfAnother(let other):
      say("收款账户与 \(other) 相同，收款方不同。", "\(other) is paid to the same account under another name.")
    case .rateBelow(let rule, let percent, let needed):
      say(
        "\(rate(rule)) \(percent)%，低于 \(needed)%（\(rule.rawValue)）。",
        "\(rate(rule)): \(percent)%, below \(needed)% (\(rule.rawValue)).")
    case .referralsBelow(let count, let needed):
      say("就业推介 \(count) 次，少于 \(needed) 次。", "Referrals: \(count), fewer than \(needed).")
    case .rateMetExactly(let rule, let cases):
      say(
        "\(rate(rule))恰好达标、少一人即不达标，该机构本年还有：\(self.cases(cases))。",
        "\(rate(rule)) was met by one head, as in \(self.cases(cases)) of this year.")
    case .numbersLeft(let left, let all):
      say("号段共 \(all) 个，还剩 \(left) 个。", "\(left) of \(all) numbers are left.")
    case .classFillsRange(let count):
      say("学员 \(count) 人，与号段余数恰好相等。", "The class has exactly as many learners as numbers are left: \(count).")
    case .classesAtYearEnd(let count, let all):
      say(
        "该机构本年 \(all) 个班中有 \(count) 个在年末开班。",
        "\(count) of the institution's \(all) classes of the year begin in its last tenth.")
    default: nil
    }
  }

  private func rate(_ rule: RuleID) -> String {
    rule == .r305 ? say("取证率", "The certificate rate") : say("就业率", "The employment rate")
  }

  private func conduct(_ evidence: FlagEvidence) -> String? {
    switch evidence {
    case .checksOnOneDay(let on): say("抽查都在\(day(on))。", "Every check was on \(day(on)).")
    case .checksByOne(let id): say("抽查都由\(person(id))一人完成。", "Every check was by \(person(id)) alone.")
    case .noCheckOnsite: say("没有现场抽查。", "No check was onsite.")
    case .checksEarly(let through):
      say("抽查都在培训期的前十分之一，最晚\(day(through))。", "Every check was in the first tenth, by \(day(through)).")
    case .decisionsByOne(let id, let cases, let year):
      say(
        "\(year)年该机构的 \(cases) 个案件均由\(person(id))一人审办。",
        "\(person(id)) alone decided on all \(cases) cases of the institution in \(year).")
    case .decisionOutOfHours(let action, let moment):
      say(
        "“\(language.name(action))”办理于\(language.moment(moment))，不在工作时间。",
        "\"\(language.name(action))\" was done on \(language.moment(moment)), out of hours.")
    default: nil
    }
  }
}
