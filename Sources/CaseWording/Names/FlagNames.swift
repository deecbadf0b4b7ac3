import CaseDomain

extension Language {
  /// What the flag is about.
  public func name(_ kind: RedFlag.Kind) -> String {
    let words: Words =
      switch kind {
      case .overlappingClasses: Words("同一人同时在两个班", "one person in two classes at once")
      case .onceAYear: Words("同一年度重复享受补贴", "second paid training in the year")
      case .fourthTime: Words("累计享受补贴已满次数", "limit of times already reached")
      case .sameOccupationAgain: Words("同职业同等级重复享受", "same occupation and level again")
      case .teacherInTwoPlaces: Words("教师同时在两处授课", "teacher in two places")
      case .roomInTwoClasses: Words("同一教室同时排两个班", "room in two classes")
      case .attendanceOffTimetable: Words("课表以外的考勤", "attendance outside the timetable")
      case .attendanceTooPerfect: Words("考勤过于完美", "attendance too perfect")
      case .attendanceAgainstCheck: Words("考勤与抽查人数不符", "attendance against a spot check")
      case .attendanceByLeavers: Words("离班或在岗人员仍有考勤", "attendance of people who left or were at work")
      case .fileUsedTwice: Words("文件重复使用", "file used twice")
      case .photoOutOfTime: Words("照片拍摄日期不在培训期", "photo out of time")
      case .identityInvalid: Words("身份证号有误", "invalid resident ID")
      case .nameAndNumberDisagree: Words("姓名与证件号不一致", "name and resident ID disagree")
      case .ageImplausible: Words("年龄不合理", "implausible age")
      case .accountShared: Words("电话或账户共用", "shared phone or account")
      case .credentialNumberDoubtful: Words("证书编号重复或格式不对", "certificate number repeated or malformed")
      case .credentialTooEarly: Words("证书早于应有时间", "credential before its time")
      case .jobDoubtful: Words("就业凭证存疑", "job evidence doubtful")
      case .contractOutsideWindow: Words("劳动合同不符合条件", "contract outside the window")
      case .hoursDoNotAddUp: Words("课时对不上", "hours do not add up")
      case .placesShort: Words("实训工位不足", "practice places short")
      case .beyondCapacity: Words("开班超出师资或教室", "classes beyond capacity")
      case .rosterMoved: Words("花名册变动过大", "the roster moved")
      case .sameScores: Words("全班同分合格", "everyone passed with one score")
      case .claimedIsNotComputed: Words("申请金额与核算不一致", "claimed is not computed")
      case .payeeIsAnother: Words("收款方不是培训机构", "payee is not the institution")
      case .ratesLow: Words("取证就业推介未达标", "rates below the line")
      case .checksBunched: Words("抽查过于集中", "spot checks bunched")
      case .reviewerTooClose: Words("经办过于集中或非工作时间办理", "reviewer too close")
      case .splitClass: Words("一班拆成两班", "split class")
      case .rangeNearlyUsed: Words("证书号段将用完", "certificate range nearly used")
      case .credentialContradictsItself: Words("证书编号自相矛盾", "certificate number contradicts itself")
      case .proofOfGroupLate: Words("身份类别证明晚于开班或已过期", "proof of group too late or expired")
      case .joblessOnPaper: Words("名义失业实际在业", "jobless on paper")
      case .onStatusList: Words("学员在限制名单内", "learner on a status list")
      case .classSoldTwice: Words("一班多报", "same class sold twice")
      case .onlineHoursImpossible: Words("线上课时不可能", "online hours impossible")
      case .borrowedTeacherOrPremises: Words("借用他校教师或场地", "teacher or premises of another")
      case .teacherOverworked: Words("教师一日课时过多", "teacher over a day's hours")
      case .checkerInTwoPlaces: Words("抽查人员分身两处", "checker in two places")
      case .thresholdHugged: Words("屡次压线达标", "threshold met to the head")
      case .assessorOutput: Words("评价机构发证异常", "assessor's output")
      case .jobsIdentical: Words("就业凭证雷同", "job proofs identical")
      case .paperOlderThanFact: Words("材料早于所证明的事", "papers older than what they prove")
      case .farFromHome: Words("居住就业均在外地", "far from home")
      case .ceilingMetExactly: Words("人数恰满上限或年末集中开班", "ceiling met exactly or year-end rush")
      case .deniedOnTheTelephone: Words("电话回访否认到课", "attendance denied on the telephone")
      case .picturesOfAnotherDay: Words("照片不是所登记的那天拍的", "pictures of another day")
      case .visitsHurried: Words("一小时内抽查三次以上", "three visits in one hour")
      case .filedAgainAfterRefusal: Words("未获准的班改头换面再报", "turned down before and filed again")
      }
    return self[words]
  }

  public func name(_ severity: RedFlag.Severity) -> String {
    switch severity {
    case .stop: say("须停办核实", "stop")
    case .check: say("须核查", "check")
    case .note: say("提示", "note")
    }
  }

  /// `F-13 身份证号有误（第 3 号学员）` for the key `F-13:3`; nil when it is no key of a flag.
  public func flag(_ key: String) -> String? {
    guard let key = FlagKey(key) else { return nil }
    let about =
      (key.learners.isEmpty ? [] : [learners(key.learners)])
      + (key.marks.isEmpty ? [] : [key.marks.map { mark($0, of: key.kind) }.joined(separator: separator)])
    let flag = key.kind.rawValue + " " + name(key.kind)
    guard !about.isEmpty else { return flag }
    let told = about.joined(separator: say("；", "; "))
    return flag + say("（\(told)）", " (\(told))")
  }

  /// One mark of a flag: a word of the program's own in the reader's language, an amount in yuan, all else as it is.
  private func mark(_ mark: String, of kind: RedFlag.Kind) -> String {
    switch (kind, mark) {
    case (.checksBunched, "one-day"): say("都在一天", "all on one day")
    case (.checksBunched, "one-person"): say("都由一人", "all by one person")
    case (.checksBunched, "none-onsite"): say("没有线下", "none on site")
    case (.checksBunched, "early"): say("都在前段", "all early on")
    case (.payeeIsAnother, "name"): say("户名不符", "another name")
    case (.payeeIsAnother, "person"): say("个人代收", "a person collects")
    case (.ceilingMetExactly, "range"): say("用完号段", "the range is used up")
    case (.joblessOnPaper, "contract"): say("劳动合同", "labour contract")
    case (.claimedIsNotComputed, _): Int(mark).map { money(Money(fen: $0)) } ?? harmless(mark)
    default: harmless(mark)
    }
  }

  public func name(_ problem: AgeProblem) -> String {
    switch problem {
    case .underSixteen: say("不满十六周岁", "under 16 years old")
    case .pastRetirement: say("已达法定退休年龄", "past the age of retirement")
    }
  }

  /// What people on such a list are.
  public func name(_ kind: StatusList.Kind) -> String {
    switch kind {
    case .deceased: say("死亡人员", "deceased")
    case .inCustody: say("服刑或羁押人员", "in custody")
    case .pensioner: say("领取养老金人员", "pensioner")
    case .publicPayroll: say("财政供养人员", "on the public payroll")
    case .enrolledPupil: say("在校学生", "enrolled pupil")
    }
  }
}
