import CaseDomain

extension Language {
  /// What the flag may mean and what to look at before it is answered.
  public func advice(_ kind: RedFlag.Kind) -> String {
    let words: Words =
      switch kind {
      case .overlappingClasses:
        Words(
          "可能冒名或虚挂。核对两班的课表和当日签到，问本人在哪个班上课。",
          "One of the two may be a name only. Compare timetables and sign-ins, and ask the learner where they were."
        )
      case .onceAYear:
        Words(
          "查看该学员本年度其他案件和补贴记录，确认是否同一人、是否已拨付。",
          "Look at the learner's other cases and payments of the year: is it the same person, and was it paid?"
        )
      case .fourthTime:
        Words(
          "核对该学员历次补贴记录，超过累计次数的不予补贴。",
          "Go through the learner's earlier payments; beyond the limit nothing is paid.")
      case .sameOccupationAgain:
        Words(
          "核对以往同职业（工种）同等级的补贴和技能提升补贴记录。",
          "Compare earlier payments for this occupation and level, skill-upgrading subsidies included.")
      case .teacherInTwoPlaces:
        Words(
          "可能有一处未授课。核对两班当日照片和签到，问教师本人。",
          "One of the lessons may not have been taught. Compare pictures and sign-ins, and ask the teacher.")
      case .roomInTwoClasses:
        Words(
          "可能两班合上或一班未上。现场查看教室，核对两班照片。",
          "Two classes may have been taught as one. See the room and compare the pictures of both.")
      case .attendanceOffTimetable:
        Words(
          "可能补造考勤。核对调课申请和当日影像，放假日上课的要有说明。",
          "Attendance may have been made up. Ask for the change of timetable and pictures of the day.")
      case .attendanceTooPerfect:
        Words(
          "长班全员每日全到少见，可能代签。抽几天核对签到原始记录并电话回访。",
          "Nobody ill in a long class is rare. Look at the raw sign-ins of some days and ring learners up.")
      case .attendanceAgainstCheck:
        Words(
          "考勤可能不实。核对抽查记录、当日照片和签到，请机构逐人说明。",
          "Attendance may be false. Compare the check, pictures and sign-ins; have each difference explained."
        )
      case .attendanceByLeavers:
        Words(
          "可能已退班或在上班。核对退班日期、入职日期、班次和签到。",
          "The learner may have left or been at work. Compare the day of leaving, the shifts and the sign-ins."
        )
      case .fileUsedTwice:
        Words(
          "可能一图多用或一证多用。打开两处文件比对，请机构补交原件。",
          "A picture or paper may have been used again. Open both and ask for the originals.")
      case .photoOutOfTime:
        Words("核对照片原始文件的拍摄时间。", "Look at the date inside the original picture.")
      case .identityInvalid:
        Words(
          "对照身份证原件核对号码，有误的请机构更正花名册。",
          "Compare the number with the card; have the institution correct the roster where it is wrong.")
      case .nameAndNumberDisagree:
        Words(
          "可能冒用证件或录入有误。对照身份证原件，核实本人。",
          "Somebody's number may be used by another. Compare with the card and see the person.")
      case .ageImplausible:
        Words("核对出生日期与人员类别。", "Compare the day of birth with the group.")
      case .accountShared:
        Words(
          "资金可能被集中套取，学员可能不实。核对开户名，逐人拨打电话。",
          "Money may be collected in one hand, and learners made up. See whose account it is, and ring them up."
        )
      case .credentialNumberDoubtful:
        Words(
          "证书可能重复使用或系伪造。到发证系统查询编号、姓名和日期。",
          "A certificate may be used again or made up. Look number, name and day up with whoever issued it.")
      case .credentialTooEarly:
        Words(
          "证书可能与本次培训无关。核对考核日期和发证日期。",
          "The certificate may have nothing to do with this class. Compare the days of test and issue.")
      case .jobDoubtful:
        Words(
          "就业可能不实。向用人单位核实，查社保缴纳和工资流水。",
          "The jobs may be none. Ask the employer, and look at insurance and wage statements.")
      case .contractOutsideWindow:
        Words(
          "核对劳动合同的签订日期和期限：须满 1 年，且签订后 1 年内参训。",
          "Check the contract: a year or more, and training within a year of signing it.")
      case .hoursDoNotAddUp:
        Words(
          "课时可能虚报。按 45 分钟一课时、每日 8 课时核对课表和考勤。",
          "Hours may be overstated. Check timetable and attendance by 45 minutes an hour and 8 hours a day.")
      case .placesShort:
        Words(
          "实操可能无法开展。现场清点工位，或要求分组轮训的课表。",
          "Practice may not be possible. Count the places, or ask for a timetable in groups.")
      case .beyondCapacity:
        Words(
          "教师或教室不够，可能有班未上课。核对各班课表、任课教师和教室。",
          "More classes run than there are teachers or rooms. Compare timetables, teachers and rooms.")
      case .rosterMoved:
        Words(
          "可能先报名册后找人。核对更换原因和新学员的报名材料。",
          "People may have been found after the filing. Ask why they were replaced, and see the new papers.")
      case .sameScores:
        Words("成绩可能不是逐人评定。抽看试卷。", "The scores may not have been given one by one. See some test papers.")
      case .claimedIsNotComputed:
        Words(
          "逐人核对申请金额与核算金额，差异须由机构说明或更正。",
          "Compare the claim with the computed award, learner by learner; the institution explains or corrects."
        )
      case .payeeIsAnother:
        Words(
          "资金可能流向他人。核对开户名、委托手续和变更原因。",
          "The money may go elsewhere. Check the account's holder, the mandate and the reason for any change."
        )
      case .ratesLow:
        Words(
          "培训效果未达政策要求。核对取证、就业、推介记录，说明原因。",
          "The results are below what the policy asks. Check certificates, jobs and referrals, and say why.")
      case .checksBunched:
        Words(
          "抽查可能只看到一时一面。查看抽查记录和轨迹，必要时电话回访学员。",
          "The checks saw one moment only. Look at their records and ring some learners up.")
      case .reviewerTooClose:
        Words("不影响办理。可安排他人复查或轮换经办。", "Nothing is held up. Another person may look again, or take turns.")
      case .splitClass:
        Words(
          "可能拆班多报课时或规避人数上限。核对两班上课时间、教室和照片。",
          "One class may be claimed as two. Compare hours, rooms and pictures of both.")
      case .rangeNearlyUsed:
        Words("请复核岗提前申请扩充号段。", "Have a supervisor extend the range in time.")
      case .credentialContradictsItself:
        Words(
          "证书可能系伪造或录入有误。对照原件，到发证系统查询。",
          "The certificate may be false or mistyped. Compare with the original and look it up.")
      case .proofOfGroupLate:
        Words("核对类别证明的出具日期和有效期。", "Check when the proof of group was issued and how long it holds.")
      case .joblessOnPaper:
        Words(
          "开班时可能已在业，应按企业职工对待或不予补贴。查社保缴纳和合同解除手续。",
          "The learner may have been employed when the class began. Look at insurance and how the contract ended."
        )
      case .onStatusList:
        Words("与名单所载日期比对，核实本人。", "Compare with the dates on the list, and see the person.")
      case .classSoldTwice:
        Words(
          "同一个班可能报了两次。比对两班的人员、课表、照片和资金来源。",
          "One class may have been sold twice. Compare people, timetable, pictures and fund of both.")
      case .onlineHoursImpossible:
        Words(
          "同一时间不能既在线又在教室。核对平台日志和课表。",
          "Nobody is online and in a room at once. Compare the platform's log with the timetable.")
      case .borrowedTeacherOrPremises:
        Words(
          "机构可能没有自己的办学条件。核对聘用合同、租赁合同和备案。",
          "The institution may have no means of its own. See contracts of hire and lease, and what is on file."
        )
      case .teacherOverworked:
        Words(
          "一日课时超出可能，部分课可能未上。核对各班签到和照片。",
          "Some of the lessons may not have been taught. Compare sign-ins and pictures of the classes.")
      case .checkerInTwoPlaces:
        Words("核对两次抽查的时间和轨迹。", "Compare the hours and ways of both checks.")
      case .thresholdHugged:
        Words("数字可能是凑出来的。抽查最后几份证书和就业凭证。", "The figures may be made to fit. See the last proofs that came in.")
      case .assessorOutput:
        Words("与同类评价机构比较发证数量。", "Compare with other bodies of the kind.")
      case .jobsIdentical:
        Words(
          "一家单位同日录用全部学员且无工资流水，可能为凑就业率。向单位和本人核实。",
          "One employer took everybody on one day and paid no wage on record. Ask the employer and the learners."
        )
      case .paperOlderThanFact:
        Words("核对材料自身的日期。", "Check the date on the paper itself.")
      case .farFromHome:
        Words("电话回访，核实是否到课。", "Ring the learner up: did they attend?")
      case .deniedOnTheTelephone:
        Words(
          "考勤可能是补造的。核实身份后当面询问，并扩大回访人数。",
          "Attendance may have been made up. Make sure who it was, ask in person, and call more of the class."
        )
      case .picturesOfAnotherDay:
        Words(
          "照片可能挪用他日。核对当日考勤，请机构交原始照片。",
          "The pictures may stand for lessons that were not held. Ask for the originals of the day.")
      case .filedAgainAfterRefusal:
        Words(
          "原因可能没有消除。对照前案不准的理由，看是否已改正。",
          "What was wrong may still be. Compare with why the class was turned down before.")
      case .visitsHurried:
        Words(
          "抽查可能没有到场。请抽查人员说明路线，交当时的照片。",
          "Nobody may have been there. Ask the checkers for their way and for pictures of the time.")
      case .ceilingMetExactly:
        Words("人数可能按上限编排。核对花名册和开班时间。", "The class may be made to fit. Look at roster and dates.")
      }
    return self[words]
  }
}
