import CaseDomain

// From the filing to the certificates, as most classes go through it.

extension Story {
  func filed(on day: Day? = nil) -> Story {
    let received = day ?? max(april(23), calendar.workday(-9, from: plan.start))
    let fields = plan.filing(story: number, calendar: calendar)
    return then(.file, on: received, fields).then(.assign, on: received, ["person": .text(clerk.text)])
  }

  /// Every paper of the checklist in order, but for those named.
  func papersChecked(on day: Day, except left: [Material] = []) -> Story {
    then(.checkMaterial, on: day) { scene in
      [
        "materials": .list(scene.checklist.filter { !left.contains($0) }.map { .text($0.rawValue) }),
        "verdict": .text(MaterialVerdict.inOrder.rawValue),
      ]
    }
  }

  func paper(_ material: Material, _ verdict: MaterialVerdict, on day: Day, note: String = "") -> Story {
    var fields: [String: FieldValue] = [
      "materials": .list([.text(material.rawValue)]), "verdict": .text(verdict.rawValue),
    ]
    if !note.isEmpty { fields["note"] = .text(note) }
    return then(.checkMaterial, on: day, fields)
  }

  func pointsVerified(
    on day: Day, _ points: [VerificationPoint] = VerificationPoint.allCases, note: String = ""
  ) -> Story {
    var fields: [String: FieldValue] = ["points": .list(points.map { .text($0.rawValue) })]
    if !note.isEmpty { fields["note"] = .text(note) }
    return then(.verifyPoint, on: day, fields)
  }

  /// Reviewed and approved within the five days.
  func approved(on day: Day? = nil, reason: String = "") -> Story {
    let day = day ?? later(3)
    let visit = calendar.workday(-1, from: day)
    return papersChecked(on: visit).pointsVerified(on: visit).then(.approveFiling, on: day, reasoned(reason))
  }

  func opened(on day: Day? = nil) -> Story {
    then(.openClass, on: day ?? plan.start) { scene in
      [
        "title": .text(scene.file?.ceremonyTitle(isOpening: true) ?? ""),
        "pictures": .text("开班仪式照片3张，卷宗影像袋1"),
      ]
    }
  }

  /// Taught day by day through a day; each day's attendance is recorded that evening.
  func taught(through last: Day? = nil) -> Story {
    let end = min(last ?? lastTrainingDay, today.previous)
    var story = self
    for (index, (day, hours)) in zip(plan.trainingDays(calendar), plan.dailyHours).enumerated()
    where day <= end {
      // Now and then somebody is ill.
      let absent = !plan.isAlwaysWhole && (index + number) % 4 == 0 ? (index + number) % plan.size + 1 : nil
      let fields: [String: FieldValue] = [
        "hours": .integer(hours), "learners": .text(absent.map { "all except \($0)" } ?? "all"),
        "method": .text(Attendance.Method.face.rawValue),
      ]
      if calendar.isWorking(day) {
        story = story.then(.recordAttendance, on: day, hour: .evening, fields)
      } else {
        // A weekend's lessons are written down on the next day the office is open.
        story = story.then(
          .recordAttendance, on: calendar.workday(1, from: day),
          fields.merging(["on": .text(day.description)]) { $1 })
      }
    }
    return story
  }

  /// Full days taught beside those of the plan, such as after a rectification.
  func lessons(on days: [Day]) -> Story {
    days.reduce(self) { story, day in
      story.then(
        .recordAttendance, on: day, hour: .evening,
        [
          "hours": .integer(ClassPlan.hoursADay), "learners": .text("all"),
          "method": .text(Attendance.Method.face.rawValue),
        ])
    }
  }

  func inspected(
    _ mode: SpotCheck.Mode, on day: Day, heads: Int? = nil, note: String = "",
    findings: [[String: FieldValue]] = []
  ) -> Story {
    var fields: [String: FieldValue] = [
      "mode": .text(mode.rawValue), "headCount": .integer(heads ?? plan.size - number % 2),
      "checkers": .list(checkers(mode).map { .text($0.text) }),
    ]
    if !note.isEmpty { fields["note"] = .text(note) }
    if !findings.isEmpty { fields["findings"] = .list(findings.map { .row($0) }) }
    return then(.recordSpotCheck, on: day, fields)
  }

