import CaseDomain

extension Language {
  /// Who is lacking on the staff list; empty when nobody is.
  public func lackingStaff(_ preparation: Preparation) -> String {
    if !preparation.lackingRoles.isEmpty {
      let roles = preparation.lackingRoles.map(name).joined(separator: say("、", ", "))
      return say("还没有人担任：\(roles)。", "Nobody holds: \(roles).")
    }
    return preparation.lacksSecondPerson
      ? say("经办与复核须为两人，现在只有一人。", "Review and sign-off are two people's; there is only one.") : ""
  }

  /// What to do next in a store in which no case can be carried through yet, one thing a line.
  public func stepsBeforeFirstCase(_ preparation: Preparation) -> [String] {
    let lacks = [
      preparation.lacksNobody ? nil : say("人员", "staff"),
      preparation.lacksInstitutions ? say("培训机构", "institutions") : nil,
      preparation.lacksTeachers ? say("师资", "teachers") : nil,
    ].compactMap(\.self)
    guard !lacks.isEmpty else { return [] }
    let list = lacks.joined(separator: say("、", ", "))
    return [
      say(
        "1. 把\(list)写进一个 JSON 文件（样本见用户手册第 11 章）。",
        "1. Write \(list) into a JSON file (chapter 11 of the guide has one to begin with)."),
      preparation.lacksNobody ? nil : "   " + lackingStaff(preparation),
      say(
        "2. 由管理员核对并导入：casedesk import --check 文件，再 casedesk import 文件。",
        "2. The administrator checks and imports it: casedesk import --check FILE, then casedesk import FILE."
      ),
      say(
        "3. casedesk doctor 看还缺什么；齐了，经办人员在待办清单按 n 立案。",
        "3. casedesk doctor says what is still lacking; then a reviewer files the first case with n."),
    ].compactMap(\.self)
  }
}
