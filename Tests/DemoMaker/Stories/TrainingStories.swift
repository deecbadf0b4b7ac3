import CaseDomain

extension StoryBook {
  /// Classes in training, with spot checks owed, findings open and holidays in the way.
  var inTraining: [Story] {
    [
      Story(
        17, ClassPlan("钢筋工实操班", .occupation("钢筋工"), at: .yunling, size: 28, from: september(16), hours: 80),
        in: calendar,
        shows:
          "one of three spot checks done, three working days left (R-205); pictures of an earlier day (F-12)"
      ).filed().approved().opened().taught().inspected(.online, on: september(19)).photographed(
        on: [september(17), september(22)], lastTakenOn: september(3)),
      Story(
        18, ClassPlan("中式面点师二班", .occupation("中式面点师"), at: .songxi, size: 30, from: september(9), hours: 100),
        in: calendar, shows: "two spot checks, both online: one onsite is still owed; ends tomorrow"
      ).filed().approved().opened().taught().inspected(.online, on: september(12))
        .inspected(.online, on: september(18), heads: 27, note: "3人请假").photographed(
          on: [september(10), september(16)]),
      Story(
        19, ClassPlan("叉车装卸工班", .occupation("装卸搬运工"), at: .qinghe, size: 22, from: september(15), hours: 80),
        in: calendar, shows: "open finding, to be mended by tomorrow; another closed"
      ).filed().approved().opened().taught().inspected(.online, on: september(17))
        .inspected(
          .onsite, on: september(19), note: "两项问题当场告知",
          findings: [
            Story.finding(.safety, .major, "实训场地消防通道堆放杂物", mendBy: september(25)),
            Story.finding(.attendance, .minor, "2人签到照片缺失", mendBy: september(23)),
            Story.finding(.teaching, .remark, "建议增加案例教学"),
          ]
        ).then(.closeFinding, on: september(22), ["finding": .text("2"), "evidence": .text("已补录签到照片，经核对无误")])
        .photographed(on: [september(16)]),
      Story(
        20,
        ClassPlan(
          "示例装备数控学徒班", .occupation("多工序数控机床操作调整工"), .apprenticeship, at: .wangchuan, size: 12,
          from: july(7), hours: 640
        ).with {
          $0.enterprise = "示例装备制造有限公司"
          $0.level = .senior
        },
        in: calendar, shows: "apprenticeship at senior level, months long, spot checks done"
      ).filed().approved().opened().taught().inspected(.onsite, on: july(16))
        .inspected(.online, on: august(12)).inspected(.onsite, on: september(4)).photographed(
          on: [july(9), august(6)]),
      Story(
        21,
        ClassPlan(
          "样板新能源光伏班", .occupation("光伏组件制造工"), .enterprise, at: .qinghe, size: 24, from: september(15),
          hours: 120
        ).with {
          $0.enterprise = "样板新能源有限公司"
          $0.isCooperation = true
        },
        in: calendar, shows: "school and enterprise cooperate; training runs on across the holidays"
      ).filed().approved().opened().taught().inspected(.onsite, on: september(18)),
      Story(
        22,
        ClassPlan(
          "SYB 秋季创业班", .course(.syb), .entrepreneurship, at: .qihang, size: 28, from: september(18), hours: 56
        ),
        in: calendar, shows: "SYB, seven days of eight hours; all spot checks done, ends on 09-26"
      ).filed().approved().opened().taught().inspected(.online, on: september(19)).inspected(
        .onsite, on: september(22)
      ).inspected(.onsite, on: september(23)).photographed(on: [september(18), september(22)]),
      Story(
        23,
        ClassPlan(
          "社区电商公益班", .occupation("电子商务师"), .other, at: .yunling, size: 16, from: september(13), hours: 100
        )
        .with { $0.takesWeekends = true },
        in: calendar, by: DemoStaff.heJing,
        shows: "training of another kind, supervised but never priced; taught on weekends, recorded late"
      ).filed(on: september(3)).approved(on: september(8)).opened().taught(),
      Story(
        24, ClassPlan("保洁员绿色岗班", .occupation("保洁员"), at: .qinghe, size: 20, from: september(9), hours: 80),
        in: calendar, shows: "training ended on Monday; completion not yet requested, one spot check short"
      ).filed().approved().opened().taught().inspected(.online, on: september(11)).inspected(
        .onsite, on: september(16)
      ).photographed(on: [september(10), september(15)]),
      Story(
        25,
        ClassPlan("劳动预备制制冷工班", .occupation("制冷工"), at: .songxi, size: 18, from: september(1), hours: 100)
          .with { $0.isPreparationScheme = true },
        in: calendar,
        shows: "preparation scheme with living allowance; mended after a rectification, its end moved"
      ).filed().approved().opened().taught(through: september(9))
        .inspected(
          .onsite, on: september(9), heads: 11, note: "实到11人，与签到不符",
          findings: [Story.finding(.attendance, .major, "代签到7人次", mendBy: september(16))]
        ).then(
          .orderRectification, on: september(9),
          ["reason": .text("代签到，停课整顿"), "deadline": .text("2025-09-16")]
        ).then(
          .closeFinding, on: september(15), ["finding": .text("1"), "evidence": .text("签到系统改为人脸识别，补课方案已报")]
        )
        .then(
          .acceptRectification, on: september(15),
          ["mended": .text("更换签到设备，重新核对名单"), "newEnd": .text("2025-09-26")]
        ).lessons(on: [september(16), september(17), september(18), september(19), september(22)])
        .inspected(.online, on: september(18)),
    ]
  }

  var halted: [Story] {
    [
      Story(
        26, ClassPlan("铣工二期", .occupation("铣工"), at: .yunling, size: 20, from: september(8), hours: 120),
        in: calendar, shows: "rectification; the deadline 10-03 is a holiday and moves to 10-09"
      ).filed().approved().opened().taught(through: september(18)).inspected(
        .onsite, on: september(18), heads: 15,
        findings: [Story.finding(.equipment, .major, "3台设备无防护罩", mendBy: october(3))]
      ).then(
        .orderRectification, on: september(19),
        ["reason": .text("设备防护不合格，停课整改"), "deadline": .text("2025-10-03")]),
      Story(
        27, ClassPlan("美容师一班", .occupation("美容师"), at: .wangchuan, size: 18, from: september(4), hours: 100),
        in: calendar, shows: "rectification overdue since yesterday"
      ).filed().approved().opened().taught(through: september(15)).inspected(
        .onsite, on: september(15),
        findings: [Story.finding(.teacher, .major, "授课教师与备案不符", mendBy: september(23))]
      ).then(
        .orderRectification, on: september(16),
        ["reason": .text("未备案教师授课"), "deadline": .text("2025-09-23")]),
    ]
  }
}
