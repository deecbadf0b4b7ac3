import CaseDomain

/// Applications for training classes as forms bring them, whole and in order, so that a test changes the one
/// field it is about.
public enum SampleFiling {
  public typealias Form = [String: FieldValue]

  /// A class of the type that is paid when everybody passes. Employment and enterprise classes are filed as
  /// project-based, 60 hours, unless that is changed.
  public static func form(
    _ type: TrainingType = .employment, learners: ClosedRange<Int> = 1...3,
    from start: String = "2025-05-12", through end: String = "2025-05-23"
  ) -> Form {
    var form: Form = [
      "institution": .text(SampleOffice.school.text), "centre": .text(SamplePolicy.firstCentre),
      "title": .text("示例班"), "trainingType": .text(type.rawValue), "fund": .text("employment-subsidy"),
      "plannedStart": .text(start), "plannedEnd": .text(end), "hours": .integer(60),
      "theoryHours": .integer(18), "practiceHours": .integer(42), "safetyAndLaw": .yesNo(true),
      "textbooks": .list([.row(["title": .text("示例教材"), "publisher": .text("示例出版社")])]),
      "teachers": .text("teacher-1"), "premises": .text("示例教室"), "practicePlaces": .integer(40),
      "roster": .list(learners.map { .row(learner($0, for: type)) }),
    ]
    switch type {
    case .employment:
      form["occupation"] = .text("焊工")
      form["projectBased"] = .yesNo(true)
    case .enterprise:
      form["occupation"] = .text("电工")
      form["projectBased"] = .yesNo(true)
      form["enterprise"] = .text("样板化工有限公司")
    case .apprenticeship:
      form["occupation"] = .text("电工")
      form["level"] = .text("senior")
      form["enterprise"] = .text("样板化工有限公司")
      form["hours"] = .integer(120)
      form["theoryHours"] = .integer(36)
      form["practiceHours"] = .integer(84)
    case .entrepreneurship:
      form["course"] = .text("SYB")
      form["hours"] = .integer(56)
      form["theoryHours"] = .integer(28)
      form["practiceHours"] = .integer(28)
    case .other:
      form["occupation"] = .text("保洁员")
      form["hours"] = .integer(80)
      form["theoryHours"] = .integer(24)
      form["practiceHours"] = .integer(56)
    }
    return form
  }

  /// The types whose award is more than nothing.
  public static let paidTypes: [TrainingType] = [
    .employment, .enterprise, .apprenticeship, .entrepreneurship,
  ]

  /// One line of a roster; the same number is the same person in every class.
  public static func learner(_ number: Int, for type: TrainingType) -> Form {
    var row: Form = [
      "name": .text("学员\(number)"), "residentID": .text(residentID(number)),
      "household": .text("urban"), "phone": .text("0931-000 " + padded(number)),
    ]
    switch type {
    case .employment, .other: row["group"] = .text("rural-worker")
    case .entrepreneurship: row["group"] = .text("returning-founder")
    case .enterprise, .apprenticeship:
      row["group"] = .text("employee")
      row["contractSigned"] = .text("2025-02-01")
      row["contractMonths"] = .integer(24)
    }
    return row
  }

  /// A resident ID with a true check digit under 620171, a prefix no card bears. The check digit is computed
  /// here a second time, from the weights of GB 11643 as printed.
  public static func residentID(_ number: Int) -> String {
    let body = "62017119900101" + padded(number).suffix(3)
    let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    let digits = body.compactMap(\.wholeNumberValue)
    let remainder = zip(digits, weights).map { $0 * $1 }.reduce(0, +) % 11
    return body + String(Array("10X98765432")[remainder])
  }

  private static func padded(_ number: Int) -> String {
    String(repeating: "0", count: max(0, 4 - String(number).count)) + String(number)
  }
}
