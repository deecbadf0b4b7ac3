import CaseDomain
import CaseWording
import Terminal

/// Why an action can be taken or not: reasons and grounds, each of which leads to where it is dealt with.
struct WhyModel: Sendable {
  let action: Action
  /// Nil for what is about the office, not about a case.
  let caseID: CaseID?
  /// The reason or the ground one stands on.
  var chosen = 0
}

extension DeskModel {
  mutating func explainWhy(_ action: Action, _ id: CaseID?) -> [Effect] {
    layers.append(.why(WhyModel(action: action, caseID: id)))
    return []
  }

  private func account(_ model: WhyModel) -> ActionAccount {
    circumstances.account(
      of: model.action, on: model.caseID.flatMap { circumstances.office[$0] }, for: actor)
  }

  private func name(_ person: PersonID) -> String { circumstances.staff(person)?.name ?? person.text }

  // MARK: Keys

  mutating func performInWhy(_ command: DeskCommand, _ model: WhyModel) -> [Effect] {
    var model = model
    let account = account(model)
    let last = account.blocked.count + account.passed.count - 1
    switch command {
    case .choose: return follow(model, account)
    case .up: model.chosen -= 1
    case .down: model.chosen += 1
    case .pageUp: model.chosen -= 5
    case .pageDown: model.chosen += 5
    case .first: model.chosen = 0
    case .last: model.chosen = last
    default: break
    }
    model.chosen = max(0, min(last, model.chosen))
    layers[layers.count - 1] = .why(model)
    return []
  }

  /// Goes where a reason is put right, or a ground is to be seen.
  private mutating func follow(_ model: WhyModel, _ account: ActionAccount) -> [Effect] {
    let file = model.caseID.flatMap { circumstances.office[$0] }
    guard account.blocked.indices.contains(model.chosen) else {
      let place = model.chosen - account.blocked.count
      guard account.passed.indices.contains(place), file != nil else { return [] }
      return show(account.passed[place].condition.tab)
    }
    let reason = account.blocked[model.chosen]
    switch reason.wayOut.step {
    case .action(.extendRange): return perform(.extendRange)
    case .action(let cure):
      guard let file else { return [] }
      // The way out may be blocked itself: then its own reasons lie on these, and Esc comes back.
      let isOpen = self.circumstances.account(of: cure, on: file, for: actor).isAvailable
      if isOpen { dropWhyAndMenu() }
      return attempt(cure, file)
    case .form where account.isAvailable:
      guard let file else { return [] }
      dropWhyAndMenu()
      return attempt(model.action, file)
    case .handOver, .administrator, .wait, .form, .nothing:
      let lines = language.wayOut(reason.wayOut, of: model.action, today: today, names: name)
      return warn(lines.first ?? language.remedy(reason.refusal, at: .screen))
    }
  }

  private mutating func dropWhyAndMenu() {
    while case .why = layers.last { layers.removeLast() }
    if case .menu = layers.last { layers.removeLast() }
  }

  /// The page of the case on which the fact stands.
  private mutating func show(_ tab: CaseTab) -> [Effect] {
    while let layer = layers.last {
      if case .caseFile(var model) = layer {
        model.tab = tab
        model.scroll = ScrolledText()
        model.cursor = 0
        layers[layers.count - 1] = .caseFile(model)
        break
      }
      layers.removeLast()
    }
    return []
  }

  // MARK: Drawing

  func drawWhy(_ model: WhyModel, _ frame: inout Frame) {
    if let file = openCase { drawStanding(file, &frame) }
    let account = account(model)
    let title = account.isAvailable ? phrases.whyAllowed : phrases.why
    frame.put(
      " " + title + language.say("：", ": ") + language.name(model.action), row: 2, column: 0,
      style: Theme.heading, maxWidth: size.columns)
    let entries = whyEntries(account)
    let chosen = min(model.chosen, entries.count - 1)
    let before = entries.prefix(max(0, chosen)).reduce(0) { $0 + $1.count }
    let lines = entries.flatMap(\.self)
    let height = entries.indices.contains(chosen) ? entries[chosen].count : 0
    // The chosen one is in sight as a whole where there is room for it.
    let top = max(0, min(before, max(0, before + height - contentRoom), lines.count - contentRoom))
    draw(lines, ScrolledText(top: top), &frame)
    let heading = entries.indices.contains(chosen) ? headings(account, at: chosen) : 0
    let row = DeskLayout.contentTop + before + heading - top
    guard (DeskLayout.contentTop..<DeskLayout.contentTop + contentRoom).contains(row) else { return }
    frame.restyle(row: row) { $0 = $0.adding(.reverse) }
  }

