import CaseDomain

// How the words of the policy are written in its file.

extension PaperNode {
  func certificateNumber() throws(PaperFault) -> CertificateNumber {
    let text = try text()
    guard let number = CertificateNumber(text) else { throw fault(.notACertificateNumber(text)) }
    return number
  }

  /// Whole yuan, or `not-payable`.
  func rateAmount() throws(PaperFault) -> RateAmount {
    if case .string(let text) = value.content {
      guard text == "not-payable" else { throw fault(.unknownName(text, known: ["not-payable"])) }
      return .notPayable
    }
    return .payable(Money(yuan: try number(in: 0...1_000_000)))
  }

  /// A category, a course, or `*` for every occupation alike.
  func track() throws(PaperFault) -> Track {
    let text = try text()
    if text == "*" { return .every }
    if let category = OccupationCategory(rawValue: text) { return .category(category) }
    if let course = EntrepreneurshipCourse(rawValue: text) { return .course(course) }
    throw fault(.unknownName(text, known: ["*"] + Self.categoriesAndCourses))
  }

  /// A category, a course, or `project-based`.
  func hoursScope() throws(PaperFault) -> HoursScope {
    let text = try text()
    if text == "project-based" { return .projectBased }
    if let category = OccupationCategory(rawValue: text) { return .category(category) }
    if let course = EntrepreneurshipCourse(rawValue: text) { return .course(course) }
    throw fault(.unknownName(text, known: Self.categoriesAndCourses + ["project-based"]))
  }

  /// A name, or a name with a flag: `"电工"`, `{ "name": "保洁员", "flag": "green" }`.
  func occupation(_ category: OccupationCategory) throws(PaperFault) -> Occupation {
    if case .string = value.content { return Occupation(name: try text(), category: category) }
    try hold(["name", "flag"])
    return Occupation(
      name: try field("name").text(), category: category, flag: try field("flag").name())
  }

  private static let categoriesAndCourses =
    OccupationCategory.allCases.map(\.rawValue) + EntrepreneurshipCourse.allCases.map(\.rawValue)
}
