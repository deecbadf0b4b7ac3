import CaseDomain

extension StoryBook {
  /// Filings under review, by the day on which their five working days end.
  var filings: [Story] {
    [
      Story(
        1, ClassPlan("秋季电工二班", .occupation("电工"), at: .yunling, size: 26, from: october(13), hours: 120),
        in: calendar, shows: "filing review overdue by two working days; papers half checked"
      ).filed(on: september(15)).papersChecked(on: september(18), except: [.emergencyPlan, .timetable])
        .pointsVerified(on: september(19), [.identity, .teachers]),
      Story(
        2,
        ClassPlan("互联网营销师直播班", .occupation("互联网营销师"), at: .songxi, size: 18, from: october(14), hours: 100)
          .with { $0.slips = [7] },
        in: calendar, shows: "due today; one resident ID with a wrong check digit (F-13) stops the approval"
      ).filed(on: september(17)).papersChecked(on: september(22)).pointsVerified(on: september(23)),
      Story(
        3,
        ClassPlan("牛肉拉面专项能力班", .occupation("兰州牛肉拉面制作"), at: .songxi, size: 24, from: october(15), hours: 120)
          .with { $0.onePhone = [6, 11, 17] },
        in: calendar,
        shows:
          "due tomorrow; premises proof missing; an occupation of special ability; one phone for three (F-16)"
      ).filed(on: september(18)).papersChecked(on: september(22), except: [.premisesProof])
        .paper(.premisesProof, .missing, on: september(22), note: "未附租赁协议"),
      Story(
        4,
        ClassPlan(
          "样板化工焊工岗位班", .occupation("焊工"), .enterprise, at: .wangchuan, size: 20, from: october(13), hours: 120
        ).with {
          $0.enterprise = "样板化工有限公司"
          $0.contractMonths = [5: 6]
        },
        in: calendar, shows: "due in two days; one employee's contract runs six months only (F-20, R-116)"
      ).filed(on: september(19)).papersChecked(on: september(23)).pointsVerified(on: september(23)),
      Story(
        5, ClassPlan("汽车维修工强化班", .occupation("汽车维修工"), at: .yunling, size: 22, from: october(16), hours: 118),
        in: calendar, shows: "due on the make-up Sunday 09-28; 118 class hours, two under the minimum (R-111)"
      ).filed(on: september(22)).papersChecked(on: september(23)).pointsVerified(on: september(23)),
      Story(
        6,
        ClassPlan("保安员第四期", .occupation("保安员"), at: .qinghe, size: 16, from: october(13), hours: 80)
          .with { $0.lecturer = (place: 4, days: 3) },
        in: calendar,
        shows:
          "refusal proposed by a reviewer, not yet agreed by a supervisor; a teacher in two places (F-05, F-40)"
      ).filed(on: september(19)).papersChecked(on: september(22), except: [.roster])
        .paper(.roster, .defective, on: september(22), note: "花名册与身份证明多处不符")
        .then(.refuseFiling, on: september(23), ["reason": .text("花名册半数人员未到场核验，申报材料与实际不符")]),
      Story(
        7,
        ClassPlan(
          "IYB 改善企业班", .course(.iyb), .entrepreneurship, at: .qihang, size: 20, from: october(13), hours: 56),
        in: calendar, shows: "filed this morning, untouched; due on 09-30, the last day before the holidays"
      ).filed(on: today),
      Story(
        8,
        ClassPlan("收银员便民班", .occupation("收银员"), at: .qinghe, size: 14, from: october(14), hours: 60)
          .with { $0.lecturer = (place: 4, days: 2) },
        in: calendar,
        shows:
          "incomplete at receipt, the period began anew (R-710); its teacher is elsewhere too (F-05, F-40)"
      ).filed(on: september(8))
        .returned(.returnFiling, on: september(10), .incompleteAtReceipt, ["缺培训应急预案", "缺课程表"])
        .resubmitted(.resubmitFiling, on: september(19), "已补齐应急预案与课程表")
        .papersChecked(on: september(22)),
      Story(
        9, ClassPlan("美发师秋季班", .occupation("美发师"), at: .shiliu, size: 20, from: september(25), hours: 100),
        in: calendar,
        shows: "filed before the school was put on the black list; overdue, and may not be approved (R-106)"
      ).filed(on: september(11)).papersChecked(on: september(15)).pointsVerified(on: september(15))
        .noted(on: september(17), "该校9月16日列入黑名单，备案不得通过，待按程序处理。"),
      Story(
        10, ClassPlan("家政服务员暖心班", .occupation("家政服务员"), at: .songxi, size: 30, from: october(16), hours: 100),
        in: calendar, by: DemoStaff.heJing,
        shows: "a supplement came in: the clock was held, runs on (R-603) and ends today"
      ).filed(on: september(12)).papersChecked(on: september(16), except: [.identityProof])
        .returned(.returnFiling, on: september(17), .supplement, ["第3、8、21号学员身份证复印件不清"])
        .resubmitted(.resubmitFiling, on: september(22), "已补交清晰复印件"),
      Story(
        77,
        ClassPlan("农村电商物流服务师班", .occupation("物流服务师"), at: .qinghe, size: 20, from: october(20), hours: 60),
        in: calendar, shows: "was refused, and is reconsidered by a supervisor: five new days, due tomorrow"
      ).filed(on: september(1))
        .then(.refuseFiling, on: september(4), ["reason": .text("实训场地租赁合同已到期")])
        .then(.refuseFiling, on: september(5), by: DemoStaff.sunHao, ["reason": .text("同意不予备案")])
        .then(
          .reconsider, on: september(18), by: DemoStaff.sunHao,
          ["reason": .text("机构补交续租合同，场地条件已具备，重新审核")]),
    ]
  }

