import CaseDomain

// The award as a person would write it on paper: what it rests on, each computation once with whom it is for, a line
// a learner, the sum, and the sums that others stated.
extension Language {
  /// - Parameter learner: only this learner's line, by the number on the roster.
  public func awardSheet(
    _ account: AwardAccount, of file: CaseFile, under policy: Policy, learner: Int? = nil
  ) -> Sheet {
    var sheet = Sheet(say("补贴核算", "How the award is computed"))
    sheet.heading(say("依据", "What it rests on"))
    for line in basis(of: file, under: policy) { sheet.text(line) }
    switch account.computed {
    case .failure(let refusal):
      sheet.text(
        sentence(refusal) + say("（\(fullCitation(refusal.rule))）", " (\(fullCitation(refusal.rule)))"),
        .warning)
    case .success(let award):
      let lines = learner.map { number in award.lines.filter { $0.learner == number } } ?? award.lines
      for note in Set(lines.flatMap(\.notes)).map(sentence).sorted() { sheet.text(note, .faint) }
      let groups = AwardGroup.groups(of: lines)
      sheet.heading(say("怎样算", "The computation"))
      for (index, group) in groups.enumerated() { write(group, index + 1, in: &sheet) }
      if learner == nil {
        sheet.heading(say("逐人", "Learner by learner"))
        write(lines, groups, of: file, in: &sheet)
        sheet.heading(say("合计", "The sum"))
        write(award, groups, in: &sheet)
      }
    }
    write(account.assessments.filter { learner == nil || $0.learner == learner }, in: &sheet)
    if learner == nil, !account.statements.isEmpty {
      sheet.heading(say("各环节所报金额", "The sums that were stated"))
      for statement in account.statements {
        sheet.row(
          [
            SheetCell(name(statement.occasion)), SheetCell(number: money(statement.amount)),
            SheetCell(difference(statement)),
          ], statement.difference == .zero ? .plain : .warning)
      }
    }
    return sheet
  }

  private func write(_ assessments: [AssessmentSubsidy], in sheet: inout Sheet) {
    guard !assessments.isEmpty else { return }
    sheet.heading(say("评价补贴（首次评价，另行申领，不计入核算）", "Evaluation subsidies (first assessment, claimed apart)"))
    for kind in CredentialKind.allCases {
      let own = assessments.filter { $0.kind == kind }
      guard let first = own.first else { continue }
      sheet.row([
        SheetCell(name(kind)), SheetCell(learners(own.map(\.learner))),
        SheetCell(number: "\(own.count) × \(first.isLimit ? "≤ " : "")\(first.amount)"), SheetCell("="),
        SheetCell(number: "\(first.isLimit ? "≤ " : "")\(first.amount * own.count)"),
        SheetCell(fullCitation(.r309)),
      ])
    }
  }

  public func name(_ occasion: AwardAccount.Occasion) -> String {
    switch occasion {
    case .claimed: say("机构申请", "claimed")
    case .recommended: say("审核意见", "recommended")
    case .signedOff: say("复核签批", "signed off")
    case .paid: say("实际拨付", "paid")
    }
  }

  private func difference(_ statement: AwardAccount.Statement) -> String {
    guard let difference = statement.difference else { return say("无法核对", "nothing to compare with") }
    if difference == .zero { return say("与核算一致", "as computed") }
    return difference > .zero
      ? say("比核算多 \(money(difference))", "\(money(difference)) above the computed award")
      : say("比核算少 \(money(.zero - difference))", "\(money(.zero - difference)) below the computed award")
  }

  private func basis(of file: CaseFile, under policy: Policy) -> [String] {
    let filing = file.filing
    var kinds = [name(filing.trainingType)]
    if let course = filing.course {
      kinds.append(name(course))
    } else {
      kinds.append(
        filing.occupation
          + (policy.occupation(named: filing.occupation).map {
            say("（\(name($0.category))）", " (\(name($0.category)))")
          } ?? ""))
      kinds.append(name(filing.level))
    }
    if filing.isProjectBased { kinds.append(say("项目化培训", "project-based")) }
    if filing.isPreparationScheme { kinds.append(say("劳动预备制", "labour-preparation scheme")) }
    if policy.isShortage(filing.occupation) { kinds.append(say("急需紧缺", "shortage occupation")) }
    var lines = [
      say("政策：", "Policy: ") + policy.documentNumber
        + say(
          "（\(day(filing.receivedOn))收件时施行）", " (in force on receipt, \(day(filing.receivedOn)))"),
      say("培训：", "Training: ") + kinds.joined(separator: say("，", ", ")),
    ]
    if let fund = filing.fund { lines.append(say("资金：", "Fund: ") + name(fund)) }
    if file.claim == nil {
      lines.append(
        say("尚未申请补贴：按全部合格学员试算。", "No claim yet: computed as if all who passed were claimed."))
    }
    return lines
  }

