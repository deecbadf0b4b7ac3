import CaseDomain

extension StoryBook {
  /// Claims under review.
  var claims: [Story] {
    [
      Story(
        40,
        ClassPlan("工业机器人操作员班", .occupation("工业机器人系统操作员"), at: .yunling, size: 20, from: june(23), hours: 120),
        in: calendar, shows: "claim review overdue by one working day"
      ).schooled().followedUp(by: september(2)).claimed(on: september(2)).claimPapersChecked(
        on: september(10)),
      Story(
        41, ClassPlan("养老护理员二班", .occupation("养老护理员"), at: .qinghe, size: 24, from: june(30), hours: 100),
        in: calendar, shows: "claim review due today, all learners judged: only the recommendation is missing"
      ).schooled(failing: [24]).followedUp(by: september(3)).claimed(on: september(3)).claimPapersChecked(
        on: september(16)
      ).judged(on: september(19)),
      Story(
        42,
        ClassPlan("仓储管理员班", .occupation("仓储管理员"), at: .songxi, size: 16, from: july(21), hours: 60)
          .with { $0.guests = [4: Regulars.farmer] },
        in: calendar,
        shows: "learner 4 is about to be paid for another class of this year (F-02, R-411); due on 10-10"
      ).schooled().followedUp(by: september(12)).claimed(on: september(12)).claimPapersChecked(
        on: september(22)),
      Story(
        43,
        ClassPlan("健康照护师班", .occupation("健康照护师"), at: .qinghe, size: 20, from: july(14), hours: 100)
          .with { $0.guests = [6: Regulars.jobSeeker] },
        in: calendar,
        shows: "learner 6 stands in another claim under review as well; due on the make-up Saturday 10-11"
      ).schooled().followedUp(by: september(15)).claimed(on: september(15)),
      Story(
        44,
        ClassPlan("公共营养与配餐班", .occupation("营养配餐员"), at: .yunling, size: 18, from: july(31), hours: 80)
          .with { $0.guests = [9: Regulars.jobSeeker] },
        in: calendar, shows: "the other of two claims that share a learner (F-02)"
      ).filed(on: july(15)).approved().trained().completed().followedUp(by: september(17)).claimed(
        on: september(17)),
      Story(
        45,
        ClassPlan(
          "SYB 夏季创业班", .course(.syb), .entrepreneurship, at: .qihang, size: 26, from: july(7), hours: 56),
        in: calendar, shows: "sent back by the supervisor: business licences to be looked at again"
      ).schooled().followedUp(by: september(5), employed: 40).claimed(on: september(5)).claimPapersChecked(
        on: september(11)
      ).judged(on: september(12)).recommended(on: september(15)).signedOff(
        on: september(17), .back, reason: "3份营业执照登记日期早于开班，请核实后重新提出"),
      Story(
        46, ClassPlan("工程测量员班", .occupation("工程测量员"), at: .yunling, size: 22, from: june(9), hours: 120),
        in: calendar, shows: "an objection was upheld: reviewed again, the fifteen days began anew on 09-19"
      ).schooled().granted(on: september(8), claimedOn: august(25)).published(on: september(9)).objected(
        on: september(12), from: "匿名群众来信", "反映2号学员培训期间在外地务工", learners: "2"
      ).resolved(1, .upheld, on: september(19), reason: "经核查，2号学员有3日未到课，名单需重新审核")
        .judged(on: september(23), except: [2])
        .judged(2, eligible: false, .r417, reason: "出勤不足，不予补贴", on: september(23)),
      Story(
        47,
        ClassPlan(
          "样板化工总控工班", .occupation("化工总控工"), .enterprise, at: .wangchuan, size: 20, from: july(7), hours: 100
        ).with {
          $0.enterprise = "样板化工有限公司"
          $0.evenScore = 86
        },
        in: calendar,
        shows:
          "claimed on 09-19: due on 10-16, past holidays and make-up Saturday; all scores the same (F-25)"
      ).schooled().followedUp(by: september(19)).claimed(on: september(19)),
    ]
  }

