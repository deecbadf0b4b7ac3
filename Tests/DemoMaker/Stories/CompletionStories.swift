import CaseDomain

extension StoryBook {
  /// Completion audits, with the centre's own target of ten working days.
  var audits: [Story] {
    [
      Story(
        28, ClassPlan("装饰装修工班", .occupation("装饰装修工"), at: .yunling, size: 24, from: august(20), hours: 120),
        in: calendar, shows: "completion audit due today; every result in, ready to pass"
      ).filed().approved().trained().completionRequested(on: september(10)).resultsRecorded(
        on: september(18), failing: [24]),
      Story(
        29, ClassPlan("物业管理师班", .occupation("物业管理师"), at: .songxi, size: 20, from: september(4), hours: 60),
        in: calendar, shows: "completion audit due on 10-10, counted across the holidays; no result yet"
      ).filed().approved().trained().completionRequested(on: september(19)),
      Story(
        30, ClassPlan("砌筑工实训班", .occupation("砌筑工"), at: .qinghe, size: 26, from: august(18), hours: 80),
        in: calendar, shows: "audit overdue; a finding of the last spot check is still open"
      ).filed().approved().trained().inspected(
        .onsite, on: august(28),
        findings: [Story.finding(.materials, .minor, "实操耗材台账未登记", mendBy: september(8))]
      ).completionRequested(on: september(3)).resultsRecorded(on: september(12), failing: [25, 26]),
      Story(
        31,
        ClassPlan(
          "网创培训第二期", .course(.onlineBusiness), .entrepreneurship, at: .qihang, size: 24, from: september(4),
          hours: 56),
        in: calendar,
        shows: "audit due on 09-29; a third of the results are missing; all spot checks on one day (F-29)"
      ).filed().approved().opened().taught().inspected(.online, on: september(9))
        .inspected(.onsite, on: september(9)).inspected(.onsite, on: september(9)).photographed(
          on: [september(4), september(10)]
        ).completionRequested(on: september(16)).resultsRecorded(
          on: september(22), only: 1...16),
      Story(
        32,
        ClassPlan(
          "GYB 返乡青年四班", .course(.gyb), .entrepreneurship, at: .qinghe, size: 54, from: september(10),
          hours: 24),
        in: calendar,
        shows:
          "54 passed but the centre's range has fewer numbers left: a supervisor has to extend it (R-303)"
      ).filed().approved().trained().completionRequested(on: september(15)).resultsRecorded(
        on: september(19)),
      Story(
        33, ClassPlan("起重工班", .occupation("起重工"), at: .wangchuan, size: 20, from: august(25), hours: 100),
        in: calendar, shows: "returned at completion: score sheets to be supplemented, clock held"
      ).filed().approved().trained().completionRequested(on: september(12)).resultsRecorded(
        on: september(17), only: 1...10
      ).returned(.returnCompletion, on: september(18), .supplement, ["第11至20号学员考核成绩单缺考官签字"]),
    ]
  }

  /// Classes whose learners look for certificates and jobs, by the end of their quarter.
  var graduates: [Story] {
    [
      Story(
        34, ClassPlan("防水工班", .occupation("防水工"), at: .yunling, size: 22, from: june(3), hours: 80),
        in: calendar, shows: "the quarter for certificates ends today"
      ).schooled(completedOn: june(24), failing: [22]).followedUp(
        by: september(12), certified: 30, employed: 40),
      Story(
        35,
        ClassPlan("客房服务员班", .occupation("客房服务员"), at: .qinghe, size: 18, from: june(10), hours: 80)
          .with { $0.fund = .districtTalent },
        in: calendar,
        shows: "the quarter ends on 10-02, a holiday, and so on 10-09; another fund, not priced here (R-416)"
      ).schooled(completedOn: july(2)).followedUp(by: september(16), certified: 20, employed: 30),
      Story(
        36, ClassPlan("果蔬加工工班", .occupation("果蔬坚果加工工"), at: .songxi, size: 20, from: may(26), hours: 100),
        in: calendar, shows: "the quarter ran out two working days ago without a claim"
      ).schooled(completedOn: june(20), failing: [19, 20]),
      Story(
        37,
        ClassPlan(
          "GYB 返乡青年三班", .course(.gyb), .entrepreneurship, at: .qinghe, size: 50, from: september(8), hours: 24
        ),
        in: calendar, shows: "entrepreneurship, completed last week; a big class"
      ).schooled(completedOn: september(18)),
      Story(
        38,
        ClassPlan(
          "乡村文旅讲解公益班", .occupation("讲解员"), .other, at: .yunling, size: 15, from: august(4), hours: 60),
        in: calendar,
        shows:
          "other training: its certificates came from a range added for it (R-303); a claim cannot be priced (R-708)"
      ).schooled(completedOn: august(26)),
      Story(
        39,
        ClassPlan("保育师项目化一班", .occupation("保育师"), at: .songxi, size: 40, from: july(14), hours: 100)
          .with { $0.isProjectBased = true },
        in: calendar,
        shows:
          "project-based: paid only with certificate and job (R-413); some work for the school (F-19)"
      ).schooled().followedUp(
        by: september(10), certified: 60, employed: 40, at: DemoInstitution.songxi.name),
    ]
  }
}
