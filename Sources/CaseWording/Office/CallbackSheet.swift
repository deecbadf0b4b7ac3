import CaseDomain

extension Language {
  /// Who of a class is to be called, what they said, and by what the list can be drawn again.
  public func callbackSheet(of file: CaseFile, in circumstances: Circumstances) -> Sheet {
    var sheet = Sheet(say("电话回访", "Call-backs"))
    guard let draw = file.callbackDraw else {
      sheet.text(say("还没有抽取回访名单。", "No list was drawn yet."), .faint)
      return sheet
    }
    sheet.heading(
      say(
        "\(learnerCount(file.learners.count))中抽取 \(draw.learners.count) 人（不少于 \(CallbackDraw.percent)%）",
        "\(draw.learners.count) of \(learnerCount(file.learners.count)) drawn (at least \(CallbackDraw.percent)%)"
      ))
    for number in draw.learners {
      let calls = file.callbacks.filter { $0.learner == number }
      let name = file.learner(number)?.name ?? ""
      guard !calls.isEmpty else {
        sheet.row([
          SheetCell(number: String(number)), SheetCell(name), SheetCell(say("尚未回访", "not called yet")),
        ])
        continue
      }
      for call in calls {
        let who = circumstances.staff(call.by)?.name ?? call.by.text
        let said = [self.name(call.answer), call.note].filter { !$0.isEmpty }.joined(
          separator: say("：", ": "))
        sheet.row(
          [
            SheetCell(number: String(number)), SheetCell(name),
            SheetCell("\(said)  \(call.day) \(who)"),
          ], call.answer.speaksAgainst ? .warning : .plain)
      }
    }
    sheet.heading(say("如何重抽", "To draw it again"))
    sheet.text(say("种子：\(draw.seed)", "seed: \(draw.seed)"), .faint)
    sheet.text(
      file.isCallbackDrawSound
        ? say("按种子重抽，名单一致。", "Drawn again by the seed, the list is the same.")
        : say("按种子重抽，名单不一致。", "Drawn again by the seed, the list is another."),
      file.isCallbackDrawSound ? .good : .warning)
    sheet.text(say("回访不计入三次抽查（R-205）。", "Calls count for none of the three checks (R-205)."), .faint)
    return sheet
  }
}