  /// How many lines of headings stand before the text of an entry.
  private func headings(_ account: ActionAccount, at index: Int) -> Int {
    index == account.blocked.count && !account.passed.isEmpty ? 1 : 0
  }

  /// The reasons, each with its way out, and the grounds: as many lines as each takes.
  func whyEntries(_ account: ActionAccount) -> [[StyledLine]] {
    let width = size.columns - 2
    var entries = account.blocked.map { reason -> [StyledLine] in
      let text = language.explanation(reason, in: account.action, at: .screen, today: today, names: name)
      let style = reason.refusal.isSoft ? Theme.warning : Theme.bad
      var lines = [
        StyledLine("   ✗ " + language.citation(reason.refusal) + "  " + (text.first ?? ""), style)
      ]
      let way = language.wayOut(reason.wayOut, of: account.action, today: today, names: name).count
      for (index, line) in text.enumerated().dropFirst() {
        lines.append(StyledLine("     " + line, index >= text.count - way ? Theme.title : .plain))
      }
      return wrapped(lines + [StyledLine()], to: width, widths)
    }
    for (index, ground) in account.passed.enumerated() {
      var lines = index == 0 ? [StyledLine("   " + phrases.holds, Theme.label)] : []
      lines.append(
        StyledLine("   ✓ ", Theme.good).adding(language.sentence(ground, today: today, names: name) + "  ")
          .adding(language.citation(ground), Theme.dim))
      entries.append(wrapped(lines, to: width, widths))
    }
    return entries
  }
}

extension ActionAccount.Condition {
  /// The page of a case that shows what satisfies it.
  fileprivate var tab: CaseTab {
    guard case .check(let check) = self else { return .overview }
    switch check {
    case .materialsSettled, .pointsVerified, .materialOfChecklist, .firstReturn: return .papers
    case .rosterReadable, .groupsAdmitted, .contractsInWindow, .identitiesValid, .learnersKnown,
      .learnersPassed,
      .resultsKept, .resultsWhole, .learnersJudged, .limitsOverridden, .technicianProven, .rates:
      return .learners
    case .afterApproval, .ceremonyNamed, .openedAsPlanned, .insideTraining, .headCount, .findingsDated,
      .findingOpen,
      .deadlineAhead, .lastDayReached, .hoursDelivered, .checksMade, .spotChecks, .photos, .findingsClosed,
      .ceremonyAfterTraining, .referrals, .callbacksUndrawn, .onCallbackList:
      return .training
    case .amountComputed, .recommendationFresh, .determinationStands, .determinationFell, .accountReadable,
      .reasonForExclusion:
      return .claim
    case .noticeComplete, .linesSettled, .objectionsResolved, .objectionOpen, .amountOfAward,
      .payeeAsApproved:
      return .notice
    case .notSignedBySame, .notReviewedBySame, .paidByAnother, .refusalProposed, .recordCorrectable:
      return .history
    case .institutionOnFile, .institutionInGoodStanding, .centreKnown, .subjectKnown, .filingWhole,
      .personOfCentre, .hoursSufficient, .hoursFitDays, .practiceShare, .mostlyOffline, .safetyAndLaw,
      .textbooks,
      .teachersOnFile, .seniorPayable, .flagsResolved, .inTime, .certificateRange, .credentialUnused,
      .credentialDay, .jobDay, .rangeFollowsOn, .fundNamed, .seenRevision, .retentionWhole, .flagKnown:
      return .overview
    }
  }
}