  private func checkers(_ mode: SpotCheck.Mode) -> [PersonID] {
    mode == .onsite ? [clerk, DemoStaff.colleague(of: clerk)] : [clerk]
  }

  static func finding(
    _ kind: Finding.Kind, _ severity: Finding.Severity, _ text: String, mendBy: Day? = nil
  ) -> [String: FieldValue] {
    var row: [String: FieldValue] = [
      "kind": .text(kind.rawValue), "severity": .text(severity.rawValue), "text": .text(text),
    ]
    if let mendBy { row["mendBy"] = .text(mendBy.description) }
    return row
  }

  /// Pictures of theory and practice.
  ///
  /// - Parameter takenOn: the day that the last of them bear, where it is another.
  func photographed(on days: [Day], lastTakenOn takenOn: Day? = nil) -> Story {
    zip(Session.Kind.allCases, days).reduce(self) { story, pair in
      var fields: [String: FieldValue] = [
        "kind": .text(pair.0.rawValue), "count": .integer(3 + number % 3),
      ]
      if let takenOn, pair.1 == days.last { fields["takenOn"] = .text(takenOn.description) }
      return story.then(.recordPhotos, on: pair.1, fields)
    }
  }

  /// The whole training: opening, lessons, three spot checks and pictures of theory and practice.
  func trained() -> Story {
    let days = plan.trainingDays(calendar).filter(calendar.isWorking)
    func day(_ tenths: Int) -> Day { days[(days.count - 1) * tenths / 10] }
    return opened().taught()
      .inspected(.online, on: day(2)).inspected(.onsite, on: day(5), note: "现场查看实训工位与签到情况")
      .inspected(.onsite, on: day(8)).photographed(on: [day(1), day(7)])
  }

  func completionRequested(on day: Day? = nil) -> Story {
    then(.requestCompletion, on: day ?? calendar.workday(1, from: lastTrainingDay))
  }

  /// Results in three bands of scores; those named did not pass.
  func resultsRecorded(on day: Day, failing: [Int] = [], only places: ClosedRange<Int>? = nil) -> Story {
    let all = Array(places ?? 1...plan.size)
    var story = self
    for band in 0..<3 {
      let numbers = all.filter { $0 % 3 == band && !failing.contains($0) }
      guard !numbers.isEmpty else { continue }
      story = story.then(
        .recordResult, on: day,
        [
          "learners": .text(numbers.map(String.init).joined(separator: ",")), "outcome": .text("pass"),
          "score": .integer(plan.evenScore ?? 72 + band * 8 + number % 7),
        ])
    }
    guard !failing.isEmpty else { return story }
    return story.then(
      .recordResult, on: day,
      [
        "learners": .text(failing.map(String.init).joined(separator: ",")), "outcome": .text("fail"),
        "score": .integer(41 + number % 12),
      ])
  }

  func completionPassed(on day: Day, reason: String = "") -> Story {
    let held = calendar.workday(1, from: lastTrainingDay)
    return then(.passCompletion, on: day) { scene in
      var fields: [String: FieldValue] = [
        "title": .text(scene.file?.ceremonyTitle(isOpening: false) ?? ""),
        "day": .text(min(held, day).description), "pictures": .text("结班仪式合影1张，卷宗影像袋2"),
      ]
      if !reason.isEmpty { fields["reason"] = .text(reason) }
      return fields
    }
  }

  /// Requested, audited and passed in good time.
  func completed(on day: Day? = nil, failing: [Int] = []) -> Story {
    let requested = completionRequested()
    let passedOn = day ?? requested.later(5)
    return requested.resultsRecorded(on: calendar.workday(-2, from: passedOn), failing: failing)
      .completionPassed(on: passedOn)
  }

  /// From the filing to the certificates without a hitch.
  func schooled(completedOn day: Day? = nil, failing: [Int] = []) -> Story {
    filed().approved().trained().completed(on: day, failing: failing)
  }

  func reasoned(_ reason: String) -> [String: FieldValue] { reason.isEmpty ? [:] : ["reason": .text(reason)] }
}
