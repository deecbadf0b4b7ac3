import JSONText
import TestSupport
import Testing

@Suite("A class by commands alone")
struct CommandLineLifeTests {
  @Test("is approved without a reason though its hours do not fit its days, which show and desk say")
  func hoursBeyondDays() throws {
    let store = try TestStore()
    let filing = store.folder.path + "/filing.json"
    let whole = try RepositoryFiles.read(TestStore.fixtures + "/import/filing.json")
    try RepositoryFiles.write(whole.replacing("2025-07-05", with: "2025-06-29"), to: filing)
    try store.succeed("import", filing, "--as", "li-min")
    let words = "计划 120 课时，培训 14 天，每天 8 课时合计只有 112 课时。"
    #expect(try store.succeed("show", "2025-0001", "--as", "li-min").output.contains("注意：" + words))
    let desk = try store.desk(as: "li-min", rows: 40, columns: 120)
    desk.send(.enter)
    try desk.waitFor(words)
    desk.send(.escape)
    try desk.waitFor("全部在办")
    try desk.quit()
    try store.succeed(
      "act", "2025-0001", "check-material", "verdict=in-order",
      "materials=filing-form,premises-proof,textbook-list,training-plan,timetable,emergency-plan,roster,identity-proof",
      "--as", "li-min")
    try store.succeed(
      "act", "2025-0001", "verify-point", "points=identity,premises,teachers,equipment,safety", "--as",
      "li-min")
    try store.succeed("act", "2025-0001", "approve-filing", "--as", "li-min")
    #expect(try store.succeed("show", "2025-0001", "--as", "li-min").output.contains(words))
    try store.succeed(
      "act", "2025-0001", "open-class", "title=学员电工就业技能培训开班仪式", "pictures=影像001", "--as", "li-min",
      "--now", "2025-06-16T09:00:00+08:00")
    #expect(try !store.succeed("show", "2025-0001", "--as", "li-min").output.contains(words))
  }

  @Test("on a training store an act says who it was recorded for, where nobody was named")
  func nobodyNamed() throws {
    let store = try TestStore()
    try store.succeed("import", TestStore.fixtures + "/import/filing.json", "--as", "li-min")
    let unnamed = try store.succeed("act", "2025-0001", "add-note", "text=已电话联系").output
    let recorded = try store.succeed("show", "2025-0001", "--json").output
    let name = try #require(unnamed.split(separator: "以").last?.split(separator: "的身份").first)
    #expect(unnamed.contains("--as") && recorded.contains("\"\(name)\""))
    let named = try store.succeed("act", "2025-0001", "add-note", "text=再联系", "--as", "li-min").output
    #expect(!named.contains("--as"))
  }

