import CaseDomain
import TestSupport

/// An office with cases of every urgency: overdue, due today, due soon, held by a return, later, and ended.
enum SampleWorklist {
  static func desk() throws -> SampleDesk {
    var desk = try SampleDesk("2025-04-23")
    let filings: [(TrainingType, String)] = [
      (.employment, "2025-06-09"), (.enterprise, "2025-06-16"), (.entrepreneurship, "2025-06-23"),
    ]
    // Filed on the 23rd: five working days, the 27th being worked, end on the 29th.
    for (index, (type, start)) in filings.enumerated() {
      let first = index * 3 + 1
      var form = SampleFiling.form(type, learners: first...first + 2, from: start, through: "2025-07-11")
      form["title"] = .text(["焊工就业技能班", "电工岗位技能提升班", "创办企业培训班"][index])
      _ = try desk.file(form)
    }
    try desk.act(
      .returnFiling, on: CaseID("2025-0002"), by: SampleOffice.reviewer, ["reasons": .text("缺少应急预案")])
    let withdrawn = try desk.file(SampleFiling.form(.other, learners: 10...12))
    try desk.act(.withdraw, on: withdrawn, by: SampleOffice.reviewer, ["request": .text("机构书面申请")])
    try desk.move(to: "2025-04-24")
    _ = try desk.file(SampleFiling.form(.apprenticeship, learners: 13...15))
    try desk.move(to: "2025-04-27")
    let open = try desk.file(SampleFiling.form(.employment, learners: 16...18, from: "2025-05-06"))
    try desk.carry(open, to: .readyToOpen)
    try desk.move(to: "2025-04-30")
    _ = try desk.file(SampleFiling.form(.employment, learners: 19...21))
    return desk
  }
}
