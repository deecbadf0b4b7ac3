import CaseDomain

// What is new of the learners elsewhere since the last look at the case.
extension Language {
  /// Since when it is told.
  public func heading(_ news: LearnerNews) -> String {
    guard let since = news.since else { return say("学员在别处的情况", "What is known of the learners elsewhere") }
    return say(
      "学员在别处的新情况（\(day(since.recordedAt.day))\(name(since.event.action))以来）",
      "New of the learners elsewhere (since “\(name(since.event.action))” on \(day(since.recordedAt.day)))")
  }

  public func nothingNew(_ news: LearnerNews) -> String {
    news.since == nil ? say("没有。", "Nothing.") : say("没有变化。", "No change.")
  }

  public func sentence(_ entry: LearnerNews.Entry) -> String {
    let what =
      switch entry.kind {
      case .enrolled: say("参加另一班", "stands in another class")
      case .overlaps(let from, let through):
        say(
          "另一班同期培训（\(days(from: from, through: through))）",
          "another class at the same time (\(days(from: from, through: through)))")
      case .claimed: say("另一班申请了补贴", "claimed for by another class")
      case .paid: say("另一班已拨付补贴", "paid for by another class")
      case .released: say("另一班不再涉及", "no longer with another class")
      case .imported: say("以前享受过补贴", "drew a subsidy before")
      }
    return learners([entry.learner]) + say("：", ": ") + what + say("，", ", ") + name(entry.source)
      + (entry.title.isEmpty ? "" : " " + harmless(entry.title)) + say("，", ", ") + day(entry.on)
  }

  /// All of it as a page.
  public func newsSheet(_ news: LearnerNews) -> Sheet {
    var sheet = Sheet(heading(news))
    if news.entries.isEmpty { sheet.text(nothingNew(news), .good) }
    for entry in news.entries { sheet.text(sentence(entry), entry.kind.look) }
    return sheet
  }
}

extension LearnerNews.Kind {
  fileprivate var look: SheetLine.Look {
    switch self {
    case .overlaps, .claimed, .paid, .imported: .warning
    case .enrolled: .plain
    case .released: .good
    }
  }
}