  var returnedFilings: [Story] {
    [
      Story(
        11, ClassPlan("茶艺师初级班", .occupation("茶艺师"), at: .yunling, size: 15, from: october(13), hours: 80),
        in: calendar, shows: "returned for a supplement: the filing clock is held, two days used"
      ).filed(on: september(17)).papersChecked(on: september(19), except: [.trainingPlan])
        .returned(.returnFiling, on: september(19), .supplement, ["培训方案未列实操考核标准", "理论与实操课时未分列"]),
      Story(
        12,
        ClassPlan(
          "EYB 扩大企业班", .course(.eyb), .entrepreneurship, at: .qihang, size: 12, from: october(14), hours: 48),
        in: calendar, shows: "returned as incomplete at receipt: five whole days once it is complete"
      ).filed(on: september(18))
        .returned(.returnFiling, on: september(22), .incompleteAtReceipt, ["缺场地证明", "缺学员身份证明"]),
    ]
  }

  var waitingToOpen: [Story] {
    [
      Story(
        13, ClassPlan("育婴员一班", .occupation("育婴员"), at: .qinghe, size: 20, from: september(22), hours: 100),
        in: calendar, shows: "should have opened two working days ago"
      ).filed().approved(),
      Story(
        14, ClassPlan("快递员速成班", .occupation("快递员"), at: .wangchuan, size: 25, from: today, hours: 60),
        in: calendar, shows: "opens today"
      ).filed(on: september(8)).approved(on: september(11)),
      Story(
        15,
        ClassPlan("消防设施操作员班", .occupation("消防设施操作员"), at: .yunling, size: 24, from: september(28), hours: 80),
        in: calendar, shows: "opens on the make-up Sunday"
      ).filed(on: september(15)).approved(on: september(18)),
      Story(
        16,
        ClassPlan("保育师项目化班", .occupation("保育师"), at: .songxi, size: 32, from: october(9), hours: 100)
          .with { $0.isProjectBased = true },
        in: calendar, shows: "project-based; opens on the first day after the holidays"
      ).filed(on: september(16)).approved(on: september(19)),
    ]
  }
}