  private func write(_ group: AwardGroup, _ number: Int, in sheet: inout Sheet) {
    let count = group.learners.count
    sheet.text(
      say("算法 \(number)：", "Computation \(number): ") + learners(group.learners)
        + say("，\(learnerCount(count))", ", \(learnerCount(count))"), .strong)
    for step in group.steps {
      sheet.row(
        [
          SheetCell(name(step)), SheetCell(number: step.amount.description),
          SheetCell(fullCitation(step.rule)),
        ],
        step.isExclusion ? .warning : .plain, indent: 2)
    }
    guard group.each > .zero else { return }
    sheet.row(
      [SheetCell(say("每人", "a learner")), SheetCell(number: group.each.description), SheetCell("")], indent: 2
    )
    if count > 1 {
      sheet.row(
        [SheetCell("× \(learnerCount(count))"), SheetCell(number: group.sum.description), SheetCell("")],
        indent: 2)
    }
  }

  private func write(
    _ lines: [AwardLine], _ groups: [AwardGroup], of file: CaseFile, in sheet: inout Sheet
  ) {
    for line in lines {
      let group = groups.firstIndex { $0.learners.contains(line.learner) }.map { $0 + 1 } ?? 0
      sheet.row(
        [
          SheetCell(number: String(line.learner)), SheetCell(file.learner(line.learner)?.name ?? ""),
          SheetCell(number: line.amount.description),
          SheetCell(
            line.exclusion.map { name($0) + say("（\($0.rule.rawValue)）", " (\($0.rule.rawValue))") }
              ?? say("算法 \(group)", "computation \(group)")),
        ], line.exclusion == nil ? .plain : .warning)
    }
  }

  private func write(_ award: Award, _ groups: [AwardGroup], in sheet: inout Sheet) {
    for group in groups where group.each > .zero {
      sheet.row([
        SheetCell(learners(group.learners)),
        SheetCell(number: "\(group.learners.count) × \(group.each)"), SheetCell("="),
        SheetCell(number: group.sum.description),
      ])
    }
    let sum = award.lines.reduce(Money.zero) { $0 + $1.amount }
    sheet.row(
      [
        SheetCell(say("合计", "in all")), SheetCell(number: learnerCount(award.paidCount)), SheetCell("="),
        SheetCell(number: sum.description),
      ], .strong)
    sheet.text(
      sum == award.total
        ? say("各行相加即为核算金额。", "The lines add up to the award.")
        : say("各行相加与核算金额不符。", "The lines do not add up to the award."), .faint)
    let excluded = award.lines.count { $0.exclusion != nil }
    if excluded > 0 {
      sheet.text(
        say(
          "不予补贴 \(learnerCount(excluded))，理由见上。",
          "Nothing is paid for \(learnerCount(excluded)), for the reasons above."),
        .faint)
    }
  }
}

/// Learners who come to the same by the same steps: a class is a page, not forty.
public struct AwardGroup: Hashable, Sendable {
  public let steps: [AwardStep]
  /// By their numbers on the roster.
  public let learners: [Int]
  public let each: Money
  public var sum: Money { each * learners.count }

  /// In the order in which each computation comes up first.
  public static func groups(of lines: [AwardLine]) -> [AwardGroup] {
    var order: [[AwardStep]] = []
    var learners: [[AwardStep]: [Int]] = [:]
    for line in lines {
      let steps = line.steps.filter { !$0.isNote }
      if learners[steps] == nil { order.append(steps) }
      learners[steps, default: []].append(line.learner)
    }
    return order.map { steps in
      AwardGroup(
        steps: steps, learners: learners[steps] ?? [], each: steps.reduce(.zero) { $0 + $1.amount })
    }
  }
}

extension AwardStep {
  /// Whether it is the same for the whole class and adds nothing: differential pay at factor 1.
  fileprivate var isNote: Bool {
    switch kind {
    case .differential(.noScale), .differential(.noStanding), .differential(.noBand): true
    default: false
    }
  }

  fileprivate var isExclusion: Bool { if case .excluded = kind { true } else { false } }
}

extension AwardLine {
  fileprivate var notes: [AwardStep] { steps.filter(\.isNote) }
}
