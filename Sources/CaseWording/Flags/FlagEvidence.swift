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
    "\(day(clash.day)) \(clash.from.asTimeOfDay)–\(clash.through.asTimeOfDay)"
  }

  func sentence(_ evidence: FlagEvidence) -> String {
    people(evidence) ?? standing(evidence) ?? teaching(evidence) ?? online(evidence) ?? attendance(evidence)
      ?? papers(evidence) ?? beyond(evidence) ?? jobs(evidence) ?? money(evidence) ?? accounts(evidence)
      ?? conduct(evidence)
      ?? ""
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

  private func standing(_ evidence: FlagEvidence) -> String? {
    switch evidence {
    case .otherNumber(let learner, let other):
      say(
        "\(other) 有同名同电话的人，证件号与\(who(learner))不同。",
        "The name and phone of \(who(learner)) stand with another ID number in \(other).")
    case .age(let learner, let problem):
      say(
        "\(who(learner))开班时\(language.name(problem))。",
        "\(capital(who(learner))): \(language.name(problem)) when the class began.")
    case .proofLate(let learner, let issuedOn, let first):
      say(
        "\(who(learner))的类别证明\(day(issuedOn))出具，晚于\(day(first))开班。",
        "The proof of group of \(who(learner)) is of \(day(issuedOn)), after the class began on \(day(first))."
      )
    case .proofExpired(let learner, let last, let first):
      say(
        "\(who(learner))的类别证明\(day(last))到期，早于\(day(first))开班。",
        "The proof of group of \(who(learner)) ended on \(day(last)), before the class began on \(day(first))."
      )
    case .listed(let learner, let kind, let asOf, let attended):
      say(
        "\(who(learner))在\(day(asOf))的\(language.name(kind))名单内，名单所载期间仍有考勤：\(days(attended))。",
        "\(capital(who(learner))): on the list of \(day(asOf)), \(language.name(kind)), and present on \(days(attended))."
      )
    case .livesAndWorksElsewhere(let learner, let count):
      say(
        "\(who(learner))的证件为外省签发，用人单位也在外地，\(count) 个上课日全勤。",
        "\(capital(who(learner))): ID and employer of elsewhere, present on all \(language.calendarDays(count))."
      )
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

  private func online(_ evidence: FlagEvidence) -> String? {
    switch evidence {
    case .onlineElsewhere(let learner, let clash):
      say(
        "\(who(learner))在 \(time(clash)) 在线学习，同时有 \(clash.with) 的课。",
        "\(capital(who(learner))): online while in a lesson of \(clash.with), \(time(clash)).")
    case .onlineTooLong(let learner, let on, let minutes, let limit):
      say(
        "\(who(learner))\(day(on))在线 \(minutes) 分钟，超过一日课时的 \(limit) 分钟。",
        "\(capital(who(learner))): \(minutes) minutes online on \(day(on)), more than the \(limit) of a day.")
    case .onlineAtIntervals(let on, let stays, let minutes):
      say(
        "\(day(on))有 \(stays) 段在线记录，每段都是 \(minutes) 分钟，间隔相同。",
        "On \(day(on)) \(stays) stays online last \(minutes) minutes each, at one interval.")
    case .roomsAtOnce(let others, let on, let rooms):
      say(
        "\(day(on))该机构同时开班 \(others.count + 1) 个（另有 \(cases(others))），备案教室 \(rooms) 间。",
        "On \(day(on)) the institution runs \(others.count + 1) classes (also \(cases(others))); rooms: \(rooms)."
      )
    case .roomTooSmall(let room, let learners, let capacity):
      say(
        "教室\(language.quoted(room))备案容纳 \(capacity) 人，学员 \(learners) 人。",
        "Room \(language.quoted(room)) holds \(capacity); the class has \(language.learnerCount(learners)).")
    case .addressNotOnFile: say("培训场地不是该机构备案的地址。", "The premises are none that the institution has on file.")
    default: nil
    }
  }

  private func papers(_ evidence: FlagEvidence) -> String? {
    switch evidence {
    case .pictureOutOfTime(let takenOn, let recordedFor, let from, let through):
      say(
        "登记为\(day(recordedFor))的照片拍摄于\(day(takenOn))，培训期为\(language.days(from: from, through: through))。",
        "Pictures recorded for \(day(recordedFor)) were taken on \(day(takenOn)); the training is \(language.days(from: from, through: through))."
      )
    case .paperTooOld(let kind, let dated, let proves):
      say(
        "\(language.name(kind))材料形成于\(day(dated))，早于所证明的\(day(proves))。",
        "A paper (\(language.name(kind))) of \(day(dated)) is to prove something of \(day(proves)).")
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

  private func beyond(_ evidence: FlagEvidence) -> String? {
    switch evidence {
    case .saidOnTheTelephone(let learner, let answer, let count):
      say(
        "\(who(learner))电话回访：\(language.name(answer))，考勤却有 \(count) 天。",
        "\(capital(who(learner))), when called: \(language.name(answer)); attendance has \(language.calendarDays(count))."
      )
    case .pictureOfAnotherDay(let takenOn, let recordedFor):
      say(
        "登记为\(day(recordedFor))的照片拍摄于\(day(takenOn))。",
        "Pictures recorded for \(day(recordedFor)) were taken on \(day(takenOn)).")
    case .classVisitedOften(let on, let count, let span):
      say(
        "\(day(on)) \(language.times(span)) 之间开始了 \(count) 次抽查。",
        "\(count) checks of the class began on \(day(on)) between \(language.times(span)).")
    case .checkerHurried(let checker, let on, let count, let span):
      say(
        "\(person(checker))\(day(on)) \(language.times(span)) 之间开始了 \(count) 次线下抽查。",
        "\(person(checker)) began \(count) onsite checks on \(day(on)) between \(language.times(span)).")
    case .turnedDownBefore(let other, let stage, let on, let count, let all):
      say(
        "\(all) 名学员中有 \(count) 人见于同职业的 \(other)，该案\(day(on))\(language.name(stage))。",
        "\(count) of \(all) learners stand in \(other), of the same subject, which ended on \(day(on)): \(language.name(stage))."
      )
    default: nil
    }
  }

  private func jobs(_ evidence: FlagEvidence) -> String? {
    switch evidence {
    case .employerIsOwner(let learners):
      say(
        "\(who(learners))的用人单位是培训机构的所有者。", "\(capital(who(learners))): employed by the institution's owner.")
    case .jobTooShort(let learner, let from, let through):
      say(
        "\(who(learner))的工作只有\(language.days(from: from, through: through))，不足一个月。",
        "\(capital(who(learner))): a job of \(language.days(from: from, through: through)), less than a month."
      )
    case .signedBeforeClass(let learner, let signedOn, let first):
      say(
        "\(who(learner))的就业合同\(day(signedOn))签订，早于\(day(first))开班。",
        "\(capital(who(learner))): a contract signed on \(day(signedOn)), before the class began on \(day(first))."
      )
    case .contractsIdentical(let startedOn, let wage, let post, let count):
      say(
        "\(count) 份合同日期（\(day(startedOn))）、工资（\(language.money(wage))）、岗位（\(language.quoted(post))）完全相同。",
        "\(count) contracts are alike in day (\(day(startedOn))), wage (\(language.money(wage))) and post (\(language.quoted(post)))."
      )
    case .issuerFarAbove(let issuer, let year, let month, let count, let usual):
      say(
        "评价机构\(language.quoted(issuer))\(year)年\(month)月发证 \(count) 份，平常每月 \(usual) 份。",
        "\(language.quoted(issuer)) issued \(count) certificates in \(year)-\(month), and \(usual) in a usual month."
      )
    case .issuerIsInstitution(let learners):
      say("\(who(learners))的证书由培训机构自己签发。", "\(capital(who(learners))): assessed by the institution itself.")
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

  private func accounts(_ evidence: FlagEvidence) -> String? {
    switch evidence {
    case .lineAmounts(let learner, let claimed, let computed):
      say(
        "\(who(learner))申请 \(language.money(claimed))，核算为 \(language.money(computed))。",
        "\(capital(who(learner))): \(language.money(claimed)) claimed, \(language.money(computed)) computed.")
    case .linesAndSum(let lines, let claimed):
      say(
        "逐人申请合计 \(language.money(lines))，与申请金额 \(language.money(claimed)) 不符。",
        "The lines of the claim make \(language.money(lines)), the claim is for \(language.money(claimed)).")
    case .phoneOfAnother(let learner, let other):
      say(
        "\(who(learner))的电话在 \(other) 也是另一人的电话。",
        "The phone of \(who(learner)) is somebody else's too, in \(other).")
    case .ownAccountOfAnother(let learner, let other):
      say(
        "\(who(learner))的银行账户在 \(other) 也是另一人的账户。",
        "The bank account of \(who(learner)) is somebody else's too, in \(other).")
    case .ownAccountIsInstitutions(let learner, let other):
      say(
        "\(who(learner))的银行账户就是 \(other) 的机构收款账户。",
        "The bank account of \(who(learner)) is the one to which the institution of \(other) is paid.")
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
    case .decisionHasty(let action, let seconds):
      say(
        "打开案卷 \(seconds) 秒后即办理“\(language.name(action))”。",
        "\"\(language.name(action))\" was done \(seconds) seconds after the case was opened.")
    case .checksOverlap(let id, let clash):
      say(
        "\(person(id))在 \(time(clash)) 同时在 \(clash.with) 现场抽查。",
        "\(person(id)) was on an onsite check of \(clash.with) at the same time, \(time(clash)).")
    case .checkOnLeave(let id, let on):
      say("\(person(id))\(day(on))请假，却有抽查。", "\(person(id)) was on leave on \(day(on)), the day of a check.")
    default: nil
    }
  }
}