  @Test("goes from filing to archive, each refusal with its rule on the way, and the store verifies")
  func wholeLife() throws {
    let store = try TestStore()
    let institution = "兰州新区示例职业培训学校"
    try store.succeed("import", TestStore.fixtures + "/import/filing.json", "--as", "li-min")
    func act(_ person: String, _ at: String, _ action: String, _ fields: String...) throws -> ProgramRun {
      try store.run(
        ["act", "2025-0001", action] + fields + ["--as", person, "--now", at + "T17:00:00+08:00"])
    }
    func must(_ person: String, _ at: String, _ action: String, _ fields: String...) throws {
      let run = try store.run(
        ["act", "2025-0001", action] + fields + ["--as", person, "--now", at + "T17:00:00+08:00"])
      #expect(run.status == 0, "\(action) \(fields): \(run.complaints)")
    }

    // What `act - …` takes is listed before there is any case to look at.
    let begun = try store.succeed("actions", "-", "--json", "--as", "li-min")
    for word in [
      #""action": "file""#, #""action": "extend-range""#, #""name": "roster""#, #""name": "residentID""#,
    ] {
      #expect(begun.output.contains(word), "\(word)")
    }
    let early = try act("li-min", "2025-06-04", "approve-filing")
    #expect(early.status == 1)
    #expect(early.complaints.contains("R-101") && early.complaints.contains("R-103"))

    try must(
      "li-min", "2025-06-04", "check-material", "verdict=in-order",
      "materials=filing-form,premises-proof,textbook-list,training-plan,timetable,emergency-plan,roster,identity-proof"
    )
    try must("li-min", "2025-06-04", "verify-point", "points=identity,premises,teachers,equipment,safety")
    try must("li-min", "2025-06-05", "approve-filing")
    try must("li-min", "2025-06-16", "open-class", "title=学员电工就业技能培训开班仪式", "pictures=影像001")
    for day in 16...30 {
      try must(
        "li-min", "2025-07-05", "record-attendance", "hours=8", "learners=all", "method=face",
        "on=2025-06-\(day)")
    }
    try must("li-min", "2025-07-05", "record-photos", "kind=theory", "count=3", "on=2025-06-17")
    try must("li-min", "2025-07-05", "record-photos", "kind=practice", "count=2", "on=2025-06-18")
    try must("li-min", "2025-07-05", "record-spot-check", "mode=online", "headCount=12", "on=2025-06-17")
    try must("li-min", "2025-07-05", "record-spot-check", "mode=onsite", "headCount=11", "on=2025-06-24")
    let tooMany = try act(
      "li-min", "2025-07-05", "record-spot-check", "mode=onsite", "headCount=13", "on=2025-07-01")
    #expect(tooMany.status == 1 && tooMany.complaints.contains("R-205"))
    #expect(tooMany.complaints.contains("下一步："))
    let refused = try act(
      "li-min", "2025-07-05", "record-spot-check", "mode=onsite", "headCount=13", "on=2025-07-01", "--json")
    #expect(refused.status == 1 && refused.output.contains("\"next\"") && refused.output.contains("R-205"))
    try must("li-min", "2025-07-05", "request-completion")
    try must("li-min", "2025-07-07", "record-result", "learners=all", "outcome=pass", "score=85")
    let twoChecks = try act(
      "li-min", "2025-07-07", "pass-completion", "title=学员电工就业技能培训结班仪式", "day=2025-07-05", "pictures=影像002")
    #expect(twoChecks.status == 1 && twoChecks.complaints.contains("R-205"))
    // Too late for a third check of this class: it fails, and a class like it is filed anew.
    try must("zhou-ning", "2025-07-08", "fail-completion", "reason=抽查不足三次")
    try store.succeed("verify")

    try store.succeed(
      "import", TestStore.fixtures + "/import/filing.json", "--as", "li-min", "--now",
      "2025-06-03T10:00:00+08:00")
    let id = "2025-0002"
    func go(_ person: String, _ at: String, _ action: String, _ fields: String...) throws -> ProgramRun {
      try store.run(["act", id, action] + fields + ["--as", person, "--now", at + "T17:00:00+08:00"])
    }
    func done(_ person: String, _ at: String, _ action: String, _ fields: String...) throws {
      let run = try store.run(
        ["act", id, action] + fields + ["--as", person, "--now", at + "T17:00:00+08:00"])
      #expect(run.status == 0, "\(action) \(fields): \(run.complaints)")
    }
    try done(
      "li-min", "2025-06-04", "check-material", "verdict=in-order",
      "materials=filing-form,premises-proof,textbook-list,training-plan,timetable,emergency-plan,roster,identity-proof"
    )
    try done("li-min", "2025-06-04", "verify-point", "points=identity,premises,teachers,equipment,safety")
    // The same people at the same time as in the class that failed: that is asked about before anything else.
    let doubtful = try go("li-min", "2025-06-05", "approve-filing")
    #expect(doubtful.status == 1 && doubtful.complaints.contains("F-01"))
    #expect(try answerFlags(of: id, in: store, at: "2025-06-05") == ["F-01", "F-37"])
    try done("li-min", "2025-06-05", "approve-filing")
    try done("li-min", "2025-06-16", "open-class", "title=学员电工就业技能培训开班仪式", "pictures=影像001")
    for day in 16...30 {
      try done(
        "li-min", "2025-07-05", "record-attendance", "hours=8", "learners=all", "method=face",
        "on=2025-06-\(day)")
    }
    try done("li-min", "2025-07-05", "record-photos", "kind=theory", "count=3", "on=2025-06-17")
    try done("li-min", "2025-07-05", "record-photos", "kind=practice", "count=2", "on=2025-06-18")
    for (mode, day) in [("online", "17"), ("onsite", "20"), ("onsite", "24")] {
      try done(
        "li-min", "2025-07-05", "record-spot-check", "mode=\(mode)", "headCount=12", "on=2025-06-\(day)")
    }
    try done("li-min", "2025-07-05", "request-completion")
    try done("li-min", "2025-07-07", "record-result", "learners=all", "outcome=pass", "score=85")
    try done(
      "li-min", "2025-07-07", "pass-completion", "title=学员电工就业技能培训结班仪式", "day=2025-07-05", "pictures=影像002")
    for number in 1...3 {
      try done("li-min", "2025-07-2\(number)", "record-referral", "description=专场\(number)", "learners=all")
    }
    for number in 1...6 {
      try done(
        "li-min", "2025-08-05", "record-credential", "learner=\(number)", "kind=skill-level", "level=junior",
        "number=S00006200017125510000\(number)", "issuedOn=2025-08-01")
    }
    try done(
      "li-min", "2025-08-05", "record-job", "learners=1-7", "kind=labour-contract", "employer=示例公司",
      "startedOn=2025-08-01")
    try done(
      "li-min", "2025-08-11", "file-claim", "learners=1-12", "claimed=18000", "payeeKind=institution",
      "payee=\(institution)", "account=62000000000000000001")
    try done(
      "li-min", "2025-08-12", "check-material", "verdict=in-order",
      "materials=claim-form,collection-agreement,passed-learners,attendance-record,score-sheet,certificate-copies,"
        + "job-proof,invoices")
    try done("li-min", "2025-08-12", "judge-learner", "learners=all", "eligible=yes")
    let wrongAmount = try go("li-min", "2025-08-13", "recommend-claim", "opinion=approve", "amount=18000.01")
    #expect(wrongAmount.status == 1 && wrongAmount.complaints.contains("R-405"))
    // Nobody ever absent, one employer for all, one person at every check.
    #expect(try answerFlags(of: id, in: store, at: "2025-08-13") == ["F-08", "F-19", "F-29", "F-44"])
    try done("li-min", "2025-08-13", "recommend-claim", "opinion=approve", "amount=18000")

    let revision = try revision(of: id, in: store)
    let sameRole = try go("li-min", "2025-08-14", "sign-off", "decision=approve", "revision=\(revision)")
    #expect(sameRole.status == 1 && sameRole.complaints.contains("H-101"))
    let stale = try go("zhou-ning", "2025-08-14", "sign-off", "decision=approve", "revision=\(revision - 1)")
    #expect(stale.status == 2 && stale.complaints.contains("H-103"))
    try done("zhou-ning", "2025-08-14", "sign-off", "decision=approve", "revision=\(revision)")
    try done("li-min", "2025-08-15", "publish-notice", "place=官网", "contact=0931-0000000")
    let early5 = try go("li-min", "2025-08-22", "close-notice")
    #expect(early5.status == 1 && early5.complaints.contains("R-403"))
    try done("li-min", "2025-08-23", "close-notice")
    try done(
      "qian-yi", "2025-08-25", "confirm-payout", "amount=18000", "voucher=示例凭证1", "payee=\(institution)")
    try done(
      "li-min", "2025-08-26", "archive", "location=示例库房",
      "papers=filing-papers,learner-files,training-records,claim-papers,payment-papers")
    let whole = try store.succeed("verify")
    #expect(whole.output.contains("校验通过"))
    let journal = try RepositoryFiles.read(store.path + "/journal/000001.jsonl")
    #expect(!journal.contains("620171199001011") && !journal.contains("62000000000000000001"))
  }

  /// Answers every open flag of a case with a reason, and says which they were.
  private func answerFlags(of id: String, in store: TestStore, at day: String) throws -> [String] {
    let listed = try store.succeed(
      "flags", id, "--json", "--as", "li-min", "--now", day + "T17:00:00+08:00")
    let flags = try #require(JSONValue.parse(Array(listed.output.utf8)).array)
    return try flags.filter { $0["answer"] == nil && $0["severity"]?.string != "note" }.map { flag in
      let key = try #require(flag["key"]?.string)
      try store.succeed(
        "act", id, "resolve-flag", "flag=\(key)", "reason=原班未结业，学员改入本班", "--as", "li-min", "--now",
        day + "T17:00:00+08:00")
      return try #require(flag["flag"]?.string)
    }
  }

  private func revision(of id: String, in store: TestStore) throws -> Int {
    let text = try store.succeed("show", id, "--json", "--as", "li-min").output
    let line = try #require(text.split(separator: "\n").first { $0.contains("\"revision\"") })
    return try #require(Int(line.filter(\.isNumber)))
  }
}
