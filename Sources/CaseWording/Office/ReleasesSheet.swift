import CaseDomain

// 查看与备份: who had whole numbers shown, who copied the store, and what for. Never the numbers.
extension Language {
  /// - Parameter releases: in the order of recording; the last stands first on the page.
  public func releasesSheet(_ releases: [NumberRelease], today: Day) -> Sheet {
    var sheet = Sheet(say("完整号码的查看与备份", "Looks at whole numbers, and copies"))
    let copies = releases.compactMap { if case .copy(let copy) = $0 { copy } else { nil } }
    sheet.heading(say("备份：\(copies.count) 次", "Copies of the whole store: \(copies.count)"))
    if copies.isEmpty {
      sheet.text(
        say(
          "没有记录。备份用 casedesk backup，请按日进行。", "None on record. casedesk backup takes one; do so daily."),
        .faint)
    }
    for copy in copies.reversed() {
      sheet.row([
        SheetCell(moment(copy.at, today: today)), SheetCell(harmless(copy.actorName)),
        SheetCell(sentence(copy.purpose)),
      ])
    }
    let looks = releases.compactMap { if case .look(let look) = $0 { look } else { nil } }
    sheet.heading(say("查看：\(looks.count) 次", "Looks at one number: \(looks.count)"))
    if looks.isEmpty { sheet.text(say("没有人查看过完整号码。", "Nobody had one shown whole."), .faint) }
    for look in looks.reversed() {
      sheet.row([
        SheetCell(moment(look.at, today: today)), SheetCell(harmless(look.actorName)),
        SheetCell(look.caseID.text), SheetCell(headline(look)), SheetCell(harmless(look.purpose)),
      ])
    }
    return sheet
  }

  /// What a copy was taken for.
  public func sentence(_ purpose: StoreCopy.Purpose) -> String {
    switch purpose {
    case .routine: say("例行备份", "a routine backup")
    case .restoration: say("恢复到另一目录", "restored into another directory")
    case .stated(let words): harmless(words)
    }
  }
}