  /// Claims that wait for the institution, for the supervisor, or for their notice.
  var claimsElsewhere: [Story] {
    [
      Story(
        48,
        ClassPlan("全媒体运营师班", .occupation("全媒体运营师"), at: .songxi, size: 20, from: july(7), hours: 100)
          .with { $0.onlineHours = 60 },
        in: calendar,
        shows:
          "mostly online, approved with a reason (R-703); claims 1,200 yuan too much; returned, four days used"
      ).filed().approved(reason: "直播类职业线上实操为主，已核验平台回看功能").trained().completed().followedUp(by: september(11))
        .claimed(on: september(11), asking: Money(yuan: 1_200)).claimPapersChecked(
          on: september(17), except: [.jobProof, .invoices]
        ).returned(.returnClaim, on: september(17), .supplement, ["5人劳动合同缺签字页", "教材发票抬头有误"]),
      Story(
        49,
        ClassPlan("挖掘机司机班", .occupation("挖掘铲运和桩工机械司机"), at: .wangchuan, size: 18, from: july(14), hours: 100)
          .with { $0.isAlwaysWhole = true },
        in: calendar,
        shows: "claim returned as incomplete at receipt; nobody was absent on any day (F-08)"
      ).schooled().followedUp(by: september(16)).claimed(on: september(16)).returned(
        .returnClaim, on: september(18), .incompleteAtReceipt, ["缺代领协议", "缺考核成绩单"]),
      Story(
        50, ClassPlan("缝纫工巾帼班", .occupation("缝纫工"), at: .yunling, size: 24, from: july(1), hours: 80),
        in: calendar, shows: "recommended for approval, waits for the supervisor; due tomorrow"
      ).schooled(failing: [23, 24]).followedUp(by: september(4)).claimed(on: september(4)).claimPapersChecked(
        on: september(16)
      ).judged(on: september(17)).recommended(on: september(19)),
      Story(
        51, ClassPlan("插花花艺师班", .occupation("插花花艺师"), at: .qinghe, size: 12, from: june(16), hours: 80),
        in: calendar, shows: "rejection recommended, waits for the supervisor"
      ).schooled().followedUp(by: september(9), certified: 10, employed: 10).claimed(on: september(9))
        .claimPapersChecked(
          on: september(18)
        ).judged(on: september(19)).recommended(on: september(22), .reject, reason: "就业凭证多为同一单位同日出具，无法核实"),
      Story(
        52,
        ClassPlan(
          "样板新能源电池装配班", .occupation("装配钳工"), .enterprise, at: .yunling, size: 16, from: july(14), hours: 120
        ).with {
          $0.enterprise = "样板新能源有限公司"
          $0.level = .senior
        },
        in: calendar, by: DemoStaff.heJing,
        shows:
          "reviewed by the employment section, whose reviewer is a supervisor too but may not sign it off (H-102)"
      ).filed().approved(reason: "企业已知悉高级工不另补，按合格证标准执行").trained().completed().followedUp(by: september(10))
        .claimed(
          on: september(10)
        ).claimPapersChecked(on: september(18)).judged(on: september(19)).recommended(on: september(23)),
      Story(
        53,
        ClassPlan("光伏运维值班员班", .occupation("光伏发电运维值班员"), at: .qinghe, size: 20, from: june(23), hours: 80)
          .with { $0.guests = [5: Regulars.pastryCook] },
        in: calendar,
        shows: "signed off yesterday, notice to be published; learner 5 left out, paid this year (R-411)"
      ).schooled().granted(
        on: september(23), claimedOn: september(8),
        without: (5, .r411, "本年度已在劳动预备制面点班享受补贴")),
      Story(
        54,
        ClassPlan(
          "创业实训结合班", .course(.businessPlusPractice), .entrepreneurship, at: .qihang, size: 15, from: june(16),
          hours: 56),
        in: calendar, by: DemoStaff.liMin, and: DemoStaff.heJing,
        shows: "signed off by the employment section's supervisor; payee is a person"
      ).schooled().granted(on: september(19), claimedOn: september(3), payee: .person),
    ]
  }
}
