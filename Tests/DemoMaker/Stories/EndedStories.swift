import CaseDomain

extension StoryBook {
  /// Cases that went all the way.
  var archive: [Story] {
    [
      Story(
        66, ClassPlan("春季电工一班", .occupation("电工"), at: .yunling, size: 24, from: may(8), hours: 120),
        in: calendar, shows: "archived: the first class of the year, from filing to archive without a hitch"
      ).schooled().granted(on: july(3), claimedOn: june(20)).published(on: july(4)).noticeClosed(on: july(14))
        .paid(
          on: july(16)
        ).archived(on: july(21)),
      Story(
        67,
        ClassPlan(
          "SYB 春季创业班", .course(.syb), .entrepreneurship, at: .qihang, size: 30, from: may(12), hours: 56),
        in: calendar, shows: "archived: SYB, one learner left out at the claim with a reason"
      ).schooled(failing: [30]).granted(
        on: july(1), claimedOn: june(16),
        without: (12, .r410, "学员自述2022至2024年已享受三次，经省平台核实")
      ).published(on: july(2)).noticeClosed(on: july(10)).paid(on: july(14)).archived(on: july(22)),
      Story(
        68,
        ClassPlan(
          "样板化工焊工技师班", .occupation("焊工"), .enterprise, at: .wangchuan, size: 12, from: may(9), hours: 120
        )
        .with {
          $0.enterprise = "样板化工有限公司"
          $0.level = .technician
        },
        in: calendar, shows: "archived: enterprise technician level, paid at two rates"
      ).schooled().granted(on: july(8), claimedOn: june(24)).published(on: july(9)).noticeClosed(on: july(17))
        .paid(
          on: july(18)
        ).archived(on: july(28)),
      Story(
        69,
        ClassPlan("劳动预备制面点班", .occupation("中式面点师"), at: .songxi, size: 20, from: may(13), hours: 100)
          .with {
            $0.isPreparationScheme = true
            $0.guests = [2: Regulars.pastryCook, 4: Regulars.noodleCook]
          },
        in: calendar, shows: "archived: preparation scheme, with the living allowance by attended days"
      ).schooled().granted(on: july(15), claimedOn: july(1)).published(on: july(16)).noticeClosed(
        on: july(24)
      ).paid(
        on: july(29)
      ).archived(on: august(4)),
      Story(
        70, ClassPlan("保洁员春季班", .occupation("保洁员"), at: .qinghe, size: 22, from: may(15), hours: 80),
        in: calendar, shows: "archived: with a dismissed objection and a corrected record in its history"
      ).filed().approved().trained().completed().followedUp(by: june(27)).referredTwice(on: june(27)).noted(
        on: june(30), "机构补交发票原件2张。"
      ).claimed(
        on: june(30)
      ).claimPapersChecked(on: july(4)).judged(on: july(7)).recommended(on: july(8)).signedOff(on: july(9))
        .published(on: july(10)).objected(on: july(14), from: "实名来信", "质疑课时不足").resolved(
          1, .dismissed, on: july(16), reason: "核对签到与录像，课时足额"
        ).noticeClosed(on: july(23)).paid(on: july(25)).archived(on: august(1)),
    ]
  }

  /// Cases that ended early.
  var ends: [Story] {
    [
      Story(
        71, ClassPlan("护林员季节班", .occupation("护林员"), at: .songxi, size: 14, from: august(4), hours: 80),
        in: calendar, shows: "refused: proposed by a reviewer, agreed by a supervisor; can be reconsidered"
      ).filed().then(.refuseFiling, on: july(24), ["reason": .text("场地不具备实训条件，整改后仍不符合")]).then(
        .refuseFiling, on: july(25), by: DemoStaff.zhouNing, ["reason": .text("同意不予备案")]),
      Story(
        72, ClassPlan("裁剪工班", .occupation("裁剪工"), at: .qinghe, size: 10, from: july(7), hours: 80),
        in: calendar, shows: "completion failed: scores could not be proved"
      ).filed().approved().trained().completionRequested().resultsRecorded(on: july(23), failing: [8, 9, 10])
        .then(
          .failCompletion, on: july(28), by: DemoStaff.sunHao, ["reason": .text("考核录像缺失，成绩无法核实")]),
      Story(
        73, ClassPlan("修脚师班", .occupation("修脚师"), at: .shiliu, size: 12, from: june(3), hours: 80),
        in: calendar, shows: "claim rejected at sign-off; can be reconsidered"
      ).schooled().followedUp(by: august(1), certified: 50, employed: 60).claimed(on: august(4))
        .claimPapersChecked(
          on: august(11)
        ).judged(on: august(12)).recommended(on: august(13), .reject, reason: "就业凭证系同一人伪造").signedOff(
          on: august(15), .reject, reason: "同意不予补贴，移送稽核"),
      Story(
        74, ClassPlan("美甲师班", .occupation("美甲师"), at: .songxi, size: 12, from: august(25), hours: 80),
        in: calendar, shows: "withdrawn before it opened, at the institution's request"
      ).filed().approved().then(.withdraw, on: august(22), ["request": .text("松溪函〔2025〕演示8号：生源不足，申请撤回")]),
      Story(
        75, ClassPlan("调酒师班", .occupation("调酒师"), at: .qinghe, size: 8, from: june(23), hours: 80),
        in: calendar, shows: "withdrawn during the claim review"
      ).schooled().followedUp(by: september(1)).claimed(on: september(1)).then(
        .withdraw, on: september(9), ["request": .text("青禾函〔2025〕演示3号：自愿放弃本期补贴")]),
      Story(
        76, ClassPlan("保健按摩师班", .occupation("保健按摩师"), at: .shiliu, size: 16, from: september(4), hours: 100),
        in: calendar, shows: "terminated when the school was put on the black list"
      ).filed().approved().opened().taught(through: september(15)).inspected(
        .onsite, on: september(11), heads: 6, note: "实到6人"
      )
      .then(
        .terminate, on: september(17), by: DemoStaff.zhouNing, ["reason": .text("机构列入黑名单，终止培训")]),
    ]
  }
}
