import CaseDomain

extension StoryBook {
  /// Public notices of five full working days.
  var notices: [Story] {
    [
      Story(
        55, ClassPlan("机修钳工班", .occupation("机修钳工"), at: .yunling, size: 20, from: june(3), hours: 120),
        in: calendar, shows: "notice on its fifth and last day: may be closed from tomorrow"
      ).schooled().granted(on: september(16), claimedOn: september(1)).published(on: september(17)),
      Story(
        56, ClassPlan("电子商务师一班", .occupation("电子商务师"), at: .songxi, size: 25, from: june(9), hours: 100),
        in: calendar, shows: "notice complete since yesterday: may be closed today"
      ).schooled(failing: [25]).granted(on: september(15), claimedOn: august(28)).published(
        on: september(16)),
      Story(
        57, ClassPlan("育婴员夏季班", .occupation("育婴员"), at: .qinghe, size: 20, from: june(9), hours: 100),
        in: calendar, shows: "an objection was dismissed: the countdown was held and goes on"
      ).schooled().granted(on: september(11), claimedOn: august(27)).published(on: september(12)).objected(
        on: september(17), from: "某学员家属", "认为补贴名单遗漏其家人"
      ).resolved(1, .dismissed, on: september(22), reason: "经查其家人考核未合格，不在补贴范围"),
      Story(
        58,
        ClassPlan("制冷空调装配班", .occupation("制冷空调设备装配工"), at: .yunling, size: 18, from: june(16), hours: 120),
        in: calendar, by: DemoStaff.wangLu,
        shows: "published this morning: five full days end on 09-30, may be closed once the holidays begin"
      ).schooled().granted(on: september(22), claimedOn: september(5)).published(on: today),
      Story(
        59, ClassPlan("养老护理员一班", .occupation("养老护理员"), at: .qinghe, size: 24, from: june(3), hours: 100),
        in: calendar, shows: "objection open since yesterday: the countdown is held with one day stood"
      ).schooled().granted(on: september(18), claimedOn: september(2)).published(on: september(19)).objected(
        on: september(23), from: "匿名电话", "反映15号学员系机构员工亲属，未实际参训", learners: "15"),
    ]
  }

  /// Money on its way, and paid.
  var payouts: [Story] {
    [
      Story(
        60,
        ClassPlan("农艺工春季班", .occupation("农艺工"), at: .songxi, size: 30, from: may(9), hours: 100)
          .with { $0.guests = [3: Regulars.farmer] },
        in: calendar, shows: "payout due tomorrow; shares learner 3 with a later claim"
      ).schooled(failing: [29, 30]).granted(on: september(9), claimedOn: august(20)).published(
        on: september(10)
      ).noticeClosed(
        on: september(18)),
      Story(
        61,
        ClassPlan(
          "GYB 返乡青年一班", .course(.gyb), .entrepreneurship, at: .qinghe, size: 50, from: may(12), hours: 24),
        in: calendar, shows: "payout overdue"
      ).schooled().granted(on: september(3), claimedOn: august(14)).published(on: september(4)).noticeClosed(
        on: september(12)),
      Story(
        62,
        ClassPlan("管道工班", .occupation("管道工"), at: .yunling, size: 20, from: june(3), hours: 120)
          .with { $0.guests = [8: Regulars.noodleCook] },
        in: calendar,
        shows: "notice closed yesterday, payout due on 09-29; a red flag was answered and a limit overridden"
      ).filed(on: may(6)).approved().trained().completed().followedUp(by: august(26)).claimed(on: august(26))
        .claimPapersChecked(on: september(8))
        .flagResolved(on: september(9), reason: "前一班次系同名误登，省平台已更正")
        .judged(on: september(9), except: [8])
        .judged(8, eligible: true, reason: "前一班次误登已更正，本年度首次享受", on: september(9))
        .recommended(on: september(10)).signedOff(on: september(11)).published(on: september(12))
        .noticeClosed(on: september(23)),
      Story(
        63,
        ClassPlan(
          "示例装备学徒一期", .occupation("车工"), .apprenticeship, at: .wangchuan, size: 10, from: may(12), hours: 200
        ).with {
          $0.enterprise = "示例装备制造有限公司"
          $0.level = .intermediate
        },
        in: calendar, shows: "apprenticeship year paid at intermediate level; to be archived"
      ).schooled().granted(on: august(25), claimedOn: august(8)).published(on: august(26)).noticeClosed(
        on: september(3)
      ).paid(on: september(5)),
      Story(
        64,
        ClassPlan(
          "GYB 返乡青年二班", .course(.gyb), .entrepreneurship, at: .qinghe, size: 50, from: may(20), hours: 24),
        in: calendar, shows: "paid, waits for the archive; the payout was recorded late"
      ).schooled(failing: [50]).granted(on: august(19), claimedOn: august(1)).published(on: august(20))
        .noticeClosed(
          on: august(28)
        ).paid(on: september(1), wired: august(29)),
      Story(
        65, ClassPlan("网约配送员班", .occupation("网约配送员"), at: .songxi, size: 16, from: may(26), hours: 60),
        in: calendar, by: DemoStaff.heJing,
        shows: "reviewed by the employment section, signed off by the centre, paid"
      ).schooled().granted(on: august(21), claimedOn: august(5)).published(on: august(22)).noticeClosed(
        on: september(1)
      ).paid(on: september(4)),
    ]
  }
}
